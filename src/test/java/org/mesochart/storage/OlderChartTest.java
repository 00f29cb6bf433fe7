package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.exchange.ChartExport;
import org.mesochart.vault.Passphrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chart file stored when version 1 was the latest, and what this program makes of it. */
@BesideOthers
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

    /** Everything that the program of that time exported is exported today, as it was; today's format tells more. */
    private static void holdsExactly(Chart chart, String stored) throws Exception {
        JsonNode then = JsonMapper.shared().readTree(resource(stored + ".json"));
        assertHolds("", then.get("patients"), JsonMapper.shared().readTree(export(chart)).get("patients"));
    }

    private static void assertHolds(String place, JsonNode then, JsonNode now) {
        if (then.isObject()) {
            then.propertyNames().forEach(name -> assertHolds(place + '/' + name, then.get(name), now.get(name)));
            Set<String> more = new HashSet<>(now.propertyNames());
            more.removeAll(then.propertyNames());
            more.removeAll(Set.of("trail", "derived", "content", "head", "bytes"));
            assertEquals(Set.of(), more, place);
        } else if (then.isArray()) {
            assertEquals(then.size(), now.size(), place);
            for (int i = 0; i < then.size(); i++) {
                assertHolds(place + '/' + i, then.get(i), now.get(i));
            }
        } else {
            assertEquals(then, now, place);
        }
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
    @ValueSource(strings = {"v1", "v2", "v3", "v4", "v5", "v6", "v7"})
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
            Consent consent = new Consent(draft.id(), Consent.Status.SIGNED, draft.localTime().toLocalDate(), "1", null);
            chart.consents().put(consent);
            assertEquals(consent, chart.sessions().record(draft.id()).orElseThrow().consent().orElseThrow());
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
