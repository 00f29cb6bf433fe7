package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.app.Program;
import org.mesochart.cli.CliRun.Result;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.exchange.Json;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

@BesideOthers
class CliTest {
    private CliRun cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new CliRun(folder);
    }

    @Test
    void helpIsThereForEveryCommandInBothLanguages() {
        for (String verb : List.of("demo", "new", "patients", "sessions", "chart", "export", "import", "verify", "sheet",
                "summary", "then-and-now", "record", "due", "backup", "restore", "drill")) {
            Result english = cli.bare("", verb, "--help", "--lang", "en");
            Result turkish = cli.bare("", verb, "--help", "--lang", "tr");
            assertEquals(0, english.exit());
            assertTrue(english.answer().contains("mesochart " + verb) && english.answer().contains("--passphrase-file"),
                    english.answer());
            assertTrue(turkish.answer().contains("Seçenekler"), turkish.answer());
        }
        assertTrue(cli.bare("", "--help").answer().contains("verify"));
    }

    @Test
    void whereSeveralWorkTheOneWhosePassphraseItIsIsNamed() throws WrongPassphraseException {
        assertEquals(0, cli.run("new", "--clinic", "x", "--practitioner", "Dr. Elif Kaya").exit());
        assertEquals(0, cli.run("patients").exit());
        assertEquals(0, cli.run("patients", "--practitioner", "Dr. Elif Kaya").exit());
        try (ChartFile file = ChartFile.open(cli.data()); Passphrase own = Passphrase.of(CliRun.PASSPHRASE);
                Chart chart = file.unlock(file.mayUnlock().getFirst().id(), own)) {
            chart.team().add(own, new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null), own);
        }
        Result which = cli.run("patients");
        assertEquals(1, which.exit());
        assertTrue(which.errors().contains("Dr. Elif Kaya, Dr. Deniz Ak") && which.errors().contains("--practitioner"),
                which.errors());
        assertTrue(cli.run("patients", "--lang", "tr").errors().contains("birden çok hekim"));
        assertTrue(cli.run("patients", "--practitioner", "Dr. Su").errors().contains("Nobody of this name"));
        assertEquals(0, cli.run("patients", "--practitioner", "Dr. Deniz Ak").exit());
        assertEquals(0, cli.run("patients", "--practitioner", "DR. DENİZ  AK").exit());
    }

    @Test
    void theVersionIsTold() {
        Result result = cli.bare("", "--version");
        assertEquals(0, result.exit());
        assertTrue(result.answer().contains(Program.version()));
    }

    @Test
    void wrongUsageIsTwoAndNamesWhatIsWrong() {
        List<List<String>> wrong = List.of(List.of("dance"), List.of("patients", "--speed"), List.of("sessions"),
                List.of("export", "--all"), List.of("export", "-o", "x"), List.of("patients", "--data"),
                List.of("import"), List.of("patients", "--lang", "fr"), List.of("--json"),
                List.of("patients", "--lang", "en", "--lang", "en"));
        for (List<String> args : wrong) {
            Result result = cli.bare("", args.toArray(String[]::new));
            assertEquals(2, result.exit(), () -> args + result.errors());
            assertTrue(result.errors().startsWith("mesochart: "), result.errors());
            assertEquals("", result.answer());
        }
        assertTrue(cli.bare("", "dance", "--lang", "tr").errors().contains("Anlaşılmadı: dance"));
    }

    @Test
    void withoutAChartEveryCommandSaysWhatToDo() {
        for (List<String> args : List.of(List.of("patients"), List.of("verify"), List.of("sessions", "--patient", "1"))) {
            Result result = cli.run(args.toArray(String[]::new));
            assertEquals(1, result.exit());
            assertTrue(result.errors().contains("mesochart new"), result.errors());
        }
        assertFalse(Files.exists(cli.data()));
    }

    @Test
    void aNewChartIsMadeOnceAndItsRecoveryKeyShown() {
        Result made = cli.run("new", "--clinic", "Kaya Kliniği", "--practitioner", "Dr. Elif Kaya");
        assertEquals(0, made.exit(), made.errors());
        assertTrue(made.lines().getLast().matches("([0-9A-Z]{5} ){7}[0-9A-Z]{5}"));
        Result again = cli.run("new", "--clinic", "x", "--practitioner", "y");
        assertEquals(1, again.exit());
        assertEquals(0, cli.run("verify").exit());
        assertEquals("[]\n", cli.run("patients", "--json").answer());
    }

    @Test
    void aWeakPassphraseMakesNoChart() {
        cli.file("passphrase", "123456");
        Result result = cli.run("new", "--clinic", "x", "--practitioner", "y");
        assertEquals(1, result.exit());
        assertTrue(result.errors().contains("12"), result.errors());
        assertFalse(Files.exists(cli.data()));
    }

    @Test
    void aFileTooLargeToBeImportedIsNotEvenRead() throws Exception {
        try (var file = new java.io.RandomAccessFile(cli.path("large.json").toFile(), "rw")) {
            file.setLength(Json.BYTES_MAX + 1);
        }
        Result result = cli.run("import", cli.path("large.json").toString());
        assertEquals(1, result.exit());
        assertTrue(result.errors().contains("256 MB"), result.errors());
        assertFalse(Files.exists(cli.data()));
    }

    @Test
    void theWrongPassphraseOpensNothing() {
        cli.run("new", "--clinic", "x", "--practitioner", "y");
        cli.file("passphrase", "something else entirely");
        Result result = cli.run("patients");
        assertEquals(1, result.exit());
        assertTrue(result.errors().contains("does not open"), result.errors());
    }

    @Test
    void thePassphraseFileMayHaveAByteOrderMarkAndEndWithoutALineEnd() {
        cli.run("new", "--clinic", "x", "--practitioner", "y");
        cli.file("passphrase", "\uFEFF" + CliRun.PASSPHRASE);
        assertEquals(0, cli.run("patients").exit());
        cli.file("passphrase", "\n" + CliRun.PASSPHRASE);
        assertEquals(1, cli.run("patients").exit());
    }

    @Test
    void withoutATerminalAndAFileNobodyIsAsked() {
        cli.run("new", "--clinic", "x", "--practitioner", "y");
        Result result = cli.bare("", "patients", "--data", cli.data().toString(), "--lang", "tr");
        assertEquals(1, result.exit());
        assertTrue(result.errors().contains("terminal"), result.errors());
    }

    @Test
    @Tag("slow-once")
    void theDemoChartOpensWithItsPrintedPassphraseAndAsksForNone() {
        String folder = cli.data().toString();
        Result made = cli.bare("", "demo", "--data", folder, "--lang", "en");
        assertEquals(0, made.exit(), made.errors());
        assertTrue(made.answer().contains("sample data only"));
        Result patients = cli.bare("", "patients", "--data", folder, "--lang", "en");
        assertEquals(0, patients.exit(), patients.errors());
        assertTrue(patients.lines().size() >= 12);
        String id = patients.lines().getFirst().split("\t")[0];
        assertFalse(cli.bare("", "sessions", "--patient", id, "--data", folder).lines().isEmpty());
        assertTrue(cli.bare("", "sessions", "--patient", id, "--data", folder, "--json").answer().startsWith("[{\"id\":"));
        assertEquals(1, cli.bare("", "demo", "--data", folder).exit());
        Result everything = cli.bare("", "export", "--all", "-o", cli.path("demo.json").toString(), "--data", folder);
        assertEquals(0, everything.exit(), everything.errors());
        Result imported = cli.bare("", "import", cli.path("demo.json").toString(), "--data",
                cli.path("second").toString(), "--passphrase-file", cli.path("passphrase").toString());
        assertEquals(0, imported.exit(), imported.errors());
    }

    @Test
    void anOlderFilePutBackIsFound() throws IOException {
        cli.run("new", "--clinic", "x", "--practitioner", "y");
        Path chart = cli.data().resolve("chart.mesochart");
        byte[] older = Files.readAllBytes(chart);
        assertEquals(0, cli.fed(ScriptText.patient(), "chart").exit());
        assertEquals(0, cli.run("verify").exit());
        Files.write(chart, older);
        Result result = cli.run("verify");
        assertEquals(1, result.exit(), result.answer());
        assertTrue(result.answer().contains("older file was put back"), result.answer());
    }

    @Test
    void theSheetIsAPdfAndReplacesNothingUnasked() throws IOException {
        cli.fed(ScriptText.begin() + "\n" + ScriptText.inject() + "\n" + ScriptText.screen() + "\n"
                + ScriptText.sign(), "chart");
        Path pdf = cli.path("sheet.pdf");
        String[] sheet = {"sheet", "--session", ScriptText.SESSION.toString(), "-o", pdf.toString()};
        Result made = cli.run(sheet);
        assertEquals(0, made.exit(), made.errors());
        assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals(1, cli.run(sheet).exit());
        assertEquals(0, cli.run("sheet", "--force", "--session", ScriptText.SESSION.toString(), "-o", pdf.toString()).exit());
        assertEquals(1, cli.run("sheet", "--session", "nobody", "-o", cli.path("n.pdf").toString()).exit());
        assertFalse(Files.exists(cli.path("n.pdf")));
    }

    @Test
    void summaryRecordAndDueListAreMadeAndNotedInTheChart() throws IOException {
        LocalDate day = LocalDate.now().minusDays(14);
        cli.fed(ScriptText.begin().replace("\"indication\":", "\"plan\":[{\"sessions\":4,\"everyDays\":7}],\"indication\":")
                .replace("2026-01-05", day.toString()) + "\n" + ScriptText.inject() + "\n" + ScriptText.screen() + "\n" + ScriptText.sign(), "chart");
        Path file = cli.path("d.pdf");
        List<List<String>> verbs = List.of(
                List.of("summary", "--course", ScriptText.COURSE.toString()),
                List.of("record", "--patient", ScriptText.PATIENT.toString(), "--identity-number"),
                List.of("due"));
        for (List<String> verb : verbs) {
            List<String> args = new java.util.ArrayList<>(verb);
            args.addAll(List.of("-o", file.toString(), "--paper", "letter", "--lang", "tr", "--json"));
            Result made = cli.run(args.toArray(String[]::new));
            assertEquals(0, made.exit(), made.errors());
            assertEquals("{\"file\":\"" + file + "\",\"noted\":true}\n", made.answer());
            assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
            assertEquals(1, cli.run(args.toArray(String[]::new)).exit(), "not written over");
            Files.delete(file);
        }
        String due = cli.run("due", "--json").answer();
        assertTrue(due.startsWith("[{\"due\":\"" + day.plusDays(7) + "\",\"group\":\"overdue\",\"daysLate\":"), due);
        assertTrue(due.contains(",\"kind\":\"session\",\"patient\":\""), due);
        assertTrue(due.contains("\"patient\":\"" + ScriptText.PATIENT + "\"") && due.contains("\"session\":2,\"planned\":4,"
                + "\"last\":\"" + day + "\"}]"), due);
        assertTrue(cli.run("due").answer().contains("\tŞükrü Işık\t2\tfibromyalgia\tsession\n"), cli.run("due").answer());
        assertEquals(0, cli.run("verify").exit());
    }

    @Test
    void aTrendHasTheSameFiguresAsTheScreenAndBandsInclusive() {
        String second = "{\"op\":\"score\",\"id\":\"5b0e0c68-0000-4000-8000-000000000077\",\"course\":\"" + ScriptText.COURSE
                + "\",\"site\":\"lower back\",\"scale\":\"nrs\",\"moment\":\"follow-up\",\"value\":\"4\","
                + "\"at\":\"2026-01-09T09:00:00+03:00\"}";
        Result fed = cli.fed(String.join("\n", ScriptText.begin(), ScriptText.inject(), ScriptText.score(), second), "chart");
        assertEquals(0, fed.exit(), () -> fed.answer() + fed.errors());
        String told = cli.run("trend", "--patient", ScriptText.PATIENT.toString(), "--json").answer();
        assertTrue(told.contains("\"baseline\":\"8\",\"latest\":\"4\",\"sessionsBeforeLatest\":1,\"less\":\"4\","
                + "\"percentLess\":\"50\",\"band\":\"substantial\""), told);
        assertTrue(told.contains("\"sentence\":\"Lower back: NRS 8 → 4 in 1 session, 50\u00A0% less, substantial. Last score"), told);
        assertTrue(told.contains("\"points\":1,\"mL\":\"0.1\",\"atLeast\":false,\"adverseEvents\":0"), told);
        assertTrue(told.contains("\"judgementAsked\":false,\"judgements\":[]"), told);
        assertTrue(cli.run("trend", "--patient", ScriptText.PATIENT.toString(), "--lang", "tr").answer()
                .startsWith("1\tfibromyalgia\tLower back: 1 seansta NRS 8 → 4, %50 azalma, belirgin."));
    }

    @Test
    void aTrendOfThirtyPercentIsModerate() {
        String before = ScriptText.line("{'op':'score','id':'5b0e0c68-0000-4000-8000-000000000078','session':'%s',"
                + "'site':'knee','scale':'vas','moment':'before','value':'70'}", ScriptText.SESSION);
        String later = ScriptText.line("{'op':'score','id':'5b0e0c68-0000-4000-8000-000000000079','course':'%s','site':'knee',"
                + "'scale':'vas','moment':'follow-up','value':'49','at':'2026-01-09T09:00:00+03:00'}", ScriptText.COURSE);
        Result fed = cli.fed(String.join("\n", ScriptText.begin(), ScriptText.inject(), before, later), "chart");
        assertEquals(0, fed.exit(), () -> fed.answer() + fed.errors());
        String told = cli.run("trend", "--patient", ScriptText.PATIENT.toString(), "--json").answer();
        assertTrue(told.contains("\"less\":\"21\",\"percentLess\":\"30\",\"band\":\"moderate\""), told);
        assertTrue(told.contains("VAS 70 → 49 in 1 session, 30\u00A0% less, moderate."), told);
    }

    @Test
    void aDocumentOfNothingOrIntoNowhereIsRefused() {
        cli.fed(ScriptText.begin(), "chart");
        String target = cli.path("x.pdf").toString();
        for (List<String> wrong : List.of(
                List.of("summary", "--course", "nobody"), List.of("summary", "--course", ScriptText.SESSION.toString()),
                List.of("record", "--patient", "nobody"), List.of("then-and-now", "--course", ScriptText.COURSE.toString()), List.of("sheet", "--session", ScriptText.COURSE.toString()))) {
            List<String> args = new java.util.ArrayList<>(wrong);
            args.addAll(List.of("-o", target));
            Result refused = cli.run(args.toArray(String[]::new));
            assertEquals(1, refused.exit(), () -> wrong + refused.errors());
            assertTrue(refused.errors().startsWith("mesochart: No "), refused.errors());
        }
        String course = ScriptText.COURSE.toString();
        assertEquals(2, cli.run("summary", "--course", course, "-o", target, "--paper", "a3").exit());
        assertEquals(2, cli.run("summary", "-o", target).exit());
        assertEquals(2, cli.run("due", "-o", target, "--patient", "1").exit());
        assertEquals(2, cli.run("due", "--paper", "a4").exit(), "a list on the screen has no paper");
        assertEquals(1, cli.run("summary", "--course", course, "-o", cli.path("no/such/x.pdf").toString()).exit());
        assertFalse(Files.exists(cli.path("x.pdf")));
    }

    @Test
    void aSessionIsPrintedAsOneParagraphInEitherLanguage() {
        cli.fed(ScriptText.begin() + "\n" + ScriptText.inject() + "\n" + ScriptText.screen() + "\n"
                + ScriptText.sign(), "chart");
        Result english = cli.run("text", ScriptText.SESSION.toString(), "--lang", "en");
        assertEquals(0, english.exit(), english.errors());
        assertEquals(1, english.lines().size());
        assertTrue(english.answer().startsWith("Mesotherapy session 1, Mon 5 Jan 2026, 09:00. Written down later"),
                english.answer());
        Result turkish = cli.run("text", ScriptText.SESSION.toString(), "--lang", "tr");
        assertTrue(turkish.answer().startsWith("1. mezoterapi seansı, 5 Ocak 2026 Pazartesi, 09:00."), turkish.answer());
        assertFalse(turkish.answer().contains("Işık"), turkish.answer());
        assertEquals(1, cli.run("text", "nobody").exit());
    }

    @Test
    void anUnknownPatientIsRefused() {
        cli.run("new", "--clinic", "x", "--practitioner", "y");
        assertEquals(1, cli.run("sessions", "--patient", "1001").exit());
        assertEquals(1, cli.run("export", "--patient", "nobody", "-o", cli.path("x.json").toString()).exit());
        assertFalse(Files.exists(cli.path("x.json")));
    }

    @Test
    void theChartItselfIsNeverWrittenOver() throws IOException {
        cli.run("new", "--clinic", "x", "--practitioner", "y");
        Path chart = cli.data().resolve("chart.mesochart");
        long size = Files.size(chart);
        assertEquals(1, cli.run("export", "--all", "-o", chart.toString()).exit());
        assertEquals(size, Files.size(chart));
        assertEquals(1, cli.run("export", "--all", "-o", cli.path("no/such/folder.json").toString()).exit());
    }
}
