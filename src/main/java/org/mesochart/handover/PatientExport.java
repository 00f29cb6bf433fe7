package org.mesochart.handover;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.mesochart.backup.Disk;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PdfFile;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.ChartExport;
import org.mesochart.exchange.ExportTooLarge;
import org.mesochart.handover.ExportRefused.Why;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ProcessEnd;

/**
 * Writes everything about one patient as one zip file: the record in the exchange format, which can be imported again, the
 * documents as PDF, and a manifest with the SHA-256 of each. It is written under another name in the same folder, forced to
 * disk and renamed: it is there whole or not at all. It is not encrypted. That it leaves the chart is noted in the audit
 * trail.
 */
public final class PatientExport {
    /** The record in it, in the exchange format. */
    public static final String RECORD = "chart.json";

    private static final int PIECE = 1 << 16;

    private final Chart chart;
    private final Supplier<Press> press;
    private final String version;
    private final Disk disk;

    /** Told after each file, and again while a document is made; says whether to go on. */
    public interface Watch {
        boolean goesOn(int done, int all);

        /** Nobody watches. */
        Watch NONE = (done, all) -> true;
    }

    /**
     * @param documents PDF files in it
     * @param unshown points and painted areas that this program cannot read and that are in no file
     */
    public record Written(int documents, int unshown) {}

    /**
     * @param press asked for when the first document is set
     * @param version of the program, for the manifest
     */
    public PatientExport(Chart chart, Supplier<Press> press, String version) {
        this(chart, press, version, Disk.REAL);
    }

    PatientExport(Chart chart, Supplier<Press> press, String version, Disk disk) {
        this.chart = chart;
        this.press = press;
        this.version = version;
        this.disk = disk;
    }

    /** A name that tells nobody whose file it is. */
    public static String fileName(LocalDate day) {
        return "mesochart-patient-" + day + ".zip";
    }

    /**
     * Writes the file; nothing is written over. Not for the database thread: it takes as long as the documents do.
     *
     * @param screen the language of documents that are not in the patient's
     */
    public Written write(UUID patient, Path target, Language screen, PaperSize size, Watch watch) throws ExportRefused {
        Patient whose = found(patient);
        Path place = target.toAbsolutePath().normalize();
        check(place);
        Path beside = place.resolveSibling(".mesochart-" + UUID.randomUUID() + ".part");
        try (ProcessEnd end = new ProcessEnd()) {
            Written written;
            try {
                written = fill(whose, beside, new Setting(screen, size),
                        (done, all) -> !end.near() && watch.goesOn(done, all));
                chart.patients().noteExport(patient, written.documents());
                check(place);
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(beside);
            }
            forceNames(place.getParent());
            return written;
        } catch (IOException failed) {
            throw new ExportRefused(Why.UNWRITTEN);
        } catch (ExportTooLarge large) {
            throw new ExportRefused(Why.TOO_LARGE);
        }
    }

    private Patient found(UUID patient) throws ExportRefused {
        Optional<Patient> found;
        try {
            found = chart.patients().find(patient);
        } catch (RuntimeException unreadable) {
            throw new ExportRefused(Why.NO_PATIENT);
        }
        return found.orElseThrow(() -> new ExportRefused(Why.NO_PATIENT));
    }

    private static void check(Path place) throws ExportRefused {
        if (place.getParent() == null || !Files.isDirectory(place.getParent())) {
            throw new ExportRefused(Why.NO_PLACE);
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new ExportRefused(Why.THERE);
        }
    }

    private Written fill(Patient patient, Path into, Setting setting, Watch watch) throws IOException, ExportRefused {
        List<ExportedPapers.Named> papers = ExportedPapers.of(chart, patient.id());
        int all = papers.size() + 1;
        goOn(watch, 0, all);
        try (Disk.Out out = disk.create(into);
                HashedZip zip = new HashedZip(new BufferedOutputStream(new ToDisk(out), PIECE), chart.audit().now())) {
            PdfFile.clearLeftBeside(into);
            int unshown = zip.add(RECORD, entry -> new ChartExport(chart).write(List.of(patient), entry));
            goOn(watch, 1, all);
            int documents = 0;
            for (int i = 0; i < papers.size(); i++) {
                int done = i + 1;
                Optional<byte[]> pdf = pdf(papers.get(i), setting, share -> watch.goesOn(done, all));
                if (pdf.isPresent()) {
                    zip.add(papers.get(i).name(), entry -> {
                        entry.write(pdf.get());
                        return 0;
                    });
                    documents++;
                }
                goOn(watch, i + 2, all);
            }
            zip.finish(new Manifest(facts(patient, documents), zip.files()));
            out.force();
            return new Written(documents, unshown);
        }
    }

    // What cannot be printed, such as a form that lacks its plan, is not there to be taken along.
    private Optional<byte[]> pdf(ExportedPapers.Named named, Setting setting, org.mesochart.backup.Watch making)
            throws ExportRefused {
        Optional<? extends Paper> paper = named.paper().get().filter(found -> found.hindrance().isEmpty());
        try {
            return paper.map(found -> found.pdf(press.get(), setting.withLanguage(found.language(setting.language())), making));
        } catch (CancellationException ended) {
            throw new ExportRefused(Why.CANCELLED);
        }
    }

    private Map<String, String> facts(Patient patient, int documents) {
        List<UUID> sessions = new ArrayList<>();
        var courses = chart.courses().ofPatient(patient.id());
        courses.forEach(course -> chart.sessions().ofCourse(course.id()).forEach(session -> sessions.add(session.id())));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("program", "MesoChart " + version);
        facts.put("made", chart.audit().now().toString());
        facts.put("patient", patient.id().toString());
        facts.put("courses", Integer.toString(courses.size()));
        facts.put("sessions", Integer.toString(sessions.size()));
        facts.put("documents", Integer.toString(documents));
        facts.put("encrypted", "no");
        return facts;
    }

    private static void goOn(Watch watch, int done, int all) throws ExportRefused {
        if (!watch.goesOn(done, all)) {
            throw new ExportRefused(Why.CANCELLED);
        }
    }

    private static void remove(Path file) throws ExportRefused {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            throw new ExportRefused(Why.LEFT_BEHIND, file);
        }
    }

    // Windows keeps names by itself and does not open folders.
    private static void forceNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notPossibleHere) {
            return;
        }
    }

    /** A stream to a file of the disk; closing it leaves the file to its owner. */
    private static final class ToDisk extends OutputStream {
        private final Disk.Out out;

        private ToDisk(Disk.Out out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(ByteBuffer.wrap(bytes, from, length));
        }
    }
}
