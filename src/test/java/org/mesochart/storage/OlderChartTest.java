package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.exchange.ChartExport;
import org.mesochart.exchange.ChartImport;
import org.mesochart.exchange.ImportReport;
import org.mesochart.vault.Passphrase;

/** A chart file stored when version 1 was the latest, and what this program makes of it. */
class OlderChartTest {
    @TempDir
    Path folder;

    private Path file;
    private byte[] asStored;

    @BeforeEach
    void storedFile() throws IOException {
        file = folder.resolve(ChartFile.FILE);
        asStored = resource("v1.mesochart");
        Files.write(file, asStored);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OlderChartTest.class.getResourceAsStream("/charts/" + name)) {
            return in.readAllBytes();
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.getFileName().toString().contains(".before-")).sorted().toList();
        }
    }

    private static String export(Chart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every record of the export made by the program of that time is there as it was, and no other. */
    private static void holdsExactly(Chart chart, String stored) throws Exception {
        String then = new String(resource(stored + ".json"), StandardCharsets.UTF_8);
        String head = chart.audit().shortHead();
        ImportReport report = new ChartImport(chart, BodyMap.load()).run(
                new ByteArrayInputStream(then.getBytes(StandardCharsets.UTF_8)),
                LocalDate.ofInstant(TestCharts.NOW, TestCharts.ZONE), () -> {
                    throw new IllegalStateException("nothing is to be signed");
                });
        assertEquals(0, report.patients() + report.courses() + report.sessions() + report.injections());
        assertEquals(head, chart.audit().shortHead());
        assertEquals(ids(then), ids(export(chart).replaceAll("(?s)\"trail\" : \\{.*?\\n\\s*\\}", "")));
    }

    private static List<String> ids(String json) {
        return Pattern.compile("\"id\" : \"([0-9a-f-]{36})\"").matcher(json).results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    private static Chart unlock(ChartFile open) throws Exception {
        try (Passphrase passphrase = TestCharts.passphrase()) {
            return open.unlock(open.practitioners().getFirst().id(), passphrase);
        }
    }

    private static int version(ChartFile open) {
        return open.database().call(Migrations::versionOf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void everythingIsFoundAndEverySignatureStillFits(String stored) throws Exception {
        Files.write(file, resource(stored + ".mesochart"));
        try (ChartFile open = ChartFile.open(folder); Chart chart = unlock(open)) {
            assertEquals(Migrations.LATEST, version(open));
            holdsExactly(chart, stored);
            assertEquals(List.of(), chart.verify().findings());
            assertTrue(export(chart).contains("\"signature\""));
        }
    }

    @Test
    void whatIsNewCanBeChartedInIt() throws Exception {
        try (ChartFile open = ChartFile.open(folder); Chart chart = unlock(open)) {
            Session draft = chart.sessions().find(chart.sessions().drafts().getFirst().sessionId()).orElseThrow();
            Injection point = chart.sessions().record(draft.id()).orElseThrow().injections().getFirst();
            chart.injections().change(List.of(point.withNeedle(Needle.USUAL.getFirst())));
            chart.marks().add(TestCharts.aMark(draft.id()));
            assertEquals(Needle.USUAL.getFirst(), chart.injections().find(point.id()).orElseThrow().needle());
            assertEquals(1, chart.sessions().record(draft.id()).orElseThrow().marks().size());
            assertEquals(List.of(), chart.verify().findings());
        }
        try (ChartFile again = ChartFile.open(folder); Chart chart = unlock(again)) {
            assertEquals(List.of(), chart.verify().findings());
        }
        assertEquals(1, copies().size());
    }

    @Test
    void aCopyOfItIsKeptBeforeAnythingIsChanged() throws Exception {
        ChartFile.open(folder).close();
        Path copy = folder.resolve(ChartFile.FILE + ".before-version-2");
        assertEquals(List.of(copy), copies());
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(copy, elsewhere.resolve(ChartFile.FILE));
        try (Database database = Database.open(copy, true)) {
            assertEquals(List.of("ok"), database.read(in -> in.createQuery("PRAGMA integrity_check").mapTo(String.class).list()));
        }
        try (ChartFile open = ChartFile.open(elsewhere); Chart chart = unlock(open)) {
            holdsExactly(chart, "v1");
            assertEquals(List.of(), chart.verify().findings());
        }
    }

    @Test
    void anOlderChartPutBackHasACopyOfItsOwn() throws Exception {
        ChartFile.open(folder).close();
        byte[] first = Files.readAllBytes(copies().getFirst());
        Files.deleteIfExists(folder.resolve(ChartFile.FILE + "-wal"));
        Files.write(file, asStored);
        Files.write(folder.resolve(ChartFile.FILE + ".before-version-2-2.unfinished"), new byte[100]);
        ChartFile.open(folder).close();
        assertEquals(List.of(ChartFile.FILE + ".before-version-2", ChartFile.FILE + ".before-version-2-2"),
                copies().stream().map(each -> each.getFileName().toString()).toList());
        assertArrayEquals(first, Files.readAllBytes(copies().getFirst()));
    }

    @Test
    void withoutACopyTheChartIsLeftAsItIs() throws Exception {
        // A folder of the unfinished copy's name, with something in it, cannot be removed.
        Path inTheWay = Files.createDirectory(folder.resolve(ChartFile.FILE + ".before-version-2.unfinished"));
        Files.createFile(inTheWay.resolve("something"));
        assertThrows(StorageException.class, () -> ChartFile.open(folder));
        try (Database database = Database.open(file, true)) {
            assertTrue(database.readOnly());
        }
        assertArrayEquals(tables(asStored), tables(Files.readAllBytes(file)));
    }

    // The head of the file counts openings; the rest is its content.
    private static byte[] tables(byte[] file) {
        return java.util.Arrays.copyOfRange(file, 100, file.length);
    }

    @Test
    void aFileThatCannotBeWrittenIsReadAsItIs() throws Exception {
        try (Database database = Database.open(file, true)) {
            assertEquals(Migrations.LATEST, database.call(Migrations::versionOf));
            assertEquals(Integer.valueOf(8), database.read(in -> in
                    .createQuery("SELECT count(*) FROM injection WHERE needle IS NULL")
                    .mapTo(Integer.class)
                    .one()));
            assertEquals(Integer.valueOf(0), database.read(in -> in
                    .createQuery("SELECT count(*) FROM skin_mark")
                    .mapTo(Integer.class)
                    .one()));
            assertThrows(StorageException.class, () -> database.call(in -> in.execute("DELETE FROM injection")));
        }
        assertArrayEquals(asStored, Files.readAllBytes(file));
        assertEquals(List.of(), copies());
        assertFalse(Files.exists(folder.resolve(ChartFile.FILE + "-wal")));
    }
}
