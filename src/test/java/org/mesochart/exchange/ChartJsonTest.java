package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Watch;
import org.mesochart.document.consent.ConsentForm;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.document.sheet.SessionSheetPdf;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.Passphrase;

@BesideOthers
class ChartJsonTest {
    @TempDir
    private Path folder;

    private int charts;

    private Chart chart;
    private UUID signed;

    @BeforeEach
    void aChartWithEverything() throws Exception {
        chart = TestCharts.create(folder.resolve("first"));
        signed = FullChart.fill(chart);
    }

    private static String export(Chart chart) {
        return FullChart.export(chart);
    }

    private Chart imported(String json) throws Exception {
        Chart other = TestCharts.create(Files.createDirectory(folder.resolve("other" + charts++)));
        FullChart.imported(other, json);
        return other;
    }

    private ImportRefused refused(String json) {
        String before = export(chart);
        String head = chart.audit().shortHead();
        ImportRefused refused = assertThrows(ImportRefused.class, () -> FullChart.imported(chart, json));
        assertEquals(before, export(chart));
        assertEquals(head, chart.audit().shortHead());
        return refused;
    }

    @Test
    void theSameChartGivesTheSameBytes() {
        assertArrayEquals(export(chart).getBytes(StandardCharsets.UTF_8), export(chart).getBytes(StandardCharsets.UTF_8));
        assertFalse(export(chart).contains("\r"));
    }

    @Test
    void exportedImportedIntoAnEmptyChartAndExportedAgainIsTheSameToTheByte() throws Exception {
        String first = export(chart);
        Chart other = imported(first);
        assertEquals(first, export(other));
        assertEquals(List.of(), other.verify().findings());
        Chart third = imported(export(other));
        assertEquals(first, export(third));
        assertEquals(List.of(), third.verify().findings());
    }

    @Test
    void theReportCountsWhatIsNewAndASecondImportChangesNothing() throws Exception {
        Chart other = TestCharts.create(folder.resolve("second"));
        String first = export(chart);
        assertEquals(new ImportReport(2, 1, 2, 6, 0), FullChart.imported(other, first));
        String head = other.audit().shortHead();
        ImportReport again = FullChart.imported(other, first);
        assertEquals(0, again.patients() + again.courses() + again.sessions() + again.injections());
        assertEquals(first, export(other));
        assertEquals(head, other.audit().shortHead());
    }

