package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.Watch;
import org.mesochart.vault.Passphrase;

/** Files that are not what was written: each is refused whole, whatever was done to it. */
@BesideOthers
class BackupFilesTest {
    @TempDir
    static Path folder;
    private static BackupCharts charts;
    private static byte[] good;
    private static Path file;

    @BeforeAll
    static void backup() throws IOException {
        charts = new BackupCharts(folder.resolve("one"));
        good = Files.readAllBytes(charts.backup().path());
        file = folder.resolve("hostile.mesobackup");
    }

    @AfterAll
    static void close() {
        charts.close();
    }

    private static BackupProblem refused(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        List<String> before = BackupCharts.names(charts.data);
        BackupProblem problem = assertThrows(BackupException.class, () -> charts.chart.backups().drill(file, Watch.NONE)).problem();
        assertEquals(before, BackupCharts.names(charts.data));
        return problem;
    }

    private static int headerLength() {
        return 16 + ByteBuffer.wrap(good).getInt(12);
    }

    /** Where each sealed piece begins, with its length and mark before it. */
    private static List<byte[]> pieces() {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = headerLength(); at < good.length; ) {
            int length = 5 + ByteBuffer.wrap(good).getInt(at);
            pieces.add(Arrays.copyOfRange(good, at, at + length));
            at += length;
        }
        return pieces;
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(good, 0, headerLength());
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        Random random = new Random(20261126);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < headerLength(); at += 9) {
            places.add(at);
        }
        int start = headerLength();
        for (byte[] piece : pieces()) {
            // Length, mark, version, nonce, tag, and some of what is between.
            places.addAll(List.of(start, start + 3, start + 4, start + 5, start + 9, start + piece.length - 1,
                    start + 20 + random.nextInt(piece.length - 40)));
            start += piece.length;
        }
        assertTrue(places.size() > 50, () -> places.size() + " places");
        for (int place : places) {
            byte[] flipped = good.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            refused(flipped);
        }
    }

    @Test
    void cutShortOrLengthenedAnywhereItIsRefused() throws IOException {
        Random random = new Random(7);
        List<Integer> lengths = new ArrayList<>(List.of(0, 1, 15, 16, headerLength(), headerLength() + 4, good.length - 1));
        byte[] last = pieces().getLast();
        lengths.add(good.length - last.length);
        for (int i = 0; i < 20; i++) {
            lengths.add(random.nextInt(good.length));
        }
        for (int length : lengths) {
            refused(Arrays.copyOf(good, length));
        }
        assertEquals(BackupProblem.DAMAGED, refused(Arrays.copyOf(good, good.length + 1)));
    }

    @Test
    void piecesExchangedLeftOutRepeatedOrOfAnotherBackupAreRefused() throws IOException {
        List<byte[]> pieces = pieces();
        assertTrue(pieces.size() >= 5, () -> pieces.size() + " pieces");
        List<byte[]> exchanged = new ArrayList<>(pieces);
        Collections.swap(exchanged, 1, 2);
        assertEquals(BackupProblem.DAMAGED, refused(joined(exchanged)));
        List<byte[]> without = new ArrayList<>(pieces);
        without.remove(2);
        assertEquals(BackupProblem.DAMAGED, refused(joined(without)));
        List<byte[]> twice = new ArrayList<>(pieces);
        twice.add(2, pieces.get(2));
        assertEquals(BackupProblem.DAMAGED, refused(joined(twice)));
        List<byte[]> endedEarly = new ArrayList<>(pieces.subList(0, 3));
        byte[] marked = pieces.get(2).clone();
        marked[4] = 1;
        endedEarly.set(2, marked);
        assertEquals(BackupProblem.DAMAGED, refused(joined(endedEarly)));
        byte[] other = Files.readAllBytes(charts.backup().path());
        byte[] mixed = good.clone();
        System.arraycopy(other, headerLength(), mixed, headerLength(), pieces.getFirst().length);
        assertEquals(BackupProblem.DAMAGED, refused(mixed));
    }

    @Test
    void whatIsNoBackupIsRefusedAtOnce() throws IOException {
        assertEquals(BackupProblem.NOT_A_BACKUP, refused(new byte[0]));
        assertEquals(BackupProblem.NOT_A_BACKUP, refused("{\"format\":\"mesochart-chart\"}".getBytes()));
        assertEquals(BackupProblem.NOT_A_BACKUP, refused(Arrays.copyOfRange(good, 1, good.length)));
        assertEquals(BackupProblem.NOT_FOUND, assertThrows(BackupException.class, () -> BackupHeader.of(folder)).problem());
        assertEquals(BackupProblem.NOT_FOUND,
                assertThrows(BackupException.class, () -> BackupHeader.of(folder.resolve("none"))).problem());
        byte[] newer = good.clone();
        newer[11] = BackupHeader.FORMAT + 1;
        assertEquals(BackupProblem.NEWER, refused(newer));
    }

    @Test
    void countsThatAreHugeTakeNoMemoryAndNoTime() throws IOException {
        byte[] longHeader = good.clone();
        ByteBuffer.wrap(longHeader).putInt(12, Integer.MAX_VALUE);
        assertEquals(BackupProblem.DAMAGED, refused(longHeader));
        byte[] negative = good.clone();
        ByteBuffer.wrap(negative).putInt(12, -1);
        assertEquals(BackupProblem.DAMAGED, refused(negative));
        byte[] longPiece = good.clone();
        ByteBuffer.wrap(longPiece).putInt(headerLength(), Integer.MAX_VALUE);
        assertEquals(BackupProblem.DAMAGED, refused(longPiece));
        int slots = 16 + 16 + 16 + 8 + 32;
        byte[] manySlots = good.clone();
        manySlots[slots] = (byte) 255;
        assertEquals(BackupProblem.DAMAGED, refused(manySlots));
        for (int memory : new int[] {1024 * 1024, Integer.MAX_VALUE, -1, 0}) {
            byte[] hungry = good.clone();
            ByteBuffer.wrap(hungry).putInt(slots + 1 + 1 + 16, memory);
            Files.write(file, hungry);
            try (Passphrase passphrase = TestCharts.passphrase()) {
                assertEquals(BackupProblem.DAMAGED,
                        assertThrows(BackupException.class, () -> BackupKeys.open(file, passphrase)).problem());
            }
        }
        byte[] slow = good.clone();
        ByteBuffer.wrap(slow).putInt(slots + 1 + 1 + 16, 256 * 1024).putInt(slots + 1 + 1 + 16 + 4, 64);
        Files.write(file, slow);
        assertEquals(BackupProblem.DAMAGED, assertThrows(BackupException.class, () -> BackupHeader.of(file)).problem());
    }

    @Test
    void anotherChartsBackupIsSaidToBeOne() {
        try (BackupCharts other = new BackupCharts(folder.resolve("other"))) {
            Path foreign = other.backup().path();
            assertEquals(BackupProblem.OTHER_CHART, assertThrows(BackupException.class,
                    () -> charts.chart.backups().drill(foreign, Watch.NONE)).problem());
            assertTrue(other.backups.list(charts.file.databaseId()).isEmpty());
        }
    }
}
