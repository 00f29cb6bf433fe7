package org.mesochart.document.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;

/** What a consent form takes from the chart. */
@BesideOthers
class ConsentFormTest {
    @TempDir
    Path folder;

    private Chart chart;
    private Patient patient;
    private Course course;
    private Session first;

    @BeforeEach
    void chart() {
        chart = TestCharts.create(folder);
        patient = TestCharts.aPatient();
        chart.patients().add(patient);
        course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        first = session(Duration.ofDays(8));
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private Session session(Duration ago) {
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(ago));
        chart.sessions().add(session);
        return session;
    }

    private ConsentForm form(Session of) {
        return ConsentForm.of(chart, of.id()).orElseThrow();
    }

    private static List<String> medicines(ConsentForm form) {
        return form.input().medicines().mixtures().stream()
                .flatMap(mixture -> mixture.components().stream())
                .map(Component::product)
                .toList();
    }

    @Test
    void medicinesOfTheSessionElseOfTheOneBeforeElseNone() {
        assertEquals(List.of(), medicines(form(first)));
        Mixture mixture = TestCharts.aMixture(first.id());
        chart.mixtures().add(mixture);
        List<String> products = mixture.components().stream().map(Component::product).toList();
        Session second = session(Duration.ofDays(1));
        assertEquals(products, medicines(form(first)));
        assertEquals(products, medicines(form(second)));
        Mixture other = TestCharts.aMixture(second.id()).withComponents(List.of(SampleConsents.component(7, "Ketoprofen")));
        chart.mixtures().add(other);
        assertEquals(List.of("Ketoprofen"), medicines(form(second)));
        assertEquals(products, medicines(form(first)));
        assertEquals(Optional.empty(), ConsentForm.of(chart, UUID.randomUUID()));
    }

    @Test
    void mixturesAndCreamAreEachOfTheNearestSessionThatHasThem() {
        Mixture mixture = TestCharts.aMixture(first.id());
        chart.mixtures().add(mixture);
        Session second = session(Duration.ofDays(1));
        chart.details().put(SessionDetails.none(second.id()).withTopical(
                new Topical("Lidocaine 4 % cream", List.of(), null, null, null, null)));
        ConsentForm form = form(second);
        assertEquals(mixture.components().stream().map(Component::product).toList(), medicines(form));
        assertEquals("Lidocaine 4 % cream", form.input().medicines().cream().product());
        assertNull(form(first).input().medicines().cream());
    }

    @Test
    void withoutAMixtureThereAreRowsToFillInBesideTheCream() {
        ConsentInput bare = SampleConsents.bare();
        ConsentInput cream = new ConsentInput(bare.clinic(), bare.settings(), bare.doctor(), bare.patient(), bare.course(),
                bare.session(), bare.day(), new ConsentInput.Medicines(List.of(), SampleConsents.usual().medicines().cream()),
                bare.texts(), bare.worded(), bare.products(), false);
        List<ConsentModel.Row> rows = new ConsentMedicines(cream, new Messages(Language.ENGLISH)).table().rows();
        assertEquals(List.of(true, true, true, true, false), rows.stream().map(ConsentModel.Row::blank).toList());
    }

    private static String why(String indication, Language language) {
        ConsentInput bare = SampleConsents.bare();
        Course course = new Course(SampleConsents.id(2), SampleConsents.id(1), 1, indication, null, CoursePlan.NONE,
                CourseStatus.ACTIVE, TestCharts.NOW);
        ConsentInput input = new ConsentInput(bare.clinic(), bare.settings(), bare.doctor(), bare.patient(), course,
                bare.session(), bare.day(), bare.medicines(), List.of(), bare.worded(), List.of(), false);
        String all = new ConsentPages(input, new Messages(language)).model(PaperSize.A4).sections().getFirst().words().getFirst()
                .pieces().stream().map(ConsentModel.Piece::text).collect(Collectors.joining());
        return all.substring(0, all.indexOf('.') + 1);
    }

    @Test
    void theIndicationIsToldInASentence() {
        assertEquals("You have a meniscus problem in the knee.", why("Menisküs", Language.ENGLISH));
        assertEquals("Dizde menisküs sorunu var.", why("Meniscus", Language.TURKISH));
        assertEquals("You have a painful Achilles tendon.", why("achilles tendon", Language.ENGLISH));
        assertEquals("You have migraine.", why("Migren", Language.ENGLISH));
        assertEquals("You have L5 radicular pain.", why("L5 radicular pain", Language.ENGLISH));
        assertEquals("You have stiff shoulder.", why("Stiff shoulder", Language.ENGLISH));
        assertEquals("İnatçı bel ağrısı var.", why("İnatçı bel ağrısı", Language.TURKISH));
    }

    @Test
    void wordsHaveAVersionForEachLanguage() {
        ConsentForm before = form(first);
        assertEquals(Optional.of("1"), before.version(Language.TURKISH));
        assertEquals(ConsentInput.PROGRAM_WORDS, before.input().wordsOf(Language.TURKISH));
        chart.paperTexts().put(new PaperText("consent.benefits", Language.TURKISH, "Ağrı bazen azalır.", 2));
        chart.paperTexts().put(new PaperText("handout.normal", Language.ENGLISH, "Bruises.", 5));
        ConsentForm after = form(first);
        assertEquals(Optional.of("3"), after.version(Language.TURKISH));
        assertEquals(Optional.of("1"), after.version(Language.ENGLISH));
        assertEquals(TestCharts.NOW.atZone(TestCharts.ZONE).toLocalDate(), after.input().wordsOf(Language.TURKISH));
        assertTrue(after.wording(Language.TURKISH).orElseThrow().contains("Ağrı bazen azalır."));
        assertFalse(after.wording(Language.ENGLISH).orElseThrow().contains("Bruises."));
    }

    @Test
    void itIsOfThePatientAndNamesNobodyInTheFile() {
        ConsentForm form = form(first);
        assertEquals(new Printout.About(patient.id(), course.id(), first.id()), form.about());
        assertFalse(form.fileName(Language.ENGLISH).contains(patient.name()));
        assertTrue(form.fileName(Language.TURKISH).startsWith("onam-"), form.fileName(Language.TURKISH));
        assertFalse(form.toString().contains(patient.name()) || form.input().toString().contains(patient.name()));
    }

    @Test
    void aPlanIsToldInWords() {
        ConsentPlan english = new ConsentPlan(new Messages(Language.ENGLISH));
        ConsentPlan turkish = new ConsentPlan(new Messages(Language.TURKISH));
        CoursePlan two = new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14)));
        assertEquals("6\u00a0sessions, 4 of them weekly and 2 every other week", english.of(two));
        assertEquals("6\u00a0seans; 4\u00a0seans haftada bir, 2\u00a0seans iki haftada bir", turkish.of(two));
        assertEquals("1\u00a0session", english.of(new CoursePlan(List.of(new PlanStep(1, 7)))));
        assertEquals("5\u00a0sessions, every 3 days", english.of(new CoursePlan(List.of(new PlanStep(5, 3)))));
        assertEquals("4\u00a0seans, 3 haftada bir", turkish.of(new CoursePlan(List.of(new PlanStep(4, 21)))));
        assertEquals("to be agreed with you", english.of(CoursePlan.NONE));
        assertEquals("6\u00a0sessions, on days planned with you", english.of(new CoursePlan(
                List.of(new PlanStep(2, 2), new PlanStep(2, 3), new PlanStep(2, 7)))));
    }
}
