package org.mesochart.ui;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.Tasks;

/** A small invented practice in a real chart, and a navigator that notes where it was sent. */
public final class Practice {
    /** Where the screens wanted to go. */
    public static final class Journey implements Navigator {
        public final List<String> steps = new ArrayList<>();

        @Override
        public void today() {
            steps.add("today");
        }

        @Override
        public void patients() {
            steps.add("patients");
        }

        @Override
        public void stock() {
            steps.add("stock");
        }

        @Override
        public void recall() {
            steps.add("recall");
        }

        @Override
        public void insight() {
            steps.add("insight");
        }

        @Override
        public void patient(UUID patient) {
            steps.add("patient " + patient);
        }

        @Override
        public void newPatient(String typedName) {
            steps.add("newPatient " + typedName);
        }

        @Override
        public void newCourse(UUID patient) {
            steps.add("newCourse " + patient);
        }

        @Override
        public void startSession(UUID course) {
            steps.add("startSession " + course);
        }

        @Override
        public void session(UUID session) {
            steps.add("session " + session);
        }

        @Override
        public void document(UUID session) {
            steps.add("document " + session);
        }

        @Override
        public void documents(UUID patient) {
            steps.add("documents " + patient);
        }

        @Override
        public void thenAndNow(UUID course) {
            steps.add("thenAndNow " + course);
        }

        @Override
        public void back() {
            steps.add("back");
        }

        @Override
        public void preferences() {
            steps.add("preferences");
        }

        @Override
        public void protocols() {
            steps.add("protocols");
        }

        @Override
        public void lock() {
            steps.add("lock");
        }

        @Override
        public void commandFinder() {
            steps.add("commandFinder");
        }
    }

    /** Goes where it is sent. */
    public abstract static class JourneyOfScreens implements Navigator {
        public final List<String> steps = new ArrayList<>();

        /** @param id or null */
        protected abstract void arrive(String where, UUID id, String typed);

        private void go(String where, UUID id, String typed) {
            steps.add((where + " " + (id == null ? typed : id)).strip());
            arrive(where, id, typed);
        }

        @Override
        public void today() {
            go("today", null, "");
        }

        @Override
        public void patients() {
            go("patients", null, "");
        }

        @Override
        public void stock() {
            go("stock", null, "");
        }

        @Override
        public void recall() {
            go("recall", null, "");
        }

        @Override
        public void insight() {
            go("insight", null, "");
        }

        @Override
        public void patient(UUID patient) {
            go("patient", patient, "");
        }

        @Override
        public void newPatient(String typedName) {
            go("newPatient", null, typedName);
        }

        @Override
        public void newCourse(UUID patient) {
            go("newCourse", patient, "");
        }

        @Override
        public void startSession(UUID course) {
            go("startSession", course, "");
        }

        @Override
        public void session(UUID session) {
            go("session", session, "");
        }

        @Override
        public void document(UUID session) {
            go("document", session, "");
        }

        @Override
        public void documents(UUID patient) {
            go("documents", patient, "");
        }

        @Override
        public void thenAndNow(UUID course) {
            go("thenAndNow", course, "");
        }

        @Override
        public void back() {
            go("today", null, "");
        }

        @Override
        public void preferences() {
            go("preferences", null, "");
        }

        @Override
        public void protocols() {
            go("protocols", null, "");
        }

        @Override
        public void lock() {
            go("lock", null, "");
        }

        @Override
        public void commandFinder() {
            go("commandFinder", null, "");
        }
    }

    private Practice() {
    }

    public static Context context(Language language, Navigator navigator) {
        return new Context(new Messages(language), Tasks.inline(), null, TestCharts.clock(), navigator, null);
    }

    /** With dialogs, for screens that ask. */
    public static Context context(Language language, Navigator navigator, Dialogs dialogs) {
        return new Context(new Messages(language), Tasks.inline(), dialogs, TestCharts.clock(), navigator, null);
    }

    public static Patient patient(String name, LocalDate born, Sex sex, String number) {
        return new Patient(UUID.randomUUID(), number, name, born, sex, null, null, "0532 555 " + number, null,
                Allergies.NOT_ASKED, null, Language.TURKISH, false);
    }

    /** Şükran Aydın as in the design: three signed sessions, a follow-up, a bruise; and some others due or drafted. */
    public static UUID fill(Path folder) {
        return fill(TestCharts.create(folder));
    }

    public static UUID fill(Chart chart) {
        // One wait for the disk instead of one for each of some four hundred rows.
        return chart.inOneTransaction(() -> filled(chart));
    }

