package org.mesochart.ui.insight;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Press;
import org.mesochart.document.print.PrintOrder;
import org.mesochart.document.print.Printer;
import org.mesochart.document.print.Printers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.shell.Notice;
import org.mesochart.ui.shell.ShellView;

/** The Insight screen in the program's own frame, with invented courses behind it. */
final class InsightFrame {
    private static final Supplier<Press> PRESS = new Supplier<>() {
        private Press press;

        @Override
        public synchronized Press get() {
            if (press == null) {
                press = new Press(BodyMap.load());
            }
            return press;
        }
    };

    final ShellView shell;
    final InsightViewModel model;
    final InsightPaperModel paper;
    final InsightView view;
    final OnePrinter printers = new OnePrinter();
    final Practice.Journey journey = new Practice.Journey();

    InsightFrame(Chart chart, Language language, Path settings) {
        Messages messages = new Messages(language);
        Tasks tasks = Tasks.inline();
        StackPane over = new StackPane();
        ModalDialogs dialogs = new ModalDialogs(messages, tasks, null, over);
        Context context = new Context(messages, tasks, dialogs, TestCharts.clock(), journey, Settings.direct(settings));
        model = new InsightViewModel(chart, tasks, messages, TestCharts.clock());
        paper = new InsightPaperModel(chart, context, model, printers, PRESS);
        view = new InsightView(context, model, paper, () -> journey.steps.add("research"));
        shell = new ShellView(context, new SaveState(), dialogs, over, () -> view, () -> { }, Notice.NONE);
    }

    /** Takes everything and notes the names of what it was given. */
    static final class OnePrinter implements Printers {
        final List<String> jobs = new ArrayList<>();

        @Override
        public List<Printer> printers() {
            return List.of();
        }

        @Override
        public Optional<Why> obstacle() {
            return Optional.empty();
        }

        @Override
        public Result print(byte[] pdf, String jobName) {
            throw new UnsupportedOperationException("the paper is chosen on this screen");
        }

        @Override
        public Result print(byte[] pdf, String jobName, PrintOrder order) {
            jobs.add(jobName + ' ' + order.paper().key());
            return new Accepted("Front desk");
        }
    }

    void visit() {
        shell.show(view);
        view.activate();
    }

    /** Twenty-one patients in four groups, of which the last two are small. */
    static void fill(Chart chart, Language language) {
        boolean turkish = language == Language.TURKISH;
        chart.inOneTransaction(() -> {
            Random random = new Random(3);
            String back = turkish ? "Bel ağrısı" : "Low back pain";
            for (int i = 0; i < 9; i++) {
                course(chart, random, back, "paraspinal_lumbar_upper", Side.LEFT, Technique.PAPULE, "2", i);
            }
            for (int i = 9; i < 15; i++) {
                course(chart, random, back, "paraspinal_lumbar_upper", Side.LEFT, Technique.POINT_BY_POINT, "4", i);
            }
            for (int i = 15; i < 19; i++) {
                course(chart, random, turkish ? "Kas ağrısı" : "Muscle pain", "paraspinal_cervical", Side.RIGHT,
                        Technique.PAPULE, "2", i);
            }
            for (int i = 19; i < 21; i++) {
                course(chart, random, turkish ? "Dejeneratif eklem hastalığı" : "Degenerative joint disease",
                        "paraspinal_cervical", Side.LEFT, Technique.NAPPAGE, "3", i);
            }
            return null;
        });
    }

    private static void course(Chart chart, Random random, String indication, String region, Side side,
            Technique technique, String depth, int number) {
        List<String> names = List.of("Şükran Aydın", "Hasan Demir", "Işık Öztürk", "Maria Lindqvist", "Gülsüm Çelik",
                "Ümit Yıldız", "Nermin Kılıç");
        Patient patient = Practice.patient(names.get(number % names.size()), LocalDate.of(1950 + number, 3, 12), Sex.FEMALE,
                Integer.toString(1001 + number));
        chart.patients().add(patient);
        Instant start = TestCharts.NOW.minus(Duration.ofDays(60 + number));
        int held = 2 + number % 5;
        Course course = new Course(UUID.randomUUID(), patient.id(), 0, indication, null,
                new CoursePlan(List.of(new PlanStep(6, 7))), CourseStatus.ACTIVE, start);
        chart.courses().add(course);
        int value = 6 + random.nextInt(4);
        for (int k = 0; k < held; k++) {
            Session session = TestCharts.aSession(course.id(), start.plus(Duration.ofDays(7L * k)));
            chart.sessions().add(session);
            if (number != 4 || k > 0) {
                score(chart, course, session, value, session.at());
            }
            chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, null,
                    new Place(BodyView.BACK, new BigDecimal(side == Side.LEFT ? "3" : "-3"), new BigDecimal("100"), region,
                            side, 1), new BigDecimal(depth), new BigDecimal("0.1"), technique, null, null));
            if (number % 6 == 0 && k == 1) {
                chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                        AdverseEvent.Severity.MILD, true, session.at(), null, List.of()));
            }
            value = Math.max(0, value - random.nextInt(4));
        }
        score(chart, course, null, value, start.plus(Duration.ofDays(7L * held)));
        if (number % 7 == 3) {
            chart.judgements().add(new Judgement(UUID.randomUUID(), course.id(), held, Judgement.Choice.STOP,
                    "Ağrı azalmadı; hasta ameliyat olmaya karar verdi ve başka bir merkeze yönlendirildi.",
                    start.plus(Duration.ofDays(7L * held))));
            chart.courses().change(chart.courses().find(course.id()).orElseThrow().withStatus(CourseStatus.STOPPED));
        }
    }

    private static void score(Chart chart, Course course, Session session, int value, Instant at) {
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), session == null ? null : session.id(), "bel",
                PainScale.NRS, Aspect.MOVEMENT, session == null ? Moment.FOLLOW_UP : Moment.BEFORE, null,
                BigDecimal.valueOf(value), at));
    }
}
