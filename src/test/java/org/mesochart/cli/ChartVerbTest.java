package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.cli.CliRun.Result;

@BesideOthers
class ChartVerbTest {
    private CliRun cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new CliRun(folder);
    }

    private Result script(String... lines) {
        return cli.run("chart", "--script", cli.file("script", String.join("\n", lines)).toString());
    }

    private Result typed(String... lines) {
        return cli.fed(String.join("\n", lines), "chart");
    }

    private String exported() {
        assertEquals(0, cli.run("export", "--all", "-o", cli.path("out.json").toString()).exit());
        return cli.read("out.json")
                .replaceAll("(?s),\\s*\"trail\" : \\{.*?\\n {6}\\}", "")
                .replaceAll("\"(chain|at|startedAt)\" : \"[^\"]*\"", "");
    }

    private static List<String> acks(int... lines) {
        return IntStream.of(lines).mapToObj(n -> "ACK " + n).toList();
    }

    @Test
    void everyOperationOfTheDescriptionIsAcknowledged() {
        UUID second = new UUID(1, 7);
        Result result = script(ScriptText.patient(), ScriptText.course(), ScriptText.session(), ScriptText.mixture(),
                ScriptText.inject(), ScriptText.move(ScriptText.POINT, "3.4", "98.5"),
                ScriptText.inject(second, "-3.2", "98.5"), ScriptText.remove(second), ScriptText.score(),
                ScriptText.screen(), ScriptText.sign());
        assertEquals(0, result.exit(), result.errors());
        assertEquals(acks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), result.lines());
        String out = exported();
        assertTrue(out.contains("\"x\" : \"3.4\""));
        assertFalse(out.contains(second.toString()));
        assertTrue(out.contains("\"status\" : \"signed\""));
        assertTrue(out.contains("Şükrü Işık"));
        assertEquals(0, cli.run("verify").exit());
    }

    @Test
    void blankLinesCountAndAreNotAnswered() {
        Result result = script("\uFEFF" + ScriptText.patient(), "", "  ", ScriptText.course() + "\r", "");
        assertEquals(acks(1, 4), result.lines());
    }

    @Test
    void theWholeScriptAgainChangesNothingAndIsAcknowledgedAgain() {
        UUID second = new UUID(1, 7);
        String[] lines = {ScriptText.begin(), ScriptText.inject(), ScriptText.move(ScriptText.POINT, "3.4", "98.5"),
            ScriptText.inject(second, "-3.2", "98.5"), ScriptText.move(ScriptText.POINT, "3.2", "98.5"),
            ScriptText.move(ScriptText.POINT, "4", "100"), ScriptText.remove(second), ScriptText.score()};
        Result first = script(lines);
        assertEquals(11, first.lines().size(), first.errors());
        String before = exported();
        String rows = cli.run("verify").answer();
        for (int i = 0; i < 2; i++) {
            Result again = i == 0 ? script(lines) : typed(lines);
            assertEquals(first.lines(), again.lines(), again.errors());
            assertEquals(before, exported());
            assertEquals(rows, cli.run("verify").answer());
        }
        assertEquals(acks(1, 2), script(ScriptText.screen(), ScriptText.sign()).lines());
        Result signed = typed(lines);
        assertEquals(first.lines(), signed.lines(), signed.errors());
        assertEquals(acks(1, 2), typed(ScriptText.screen(), ScriptText.sign()).lines());
    }

    @Test
    void aMoveAloneIsCarriedOutAlsoBackToAnEarlierPlace() {
        script(ScriptText.begin(), ScriptText.inject(), ScriptText.move(ScriptText.POINT, "4", "100"));
        assertEquals(acks(1), script(ScriptText.move(ScriptText.POINT, "3.2", "98.5")).lines());
        assertTrue(exported().contains("\"x\" : \"3.2\""));
    }

    @Test
    void aScriptGoesOnAfterTheLinesThatWereThere() {
        script(ScriptText.begin(), ScriptText.inject());
        Result longer = script(ScriptText.begin(), ScriptText.inject(),
                ScriptText.move(ScriptText.POINT, "4", "100"), ScriptText.remove(ScriptText.POINT));
        assertEquals(7, longer.lines().size(), longer.errors());
        assertFalse(exported().contains(ScriptText.POINT.toString()));
    }

    @Test
    void aFileWithOneWrongLineIsNotCarriedOutAtAll() {
        script(ScriptText.patient());
        String before = exported();
        Result result = script(ScriptText.course(), ScriptText.session(), ScriptText.mixture(), ScriptText.inject(),
                ScriptText.inject(new UUID(1, 7), "3.2", "98.5").replace("\"2\"", "\"40\""));
        assertEquals(1, result.exit());
        assertEquals("", result.answer());
        assertTrue(result.errors().contains("ERR 5 depthMm: "), result.errors());
        assertEquals(before, exported());
    }

    @Test
    void onStandardInputAWrongLineChangesNothingAndTheNextGoesOn() {
        Result result = typed(ScriptText.patient(), "nonsense", ScriptText.course(), "{\"op\":\"dance\"}");
        assertEquals(1, result.exit());
        assertEquals("ACK 1", result.lines().get(0));
        assertTrue(result.lines().get(1).startsWith("ERR 2 "));
        assertEquals("ACK 3", result.lines().get(2));
        assertTrue(result.lines().get(3).startsWith("ERR 4 op: "));
    }

    @Test
    void everyKindOfWrongLineIsRefusedWithItsField() {
        typed(ScriptText.begin(), ScriptText.inject());
        Map<String, String> wrong = new TreeMap<>();
        wrong.put("[1,2]", "");
        wrong.put("{\"op\":\"patient\"", "");
        wrong.put(ScriptText.patient() + " {}", "");
        wrong.put(ScriptText.patient().replace("\"sex\"", "\"sex\":\"male\",\"sex\""), "");
        wrong.put(ScriptText.patient().replace("\"sex\"", "\"gender\""), "gender");
        wrong.put(ScriptText.patient().replace(ScriptText.PATIENT.toString(), "1"), "id");
        wrong.put(other(ScriptText.patient()).replace("1980-01-31", "2080-01-31"), "born");
        wrong.put(other(ScriptText.patient()).replace("1980-01-31", "31.1.1980"), "born");
        wrong.put(other(ScriptText.patient()).replace("\"72.5\"", "72.5"), "weightKg");
        wrong.put(other(ScriptText.patient()).replace("72.5", "abc"), "weightKg");
        wrong.put(other(ScriptText.patient()).replace("Şükrü Işık", "x".repeat(10_000)), "name");
        wrong.put(other(ScriptText.patient()).replace("Şükrü Işık", " "), "name");
        wrong.put(other(ScriptText.patient()).replace("\"Şükrü Işık\"", "null"), "name");
        wrong.put(other(ScriptText.course()).replace(ScriptText.PATIENT.toString(), new UUID(9, 9).toString()), "patient");
        wrong.put(other(ScriptText.session()).replace("+03:00", ""), "at");
        wrong.put(other(ScriptText.mixture()).replace("2027-01", "2027-13"), "components/0/expiry");
        wrong.put(other(ScriptText.mixture()).replace("\"mL\":\"1\"", "\"mL\":\"0\""), "components/0/mL");
        wrong.put(other(ScriptText.mixture()).replaceAll("\\[.*]", "[]"), "components");
        wrong.put(point("depthMm", "0"), "depthMm");
        wrong.put(point("depthMm", "40"), "depthMm");
        wrong.put(point("depthMm", "9"), "reason");
        wrong.put(point("mL", "-1"), "mL");
        wrong.put(point("mL", "1e3"), "mL");
        wrong.put(point("x", "90"), "x");
        wrong.put(point("view", "above"), "view");
        wrong.put(point("technique", "throw"), "technique");
        wrong.put(point("mixture", new UUID(9, 9).toString()), "mixture");
        wrong.put(point("session", new UUID(9, 9).toString()), "session");
        wrong.put(ScriptText.inject(ScriptText.POINT, "3.3", "98.5"), "id");
        wrong.put(ScriptText.inject(ScriptText.PATIENT, "3.2", "98.5"), "id");
        wrong.put(ScriptText.move(new UUID(9, 9), "3", "98"), "id");
        wrong.put(ScriptText.move(ScriptText.POINT, "80", "98"), "x");
        wrong.put(ScriptText.remove(ScriptText.PATIENT), "id");
        wrong.put(ScriptText.score().replace("\"8\"", "\"11\""), "value");
        wrong.put(ScriptText.score().replace("\"8\"", "\"7.5\""), "value");
        wrong.put(ScriptText.score().replace("nrs", "smile"), "scale");
        wrong.put(ScriptText.sign().replace(ScriptText.SESSION.toString(), new UUID(9, 9).toString()), "session");
        wrong.put(ScriptText.inject(new UUID(5, 5), "3.2", "98.5").replace("\"papule\"", "\"papule\",\"needle\":\"4/27\""), "needle");
        wrong.put(other(ScriptText.mark()).replace("\"pain\"", "\"itch\""), "kind");
        wrong.put(other(ScriptText.mark()).replace("\"back\"", "\"above\""), "view");
        wrong.put(other(ScriptText.mark()).replace("415:", "415"), "shape");
        wrong.put(other(ScriptText.mark()).replace("415:12..18;416:12..18", "415:1200..1800"), "shape");
        wrong.put(other(ScriptText.mark()).replace("\"shape\":\"415:12..18;416:12..18\",", "").replaceAll(",\"arrow\":.*]", ""), "shape");
        wrong.put(other(ScriptText.mark()).replace(":7", ":\"7\""), "intensity");
        wrong.put(other(ScriptText.mark()).replace("burning", "rough"), "qualities/0");
        wrong.put(other(ScriptText.mark()).replace("\"103\"", "103"), "arrow/1");
        wrong.put(other(ScriptText.mark()).replace("\"70\"", "\"7000\""), "arrow");
        wrong.put(other(ScriptText.mark()).replace("\"pain\"", "\"wound\""), "kind");
        wrong.put(other(ScriptText.mark()).replace(ScriptText.SESSION.toString(), new UUID(9, 9).toString()), "session");
        String before = exported();
        wrong.forEach((line, field) -> {
            for (String language : List.of("en", "tr")) {
                Result result = cli.fed(line, "chart", "--lang", language);
                assertEquals(1, result.exit(), line);
                assertTrue(result.answer().startsWith("ERR 1 " + (field.isEmpty() ? "" : field + ": ")),
                        () -> line + "\n" + result.answer());
                assertEquals(1, result.lines().size());
            }
        });
        assertEquals(before, exported());
    }

    @Test
    void needlesAndPaintedAreasAreChartedOnce() {
        String pricked = ScriptText.inject().replace("\"papule\"", "\"papule\",\"needle\":\"13/30/45\"");
        String arrow = ScriptText.mark().replace(ScriptText.MARK.toString(), new UUID(1, 9).toString())
                .replace("\"shape\":\"415:12..18;416:12..18\",", "");
        String[] lines = {ScriptText.begin(), pricked, ScriptText.mark(), arrow, ScriptText.remove(new UUID(1, 9))};
        Result first = script(lines);
        assertEquals(8, first.lines().size(), first.errors());
        assertEquals(0, first.exit(), first.answer());
        String before = exported();
        assertTrue(before.contains("\"needle\" : \"13/30/45\""));
        assertTrue(before.contains("\"shape\" : \"415:12..18;416:12..18\""));
        assertTrue(before.contains("\"region\" : \"erector_l5\""));
        assertFalse(before.contains(new UUID(1, 9).toString()));
        String rows = cli.run("verify").answer();
        for (int i = 0; i < 2; i++) {
            Result again = i == 0 ? script(lines) : typed(lines);
            assertEquals(first.lines(), again.lines(), again.errors());
            assertEquals(before, exported());
            assertEquals(rows, cli.run("verify").answer());
        }
        Result other = typed(ScriptText.mark().replace(":7", ":8"));
        assertTrue(other.answer().startsWith("ERR 1 id"), other.answer());
        assertEquals(acks(1, 2, 3), script(ScriptText.score(), ScriptText.screen(), ScriptText.sign()).lines());
        Result signed = typed(lines);
        assertEquals(first.lines(), signed.lines(), signed.errors());
        assertTrue(typed(ScriptText.remove(ScriptText.MARK)).answer().startsWith("ERR 1 id"));
        assertEquals(0, cli.run("verify").exit());
    }

    private static String other(String line) {
        return line.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + new UUID(5, 5) + '"');
    }

    private static String point(String field, String value) {
        return ScriptText.inject(new UUID(5, 5), "3.2", "98.5")
                .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + '"');
    }

    @Test
    void aDepthOutsideTheUsualNeedsAReasonAndBothDecimalSignsAreOne() {
        typed(ScriptText.begin());
        String deep = point("depthMm", "9").replace("}", ",\"reason\":\"thick layer\"}").replace("\"0.1\"", "\"0,1\"");
        assertEquals(acks(1), typed(deep).lines());
        assertEquals(acks(1), typed(deep.replace("0,1", "0.10")).lines());
        assertTrue(exported().contains("\"mL\" : \"0.1\""));
    }

    @Test
    void anUnknownVolumeIsNoZeroAndADryPunctureNeedsNoMixture() {
        typed(ScriptText.begin());
        String unknown = ScriptText.inject(new UUID(5, 1), "3", "98").replace(",\"mL\":\"0.1\"", "");
        String dry = ScriptText.inject(new UUID(5, 2), "4", "98").replace("\"0.1\"", "\"0\"")
                .replaceFirst("\"mixture\":\"[^\"]*\",", "");
        Result result = typed(unknown, dry, ScriptText.screen(), ScriptText.sign());
        assertEquals(acks(1, 2, 3, 4), result.lines());
        assertEquals(1, exported().split("\"mL\" : \"0\"", -1).length - 1);
    }

    @Test
    void whatASignatureNeedsIsToldByTheLineThatSigns() {
        Result result = script(ScriptText.begin().replace("\"lot\":\"L1\",", ""), ScriptText.inject(), ScriptText.screen(),
                ScriptText.sign());
        assertEquals(1, result.exit());
        assertTrue(result.errors().contains("ERR 7 lot: "), result.errors());
    }

    @Test
    void everyQuestionIsAnsweredBeforeTheLineThatSigns() {
        script(ScriptText.begin(), ScriptText.inject());
        Result unasked = typed(ScriptText.sign());
        assertTrue(unasked.answer().contains("Not asked yet: pregnancy, acute infection"), unasked.answer());
        String some = ScriptText.line("{'op':'screen','session':'%s','answers':{'pregnancy':'no','blood_thinners':"
                + "{'answer':'proceed','reason':'aspirin, no bleeding tendency'}}}", ScriptText.SESSION);
        assertEquals(acks(1), typed(some).lines());
        assertTrue(typed(ScriptText.sign()).answer().contains("Not asked yet: acute infection"));
        assertEquals(acks(1, 2, 3, 4, 5), typed(some, ScriptText.screen(), ScriptText.screen(), ScriptText.sign(),
                ScriptText.screen()).lines());
        Result other = typed(some.replace("'no'".replace('\'', '"'), "\"stop\""));
        assertTrue(other.answer().startsWith("ERR 1 answers/pregnancy"), other.answer());
        assertEquals(acks(1), typed(some).lines());
        assertEquals(0, cli.run("verify").exit());
    }

    @Test
    void aScriptThatStopsSignsAsNotPerformedOnceNoPointIsLeft() {
        String stop = ScriptText.line("{'op':'screen','session':'%s','answers':{'heart_attack':'stop'},'all':'no'}",
                ScriptText.SESSION);
        script(ScriptText.begin(), ScriptText.inject(), stop);
        Result charted = typed(ScriptText.sign());
        assertTrue(charted.answer().startsWith("ERR 1 injections"), charted.answer());
        assertEquals(acks(1, 2), typed(ScriptText.remove(ScriptText.POINT), ScriptText.sign()).lines());
        assertEquals(0, cli.run("verify").exit());
    }

    @Test
    void anAnswerThatIsNoneIsToldAndChangesNothing() {
        script(ScriptText.begin());
        Map<String, String> wrong = new java.util.LinkedHashMap<>();
        wrong.put("'answers':{'pregnancy':'maybe'}", "answers/pregnancy");
        wrong.put("'answers':{'pregnancy':'proceed'}", "answers/pregnancy");
        wrong.put("'answers':{'pregnancy':{'answer':'proceed'}}", "answers/pregnancy");
        wrong.put("'answers':{'pregnancy':{'answer':'no','because':'x'}}", "answers/pregnancy/because");
        wrong.put("'answers':{'hiccups':'no'}", "answers/hiccups");
        wrong.put("'all':'stop'", "all");
        wrong.put("'alle':'no'", "answers");
        wrong.forEach((what, where) -> {
            String answer = typed(ScriptText.line("{'op':'screen','session':'%s'," + what + "}", ScriptText.SESSION))
                    .answer();
            assertTrue(answer.startsWith("ERR 1 " + where), what + ": " + answer);
        });
        assertTrue(typed(ScriptText.sign()).answer().contains("pregnancy"));
    }

    @Test
    void aSignedSessionTakesNoNewPoint() {
        script(ScriptText.begin(), ScriptText.inject(), ScriptText.screen(), ScriptText.sign());
        Result result = typed(ScriptText.inject(new UUID(5, 5), "4", "98.5"),
                ScriptText.move(ScriptText.POINT, "4", "98.5"), ScriptText.remove(ScriptText.POINT));
        assertEquals(3, result.lines().stream().filter(line -> line.startsWith("ERR")).count(), result.answer());
    }

    @Test
    void everyTextIsStoredAsTyped() {
        String nasty = "<b>Robert'); DROP TABLE patient;--</b> \uD83D\uDC89 مريض {0} %s";
        typed(ScriptText.patient().replace("Şükrü Işık", nasty));
        assertTrue(exported().contains(nasty));
    }

    @Test
    void noChartIsMadeForAScriptOrFileThatIsWrong() {
        assertEquals(1, script(ScriptText.patient(), "nonsense").exit());
        assertEquals(1, cli.run("import", cli.file("x.json", "{}").toString()).exit());
        assertFalse(Files.exists(cli.data()));
    }

    @Test
    void withoutAChartAndWithoutAPassphraseFileItSaysWhatToDo() {
        Result result = cli.bare("", "chart", "--data", cli.data().toString(), "--lang", "en");
        assertEquals(1, result.exit());
        assertTrue(result.errors().contains("mesochart new"), result.errors());
    }

    @Test
    void aChartMadeOnTheWayTellsItsRecoveryKeyBesideTheAnswer() {
        Result result = typed(ScriptText.patient());
        assertEquals("ACK 1\n", result.answer());
        assertTrue(result.errors().matches("(?s).*([0-9A-Z]{5} ){7}[0-9A-Z]{5}\\s*"), result.errors());
    }

    @Test
    void aBrokenByteSpoilsItsLineOnly() {
        Result result = cli.bare("", "chart", "--script", "/nonexistent", "--data", cli.data().toString());
        assertEquals(1, result.exit());
        Result mixed = typed(ScriptText.patient(), "\"\uD800\"", ScriptText.course());
        assertEquals(List.of("ACK 1", "ACK 3"),
                mixed.lines().stream().filter(line -> line.startsWith("ACK")).toList());
    }
}