    private static UUID filled(Chart chart) {
        Patient sukran = sukran(chart);
        course(chart, sukran, 1, "Sağ diz, dejeneratif", CourseStatus.STOPPED, 400, new int[] {6, 5}, 7, false);
        course(chart, sukran, 2, "Servikobrakiyal sendrom", CourseStatus.FINISHED, 270, new int[] {7, 6, 4, 3, 3, 2}, 7,
                false);
        backPain(chart, sukran, 3);
        due(chart, "Hasan Demir", LocalDate.of(1965, 5, 1), "0977", "Right knee, pes anserine bursitis", 25,
                new int[] {7, 5});
        due(chart, "Işık Öztürk", LocalDate.of(1988, 2, 1), "1038", "Cervicobrachial syndrome", 7, new int[] {6});
        due(chart, "Ayşe Şahin", LocalDate.of(1982, 2, 1), "1013", "Fibromyalgia", 25, new int[] {9, 8, 7, 6});
        due(chart, "Maria Lindqvist", LocalDate.of(1979, 6, 1), "0851", "Right knee", 3, new int[] {7});
        Patient draft = patient("Nermin Koç", LocalDate.of(1990, 1, 1), Sex.FEMALE, "1060");
        chart.patients().add(draft);
        Course course = TestCharts.aCourse(draft.id());
        chart.courses().add(course);
        Session open = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofHours(17)));
        chart.sessions().add(open);
        points(chart, open, 12);
        chart.patients().add(patient("Gülsüm Çelik", LocalDate.of(1960, 1, 1), Sex.FEMALE, "0850").withArchived(true));
        chart.patients().add(patient("Işıl Aydoğan", null, null, "1061"));
        return sukran.id();
    }

    /** Şükran Aydın alone, with the course that goes on. */
    public static UUID one(Chart chart) {
        return chart.inOneTransaction(() -> {
            Patient sukran = sukran(chart);
            backPain(chart, sukran, 1);
            return sukran.id();
        });
    }

    private static void backPain(Chart chart, Patient sukran, int number) {
        course(chart, sukran, number, "Bel ağrısı", CourseStatus.ACTIVE, 21, new int[] {8, 6, 5}, 7, true);
    }

    private static Patient sukran(Chart chart) {
        Patient sukran = new Patient(UUID.randomUUID(), "1042", "Şükran Aydın", LocalDate.of(1972, 3, 12), Sex.FEMALE,
                new BigDecimal("68"), new BigDecimal("164"), "0532 555 01 42", null,
                Allergies.of(List.of(new Allergy("penisilin", "döküntü"))), null, Language.TURKISH, false);
        chart.patients().add(sukran);
        return sukran;
    }

    private static void due(Chart chart, String name, LocalDate born, String number, String indication, int daysAgo,
                            int[] scores) {
        Patient patient = patient(name, born, Sex.FEMALE, number);
        chart.patients().add(patient);
        course(chart, patient, 1, indication, CourseStatus.ACTIVE, daysAgo, scores, 7, false);
    }

    private static void course(Chart chart, Patient patient, int number, String indication, CourseStatus status,
                               int daysAgo, int[] before, int every, boolean rich) {
        Instant start = TestCharts.NOW.minus(Duration.ofDays(daysAgo));
        Course course = new Course(UUID.randomUUID(), patient.id(), number, indication,
                rich ? "tam vardiya çalışmak" : null,
                new CoursePlan(List.of(new PlanStep(4, every), new PlanStep(2, 2 * every))), CourseStatus.ACTIVE, start);
        chart.courses().add(course);
        Session last = null;
        for (int i = 0; i < before.length; i++) {
            Session session = TestCharts.aSession(course.id(), start.plus(Duration.ofDays((long) i * every)));
            chart.sessions().add(session);
            points(chart, session, rich ? 24 + 4 * Math.min(i, 1) : 10);
            score(chart, session, "bel", Aspect.MOVEMENT, Moment.BEFORE, before[i]);
            if (rich) {
                score(chart, session, "bel", Aspect.MOVEMENT, Moment.AFTER, new int[] {6, 5, 3}[i]);
                score(chart, session, "bel", Aspect.REST, Moment.BEFORE, new int[] {5, 4, 3}[i]);
                if (i != 1) {
                    score(chart, session, "bel", Aspect.REST, Moment.AFTER, new int[] {4, 0, 2}[i]);
                }
            }
            last = session;
            TestCharts.screen(chart, session.id());
            try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
                chart.sessions().sign(session.id(), signer, Substances.NONE);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        if (rich) {
            chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), last.id(), AdverseEvent.Kind.BRUISE,
                    AdverseEvent.Severity.MILD, false, last.at().plus(Duration.ofDays(1)), null, List.of()));
            for (Aspect aspect : new Aspect[] {Aspect.MOVEMENT, Aspect.REST}) {
                chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, "bel", PainScale.NRS, aspect,
                        Moment.FOLLOW_UP, null, new BigDecimal(aspect == Aspect.REST ? 2 : 4),
                        last.at().plus(Duration.ofDays(3))));
            }
        }
        if (status != CourseStatus.ACTIVE) {
            chart.courses().change(course.withStatus(status));
        }
    }

    private static void points(Chart chart, Session session, int count) {
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        for (int i = 0; i < count; i++) {
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(),
                    (i % 2 == 0 ? "" : "-") + "3." + (i % 9), Integer.toString(100 + i / 2)));
        }
    }

    private static void score(Chart chart, Session session, String site, Aspect aspect, Moment moment, int value) {
        chart.scores().add(new PainScore(UUID.randomUUID(), session.courseId(), session.id(), site, PainScale.NRS, aspect,
                moment, moment == Moment.AFTER ? 15 : null, BigDecimal.valueOf(value),
                session.at().plusSeconds(moment == Moment.AFTER ? 2400 : 300)));
    }

    /** A node by its id. */
    @SuppressWarnings("unchecked")
    public static <T extends Node> T node(Node root, String id) {
        Node found = root.lookup("#" + id);
        if (found == null) {
            throw new AssertionError("no node " + id);
        }
        return (T) found;
    }
}
