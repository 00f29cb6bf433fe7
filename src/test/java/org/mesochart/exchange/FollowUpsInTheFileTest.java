package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;

/** Judgements, follow-ups and the clinic's rules for them, in the chart's file and in scripts. */
@BesideOthers
class FollowUpsInTheFileTest {
    private static final String COURSE = "/patients/0/courses/0";

    @TempDir
    Path folder;

    private Chart chart;
    private UUID course;
    private String json;

    @BeforeEach
    void everything() throws Exception {
        chart = TestCharts.create(folder.resolve("here"));
        UUID signed = FullChart.fill(chart);
        course = chart.sessions().find(signed).orElseThrow().courseId();
        json = FullChart.export(chart);
    }

    @Test
    void theyComeBackAsTheyWere() throws Exception {
        Chart other = TestCharts.create(folder.resolve("there"));
        FullChart.imported(other, json);
        assertEquals(json, FullChart.export(other));
        List<Judgement> judgements = chart.judgements().ofCourse(course);
        assertEquals(2, judgements.size());
        assertEquals(judgements, other.judgements().ofCourse(course));
        List<FollowUp> reminders = chart.followUps().ofCourse(course);
        assertEquals(4, reminders.size());
        assertEquals(reminders, other.followUps().ofCourse(course));
        assertEquals(new FollowUpRules(3, 4, 10, 90), other.followUpRules().get());
        assertEquals(List.of(), other.verify().findings());
    }

    @Test
    void aClinicKeepsItsOwnRules() throws Exception {
        Chart other = TestCharts.create(folder.resolve("there"));
        FollowUpRules own = new FollowUpRules(1, 1, 3, 14);
        other.followUpRules().put(own);
        FullChart.imported(other, json);
        assertEquals(own, other.followUpRules().get());
    }

    @Test
    void aPatientAloneTakesAlongItsFollowUpsAndNotTheClinicsRules() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).write(chart.patients().all(), out);
        String alone = out.toString(StandardCharsets.UTF_8);
        assertTrue(alone.contains("\"judgements\"") && alone.contains("\"reminders\""));
        assertFalse(alone.contains("followUpRules"));
    }

    @Test
    void anotherReasonThanTheChartsIsRefused() {
        String other = json.replace("moved to İzmir", "moved to Bursa");
        Fault first = assertThrows(ImportRefused.class, () -> FullChart.imported(chart, other)).faults().getFirst();
        assertEquals(COURSE + "/reminders/0 cli.import.other", first.place() + ' ' + first.key());
    }

    @Test
    void badValuesAreRefusedAtTheirPlace() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(json.replace("\"choice\" : \"change\"", "\"choice\" : \"go\""), COURSE + "/judgements/1/choice");
        wrong.put(json.replaceFirst("\"held\" : 2", "\"held\" : 0"), COURSE + "/judgements/0/held");
        wrong.put(json.replaceFirst("(\"choice\" : \"change\"), \"reason\" : \"ağrı[^,]*,", "$1,"),
                COURSE + "/judgements/1/reason");
        wrong.put(json.replaceFirst("(\"kind\" : \"check\", \"about\" : \")[^\"]*", "$1" + UUID.randomUUID()),
                COURSE + "/reminders/2/about");
        wrong.put(json.replaceFirst("(\"kind\" : \"call\", \"about\" : \")[^\"]*", "$1" + UUID.randomUUID()),
                COURSE + "/reminders/1/about");
        wrong.put(json.replace("\"day\" : \"2026-12-02\"", "\"day\" : \"2026-02-30\""), COURSE + "/reminders/0/day");
        wrong.put(json.replace("\"day\" : \"2026-12-02\", ", ""), COURSE + "/reminders/0/day");
        wrong.put(json.replace("\"judgeAgain\" : 4", "\"judgeAgain\" : 2"), "/clinic/followUpRules/judgeAgain");
        wrong.put(json.replaceFirst("\"followUpRules\" : \\{[^}]*\\}", "\"followUpRules\" : []"), "/clinic/followUpRules");
        Chart other = TestCharts.create(folder.resolve("there"));
        wrong.forEach((damaged, place) -> {
            assertFalse(damaged.equals(json), place);
            Fault first = assertThrows(ImportRefused.class, () -> FullChart.imported(other, damaged), place)
                    .faults().getFirst();
            assertEquals(place, first.place(), first::key);
        });
        assertEquals(List.of(), other.patients().all());
        assertEquals(List.of(), other.followUpRules().all());
    }

    @Test
    void aScriptThatFitsNothingIsRefused() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("'op':'judge','held':2,'choice':'stop','at':'2026-11-20T09:00:00Z'", "/reason");
        wrong.put("'op':'judge','held':2,'choice':'continue','at':'2027-11-20T09:00:00Z'", "/at");
        wrong.put("'op':'remind','kind':'call','deed':'planned','at':'2026-11-20T09:00:00Z'", "/day");
        wrong.put("'op':'remind','kind':'check','about':'" + UUID.randomUUID()
                + "','deed':'done','at':'2026-11-20T09:00:00Z'", "/about");
        wrong.forEach((line, place) -> assertEquals(place, fault(line).place(), line));
        assertEquals(4, chart.followUps().ofCourse(course).size());
        assertEquals(2, chart.judgements().ofCourse(course).size());
    }

    private Fault fault(String line) {
        String whole = "{" + line.replace('\'', '"') + ",\"id\":\"" + UUID.randomUUID() + "\",\"course\":\"" + course + "\"}";
        return switch (new ScriptReader(FullChart.BODY).read(whole, FullChart.TODAY)) {
            case ScriptReader.Wrong read -> read.faults().getFirst();
            case ScriptReader.Read read -> new ScriptRun(chart, FullChart.BODY, () -> {
                throw new AssertionError("nothing is signed");
            }, FullChart.CLOCK, false).run(read.op()).getFirst();
        };
    }
}
