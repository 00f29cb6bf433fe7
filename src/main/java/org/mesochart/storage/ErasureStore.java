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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.practice.Colleague;

/**
 * Erased patients. Erasing destroys the patient's own key: every name, date of birth, number and word of the record, its
 * copies in the audit trail too, can never be opened again. What was sealed for nobody stays, under the patient's id.
 */
public final class ErasureStore {
    private final Ledger ledger;
    private final PatientStore patients;
    private final Backups backups;

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

    /** An erasure failed, and the disk does not tell whether it was done. */
    public static final class NotKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Erases a patient for good. Takes as long as writing the chart's file anew; waits while a backup copies the chart. Not for the
     * database thread.
     *
     * @param known what may stay of an indication's words: those of the catalogue
     * @throws TeamRefusal NOT_ADMINISTRATOR
     * @throws StorageException nothing was erased; CONFLICT when there is no such patient
     * @throws NotKnown when the disk failed, and it cannot be read whether the patient was erased before it did
     */
    public Erased erase(UUID patient, ErasureReason reason, Function<String, Optional<String>> known) {
        Erasing erasing = new Erasing(ledger, (course, words) -> words == null ? Optional.empty() : known.apply(words));
        Erased[] done = new Erased[1];
        try {
            backups.betweenBackups(() -> {
                Erasure erasure = ledger.database().transact(in -> {
                    requireAdministrator(in);
                    ledger.database().afterCommit(() -> patients.index().remove(patient));
                    return of(patient).orElseGet(() -> erase(in, erasing, patient, reason));
                });
                done[0] = new Erased(erasure, Erasing.clean(ledger.database()));
            });
            return done[0];
        } catch (StorageException failed) {
            return done[0] != null ? done[0] : doneAllTheSame(patient, failed);
        }
    }

    private Erasure erase(Handle in, Erasing erasing, UUID patient, ErasureReason reason) {
        if (!Erasing.withKey(in).contains(patient)) {
            throw new StorageException(StorageException.Kind.CONFLICT);
        }
        Erasure fresh = new Erasure(patient, ledger.audit().now(), ledger.audit().practitioner(), reason);
        erasing.erase(in, fresh);
        return fresh;
    }

    // Asked of the chart as it is now, not of the window from which it came.
    private void requireAdministrator(Handle in) {
        if (PractitionerRows.find(in, ledger.audit().practitioner()).filter(Colleague::administrator).isEmpty()) {
            throw new TeamRefusal(TeamRefusal.Why.NOT_ADMINISTRATOR);
        }
    }

    private Erased doneAllTheSame(UUID patient, StorageException failed) {
        Optional<Erasure> found;
        try {
            found = of(patient);
        } catch (StorageException unreadable) {
            throw new NotKnown();
        }
        Erasure erasure = found.orElseThrow(() -> failed);
        ledger.database().read(in -> {
            ledger.forget(patient);
            patients.index().remove(patient);
            return null;
        });
        return new Erased(erasure, false);
    }

    /**
     * Takes what erasures had to leave of keys out of unused parts of the file and out of its log, also those before the
     * chart was last closed; nothing where that is known to be done. Else it takes as long as writing the file anew.
     *
     * @return false when traces may still be left
     */
    public boolean cleanAgain() {
        if (ledger.database().read(Erasing::traces)) {
            boolean[] clean = new boolean[1];
            backups.betweenBackups(() -> clean[0] = Erasing.clean(ledger.database()));
            return clean[0];
        }
        return true;
    }

    /** The first one first; what cannot be read is left out. */
    public List<Erasure> all() {
        return rows().erasures();
    }

    /**
     * @param all the first one first
     * @param whole false when there are erasures that cannot be read
     */
    public record Listed(List<Erasure> all, boolean whole) {}

    /** Who was erased, as far as it can be read. */
    public Listed listed() {
        ErasedRows rows = rows();
        return new Listed(rows.erasures(), rows.whole() && rows.erasures().size() == rows.ids().size());
    }

    private ErasedRows rows() {
        return ledger.database().read(ErasedRows::of);
    }

    /** Whether a patient was erased, also where nothing else of that can be read. */
    public boolean has(UUID patient) {
        return ledger.database().read(in -> ErasedRows.has(in, patient));
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
        return span(erasure, wasRestored());
    }

    // Entries that a restore gave up are not in the record, and backups of them are: from the first on they may hold it.
    private Span span(Erasure erasure, boolean restored) {
        return ledger.database().read(in -> Hot.one(in, """
                SELECT coalesce((SELECT min(seq) FROM audit WHERE entity_id = ?1 AND entity = 'patient'), 0),
                  coalesce((SELECT max(seq) FROM audit WHERE entity_id = ?2), 0)""",
                row -> new Span(restored ? 0 : row.getLong(1), row.getLong(2)),
                erasure.patientId().toString(), erasure.id().toString()).orElseThrow());
    }

    private boolean wasRestored() {
        return ledger.database().read(in -> Hot.one(in, "SELECT 1 FROM audit WHERE entity = ? AND action = ? LIMIT 1",
                row -> true, Restore.ENTRY, Restore.ENTRY).isPresent());
    }

    /**
     * A file in which an erased patient can still be read.
     *
     * @param backup true for a backup; false for a replaced or older chart, or its log, kept beside this one
     */
    public record Copy(Erasure erasure, Path file, Instant madeAt, boolean backup) {}

    /**
     * Files that still hold keys of erased patients, of the oldest first.
     *
     * @param away folders that are not there now, such as a stick: what is in them is not known
     * @param unread files and folders that are there and cannot be read
     */
    public record Copies(List<Copy> files, List<Path> away, List<Path> unread) {}

    /** Looks for them beside the chart and in these folders of backups; reads names, no contents. Not for the database thread. */
    public Copies copies(List<Path> folders) {
        List<Copy> found = new ArrayList<>();
        List<BackupFolder> there = folders.stream().filter(Files::isDirectory).map(BackupFolder::new).toList();
        List<Path> unread = new ArrayList<>();
        there.forEach(folder -> unread.addAll(folder.unread()));
        List<BackupFile> all = there.stream().flatMap(folder -> folder.list(backups.databaseId()).stream()).toList();
        Map<Path, Instant> kept = keptBeside(ledger.database().file().toAbsolutePath(), unread);
        boolean restored = wasRestored();
        for (Erasure erasure : all()) {
            Span span = span(erasure, restored);
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
        return new Copies(List.copyOf(found), folders.stream().filter(folder -> !Files.isDirectory(folder)).toList(),
                List.copyOf(unread));
    }

    // Replaced charts, those of an earlier schema, logs that were set aside, and copies of which a backup is still being
    // made, such as one for a stick that does not answer; by when they were last written.
    private static Map<Path, Instant> keptBeside(Path chart, List<Path> unread) {
        Map<Path, Instant> kept = new HashMap<>();
        String names = String.format(Locale.ROOT, "{%1$s.before-,%1$s.other-log-,%2$s}*", chart.getFileName(), WorkFiles.START);
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(chart.getParent(), names)) {
            for (Path file : beside) {
                try {
                    kept.put(file, Files.getLastModifiedTime(file).toInstant());
                } catch (IOException unreadable) {
                    unread.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            unread.add(chart.getParent());
        }
        return kept;
    }
}
