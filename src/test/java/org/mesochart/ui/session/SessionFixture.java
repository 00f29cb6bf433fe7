package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.map.LayersModel;
import org.mesochart.ui.map.DismissedHints;

/** A session in a real chart, and the screen on it. */
final class SessionFixture {
    static final BodyMap BODY = BodyMap.load();

    final Chart chart;
    final Patient patient = TestCharts.aPatient();
    final Course course = TestCharts.aCourse(patient.id());
    final Session session = TestCharts.aSession(course.id());
    final SaveState saveState = new SaveState();
    final SaveQueue queue;
    final Practice.Journey journey = new Practice.Journey();
    final Context context;
    /** By how much the computer's clock is behind the chart's entries. */
    Duration clockBack = Duration.ZERO;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return TestCharts.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return TestCharts.NOW.minus(clockBack);
        }
    };
    final SessionViewModel model;

    SessionFixture(Path folder, Language language) {
        this(folder, language, Practice.context(language, new Practice.Journey()).tasks());
    }

    SessionFixture(Path folder, Language language, Tasks tasks) {
        chart = TestCharts.create(folder);
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.sessions().add(session);
        Context made = Practice.context(language, journey, new QuietDialogs());
        context = new Context(made.messages(), tasks, made.dialogs(), clock, journey, null);
        queue = new SaveQueue(tasks, context.clock(), saveState);
        queue.onRefused(problem -> context.dialogs().failed("session.failed.refused", null));
        model = new SessionViewModel(chart, session.id(), context, queue, BODY, new LayersModel(), new DismissedHints(),
                Catalogue.load().shipped(context.language()));
    }

    /** Runs the timers of autosaving. */
    void typed() {
        ((Tasks.Inline) context.tasks()).elapse();
    }

    SessionRecord stored() {
        return chart.sessions().record(session.id()).orElseThrow();
    }

    Mixture mixture() {
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        return stored().mixtures().getFirst();
    }

    /** Two mixtures, 24 + 6 points as in the design of the map. */
    void thirtyPoints() {
        Mixture a = mixture();
        Mixture b = new Mixture(UUID.randomUUID(), session.id(), null, List.of(
                TestCharts.aComponent("Pentoxifylline 20 mg/mL", "PX2304", "1"),
                TestCharts.aComponent("Sodium chloride 0.9 %", "SF0312", "1")));
        chart.mixtures().add(b);
        List<Injection> points = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double x = i % 3 == 2 ? 2.9 : i % 3 == 0 ? 2.0 : 3.9;
            double y = 116 - (i / 3) * 4.2 - (i % 3 == 2 ? 2.1 : 0);
            points.add(point(a.id(), x, y, "2", "0.1", Technique.PAPULE));
            points.add(point(a.id(), -x, y, "2", "0.1", Technique.PAPULE));
        }
        for (double[] at : new double[][] {{2.7, 98.2}, {3.9, 97}, {2.9, 95.6}}) {
            points.add(point(b.id(), at[0], at[1], "4", "0.2", Technique.POINT_BY_POINT));
            points.add(point(b.id(), -at[0], at[1], "4", "0.2", Technique.POINT_BY_POINT));
        }
        chart.injections().addAll(points);
    }

    /** Another session of this chart. */
    SessionViewModel session(Session of) {
        return new SessionViewModel(chart, of.id(), context, queue, BODY, new LayersModel(), new DismissedHints(),
                Catalogue.load().shipped());
    }

    /** A session a week later in the same course, so that what is charted already is the last session. */
    SessionViewModel followUp() {
        Session next = TestCharts.aSession(course.id(), TestCharts.NOW);
        chart.sessions().add(next);
        chart.mixtures().add(TestCharts.aMixture(next.id()));
        return new SessionViewModel(chart, next.id(), context, queue, BODY, new LayersModel(), new DismissedHints(),
                Catalogue.load().shipped(context.language()));
    }

    Injection point(UUID mixture, double x, double y, String depth, String mL, Technique technique) {
        Place place = BODY.figure(BodyView.BACK).place(x, y).orElseThrow();
        return new Injection(UUID.randomUUID(), session.id(), 0, mixture, place, new BigDecimal(depth),
                new BigDecimal(mL), technique, null, null);
    }

    /** What the patient does not tolerate. */
    void allergies(Allergies allergies) {
        chart.patients().change(new Patient(patient.id(), patient.chartNumber(), patient.name(), patient.born(), patient.sex(),
                patient.weightKg(), patient.heightCm(), patient.phone(), patient.identityNumber(), allergies,
                patient.alerts(), patient.language(), patient.archived()));
    }

    /** Every question asked and answered "no". */
    void screened() {
        TestCharts.screen(chart, session.id());
    }

    void scores(boolean after) {
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        if (after) {
            chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 3));
        }
    }

    SessionScreen screen() {
        return screen(model);
    }

    SessionScreen screen(SessionViewModel of) {
        return new SessionScreen(of, context, saveState, List.of("Lidocaine hydrochloride 20 mg/mL",
                "Lidocaine hydrochloride 2 %", "Diclofenac sodium 25 mg/mL", "Sodium chloride 0.9 %",
                "Pentoxifylline 20 mg/mL"));
    }

    /** The screen as the shell shows it: banner, steps, page. */
    static BorderPane frame(SessionScreen screen, Node... between) {
        VBox top = new VBox(screen.banner());
        top.getChildren().addAll(between);
        top.getChildren().add(screen.steps());
        BorderPane frame = new BorderPane();
        frame.setTop(top);
        frame.setCenter(screen.root());
        return frame;
    }

    static Expiry expiry(String text) {
        return new Expiry(text);
    }

    /** Notes what it was told. */
    static final class QuietDialogs implements Dialogs {
        final List<String> told = new ArrayList<>();

        @Override
        public void failed(String key, String code, Object... args) {
            told.add(key);
        }

        @Override
        public void notice(String key, Object... args) {
            told.add(key);
        }

        @Override
        public void modal(Node content) {
            told.add("modal");
        }

        @Override
        public void close() {
            told.add("close");
        }

        @Override
        public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
            told.add(titleKey);
        }

        @Override
        public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
            return Optional.empty();
        }

        @Override
        public boolean openFile(Path file) {
            return false;
        }

        @Override
        public Optional<Path> folder(String titleKey) {
            return Optional.empty();
        }
    }
}
