package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three published protocols charted by script, with the arithmetic that their publications give. */
@BesideOthers
class PublishedProtocolsTest {
    private CliRun cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new CliRun(folder);
    }

    /** The course as exported after its script was carried out, and once more, which changes nothing. */
    private JsonNode charted(String name) throws IOException {
        String script;
        try (InputStream in = PublishedProtocolsTest.class.getResourceAsStream("/scripts/" + name + ".jsonl")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String file = cli.file(name, script).toString();
        CliRun.Result first = cli.run("chart", "--script", file);
        assertEquals(0, first.exit(), first.errors());
        assertEquals(script.lines().count(), first.lines().size());
        String verified = cli.run("verify").answer();
        String json = exported();
        assertEquals(first.lines(), cli.run("chart", "--script", file).lines());
        assertEquals(json, exported());
        assertEquals(verified, cli.run("verify").answer());
        return JsonMapper.shared().readTree(json).at("/patients/0/courses/0");
    }

    private String exported() {
        assertEquals(0, cli.run("export", "--all", "-o", cli.path("out.json").toString()).exit());
        return cli.read("out.json");
    }

    /** Substance to what was given, with its unit. */
    private static Map<String, String> given(JsonNode ingredients) {
        Map<String, String> given = new TreeMap<>();
        ingredients.forEach(each -> given.put(each.get("substance").stringValue(),
                each.get("given").stringValue() + ' ' + each.get("unit").stringValue()));
        return given;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    @Test
    void fibromyalgiaGivesTwentyFourMillilitresInSixSessionsAtTwoIntervals() throws IOException {
        JsonNode course = charted("fibromyalgia");
        JsonNode derived = course.get("derived");
        assertEquals(6, derived.get("sessions").intValue());
        assertEquals("24", text(derived, "givenMl"));
        assertEquals("0", text(derived, "wastedMl"));
        assertEquals(Map.of("Lidocaine", "120 mg", "Ketoprofen", "600 mg", "Methylprednisolone", "240 mg"),
                given(derived.get("ingredients")));
        JsonNode session = course.at("/sessions/0/derived/mixtures/0");
        assertEquals("4", text(session, "givenMl"));
        Map<String, String> each = given(session.get("ingredients"));
        assertEquals(Map.of("Lidocaine", "20 mg", "Ketoprofen", "100 mg", "Methylprednisolone", "40 mg"), each);
        List<String> perMl = each.values().stream()
                .map(dose -> new BigDecimal(dose.split(" ")[0]).divide(new BigDecimal("4")).stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .toList();
        assertEquals(List.of("25", "5", "10"), perMl);
        assertEquals(2, course.get("plan").size());
        assertEquals(List.of(7L, 7L, 7L, 14L, 14L), intervals(course));
        assertEquals("-58.3", text(derived.at("/pain/0"), "percent"));
        assertEquals("substantial", text(derived.at("/pain/0"), "band"));
    }

    private static List<Long> intervals(JsonNode course) {
        List<Long> days = new ArrayList<>();
        LocalDate before = null;
        for (JsonNode session : course.get("sessions")) {
            LocalDate day = LocalDate.parse(text(session, "at").substring(0, 10));
            if (before != null) {
                days.add(ChronoUnit.DAYS.between(before, day));
            }
            before = day;
        }
        return days;
    }

    @Test
    void whatFibromyalgiaUsedIsCountedDownInStock() throws IOException {
        charted("fibromyalgia");
        JsonNode movements = JsonMapper.shared().readTree(exported()).at("/clinic/movements");
        BigDecimal used = BigDecimal.ZERO;
        for (JsonNode each : movements) {
            used = text(each, "kind").equals("used") ? used.add(new BigDecimal(text(each, "amount"))) : used;
        }
        assertEquals(new BigDecimal("-24"), used);
        assertEquals(3 + 18, movements.size());
    }

    @Test
    void bursitisGivesNineMillilitresOfDiclofenacAtTheMedialKnee() throws IOException {
        JsonNode course = charted("bursitis");
        JsonNode derived = course.get("derived");
        assertEquals(9, derived.get("sessions").intValue());
        assertEquals("9", text(derived, "givenMl"));
        assertEquals(Map.of("Diclofenac sodium", "225 mg"), given(derived.get("ingredients")));
        assertEquals(1, derived.get("points").size());
        assertEquals("pes_anserinus", text(derived.at("/points/0"), "region"));
        assertEquals(90, derived.at("/points/0/count").intValue());
        assertEquals("finished", text(course, "status"));
        assertEquals(3, course.get("followUps").size());
        List<String> koos = new ArrayList<>();
        course.get("sessions").forEach(session -> session.path("outcomes").forEach(o -> koos.add(text(o, "value"))));
        course.get("followUpOutcomes").forEach(o -> koos.add(text(o, "value")));
        assertEquals(List.of("48.5", "66", "70.5", "69"), koos);
        assertEquals("-51.6", text(derived.at("/pain/0"), "percent"));
    }

    @Test
    void sterileWaterInLabourIsNoDrugInFourSymmetricBlebs() throws IOException {
        JsonNode course = charted("labour");
        JsonNode session = course.at("/sessions/0");
        JsonNode mixture = session.at("/derived/mixtures/0");
        assertEquals("0.4", text(mixture, "givenMl"));
        assertEquals("0", text(mixture, "wastedMl"));
        assertEquals(0, mixture.path("ingredients").size());
        Map<String, BigDecimal[]> places = new TreeMap<>();
        for (JsonNode point : session.get("injections")) {
            places.put(text(point, "side") + text(point, "y"),
                    new BigDecimal[] {new BigDecimal(text(point, "x")), new BigDecimal(text(point, "y"))});
        }
        for (String side : List.of("left", "right")) {
            double across = places.get(side + "101")[0].subtract(places.get(side + "98")[0]).doubleValue();
            double up = places.get(side + "101")[1].subtract(places.get(side + "98")[1]).doubleValue();
            assertEquals(3.16, Math.hypot(across, up), 0.005);
        }
        for (String height : List.of("101", "98")) {
            assertEquals(places.get("left" + height)[0], places.get("right" + height)[0].negate());
        }
        List<Integer> minutes = new ArrayList<>();
        session.get("scores").forEach(score -> minutes.add(score.path("afterMinutes").asInt(0)));
        assertEquals(List.of(0, 10, 30, 60, 90, 120), minutes);
        assertEquals("proceed", text(session.at("/screening/0"), "answer"));
        assertEquals("kneeling", text(session.at("/addenda/0/corrections/0"), "now"));
    }
}