    @Test
    void anImportTellsHowFarItIsAndEndedAtAnyStepNothingOfItIsThere() throws Exception {
        byte[] file = export(chart).getBytes(StandardCharsets.UTF_8);
        List<Double> told = new ArrayList<>();
        Chart other = TestCharts.create(folder.resolve("followed"));
        followed(other, file, told::add);
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1.0, told.getLast());
        assertTrue(told.size() > 5, told.toString());
        Chart ended = TestCharts.create(folder.resolve("ended"));
        String before = export(ended);
        for (int last = 1; last <= told.size(); last++) {
            int[] asked = {0};
            int end = last;
            assertThrows(CancellationException.class, () -> followed(ended, file, share -> ++asked[0] < end));
            assertEquals(before, export(ended));
        }
    }

    private static void followed(Chart into, byte[] file, Watch watch) throws Exception {
        new ChartImport(into, FullChart.BODY).run(() -> new ByteArrayInputStream(file), file.length, FullChart.CLOCK,
                () -> FullChart.signer(into), watch);
    }

    @Test
    void whoSignedAndWroteElsewhereIsNamedAndItIsSaidToBeImported() throws Exception {
        Chart other = imported(export(chart));
        var before = chart.sessions().record(signed).orElseThrow().signature().orElseThrow();
        var after = other.sessions().record(signed).orElseThrow().signature().orElseThrow();
        assertFalse(before.imported());
        assertTrue(after.imported());
        assertEquals(before.hand(), after.hand());
        assertEquals(before.practitionerId(), after.practitionerId());
        assertEquals(before.at(), after.at());
        assertEquals(before.chainShort(), after.chainShort());
        var addendum = other.sessions().addenda(signed).getLast();
        assertEquals("Dr. Elif Kaya", addendum.author());
        assertEquals("3 mm", addendum.corrections().getFirst().now());
        assertEquals(1, export(other).split("\"signature\" :", -1).length - 1);
    }

    @Test
    void whoSignedElsewhereIsNamedAndOpensNothingHere() throws Exception {
        Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of("seven green glass marbles")) {
            chart.team().add(own, deniz, first);
        }
        Chart other = imported(export(chart));
        assertEquals(List.of(other.practitioner()), other.team().all().stream().map(Colleague::who).toList());
        assertEquals(List.of(other.practitioner()), other.practitioners());
    }

    @Test
    void theSheetOfAnImportedSessionNamesWhoTreatedAndWroteThere() throws Exception {
        Chart other = imported(export(chart));
        Practitioner here = other.practitioner();
        other.changePractitioner(new Practitioner(here.id(), "Dr. Deniz Ak", null, "MZT-1"));
        SessionSheetInput sheet = SheetInputs.of(other, signed).orElseThrow();
        assertEquals("Dr. Elif Kaya", sheet.signature().orElseThrow().hand().name());
        assertEquals(List.of("Dr. Elif Kaya", "Dr. Elif Kaya"), sheet.addenda().stream().map(line -> line.by()).toList());
        assertEquals("Dr. Elif Kaya", ConsentForm.of(other, signed).orElseThrow().input().doctor().name());
        byte[] pdf = new SessionSheetPdf(FullChart.BODY).render(sheet, Language.TURKISH, PaperSize.A4);
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("Başka bir kayıtta imzalanıp içe aktarıldı"), text);
            assertTrue(text.contains("Dr. Elif Kaya") && !text.contains("Deniz Ak"), text);
            // It took place a week before it was entered where it came from, and that is told here too.
            assertTrue(text.contains("kayda girişi"), text);
        }
        assertEquals(List.of(), other.verify().findings());
    }

    @Test
    void whatIsChartedAfterAnImportStandsAfterWhatCameWithIt() throws Exception {
        Chart other = imported(export(chart));
        other.sessions().addendum(signed, "Asked again: well.");
        String json = export(other);
        assertTrue(json.contains("Telephoned: well.") && json.contains("Asked again: well."));
        assertTrue(json.lastIndexOf("\"entity\" : \"addendum\"") > json.lastIndexOf("\"entity\" : \"session\""));
        Chart third = imported(json);
        assertEquals(json, export(third));
        FullChart.imported(chart, json);
        assertTrue(export(chart).contains("Asked again: well."));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void anImportIsInTheTrailOfTheChartAndNotInItsHistory() throws Exception {
        String json = export(chart);
        assertTrue(json.contains("\"action\" : \"sign\""));
        Chart other = imported(json);
        assertEquals(List.of("import", "import"), other.audit().of(signed).stream().map(row -> row.action()).toList());
        assertFalse(export(other).contains("\"action\" : \"import\""));
    }

    @Test
    void onePatientAloneTakesAlongWhatItsRecordNames() throws Exception {
        String json = exportOf(chart, "Aydın");
        assertTrue(json.contains("LD2406") && json.contains("\"lotId\""));
        assertTrue(json.contains("Metal implant near the points?"), json);
        assertFalse(json.contains("LD2501") || json.contains("\"movements\"") || json.contains("\"protocols\""));
        Chart other = imported(json);
        assertEquals(json, exportOf(other, "Aydın"));
        // The clinic that takes the patient in does not begin to ask another's question.
        assertFalse(other.questions().all().getFirst().asked());
    }

    private static String exportOf(Chart chart, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).write(chart.patients().all().stream().filter(p -> p.name().contains(name)).toList(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileOfVersionOneStillComesIn() throws Exception {
        String old;
        try (InputStream in = ChartJsonTest.class.getResourceAsStream("/charts/v2.json")) {
            // The test chart of that time named a region that there is not, and an event after the day of this test.
            old = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("lumbar_paraspinal_upper", "paraspinal_lumbar_upper")
                    .replace("2026-11-25T13:00:00Z", "2026-11-24T07:00:00Z");
        }
        assertTrue(old.contains("\"version\" : 1"));
        Chart other = imported(old);
        String json = export(other);
        assertTrue(json.contains("\"version\" : 4") && json.contains("Telephoned: well."));
        assertEquals(List.of(), other.verify().findings());
        var signature = other.sessions().recordsOfPatient(other.patients().all().getFirst().id()).stream()
                .flatMap(record -> record.signature().stream())
                .findFirst()
                .orElseThrow();
        assertEquals("Dr. Elif Kaya", signature.hand().name());
        assertEquals(json, export(imported(json)));
    }

    @Test
    void dosesPointsAndPainAreReckonedInTheFile() {
        String json = export(chart);
        assertTrue(json.contains("\"derived\""));
        // 0.2 mL of 4 mL with 20 mg are 1 mg, 0.35 mL thrown away 1.75 mg; one of three points has an unknown volume.
        assertTrue(json.contains("\"substance\" : \"Lidocaine hydrochloride\", \"unit\" : \"mg\", \"prepared\" : \"20\","
                + " \"given\" : \"1\", \"wasted\" : \"1.75\", \"atLeast\" : true"), json);
        assertTrue(json.contains("\"prepared\" : \"40\", \"given\" : \"2\", \"wasted\" : \"3.5\""));
        assertTrue(json.contains("\"baseline\" : \"8\", \"latest\" : \"4\", \"change\" : \"-4\", \"percent\" : \"-50\","
                + " \"band\" : \"substantial\""));
    }

    @Test
    void whatAFileSaysOfDosesIsReckonedAnew() throws Exception {
        String json = export(chart);
        String claimed = json.replace("\"given\" : \"1\"", "\"given\" : \"1000\"");
        assertFalse(claimed.equals(json));
        assertEquals(json, export(imported(claimed)));
    }

    @Test
    void whatIsChartedWithoutThemHasNoFieldForThem() throws Exception {
        Chart plain = TestCharts.create(folder.resolve("plain"));
        Patient patient = TestCharts.aPatient();
        plain.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        plain.courses().add(course);
        Session session = TestCharts.aSession(course.id());
        plain.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        plain.mixtures().add(mixture);
        plain.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3.2", "112"));
        String json = export(plain);
        for (String field : List.of("needle", "marks", "arrow", "qualities", "follow", "details", "screening", "clinic", "assessment")) {
            assertFalse(json.contains('"' + field + '"'), field);
        }
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() throws Exception {
        String before = export(chart);
        String head = chart.audit().shortHead();
        ImportReport report = FullChart.imported(chart, before);
        assertEquals(0, report.patients() + report.courses() + report.sessions() + report.injections());
        assertTrue(report.alreadyThere() > 10);
        assertEquals(before, export(chart));
        assertEquals(head, chart.audit().shortHead());
    }

    @Test
    void otherContentUnderTheSameIdIsRefusedWithItsPlace() {
        String json = export(chart);
        assertEquals("/patients/0", place(json.replace("Aydın", "Aydan")));
        assertEquals("/patients/0/courses/0", place(json.replace("work a full shift", "sleep")));
        assertTrue(place(json.replaceFirst("\"value\" : \"8\"", "\"value\" : \"7\"")).contains("/scores/"));
    }

    private String place(String json) {
        return refused(json).faults().getFirst().place();
    }

    @Test
    void everyKindOfDamageIsRefusedWithItsPlaceAndNothingIsWritten() {
        String json = fresh(export(chart));
        String point = "/patients/0/courses/0/sessions/0/injections/0";
        Map<String, String> wrong = new TreeMap<>();
        wrong.put("", "");
        wrong.put("[]", "");
        wrong.put("{}", "/format");
        wrong.put(json + "x", "");
        wrong.put(json.replace("mesochart-chart", "other"), "/format");
        wrong.put(json.replace("\"version\" : 4", "\"version\" : 5"), "/version");
        wrong.put(json.replaceFirst("\"patients\" : \\[", "\"patients\" : {"), "/patients");
        wrong.put(json.replace("\"name\"", "\"nome\""), "/patients/0/name");
        wrong.put(json.replaceFirst("\"id\" : \"[^\"]*\"", "\"id\" : \"7\""), "/patients/0/id");
        wrong.put(json.replace("1972-03-12", "1972-02-30"), "/patients/0/born");
        wrong.put(json.replace("1972-03-12", "2972-03-12"), "/patients/0/born");
        wrong.put(json.replace("\"weightKg\" : \"68\"", "\"weightKg\" : 68"), "/patients/0/weightKg");
        wrong.put(json.replace("\"everyDays\" : 7", "\"everyDays\" : 0"), "/patients/0/courses/0/plan/0/everyDays");
        wrong.put(json.replaceFirst("\"x\" : \"3.2\"", "\"x\" : \"-3.2\""), point + "/region");
        wrong.put(json.replaceFirst("\"x\" : \"3.2\"", "\"x\" : \"93\""), point + "/x");
        wrong.put(json.replaceFirst("\"y\" : \"104\"", "\"y\" : \"abc\""), point + "/y");
        wrong.put(json.replaceFirst("\"region\" : \"[^\"]*\"", "\"region\" : \"tail\""), point + "/region");
        wrong.put(json.replaceFirst("\"side\" : \"left\"", "\"side\" : \"right\""), point + "/region");
        wrong.put(json.replaceFirst("\"figureVersion\" : 2", "\"figureVersion\" : 99"), point + "/figureVersion");
        wrong.put(json.replaceFirst("\"depthMm\" : \"9\"", "\"depthMm\" : \"40\""), point + "/depthMm");
        wrong.put(json.replaceFirst(",\\s*\"reason\" : \"thick layer\"", ""), point + "/reason");
        wrong.put(json.replaceFirst("\"mixture\" : \"[^\"]*\"", "\"mixture\" : \"" + UUID.randomUUID() + '"'), point + "/mixture");
        wrong.put(json.replaceFirst("\"number\" : 2,(\\s*)\"mixture\"", "\"number\" : 1,$1\"mixture\""),
                "/patients/0/courses/0/sessions/0/injections/1/number");
        wrong.put(json.replaceFirst("\"value\" : \"8\"", "\"value\" : \"80\""), "/patients/0/courses/0/sessions/0/scores/0/value");
        wrong.put(json.replaceFirst("\"status\" : \"signed\"", "\"status\" : \"draft\""), "/patients/0/courses/0/sessions/0/signature");
        wrong.put(json.replaceFirst("\"lot\" : \"LD2406\",", ""), "/patients/0/courses/0/sessions/0/mixtures/0/components/0/lot");
        wrong.put(json.replaceFirst("\"zone\" : \"Europe/Istanbul\"", "\"zone\" : \"Europe/Nowhere\""), "/patients/0/courses/0/sessions/0/zone");
        wrong.put(json.replace("\"archived\" : false", "\"archived\" : \"no\""), "/patients/0/archived");
        wrong.put(json.replaceFirst("(\"perMl\" : \"20\",\\s*)\"unit\" : \"mg\"", "$1\"unit\" : \"stone\""), "/patients/0/courses/0/sessions/0/mixtures/0/components/0/ingredients/0/unit");
        String mark = "/patients/0/courses/0/sessions/0/marks/0";
        wrong.put(json.replaceFirst("\"view\" : \"back\"", "\"view\" : \"inside\""), point + "/view");
        wrong.put(json.replaceFirst("\"x\" : \"3.2\"", "\"x\" : \"" + "9".repeat(400) + '"'), point + "/x");
        wrong.put(json.replaceFirst("thick layer\", \"needle\" : \"4/27/45", "thick layer\", \"needle\" : \"4 mm 27G"), point + "/needle");
        wrong.put(json.replaceFirst("thick layer\", \"needle\" : \"4/27/45", "thick layer\", \"needle\" : \"400/27/45"), point + "/needle");
        wrong.put(json.replaceFirst("(\"kind\" : \"pain\",\\s*)\"view\" : \"back\"", "$1\"view\" : \"inside\""), mark + "/view");
        wrong.put(json.replaceFirst("\"region\" : \"paraspinal_lumbar_lower\"(,\\s*\"side\" : \"left\",\\s*\"shape\")",
                "\"region\" : \"tail\"$1"), mark + "/region");
        wrong.put(json.replaceFirst("\"shape\" : \"", "\"shape\" : \"x"), mark + "/shape");
        wrong.put(json.replaceFirst("\"shape\" : \"[^\"]*", "\"shape\" : \"1:9..2"), mark + "/shape");
        wrong.put(json.replaceFirst("\"intensity\" : 7", "\"intensity\" : 11"), mark + "/intensity");
        wrong.put(json.replaceFirst("\"electric\"", "\"rough\""), mark + "/qualities/1");
        wrong.put(json.replaceFirst("\"8.25\"", "\"825\""), mark + "/arrow");
        wrong.put(json.replaceFirst("\"8.25\",\\s*", ""), mark + "/arrow");
        wrong.put(json.replaceFirst("\"kind\" : \"pain\"", "\"kind\" : \"wound\""), mark + "/kind");
        wrong.put(json.replaceFirst("(\"points\" : \\[\\s*\")[^\"]*", "$1" + UUID.randomUUID()),
                "/patients/0/courses/0/sessions/0/adverseEvents/0/points");
        newParts(json, wrong);
        wrong.forEach((damaged, place) -> {
            assertFalse(damaged.equals(json), place);
            List<Fault> faults = refused(damaged).faults();
            assertEquals(place, faults.getFirst().place(), () -> faults.getFirst().key());
            for (Language language : Language.values()) {
                faults.forEach(fault -> assertFalse(fault.line(new Messages(language)).isBlank()));
            }
        });
    }

    /** What the second version of the format added. */
    private static void newParts(String json, Map<String, String> wrong) {
        String course = "/patients/0/courses/0";
        String session = course + "/sessions/0";
        String other = UUID.randomUUID().toString();
        wrong.put(json.replaceFirst("(\"lotId\" : \")[^\"]*", "$1" + other),
                session + "/mixtures/0/components/0/lotId");
        wrong.put(json.replaceFirst("(\"number\" : \"LD2406)", "$1x"), session + "/mixtures/0/components/0/lotId");
        wrong.put(json.replaceFirst("(\"lot\" : \")[0-9a-f-]{36}", "$1" + other), "/clinic/movements/0/lot");
        wrong.put(json.replaceFirst("(\"product\" : \")[0-9a-f-]{36}", "$1" + other), "/clinic/lots/0/product");
        wrong.put(json.replaceFirst("(\"kind\" : \"used\"[^}]*\"session\" : \")[0-9a-f-]{36}", "$1" + other),
                "/clinic/movements/1/session");
        wrong.put(json.replaceFirst("(\"session\" : )3", "$1 0"), course + "/plannedDates/0/session");
        wrong.put(json.replaceFirst("(\"chronicity\" : \")acute", "$1old"), course + "/assessment/sites/0/chronicity");
        wrong.put(json.replaceFirst("left hip", "low back"), course + "/assessment/sites");
        wrong.put(json.replaceFirst("Low back pain", "x".repeat(5000)), course + "/indication");
        wrong.put(json.replaceFirst("(\"grams\" : )\"2.5\"", "$1\"-2.5\""), session + "/details/topical/grams");
        wrong.put(json.replaceFirst("(\"answer\" : )\"no\"", "$1\"perhaps\""), session + "/screening/0/answer");
        wrong.put(json.replaceFirst(",\\s*\"reason\" : \"aspirin[^\"]*\"", ""), session + "/screening/8/reason");
        wrong.put(json.replaceFirst("acute_infection", "allergy:foo"), session + "/screening/1/question");
        wrong.put(json.replaceFirst("acute_infection", "pregnancy"), session + "/screening/1/question");
        wrong.put(json.replaceFirst("(\"wastedMl\" : )\"0.35\"", "$1\"-0.35\""), session + "/mixtures/0/wastedMl");
        wrong.put(json.replaceFirst("(\"sizeMl\" : )\"2.5\"", "$1\"1\""), session + "/mixtures/0/syringes");
        wrong.put(json.replaceFirst("(\"value\" : )\"61.5\"", "$1\"101\""), session + "/outcomes/0/value");
        wrong.put(json.replaceFirst("(\"outcome\" : )\"resolved\"", "$1\"ongoing\""),
                session + "/adverseEvents/0/follow/outcome");
        wrong.put(json.replaceFirst("(\"meaning\" : )\"performed\"", "$1\"seen\""), session + "/signature/hand/meaning");
        wrong.put(json.replaceFirst("(\"bytes\" : \")..", "$1zz"), session + "/signature/bytes");
        wrong.put(json.replaceFirst("(\"reason\" : )\"slip of the pen\",", ""), session + "/addenda/1/reason");
        wrong.put(json.replaceFirst("(\"digest\" : \")..", "$1-"), "/patients/0/trail/rows/0/digest");
        wrong.put(json.replaceFirst("(\"goal\" : )\"work a full shift\"", "$1null"), course + "/goal");
        wrong.put(json.replaceFirst("\"weightKg\" : \"68\"", "\"weightKg\" : \"68,5\""), "/patients/0/weightKg");
        wrong.put(json.replaceFirst("(\"count\" : )\\d+ \\}", "$1 \"1\" }"), session + "/derived/points/0/count");
        wrong.put(json.replaceFirst("(\"minutes\" : \\[\\s*)10", "$1 0"), "/clinic/protocols/0/minutes/0");
        wrong.put(json.replaceFirst("(\"perKg\" : )\"4.5\"", "$1\"0\""), "/clinic/ceilings/0/perKg");
        wrong.put(json.replaceFirst("(\"amount\" : )\"40\"", "$1\"-40\""), "/clinic/movements/0/amount");
    }

    @Test
    void aSessionSignedAsStoppedOrNotPerformedHasNoInjections() {
        String json = fresh(export(chart));
        String injections = "/patients/0/courses/0/sessions/0/injections";
        assertEquals(injections, place(json.replaceFirst("\"answer\" : \"no\"", "\"answer\" : \"stop\"")));
        assertEquals(injections,
                place(json.replaceFirst("\"meaning\" : \"performed\"", "\"meaning\" : \"not-performed\"")));
    }

    @Test
    void whatOnlyAChartAsksIsAskedBeforeThereIsOne() {
        String json = export(chart);
        String course = "/patients/0/courses/0";
        assertEquals(course + "/sessions/0/mixtures/0/components/0/expiry",
                checked(json.replaceFirst(",\\s*\"expiry\" : \"2028-03\"", "")));
        assertEquals(course + "/sessions/0/adverseEvents/0/at", checked(json.replaceFirst(
                "(\"kind\" : \"other\"(?s:.*?)\"at\" : \")[^\"]*", "$12027-01-01T00:00:00Z")));
        assertEquals(course + "/followUps/0/at", checked(json.replaceFirst(
                "(\"followUps\"(?s:.*?)\"at\" : \")[^\"]*", "$12020-01-01T00:00:00Z")));
        assertEquals(course + "/followUpOutcomes/0/at", checked(json.replaceFirst(
                "(\"followUpOutcomes\"(?s:.*?)\"at\" : \")[^\"]*", "$12027-01-01T00:00:00Z")));
        String score = json.replaceFirst("(?s).*?\"scores\" : \\[\\s*(\\{.*?\\}).*", "$1");
        String again = score.replaceFirst("\"id\" : \"[^\"]*", "\"id\" : \"" + UUID.randomUUID());
        assertEquals(course + "/sessions/0/scores/1/site", checked(json.replace(score, score + ", " + again)));
    }

    private static String checked(String json) {
        ImportRefused refused = assertThrows(ImportRefused.class, () -> ChartImport.check(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), FullChart.CLOCK, FullChart.BODY));
        return refused.faults().getFirst().place();
    }

    @Test
    void aProtocolThatACourseNamesIsInTheFileOrComesWithTheProgram() throws Exception {
        Course course = chart.courses().find(chart.sessions().record(signed).orElseThrow().session().courseId()).orElseThrow();
        Protocol own = chart.protocols().all().getFirst();
        CoursePlan plan = course.plan();
        chart.courses().change(course.withPlan(new CoursePlan(plan.steps(), plan.dates(), own.id())));
        String json = export(chart);
        String place = "/patients/0/courses/0/protocol";
        assertEquals(place, checked(json.replaceFirst("(\"protocol\" : \")[^\"]*", "$1" + UUID.randomUUID())));
        UUID shipped = Catalogue.load().shipped().protocols().getFirst().id();
        imported(json.replaceFirst("(\"protocol\" : \")[^\"]*", "$1" + shipped));
        String alone = exportOf(chart, "Aydın");
        assertTrue(alone.contains(own.name()), alone);
        assertEquals(alone, exportOf(imported(alone), "Aydın"));
    }

    @Test
    void twoCeilingsOfOneSubstanceAreRefused() {
        String json = export(chart);
        String ceiling = json.replaceFirst("(?s).*\"ceilings\" : \\[\\s*(\\{.*?\\}).*", "$1");
        String again = ceiling.replaceFirst("\"id\" : \"[^\"]*", "\"id\" : \"" + UUID.randomUUID());
        assertEquals("/clinic/ceilings/1/substance", place(json.replace(ceiling, ceiling + ", " + again)));
    }

    @Test
    void aComponentOfAnotherMixtureOfTheChartIsRefusedWithItsPlace() {
        String json = export(chart);
        String component = json.replaceFirst("(?s).*?\"components\" : \\[\\s*\\{\\s*\"id\" : \"([^\"]*).*", "$1");
        String fresh = fresh(json);
        String other = fresh.replaceFirst("(?s)(\"components\" : \\[\\s*\\{\\s*\"id\" : \")[^\"]*", "$1" + component);
        ImportRefused refused = refused(other);
        assertEquals("/patients/0/courses/0/sessions/0/mixtures/0/components/0/id", refused.faults().getFirst().place());
        assertEquals("cli.import.component", refused.faults().getFirst().key());
    }

    @Test
    void aProductsNameWithoutAnEndlessStrengthIsAskedForAtItsLabel() {
        String json = export(chart).replaceFirst("(\"label\" : \")[^\"]*(\",(?s:.*?))\"ingredients\" : \\[(?s:.*?)\\],",
                "$1Lidocaine 1 mg/3 mL$2");
        assertEquals("/clinic/products/0/label", checked(json));
    }

    @Test
    void aStockOfManyMovementsIsRead() throws Exception {
        String json = export(chart);
        String movement = json.replaceFirst("(?s).*\"movements\" : \\[\\s*(\\{.*?\\}).*", "$1");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 90_000; i++) {
            many.append(movement.replaceFirst("\"id\" : \"[^\"]*", "\"id\" : \"" + new UUID(7, i))).append(", ");
        }
        ChartImport.check(new ByteArrayInputStream(json.replace(movement, many + movement).getBytes(StandardCharsets.UTF_8)),
                FullChart.CLOCK, FullChart.BODY);
    }

    @Test
    void aFileLargerThanIsImportedIsNotWritten() {
        int length = export(chart).getBytes(StandardCharsets.UTF_8).length;
        assertThrows(ExportTooLarge.class, () ->
                new ChartExport(chart, length - 1).writeAll(new ByteArrayOutputStream()));
        new ChartExport(chart, length).writeAll(new ByteArrayOutputStream());
    }

    @Test
    void anIdUsedTwiceIsRefused() {
        String json = fresh(export(chart));
        String id = json.split("\"id\" : \"")[1].substring(0, 36);
        String twice = json.replaceFirst("(?s)(\"courses\".*?\"id\" : \")[^\"]*", "$1" + id);
        assertEquals("/patients/0/courses/0/id", place(twice));
    }

    @Test
    void aFileCutAnywhereIsRefused() {
        String json = fresh(export(chart));
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            refused(json.substring(0, random.nextInt(json.length() - 2)));
        }
    }

    @Test
    void atMostTwentyFaultsAreToldAndAllAreCounted() {
        String json = fresh(export(chart)).replaceAll("\"technique\" : \"papule\"", "\"technique\" : \"x\", \"a\" : 1, \"b\" : 2, \"c\" : 3");
        ImportRefused refused = refused(json);
        assertEquals(ChartImport.MOST_FAULTS, refused.faults().size());
        assertEquals(32, refused.count());
    }

    /** The same file with other ids, as it would come from another clinic. */
    private static String fresh(String json) {
        List<String> ids = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\"[0-9a-f]{8}-[0-9a-f-]{27}\"").matcher(json);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        String fresh = json;
        for (String id : ids.stream().distinct().toList()) {
            fresh = fresh.replace(id, '"' + UUID.randomUUID().toString() + '"');
        }
        return fresh;
    }
}
