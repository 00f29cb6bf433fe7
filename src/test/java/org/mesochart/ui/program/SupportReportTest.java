package org.mesochart.ui.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.log.LoggedErrors;
import org.mesochart.settings.Preferences;
import org.mesochart.settings.PrintSettings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;

/** The report for support: what may be in it, what must not, and that it is saved as it was shown. */
class SupportReportTest {
    private static final String MARKER = "zebrafink";

    @TempDir
    private Path folder;
    private Path home;
    private final Messages english = new Messages(Language.ENGLISH);
    private final List<String> asked = new ArrayList<>();
    private Path chosen;
    private Runnable answer;
    private Runnable cancel;

    @BeforeEach
    void markedHome() throws Exception {
        home = Files.createDirectories(folder.resolve(MARKER + "-home"));
    }

    private Chart markedChart() {
        Chart chart = TestCharts.create(home.resolve("chart"));
        chart.changeClinic(new Clinic(MARKER + " clinic", MARKER + " street", "0555 " + MARKER, null, Language.ENGLISH));
        Practitioner me = chart.practitioner();
        chart.changePractitioner(new Practitioner(me.id(), "Dr. " + MARKER, MARKER, MARKER));
        for (int i = 0; i < 12; i++) {
            chart.patients().add(TestCharts.aPatient(MARKER + ' ' + (char) ('a' + i)));
        }
        return chart;
    }

    private Preferences markedPreferences() {
        return Preferences.DEFAULTS.withChartFolder(Optional.of(home.resolve("chart")))
                .withLastPractitioner(UUID.randomUUID())
                .withPrinting(new PrintSettings(Optional.of(MARKER + "'s printer"), "a4", false, true));
    }

    private Path markedLog() throws Exception {
        Path logs = Files.createDirectories(home.resolve("logs"));
        Files.writeString(logs.resolve("mesochart.log"), """
                2026-05-04T08:00:00.120Z INFO [main] Wiring: Started for %1$s
                2026-05-04T09:15:30.500Z ERROR [%1$s thread] Unforeseen: Unforeseen K7QX-2B9D on %1$s
                  java.lang.IllegalStateException: %1$s
                    at org.mesochart.%1$s.run(%1$s.java:3)
                2026-05-04T09:16:00Z ERROR [db] Unforeseen: Unforeseen AAAA-BBBB on db
                2026-99-04T09:16:00Z ERROR [db] Unforeseen: Unforeseen CCCC-DDDD on db
                """.formatted(MARKER));
        Files.write(logs.resolve("mesochart.1.log"), new byte[] {(byte) 0xff, 0, 10, 'x'});
        Files.writeString(logs.resolve(MARKER + ".log"), "2026-05-04T09:16:00Z ERROR [db] Unforeseen: Unforeseen EEEE-EEEE on db");
        return logs;
    }

    private SupportReport report(Chart chart, Path logs) {
        return new SupportReport(TestCharts.NOW, Versions.of("1.2.3", chart.size().sqlite()), "Linux 6.1 amd64",
                List.of("1280 x 720, 125 %"), markedPreferences(), Optional.of(chart.size()), false, false, false,
                LoggedErrors.latest(logs, 50));
    }

