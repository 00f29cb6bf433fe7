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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.vault.ChainMac;
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
    void aPowerCutMayTakeASectorOfTheNoteAtAnyMoment() throws Exception {
        HeadAnchor other = new HeadAnchor(folder, new UUID(1, 2));
        Path its = folder.resolve(new UUID(1, 2) + ".head");
        assertTrue(other.write(head(1)));
        for (long seq = 2; seq < 5 * HeadAnchor.UNFORCED; seq++) {
            other.note(head(seq));
            assertEquals(seq, told(other));
            byte[] whole = Files.readAllBytes(its);
            List<Long> left = new ArrayList<>();
            for (int sector = 0; sector < 2; sector++) {
                // The file itself stays the one that is open.
                Files.write(its, withoutSector(whole, sector));
                left.add(told(other));
            }
            Files.write(its, whole);
            assertTrue(left.contains(seq), seq + ": " + left);
            assertTrue(Collections.min(left) >= seq - HeadAnchor.UNFORCED, seq + ": " + left);
        }
    }

    @Test
    void aTornNoteBesideAWholeChartIsNotToldAndAnOlderFileIs() throws Exception {
        byte[] whole = Files.readAllBytes(note);
        for (int sector = 0; sector < 2; sector++) {
            Files.write(note, withoutSector(whole, sector));
            assertEquals(List.of(), found());
            assertFalse(Files.exists(anchors.resolve(note.getFileName() + ".unexplained")));
        }
        for (int sector = 0; sector < 2; sector++) {
            Files.deleteIfExists(anchors.resolve(note.getFileName() + ".unexplained"));
            Files.write(note, withoutSector(whole, sector));
            putTheOlderBack();
            assertEquals(List.of(Finding.Kind.ANCHOR), found());
        }
    }

    @Test
    void aNoteOfAnEarlierProgramIsRead() throws Exception {
        String line = Files.readAllLines(note).get(1);
        String withoutCheckSum = line.substring(0, line.lastIndexOf(' '));
        for (String earlier : List.of(line + "\n" + line + "\n", "0" + line.substring(1, 90) + "\n" + line + "\n",
                withoutCheckSum + "\n")) {
            Files.deleteIfExists(anchors.resolve(note.getFileName() + ".unexplained"));
            Files.writeString(note, earlier);
            assertEquals(List.of(), found());
            Files.writeString(note, earlier);
            byte[] present = Files.readAllBytes(data.resolve(ChartFile.FILE));
            putTheOlderBack();
            assertEquals(List.of(Finding.Kind.ANCHOR), found());
            Files.write(data.resolve(ChartFile.FILE), present);
        }
    }

    private static AuditTrail.Head head(long seq) {
        byte[] mac = new byte[ChainMac.LENGTH];
        Arrays.fill(mac, (byte) seq);
        return new AuditTrail.Head(seq, mac);
    }

    private static long told(HeadAnchor anchor) {
        return anchor.latest().orElseThrow().head().orElseThrow().seq();
    }

    private static byte[] withoutSector(byte[] whole, int which) {
        byte[] torn = whole.clone();
        int from = which * HeadAnchor.SECTOR;
        Arrays.fill(torn, from, Math.min(whole.length, from + HeadAnchor.SECTOR), (byte) 0xff);
        return torn;
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
