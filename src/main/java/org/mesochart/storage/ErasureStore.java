package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.domain.patient.ErasureReason;

/**
 * Erased patients. Erasing destroys the patient's own key: every name, date of birth, number and word of the record, its
 * copies in the audit trail too, can never be opened again. What was sealed for nobody stays, under the patient's id.
 */
public final class ErasureStore {
    private final Ledger ledger;
    private final PatientStore patients;
    private final Backups backups;
    private volatile boolean traces;

    ErasureStore(Ledger ledger, PatientStore patients, Backups backups) {
        this.ledger = ledger;
        this.patients = patients;
        this.backups = backups;
    }

    /**
     * What came of it.
     *
     * @param clean whether the key's bytes are gone from unused parts of the file and from its log too; else they go when
     *     {@link #cleanAgain} is asked
     */
    public record Erased(Erasure erasure, boolean clean) {}

    /**
     * Erases a patient for good. Takes as long as writing the chart's file anew; waits for a backup under way. Not for the
     * database thread.
     *
     * @param known what may stay of an indication's words: those of the catalogue
     * @throws StorageException CONFLICT when there is no such patient
     */
    public Erased erase(UUID patient, ErasureReason reason, Function<String, Optional<String>> known) {
        Erasing erasing = new Erasing(ledger, (course, words) -> words == null ? Optional.empty() : known.apply(words));
        Erased[] done = new Erased[1];
        backups.betweenBackups(() -> {
            Erasure erasure = ledger.database().transact(in -> {
                Optional<Erasure> before = of(patient);
                if (before.isPresent()) {
                    return before.get();
                }
                if (!Erasing.withKey(in).contains(patient)) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                Erasure fresh = new Erasure(patient, ledger.audit().now(), ledger.audit().practitioner(), reason);
                erasing.erase(in, fresh);
                ledger.database().afterCommit(() -> patients.index().remove(patient));
                return fresh;
            });
            traces = !Erasing.clean(ledger.database());
            done[0] = new Erased(erasure, !traces);
        });
        return done[0];
    }

    /** Takes what the last erasure had to leave of the key out of unused parts of the file and out of its log. */
    public void cleanAgain() {
        if (traces) {
            backups.betweenBackups(() -> traces = !Erasing.clean(ledger.database()));
        }
    }

    /** The first one first. */
    public List<Erasure> all() {
        return ledger.database().read(Erasing::in);
    }

    /** Sessions of erased patients. */
    public Set<UUID> sessions() {
        return ledger.database().read(in -> new HashSet<>(Hot.all(in, """
                SELECT s.id FROM erasure e JOIN course c ON c.patient_id = e.patient_id
                JOIN session s ON s.course_id = c.id""", row -> UUID.fromString(row.getString(1)))));
    }

    public Optional<Erasure> of(UUID patient) {
        return all().stream().filter(each -> each.patientId().equals(patient)).findFirst();
    }

    /**
     * Entries of the audit trail before the patient was first written down, and when the patient was erased: a backup that
     * ends between the two still holds the key.
     */
    public record Span(long first, long erased) {
        /** Whether a backup of this chart with so many entries holds the key. */
        public boolean holds(long entries) {
            return entries >= first && entries < erased;
        }
    }

    /** Where an erased patient's key was in the record. */
    public Span span(Erasure erasure) {
        return ledger.database().read(in -> Hot.one(in, """
                SELECT coalesce((SELECT min(seq) FROM audit WHERE entity_id = ?1 AND entity = 'patient'), 0),
                  coalesce((SELECT max(seq) FROM audit WHERE entity_id = ?2), 0)""",
                row -> new Span(row.getLong(1), row.getLong(2)),
                erasure.patientId().toString(), erasure.id().toString()).orElseThrow());
    }

    /**
     * A file in which an erased patient can still be read.
     *
     * @param backup true for a backup; false for a replaced or older chart kept beside this one
     */
    public record Copy(Erasure erasure, Path file, Instant madeAt, boolean backup) {}

    /**
     * Files that still hold keys of erased patients, of the oldest first.
     *
     * @param unread folders that are not there now, such as a stick: what is in them is not known
     */
    public record Copies(List<Copy> files, List<Path> unread) {}

    /** Looks for them beside the chart and in these folders of backups; reads names, no contents. Not for the database thread. */
    public Copies copies(List<Path> folders) {
        List<Copy> found = new ArrayList<>();
        List<Path> unread = folders.stream().filter(folder -> !Files.isDirectory(folder)).toList();
        List<BackupFile> all = folders.stream().filter(Files::isDirectory)
                .flatMap(folder -> new BackupFolder(folder).list(backups.databaseId()).stream()).toList();
        Map<Path, Instant> kept = keptBeside(ledger.database().file().toAbsolutePath());
        for (Erasure erasure : all()) {
            Span span = span(erasure);
            all.stream().filter(file -> file.auditRows() >= span.first()
                            && (file.auditRows() < span.erased() || file.madeAt().isBefore(erasure.at())))
                    .forEach(file -> found.add(new Copy(erasure, file.path(), file.madeAt(), true)));
            kept.forEach((file, changed) -> {
                if (changed.isBefore(erasure.at())) {
                    found.add(new Copy(erasure, file, changed, false));
                }
            });
        }
        found.sort(Comparator.comparing(Copy::madeAt));
        return new Copies(List.copyOf(found), unread);
    }

    // Replaced charts and those of an earlier schema, by when they were last written.
    private static Map<Path, Instant> keptBeside(Path chart) {
        Map<Path, Instant> kept = new HashMap<>();
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(chart.getParent(), chart.getFileName() + ".before-*")) {
            for (Path file : beside) {
                kept.put(file, Files.getLastModifiedTime(file).toInstant());
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return kept;
        }
        return kept;
    }
}
