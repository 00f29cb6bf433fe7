package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.Passphrase;

class ChartJsonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final BodyMap BODY = BodyMap.load();

    @TempDir
    private Path folder;

    private Chart chart;
    private Signer signer;

    @BeforeEach
    void aChartWithASignedSessionAndADraft() throws Exception {
        chart = TestCharts.create(folder.resolve("first"));
        signer = signer(chart);
        Patient patient = TestCharts.aPatient("Şükran <b>Aydın</b> \uD83D\uDC89");
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session signed = session(course);
        chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), signed.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, false, TestCharts.NOW, "small",
                List.of(chart.sessions().record(signed.id()).orElseThrow().injections().getFirst().id())));
        TestCharts.screen(chart, signed.id());
        chart.sessions().sign(signed.id(), signer);
        chart.sessions().addendum(signed.id(), "Telephoned: well.");
        session(course);
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, "low back", PainScale.VAS, Aspect.REST,
                Moment.FOLLOW_UP, null, new BigDecimal("31"), TestCharts.NOW));
    }

    private Session session(Course course) {
        Session session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        for (String x : List.of("3.2", "-3.2", "4.75")) {
            chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, mixture.id(),
                    BODY.figure(BodyView.BACK).place(Double.parseDouble(x), 104).orElseThrow(), new BigDecimal("9"),
                    x.startsWith("-") ? null : new BigDecimal("0.10"), Technique.PAPULE, "thick layer",
                    x.startsWith("-") ? null : Needle.USUAL.getFirst()));
        }
        chart.marks().add(TestCharts.aMark(session.id()));
        chart.marks().add(TestCharts.aWound(session.id()));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 5));
        return session;
    }

    private static Signer signer(Chart chart) throws Exception {
        try (Passphrase passphrase = TestCharts.passphrase()) {
            return chart.signer(passphrase);
        }
    }

    private static String export(Chart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ImportReport imported(Chart into, Signer hand, String json) throws ImportRefused {
        return new ChartImport(into, BODY, new Messages(Language.ENGLISH))
                .run(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), TODAY, () -> hand);
    }

    private ImportRefused refused(String json) {
        String before = export(chart);
        String head = chart.audit().shortHead();
        ImportRefused refused = assertThrows(ImportRefused.class, () -> imported(chart, signer, json));
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
    void anotherChartTakesItOverWhole() throws Exception {
        String first = export(chart);
        Chart other = TestCharts.create(folder.resolve("second"));
        try (Signer hand = signer(other)) {
            ImportReport report = imported(other, hand, first);
            assertEquals(new ImportReport(1, 1, 2, 6, 0), report);
            assertEquals(withoutSignatures(first), withoutSignatures(export(other)));
            assertTrue(export(other).contains("Signed where it came from by Dr. Elif Kaya"));
            assertTrue(export(other).contains("Telephoned: well."));
            assertEquals(List.of(), other.verify().findings());
            String once = export(other);
            imported(other, hand, first);
            assertEquals(once, export(other));
        }
    }

    @Test
    void needlesAreasAndPointsOfEventsComeBackAsTheyWere() throws Exception {
        Chart other = TestCharts.create(folder.resolve("second"));
        try (Signer hand = signer(other)) {
            imported(other, hand, export(chart));
            for (var session : chart.sessions().drafts()) {
                var before = chart.sessions().record(session.sessionId()).orElseThrow();
                var after = other.sessions().record(session.sessionId()).orElseThrow();
                assertEquals(before.marks(), after.marks());
                assertEquals(before.injections(), after.injections());
                assertEquals(2, after.marks().size());
            }
            String json = export(other);
            assertTrue(json.contains("\"needle\" : \"4/27/45\""));
            assertTrue(json.contains("\"points\" : ["));
        }
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
        for (String field : List.of("needle", "marks", "points", "arrow", "qualities")) {
            assertFalse(json.contains('"' + field + '"'), field);
        }
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() throws Exception {
        String before = export(chart);
        String head = chart.audit().shortHead();
        ImportReport report = imported(chart, signer, before);
        assertEquals(0, report.patients() + report.courses() + report.sessions() + report.injections());
        assertTrue(report.alreadyThere() > 10);
        assertEquals(before, export(chart));
        assertEquals(head, chart.audit().shortHead());
    }

    /** Signatures and addenda are made anew where a file is imported. */
    private static String withoutSignatures(String json) {
        return json.replaceAll("(?s),\\s*\"signature\" : \\{.*?\\n {14}\\}", "")
                .replaceAll("(?s),\\s*\"addenda\" : \\[.*?\\n {14}\\]", "");
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
        wrong.put(json.replace("\"version\" : 1", "\"version\" : 2"), "/version");
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
        wrong.put(json.replaceFirst("\"lot\" : \"LD2406\",", ""), "/patients/0/courses/0/sessions/0/lot");
        wrong.put(json.replaceFirst("\"zone\" : \"Europe/Istanbul\"", "\"zone\" : \"Europe/Nowhere\""), "/patients/0/courses/0/sessions/0/zone");
        wrong.put(json.replace("\"archived\" : false", "\"archived\" : \"no\""), "/patients/0/archived");
        wrong.put(json.replace("\"unit\" : \"mg\"", "\"unit\" : \"stone\""), "/patients/0/courses/0/sessions/0/mixtures/0/components/0/ingredients/0/unit");
        String mark = "/patients/0/courses/0/sessions/0/marks/0";
        wrong.put(json.replaceFirst("\"view\" : \"back\"", "\"view\" : \"inside\""), point + "/view");
        wrong.put(json.replaceFirst("\"x\" : \"3.2\"", "\"x\" : \"" + "9".repeat(400) + '"'), point + "/x");
        wrong.put(json.replaceFirst("4/27/45", "4 mm 27G"), point + "/needle");
        wrong.put(json.replaceFirst("4/27/45", "400/27/45"), point + "/needle");
        wrong.put(json.replaceFirst("(\"kind\" : \"pain\",\\s*)\"view\" : \"back\"", "$1\"view\" : \"inside\""), mark + "/view");
        wrong.put(json.replaceFirst("\"region\" : \"paraspinal_lumbar_lower\"(,\\s*\"side\" : \"left\",\\s*\"shape\")",
                "\"region\" : \"tail\"$1"), mark + "/region");
        wrong.put(json.replaceFirst("\"shape\" : \"", "\"shape\" : \"x"), mark + "/shape");
        wrong.put(json.replaceFirst("\"shape\" : \"[^\"]*", "\"shape\" : \"1:9..2"), mark + "/shape");
        wrong.put(json.replaceFirst("\"intensity\" : 7", "\"intensity\" : 11"), mark + "/intensity");
        wrong.put(json.replaceFirst("\"burning\"", "\"rough\""), mark + "/qualities/0");
        wrong.put(json.replaceFirst("\"8.25\"", "\"825\""), mark + "/arrow");
        wrong.put(json.replaceFirst("\"8.25\",\\s*", ""), mark + "/arrow");
        wrong.put(json.replaceFirst("\"kind\" : \"pain\"", "\"kind\" : \"wound\""), mark + "/kind");
        wrong.put(json.replaceFirst("(\"points\" : \\[\\s*\")[^\"]*", "$1" + UUID.randomUUID()),
                "/patients/0/courses/0/sessions/0/adverseEvents/0/points");
        wrong.forEach((damaged, place) -> {
            assertFalse(damaged.equals(json), place);
            List<Fault> faults = refused(damaged).faults();
            assertEquals(place, faults.getFirst().place(), () -> faults.getFirst().key());
            for (Language language : Language.values()) {
                faults.forEach(fault -> assertFalse(fault.line(new Messages(language)).isBlank()));
            }
        });
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
        for (int i = 0; i < 60; i++) {
            refused(json.substring(0, random.nextInt(json.length() - 2)));
        }
    }

    @Test
    void atMostTwentyFaultsAreToldAndAllAreCounted() {
        String json = fresh(export(chart)).replaceAll("\"technique\" : \"papule\"", "\"technique\" : \"x\", \"a\" : 1, \"b\" : 2, \"c\" : 3");
        ImportRefused refused = refused(json);
        assertEquals(ChartImport.MOST_FAULTS, refused.faults().size());
        assertEquals(24, refused.count());
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
