package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that tells outcomes in groups. */
@BesideOthers
class InsightVerbTest {
    @TempDir
    private Path folder;

    @Test
    void outcomesByIndicationInJson() {
        CliRun cli = filled();
        CliRun.Result result = cli.run("insight", "--by", "indication", "--json");
        assertFalse(result.answer().contains("Aydın"));
        JsonNode insight = json(result);
        assertEquals("nrs", insight.get("scale").stringValue());
        assertEquals("movement", insight.get("aspect").stringValue());
        JsonNode all = insight.get("all");
        assertEquals(6, all.get("patients").intValue());
        // 10 to 7 and to 5: exactly 30 and 50 per cent are inside.
        assertEquals(5, all.get("atLeast30").get("count").intValue());
        assertEquals("83.3", all.get("atLeast30").get("percent").stringValue());
        assertEquals("66.7", all.get("atLeast50").get("percent").stringValue());
        assertEquals("5", all.get("medianLess").stringValue());
        assertEquals("50", all.get("medianPercentLess").stringValue());
        assertEquals(1, all.get("bySession").size());
        assertEquals(6, all.get("bySession").get(0).get("atLeast30").get("n").intValue());
        assertEquals("0", all.get("adverseEventsPer100").stringValue());
        JsonNode group = insight.get("groups").get(0);
        assertEquals("Low back pain", group.get("indication").stringValue());
        assertEquals("Low back pain", group.get("group").stringValue());
        assertEquals(12, group.get("sessions").intValue());
    }

    @Test
    void aTableInWords() {
        CliRun cli = filled();
        List<String> lines = cli.run("insight", "--by", "region,technique,depth").lines();
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().startsWith("Region, technique, depth\tPatients\tn\t"));
        assertTrue(lines.get(1).endsWith("\t6\t6\t83.3\u00A0%\t66.7\u00A0%\t\u22125\t0\u00A0%\t0"), lines.get(1));
        assertTrue(lines.get(1).contains(", papule, 2\u00A0mm\t"));
        assertTrue(lines.getLast().startsWith("All together\t"));
        String turkish = cli.run("insight", "--by", "technique", "--lang", "tr").lines().get(1);
        assertEquals("Papül\t6\t6\t%83,3\t%66,7\t\u22125\t%0\t0", turkish);
        assertTrue(cli.run("insight", "--by", "depth", "--from", "2027-01-01").errors()
                .contains("No course with injections fits."));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        CliRun cli = new CliRun(folder);
        assertEquals(2, cli.run("insight").exit());
        for (List<String> wrong : List.of(List.of("--by", "name"), List.of("--by", "depth", "--from", "31.12.2026"),
                List.of("--by", "depth", "--scale", "odi"), List.of("--by", "depth", "--aspect", "asleep"))) {
            List<String> args = new java.util.ArrayList<>(wrong);
            args.addFirst("insight");
            CliRun.Result result = cli.run(args.toArray(String[]::new));
            assertEquals(2, result.exit());
            assertTrue(result.errors().contains("is not a value for --"), result.errors());
        }
    }

    private CliRun filled() {
        CliRun cli = new CliRun(folder);
        ChartFile.NewChart made = TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock());
        try (Chart chart = made.chart()) {
            for (int after : new int[] {7, 5, 5, 2, 9, 0}) {
                Patient patient = TestCharts.aPatient();
                chart.patients().add(patient);
                Course course = TestCharts.aCourse(patient.id());
                chart.courses().add(course);
                session(chart, course, 14, 10);
                session(chart, course, 7, after);
            }
        }
        made.file().close();
        return cli;
    }

    private static void session(Chart chart, Course course, int daysAgo, int before) {
        Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(daysAgo)));
        chart.sessions().add(session);
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, before));
        chart.injections().add(TestCharts.anInjection(session.id(), null, "3", "100"));
    }

    private static JsonNode json(CliRun.Result result) {
        assertEquals(0, result.exit(), result::errors);
        return JsonMapper.shared().readTree(result.answer());
    }
}
