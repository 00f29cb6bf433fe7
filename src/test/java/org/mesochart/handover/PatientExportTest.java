package org.mesochart.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Disk;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.ChartImport;
import org.mesochart.exchange.research.StudyChart;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;

/** Everything about one patient as one file. */
@BesideOthers
class PatientExportTest {
    private static final Press PRESS = new Press(BodyMap.load());
    private static final List<String> NAMES = List.of("chart.json", "record.pdf", "course-1.pdf", "session-1-1.pdf",
            "session-1-2.pdf", "consent-1-3.pdf", "manifest.txt");

    @TempDir
    private Path folder;

    private Chart chart;
    private UUID patient;

    @BeforeEach
    void aPatient() throws IOException {
        chart = TestCharts.create(folder.resolve("chart"));
        patient = StudyChart.markedPatient(chart);
        Files.createDirectory(folder.resolve("to"));
    }

    private PatientExport export(Disk disk) {
        return new PatientExport(chart, () -> PRESS, "0.1", disk);
    }

    private Path target() {
        return folder.resolve("to").resolve(PatientExport.fileName(java.time.LocalDate.of(2026, 11, 24)));
    }

    private PatientExport.Written write(PatientExport export, PatientExport.Watch watch) throws ExportRefused {
        return export.write(patient, target(), Language.ENGLISH, PaperSize.A4, watch);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("to"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKilledExportLeftIsClearedAwayAndWhatIsUnderWayIsNot() throws Exception {
        Path killed = Files.writeString(folder.resolve("to").resolve(".mesochart-1.part"), "half");
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Files.writeString(folder.resolve("to").resolve(".mesochart-2.part"), "under way");
        write(export(Disk.REAL), PatientExport.Watch.NONE);
        assertEquals(List.of(".mesochart-2.part", "mesochart-patient-2026-11-24.zip"), left());
    }

    @Test
    void recordAndDocumentsAreInItAsTheManifestTellsAndTheRecordComesInAgain() throws Exception {
        var draft = chart.sessions().drafts().getFirst();
        chart.consents().put(new Consent(draft.sessionId(), Consent.Status.SIGNED,
                chart.sessions().find(draft.sessionId()).orElseThrow().localTime().toLocalDate(), "1", null));
        PatientExport.Written written = write(export(Disk.REAL), PatientExport.Watch.NONE);
        assertEquals(List.of("mesochart-patient-2026-11-24.zip"), left());
        assertEquals(5, written.documents());
        try (ZipFile zip = new ZipFile(target().toFile())) {
            assertEquals(NAMES, zip.stream().map(ZipEntry::getName).toList());
            for (String name : NAMES.subList(1, 6)) {
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    assertEquals("%PDF", new String(in.readNBytes(4), StandardCharsets.US_ASCII));
                }
            }
            String manifest = text(zip, "manifest.txt");
            assertTrue(manifest.contains("program=MesoChart 0.1\n"), manifest);
            assertTrue(manifest.contains("sessions=3\n"), manifest);
            assertTrue(manifest.contains("encrypted=no\n"), manifest);
            assertFalse(manifest.contains("MARKER"), manifest);
        }
        assertEquals(6, ExportCheck.of(target()).orElseThrow().files());
        assertEquals(List.of(), ExportCheck.of(target()).orElseThrow().wrong());
        assertEquals(List.of("export"), chart.audit().of(patient).stream()
                .filter(row -> row.entity().equals("patient_export")).map(row -> row.action()).toList());
        assertTrue(chart.verify().ok());

        Chart other = TestCharts.create(folder.resolve("other"));
        try (var passphrase = TestCharts.passphrase(); var signer = other.signer(passphrase)) {
            assertTrue(ExportedRecord.isZip(target()));
            assertEquals(1, new ChartImport(other, BodyMap.load()).run(
                    () -> ExportedRecord.open(target()), TestCharts.clock(), () -> signer).patients());
        }
        assertEquals(chart.patients().find(patient), other.patients().find(patient));
    }

    @Test
    void whatIsThereIsNotWrittenOverAndWhereNothingCanBeWrittenNothingIsLeft() throws Exception {
        Files.writeString(target(), "mine");
        assertEquals(ExportRefused.Why.THERE, refused(export(Disk.REAL), PatientExport.Watch.NONE));
        assertEquals("mine", Files.readString(target()));
        Files.delete(target());
        for (int room : new int[] {0, 60_000}) {
            assertEquals(ExportRefused.Why.UNWRITTEN, refused(export(new FullDisk(room)), PatientExport.Watch.NONE));
            assertEquals(List.of(), left());
        }
        assertEquals(ExportRefused.Why.UNWRITTEN, refused(export(new Unforced()), PatientExport.Watch.NONE));
        for (int at : new int[] {0, 3}) {
            assertEquals(ExportRefused.Why.CANCELLED, refused(export(Disk.REAL), (done, all) -> done < at));
            assertEquals(List.of(), left());
        }
        // In the middle of a document, not only after it.
        int[] asked = {0};
        int[] last = {0};
        assertEquals(ExportRefused.Why.CANCELLED, refused(export(Disk.REAL), (done, all) -> {
            last[0] = done;
            return ++asked[0] < 40;
        }));
        assertEquals(40, asked[0]);
        assertEquals(1, last[0], "the record is written, the first document is not");
        assertEquals(List.of(), left());
        Files.delete(folder.resolve("to"));
        assertEquals(ExportRefused.Why.NO_PLACE, refused(export(Disk.REAL), PatientExport.Watch.NONE));
        patient = UUID.randomUUID();
        assertEquals(ExportRefused.Why.NO_PATIENT, refused(export(Disk.REAL), PatientExport.Watch.NONE));
    }

    @Test
    void whatWasChangedAfterwardsIsFound() throws Exception {
        write(export(Disk.REAL), PatientExport.Watch.NONE);
        assertEquals(List.of("session-1-2.pdf"), ExportCheck.of(rewritten("session-1-2.pdf", false)).orElseThrow().wrong());
        assertEquals(List.of("chart.json"), ExportCheck.of(rewritten("chart.json", true)).orElseThrow().wrong());
        Path plain = Files.writeString(folder.resolve("plain"), "no zip");
        assertTrue(ExportCheck.of(plain).isEmpty());
        assertFalse(ExportedRecord.isZip(plain));
        Path foreign = folder.resolve("foreign.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("../../evil"));
        }
        assertTrue(ExportCheck.of(foreign).isEmpty());
        assertThrows(IOException.class, () -> ExportedRecord.open(foreign));
    }

    /** The same file with one part changed, or left out. */
    private Path rewritten(String changed, boolean leftOut) throws IOException {
        Path other = folder.resolve("rewritten.zip");
        try (ZipFile zip = new ZipFile(target().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : zip.stream().toList()) {
                boolean hit = entry.getName().equals(changed);
                if (!hit || !leftOut) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                    if (hit) {
                        out.write('x');
                    }
                }
            }
        }
        return other;
    }

    private ExportRefused.Why refused(PatientExport export, PatientExport.Watch watch) {
        return assertThrows(ExportRefused.class, () -> write(export, watch)).why();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        zip.getInputStream(zip.getEntry(name)).transferTo((OutputStream) out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Takes so many bytes and no more. */
    private static final class FullDisk implements Disk {
        private int room;

        private FullDisk(int room) {
            this.room = room;
        }

        @Override
        public Out create(Path file) throws IOException {
            Out real = Disk.REAL.create(file);
            return new Out() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    room -= bytes.remaining();
                    if (room < 0) {
                        throw new IOException("no space left");
                    }
                    real.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    real.force();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }

    /** Does not get what was written to the disk. */
    private static final class Unforced implements Disk {
        @Override
        public Out create(Path file) throws IOException {
            Out real = Disk.REAL.create(file);
            return new Out() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    real.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    throw new IOException("not forced");
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }
}
