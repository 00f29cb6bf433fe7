package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.vault.Passphrase;

/** The head noted outside the chart, when the note or the chart is not as it should be. */
@BesideOthers
class HeadAnchorTest {
    @TempDir
    Path folder;

    private Path data;
    private Path anchors;
    private Path older;
    private Path note;
    private HeadAnchor anchor;

    @BeforeEach
    void aChartAndAnOlderFileOfIt() throws Exception {
        data = folder.resolve("data");
        anchors = folder.resolve("anchors");
        ChartFile.NewChart made = TestCharts.createFile(data, anchors, TestCharts.clock());
        UUID id;
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            id = file.databaseId();
            chart.patients().add(TestCharts.aPatient("Deniz Ak"));
        }
        note = anchors.resolve(id + ".head");
        anchor = new HeadAnchor(anchors, id);
        older = Files.copy(data.resolve(ChartFile.FILE), folder.resolve("older"));
        addAPatient();
    }

    private void addAPatient() throws Exception {
        try (ChartFile file = ChartFile.open(data, anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            chart.patients().add(TestCharts.aPatient("Later"));
        }
    }

    private List<Finding.Kind> found() throws Exception {
        try (ChartFile file = ChartFile.open(data, anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            return chart.verify().findings().stream().map(Finding::kind).toList();
        }
    }

    private void putTheOlderBack() throws Exception {
        Files.copy(older, data.resolve(ChartFile.FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aSecondLossIsNotedToo() throws Exception {
        putTheOlderBack();
        assertEquals(List.of(Finding.Kind.ANCHOR), found());
        assertEquals(List.of(Finding.Kind.ANCHOR), found()); // it stays
        addAPatient();
        addAPatient();
        long lost = anchor.latest().orElseThrow().head().orElseThrow().seq();
        putTheOlderBack();
        assertEquals(List.of(Finding.Kind.ANCHOR), found());
        List<HeadAnchor.Note> all = anchor.all();
        assertEquals(List.of(lost - 1, lost, lost - 2), all.stream().map(each -> each.head().orElseThrow().seq()).toList());
    }

    @Test
    void aNoteThatMakesNoSenseIsToldAndLaterOnesAreWritten() throws Exception {
        Files.writeString(note, "no note\nany more\n");
        assertEquals(List.of(Finding.Kind.ANCHOR), found());
        assertTrue(anchor.latest().orElseThrow().head().isPresent());
        assertEquals(List.of(Finding.Kind.ANCHOR), found());
    }

    @Test
    void aNoteThatTheDiskDoesNotGiveIsToldAndLeftAlone() throws Exception {
        Files.delete(note);
        Files.createDirectory(note);
        assertEquals(List.of(Finding.Kind.ANCHOR), found());
        assertTrue(Files.isDirectory(note));
        assertEquals(1, anchor.all().size());
    }

    @Test
    void withoutANoteNothingIsMissing() throws Exception {
        Files.delete(note);
        assertEquals(List.of(), found());
        assertTrue(Files.exists(note));
    }

    @Test
    void aRestoreThatCannotBeReadAnyMoreKeepsNobodyOut() throws Exception {
        putTheOlderBack();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(ChartFile.FILE));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER audit_no_update");
            statement.executeUpdate(
                    "UPDATE audit SET entity = 'restore', action = 'restore', entity_id = 'no id' WHERE seq = 3");
        }
        byte[] before = Files.readAllBytes(note);
        assertFalse(found().isEmpty());
        assertEquals(new String(before, java.nio.charset.StandardCharsets.US_ASCII), Files.readString(note), "nothing is written over it");
    }
}