    private ReportViewModel model(SupportReport report) {
        Dialogs dialogs = (Dialogs) Proxy.newProxyInstance(Dialogs.class.getClassLoader(), new Class<?>[] {Dialogs.class},
                (proxy, method, values) -> {
                    asked.add(method.getName());
                    if (method.getName().equals("saveFile")) {
                        return Optional.ofNullable(chosen);
                    }
                    if (method.getName().equals("askOver")) {
                        cancel = (Runnable) values[3];
                        answer = ((Dialogs.Choice) ((List<?>) values[2]).getFirst()).deed();
                    }
                    return null;
                });
        ReportViewModel model = new ReportViewModel(english, dialogs, Tasks.inline(), () -> asked.add("again"));
        model.read(() -> report);
        return model;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOfPatientsClinicPractitionersPathsOrLogLinesIsInIt(Language language) throws Exception {
        try (Chart chart = markedChart()) {
            String text = report(chart, markedLog()).text(new Messages(language));
            assertFalse(text.toLowerCase(Locale.ROOT).contains(MARKER), text);
            assertFalse(text.contains(markedPreferences().lastPractitioner().orElseThrow().toString()));
            assertFalse(text.contains(System.getProperty("user.home")), text);
            assertFalse(text.contains("/"), "no path: " + text);
        }
    }

    @Test
    void itTellsVersionsSettingsOrdersAndErrorCodesWithTheirTimesLatestFirst() throws Exception {
        try (Chart chart = markedChart()) {
            String text = report(chart, markedLog()).text(english);
            assertTrue(text.contains("MesoChart 1.2.3\nJava " + System.getProperty("java.runtime.version")), text);
            assertTrue(text.matches("(?s).*\nSQLite 3\\.\\d+.*"), text);
            assertTrue(text.contains("\nFormat of the file: " + chart.size().format() + "\nPatients: 10–99\nSessions: 0\n"), text);
            assertTrue(text.contains("Chart in another folder than the usual: yes\n"), text);
            assertTrue(text.endsWith("latest first\n2026-05-04T09:16:00Z  AAAA-BBBB\n2026-05-04T09:15:30Z  K7QX-2B9D\n"), text);
        }
    }

    @Test
    void ofAChartThatCannotBeReadAndWithoutALogItTellsTheRest() {
        String text = new SupportReport(TestCharts.NOW, Versions.of("1.2.3", ""), "Linux", List.of(), Preferences.DEFAULTS,
                Optional.empty(), false, true, true, LoggedErrors.latest(home.resolve("none"), 50)).text(english);
        assertTrue(text.contains(english.text("menu.report.unreadable")), text);
        assertTrue(text.contains("Damaged: yes"), text);
        assertTrue(text.endsWith("None\n"), text);
    }

    @Test
    void ofALogThatCannotBeReadItSaysSoAndDoesNotSayNone() throws Exception {
        try (Chart chart = markedChart()) {
            Path logs = markedLog();
            Files.createDirectories(logs.resolve("mesochart.2.log")); // a folder is no file to read
            String text = report(chart, logs).text(english);
            assertTrue(text.contains("K7QX-2B9D"), text);
            assertTrue(text.endsWith(english.text("menu.report.logUnreadable") + "\n"), text);
            Files.delete(logs.resolve("mesochart.log"));
            text = report(chart, logs).text(english);
            assertTrue(text.endsWith("latest first\n" + english.text("menu.report.logUnreadable") + "\n"), text);
        }
    }

    @Test
    void theVersionOfSqliteIsToldWithoutCounting() {
        try (Chart chart = markedChart()) {
            assertEquals(chart.size().sqlite(), chart.sqlite());
        }
    }

    @Test
    void aNumberIsToldAsItsOrder() {
        assertEquals(List.of("0", "1–9", "1–9", "10–99", "100–999", "100000–999999"),
                List.of(SupportReport.order(0), SupportReport.order(1), SupportReport.order(9), SupportReport.order(10),
                        SupportReport.order(999), SupportReport.order(100_000)));
    }

    @Test
    void whatIsSavedIsWhatWasShownAndAnotherFileIsReplacedOnlyWhenAsked() throws Exception {
        try (Chart chart = markedChart()) {
            ReportViewModel model = model(report(chart, markedLog()));
            chosen = folder.resolve("report.txt");
            model.save();
            assertEquals(model.textProperty().get(), Files.readString(chosen));
            assertEquals(english.text("menu.report.saved", "report.txt"), model.outcomeProperty().get());
            Files.writeString(chosen, "older");
            model.save();
            assertEquals("older", Files.readString(chosen));
            cancel.run();
            assertEquals("older", Files.readString(chosen));
            assertEquals("again", asked.removeLast(), "the report is there again");
            answer.run();
            assertEquals(model.textProperty().get(), Files.readString(chosen));
            assertEquals(List.of("saveFile", "saveFile", "askOver", "again"), asked);
        }
    }

    @Test
    void aFolderThatIsGoneIsSaidAndTheReportStays() throws Exception {
        try (Chart chart = markedChart()) {
            ReportViewModel model = model(report(chart, markedLog()));
            chosen = folder.resolve("gone").resolve("report.txt");
            model.save();
            assertTrue(model.failedProperty().get());
            assertEquals(english.text("menu.report.notSaved.gone"), model.outcomeProperty().get());
            assertFalse(model.textProperty().get().isEmpty());
            chosen = null;
            model.save();
            assertTrue(model.failedProperty().get(), "given up: what was said stays");
        }
    }
}
