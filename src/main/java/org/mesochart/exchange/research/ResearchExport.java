package org.mesochart.exchange.research;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.research.Anonymity;
import org.mesochart.domain.research.StudyRecord;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.research.ResearchRefused.Why;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ProcessEnd;
import org.mesochart.storage.StorageException;
import org.mesochart.vault.Pseudonyms;
import org.mesochart.vault.TamperedException;

/**
 * Writes what a chart knows of treatments and their outcome as CSV files without names: patients by a study id, days
 * moved back by a number of days of each patient's own, ages in bands, indications by their key, free text only when
 * asked for. The same chart gives the same files. Patients come in the order of their study ids, two in memory at a time.
 */
public final class ResearchExport {
    /** Told after each patient; says whether to go on. */
    public interface Watch {
        boolean goesOn(int done, int all);

        /** Nobody watches. */
        Watch NONE = (done, all) -> true;
    }

    /**
     * What an export would hold.
     *
     * @param anonymity over age band, sex and indications
     * @param sessions signed ones
     * @param drafts sessions that are not signed and stay out
     */
    public record Preview(Anonymity.Count anonymity, int courses, int sessions, int drafts) {}

    /** @param rows in all files of data together, headings not counted */
    public record Written(int patients, long rows) {}

    private record Subject(String studyId, UUID patient) {
        @Override
        public String toString() {
            return "Subject[]";
        }
    }

    private final Chart chart;

    public ResearchExport(Chart chart) {
        this.chart = chart;
    }

    /**
     * Counts what would be exported and how well the patients hide among each other.
     *
     * @throws ResearchRefused CANCELLED, DAMAGED
     */
    public Preview preview(Watch watch) throws ResearchRefused {
        Anonymity anonymity = new Anonymity();
        KnownWords words = new KnownWords(List.of());
        int courses = 0;
        int sessions = 0;
        List<UUID> patients = chart.research().patients();
        for (int i = 0; i < patients.size(); i++) {
            UUID patient = patients.get(i);
            Optional<StudyRecord> found = whole(() -> chart.research().outline(patient));
            if (found.isPresent()) {
                StudyRecord record = found.get();
                Set<String> treated = record.courses().stream()
                        .map(course -> words.indication(course.course().indication()))
                        .collect(Collectors.toSet());
                anonymity.add(record.ageBand(), record.patient().sex() == null ? null : record.patient().sex().key(),
                        treated);
                courses += record.courses().size();
                sessions += record.courses().stream().mapToInt(course -> course.visits().size()).sum();
            }
            goOn(watch, i + 1, patients.size());
        }
        return new Preview(anonymity.count(), courses, sessions, chart.research().drafts());
    }

    /**
     * Writes the files into a new or an empty folder: all of them, forced to disk, or nothing. That they leave the chart
     * is noted in its audit trail.
     *
     * @param freeText whether what people typed is written too: names may be in it
     */
    public Written write(Path folder, boolean freeText, Watch watch) throws ResearchRefused {
        Path place = real(folder);
        check(place);
        Path beside = null;
        try (ProcessEnd end = new ProcessEnd()) {
            beside = Files.createTempDirectory(place.getParent(), ".mesochart-");
            clearLeftBeside(beside);
            Written written;
            try {
                written = fill(beside, freeText, (done, all) -> !end.near() && watch.goesOn(done, all));
                forceNames(beside);
                chart.research().note(written.patients(), written.rows(), freeText);
                // Somebody may have put something there meanwhile.
                check(place);
                Files.deleteIfExists(place);
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
                beside = null;
            } finally {
                remove(beside);
            }
            forceNames(place.getParent());
            return written;
        } catch (IOException failed) {
            throw new ResearchRefused(Why.UNWRITTEN);
        }
    }

    // A link to a folder stays: what is meant is the folder.
    private static Path real(Path folder) throws ResearchRefused {
        try {
            return Files.isDirectory(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
        } catch (IOException unreadable) {
            throw new ResearchRefused(Why.UNWRITTEN);
        }
    }

    private Written fill(Path into, boolean freeText, Watch watch) throws IOException, ResearchRefused {
        int patients = 0;
        Pseudonyms pseudonyms = chart.research().pseudonyms();
        List<Subject> subjects = chart.research().patients().stream()
                .map(patient -> new Subject(pseudonyms.id(patient), patient))
                .sorted(Comparator.comparing(Subject::studyId))
                .toList();
        BodyMap bodyMap = BodyMap.load();
        for (Language language : Language.values()) {
            new Dictionary(new Messages(language), bodyMap).write(into, freeText);
        }
        try (Tables tables = new Tables(into, freeText, new KnownWords(chart.products().all()))) {
            Supplier<Optional<StudyRecord>> next = begin(subjects, 0, freeText);
            for (int i = 0; i < subjects.size(); i++) {
                Subject subject = subjects.get(i);
                Optional<StudyRecord> record = whole(next);
                next = begin(subjects, i + 1, freeText);
                if (record.isPresent()) {
                    tables.add(subject.studyId(), pseudonyms.daysBack(subject.patient()), record.get());
                    patients++;
                }
                goOn(watch, i + 1, subjects.size());
            }
            tables.finish();
            return new Written(patients, tables.rows());
        }
    }

    // Nobody is left out unsaid: a study of the rest would be another one.
    private static Optional<StudyRecord> whole(Supplier<Optional<StudyRecord>> reading) throws ResearchRefused {
        try {
            return reading.get();
        } catch (TamperedException damaged) {
            throw new ResearchRefused(Why.DAMAGED);
        } catch (StorageException failed) {
            if (failed.kind() == StorageException.Kind.DAMAGED) {
                throw new ResearchRefused(Why.DAMAGED);
            }
            throw failed;
        }
    }

    // The next patient is read while one is written.
    private Supplier<Optional<StudyRecord>> begin(List<Subject> subjects, int number, boolean freeText) {
        return number < subjects.size()
                ? chart.research().begin(subjects.get(number).patient(), freeText)
                : Optional::empty;
    }

    private static void goOn(Watch watch, int done, int all) throws ResearchRefused {
        if (!watch.goesOn(done, all)) {
            throw new ResearchRefused(Why.CANCELLED);
        }
    }

    private static void check(Path place) throws ResearchRefused {
        Path around = place.getParent();
        if (around == null || !Files.isDirectory(around)) {
            throw new ResearchRefused(Why.NO_PLACE);
        }
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new ResearchRefused(Why.IS_FILE);
        }
        try (Stream<Path> there = Files.list(place)) {
            if (there.findAny().isPresent()) {
                throw new ResearchRefused(Why.NOT_EMPTY);
            }
        } catch (IOException unreadable) {
            throw new ResearchRefused(Why.UNWRITTEN);
        }
    }

    // What a killed export left: folders of our name, an hour older than this one.
    private static void clearLeftBeside(Path fresh) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(fresh.getParent(), ".mesochart-*")) {
            Instant old = Files.getLastModifiedTime(fresh).toInstant().minus(Duration.ofHours(1));
            for (Path other : others) {
                if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(other).toInstant().isBefore(old)) {
                    remove(other);
                }
            }
        } catch (IOException | DirectoryIteratorException | ResearchRefused later) {
            // It was not what was asked for; the next one tries again.
            return;
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

    private static void remove(Path folder) throws ResearchRefused {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException leftBehind) {
            throw new ResearchRefused(Why.LEFT_BEHIND, folder);
        }
    }
}
