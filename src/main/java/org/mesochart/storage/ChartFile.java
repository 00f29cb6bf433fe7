package org.mesochart.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.Sealer;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.SlotSecret;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/**
 * A clinic's chart in its folder: found, whole, of a known version and ours alone, but not unlocked. What can be seen
 * in this state is the clinic's and the practitioners' names.
 */
public final class ChartFile implements AutoCloseable {
    /** The one database file in a chart's folder. */
    public static final String FILE = "chart.mesochart";

    private static final int FIRST_CHART_NUMBER = 1001;

    private final ChartLock lock;
    private final Database database;
    private final InstantSource clock;
    private final Path anchors;
    private final UUID databaseId;
    private final boolean demo;
    private final String clinicName;
    private final UnlockTries tries;
    private boolean restoreGivenUp;
    private boolean withoutLog;
    private boolean restoreFinished;
    private boolean damaged;
    private volatile List<Colleague> team;
    private volatile boolean teamIsOlder;
    private boolean otherLog;
    private Optional<LivePlace.Trouble> place = Optional.empty();

    private ChartFile(ChartLock lock, Database database, InstantSource clock, Path anchors) {
        this.lock = lock;
        this.database = database;
        this.clock = clock;
        this.anchors = anchors;
        record Head(UUID id, boolean demo, String clinic) {}
        Head head = database.read(in -> Hot.one(in, "SELECT database_id, demo, coalesce(clinic_name, '') FROM chart",
                        row -> new Head(id(row.getString(1)), row.getInt(2) == 1, row.getString(3)))
                .orElseThrow(() -> new StorageException(StorageException.Kind.DAMAGED)));
        this.databaseId = head.id();
        this.demo = head.demo();
        this.clinicName = head.clinic();
        this.tries = new UnlockTries(database, clock);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (RuntimeException damaged) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }

    /** A chart just made, unlocked, and the recovery key that is shown once and never again. */
    public record NewChart(ChartFile file, Chart chart, RecoveryKey recoveryKey) {}

    /** True when the folder holds a chart: also one that a restore was about to put there when it was interrupted. */
    public static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve(FILE)) || RestoreSwap.pendingIn(ChartLock.home(folder));
    }

    /** Asks a database in memory something, so that what JDBI loads for its first statement is there when a chart is unlocked. */
    public static void warmUp() {
        try (DatabaseCopy memory = DatabaseCopy.memory()) {
            memory.handle().createQuery("SELECT 1 WHERE 1 = :one").bind("one", 1).map((row, context) -> row.getInt(1)).list();
        }
    }

    /** Opens with the system's clock and without notes outside the folder. */
    public static ChartFile open(Path folder) {
        return open(folder, null, InstantSource.system());
    }

    /**
     * Opens the chart in the folder; read-only when the folder cannot be written.
     *
     * @param anchors where the audit chain's head is noted outside the folder, or null
     * @throws StorageException NOT_FOUND, IN_USE, NEWER, DAMAGED, IO
     */
    public static ChartFile open(Path folder, Path anchors, InstantSource clock) {
        return open(folder, anchors, clock, RestoreSwap.Steps.REAL);
    }

    static ChartFile open(Path named, Path anchors, InstantSource clock, RestoreSwap.Steps steps) {
        if (!existsIn(named)) {
            throw new StorageException(StorageException.Kind.NOT_FOUND);
        }
        Path folder = ChartLock.home(named);
        Path file = folder.resolve(FILE);
        boolean readOnly = !Files.isWritable(folder) || Files.exists(file) && !Files.isWritable(file);
        ChartLock lock = readOnly ? null : ChartLock.of(file);
        Database database = null;
        try {
            boolean begun = RestoreSwap.pendingIn(folder);
            RestoreSwap.Ended swap = readOnly ? RestoreSwap.forReading(folder) : RestoreSwap.end(folder, steps);
            readOnly |= swap == RestoreSwap.Ended.STUCK;
            if (!readOnly) {
                WorkFiles.clear(folder);
            }
            if (!Files.exists(file)) {
                throw new StorageException(StorageException.Kind.NOT_FOUND);
            }
            // Before it is opened for writing, which would write its log into it: what is damaged is not edited.
            LogBeside.Found found = LogBeside.look(file);
            boolean damaged = found == LogBeside.Found.DAMAGED;
            boolean otherLog = found == LogBeside.Found.FOREIGN_LOG;
            Path aside = otherLog && !readOnly ? LogBeside.setAside(file, clock.instant()).orElse(null) : null;
            readOnly |= otherLog && aside == null;
            boolean log = !otherLog && LogBeside.there(file);
            database = damaged && !readOnly ? Database.openWithLog(file)
                    : readOnly && log ? Database.withLogIfItCan(file) : Database.open(file, readOnly);
            ChartFile opened = new ChartFile(lock, database, clock, anchors);
            opened.withoutLog = readOnly && log && database.withoutLog();
            opened.damaged = damaged;
            opened.place = LivePlace.REAL.trouble(folder);
            opened.otherLog = otherLog;
            opened.restoreGivenUp = swap != RestoreSwap.Ended.DONE;
            opened.restoreFinished = begun && swap == RestoreSwap.Ended.DONE;
            // Where nobody's name can be read nobody can unlock: a backup can be restored.
            if (opened.readTeam().isEmpty()) {
                throw new StorageException(StorageException.Kind.DAMAGED);
            }
            return opened;
        } catch (RuntimeException refused) {
            release(database, lock);
            throw refused;
        }
    }

    /** Whether it is open for reading without its log, in which a program that was killed left the latest entries. */
    public boolean withoutLog() {
        return withoutLog;
    }

    /**
     * Whether a log lay beside it that is another chart's or an older one of this, and was not read. It is kept in the folder,
     * under another name where the folder takes that; where not, the chart is open for reading only.
     */
    public boolean otherLog() {
        return otherLog;
    }

    /** Whether it is open for reading only because a part of the file is damaged. */
    public boolean damaged() {
        return damaged;
    }

    /** What speaks against the folder that it lies in. It opens there all the same: who has it there needs it. */
    public Optional<LivePlace.Trouble> place() {
        return place;
    }

    /** Whether a restore that was begun could not be finished, and this is the chart that it was to replace. */
    public boolean restoreGivenUp() {
        return restoreGivenUp;
    }

    /** Whether a restore that was begun earlier was finished by this opening. */
    public boolean restoreFinished() {
        return restoreFinished;
    }

    /** A copy of a chart that nobody writes, for a look at it. */
    static ChartFile ofCopy(Path copy) {
        return forReading(Database.open(copy, true));
    }

    /** An open chart once more, for a look at it beside everything else. */
    static ChartFile beside(Database open) {
        return forReading(open.another());
    }

    private static ChartFile forReading(Database database) {
        try {
            return new ChartFile(null, database, InstantSource.system(), null);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    public static NewChart create(Path folder, Clinic clinic, Practitioner practitioner, Passphrase passphrase,
            KdfParameters kdf, boolean demo) {
        return create(folder, null, clinic, practitioner, passphrase, kdf, demo, InstantSource.system());
    }

    /**
     * Makes a chart: its keys, its first practitioner with signature key, its recovery slot.
     *
     * @throws StorageException EXISTS when the folder holds one already
     */
    public static NewChart create(
            Path folder,
            Path anchors,
            Clinic clinic,
            Practitioner practitioner,
            Passphrase passphrase,
            KdfParameters kdf,
            boolean demo,
            InstantSource clock) {
        NewChartPlace.prepare(folder);
        ChartLock lock = ChartLock.take(folder.resolve("chart.lock"));
        if (existsIn(folder)) {
            lock.close();
            throw new StorageException(StorageException.Kind.EXISTS);
        }
        Database database = null;
        try (Vault vault = Vault.create()) {
            // Under another name until it is whole: a power cut in between leaves no chart rather than half of one.
            Path unfinished = NewChartPlace.clear(folder);
            database = Database.open(unfinished, false);
            NewChartPlace.ownerOnly(unfinished, "rw-------");
            RecoveryKey recovery = RecoveryKey.generate();
            NewChartRows rows = new NewChartRows(UUID.randomUUID(), clinic, practitioner, demo, clock.instant());
            rows.write(database, vault, passphrase, recovery, kdf, FIRST_CHART_NUMBER);
            ChartFile first = new ChartFile(lock, database, clock, null);
            new Chart(first, database, vault, practitioner, clock, Optional.empty()).recordCreation();
            database.close();
            NewChartPlace.finish(unfinished, folder.resolve(FILE));
            database = Database.open(folder.resolve(FILE), false);
            ChartFile file = new ChartFile(lock, database, clock, anchors);
            return new NewChart(file, file.unlock(practitioner.id(), passphrase), recovery);
        } catch (WrongPassphraseException impossible) {
            release(database, lock);
            throw new IllegalStateException("a chart just made must open");
        } catch (RuntimeException failed) {
            release(database, lock);
            throw failed;
        }
    }

    /** The clinic's name as it was when the file was opened: from memory. */
    public String clinicName() {
        return clinicName;
    }

    public Clinic clinic() {
        return database.read(ChartFile::clinic);
    }

    static Clinic clinic(Handle in) {
        return in.createQuery("SELECT clinic_name, address, phone, licence, language FROM chart")
                .map((row, context) -> new Clinic(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        language(row.getString(5))))
                .one();
    }

    // A damaged word keeps nobody out: then it is the computer's language, and the check of the record tells.
    private static Language language(String key) {
        return Language.ofKey(String.valueOf(key))
                .or(() -> Language.ofKey(Locale.getDefault().getLanguage()))
                .orElse(Language.ENGLISH);
    }

    /** The clinic as the audit trail covers it: its language as it stands in the file. */
    static byte[] textOfClinic(Handle in) {
        return text(clinic(in), Hot.one(in, "SELECT language FROM chart", row -> row.getString(1)).orElse(null));
    }

    static byte[] text(Clinic clinic) {
        return text(clinic, clinic.language().key());
    }

    private static byte[] text(Clinic clinic, String language) {
        return new RowText()
                .add("name", clinic.name())
                .add("address", clinic.address())
                .add("phone", clinic.phone())
                .add("licence", clinic.licence())
                .add("language", language)
                .bytes();
    }

    public List<Practitioner> practitioners() {
        return database.read(ChartFile::practitioners);
    }

    static List<Practitioner> practitioners(Handle in) {
        return PractitionerRows.names(in);
    }

    /** Those whose passphrase opens the chart. Names and no more: anybody who sees the window sees them. */
    public List<Practitioner> mayUnlock() {
        return team().stream().filter(Colleague::active).map(Colleague::who).toList();
    }

    /** All who work with the chart as last read: the card of a locked window asks while the database thread may be busy. */
    List<Colleague> team() {
        List<Colleague> known = team;
        if (known != null && teamIsOlder) {
            database.queued(in -> readTeam());
        }
        return known != null ? known : readTeam();
    }

    /** They are read again. A disk that does not give them undoes nothing: then they are when next asked for. */
    void teamChanged() {
        teamIsOlder = true;
        try {
            readTeam();
        } catch (StorageException notRead) {
            if (notRead.kind() == StorageException.Kind.CLOSED) {
                throw notRead;
            }
        }
    }

    List<Colleague> readTeam() {
        List<Colleague> read = database.read(PractitionerRows::all);
        team = read;
        teamIsOlder = false;
        return read;
    }

    /** True for the sample chart, whose passphrase is no secret. */
    public boolean demo() {
        return demo;
    }

    public boolean readOnly() {
        return database.readOnly();
    }

    Database database() {
        return database;
    }

    /** Where it is, with what belongs to it. */
    public Path folder() {
        return database.file().toAbsolutePath().getParent();
    }

    public UUID databaseId() {
        return databaseId;
    }

    /** How long to wait until the next try after wrong passphrases; zero when it may be tried now. */
    public Duration waitBeforeNextTry() {
        return tries.remaining();
    }

    /** The database thread: work given to it is done in order with every write. */
    public Executor executor() {
        return database.executor();
    }

    /**
     * Opens the practitioner's key slot. Takes as long as Argon2id does; the database thread stays free meanwhile.
     *
     * @throws WrongPassphraseException also while the wait after earlier failures is not over
     */
    public Chart unlock(UUID practitionerId, Passphrase passphrase) throws WrongPassphraseException {
        Opened opened = openSlot(slot(practitionerId), passphrase, this::fit);
        Chart chart = unlock(opened.vault(), practitionerId);
        unlocked(chart, opened);
        return chart;
    }

    // Who is disabled is refused like one who mistyped.
    private KeySlots.Stored slot(UUID practitioner) throws WrongPassphraseException {
        if (database.read(in -> PractitionerRows.find(in, practitioner)).filter(one -> !one.active()).isPresent()) {
            throw new WrongPassphraseException();
        }
        return database.read(in -> KeySlots.of(in, practitioner));
    }

    /**
     * Opens the recovery slot; the first administrator is then at work, and cannot sign without a passphrase. The audit
     * trail tells that it was the recovery key.
     */
    public Chart unlock(RecoveryKey key) throws WrongPassphraseException {
        KeySlots.Stored slot = database.read(KeySlots::recovery);
        try (Passphrase secret = key.secret()) {
            Chart chart = unlock(openSlot(slot, secret, this::fit).vault(), firstAdministrator());
            ifItIsTaken(chart::noteRecovery);
            return chart;
        }
    }

    private UUID firstAdministrator() {
        return database.read(in -> PractitionerRows.all(in).stream()
                .filter(one -> one.active() && one.administrator()).findFirst()
                .map(one -> one.who().id())
                .orElseGet(() -> practitioners(in).getFirst().id()));
    }

    private void unlocked(Chart chart, Opened opened) {
        UUID who = chart.practitioner().id();
        ifItIsTaken(() -> database.use(in -> {
            PractitionerRows.unlocked(in, who, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            Sealer sealer = chart.ledger().sealer();
            boolean another = opened.publicKey().isPresent()
                    && KeySlots.putRight(in, sealer, who, opened.slot(), opened.publicKey().get());
            if (another) {
                chart.audit().append(in, "public half put right", "unlock", databaseId, null, sealer, null);
            }
        }));
    }

    // A disk that does not take it keeps nobody out.
    private void ifItIsTaken(Runnable note) {
        if (database.readOnly()) {
            return;
        }
        try {
            note.run();
        } catch (StorageException notTaken) {
            if (notTaken.kind() == StorageException.Kind.CLOSED) {
                throw notTaken;
            }
        }
    }

    /**
     * Opens a chart of this file again that was locked, or was about to be. The practitioner at work stays.
     *
     * @throws WrongPassphraseException also while the wait after earlier failures is not over
     */
    public void unlockAgain(Chart chart, Passphrase passphrase) throws WrongPassphraseException {
        unlockAgain(chart, chart.practitioner().id(), passphrase);
    }

    /** The same by somebody who may be another: from then on that one is at work. */
    public void unlockAgain(Chart chart, UUID practitioner, Passphrase passphrase) throws WrongPassphraseException {
        unlocked(chart, unlockAgain(chart, slot(practitioner), practitioner, passphrase));
    }

    /** The same with the recovery key; the practitioner at work stays. */
    public void unlockAgain(Chart chart, RecoveryKey key) throws WrongPassphraseException {
        try (Passphrase secret = key.secret()) {
            unlockAgain(chart, database.read(KeySlots::recovery), chart.practitioner().id(), secret);
        }
        ifItIsTaken(chart::noteRecovery);
    }

    private Opened unlockAgain(Chart chart, KeySlots.Stored slot, UUID practitioner, Passphrase passphrase)
            throws WrongPassphraseException {
        Practitioner at = named(practitioner);
        Opened opened = openSlot(slot, passphrase, chart::has);
        try {
            chart.reopen(opened.vault(), at);
        } finally {
            opened.vault().close();
        }
        right(chart, "unlock");
        return opened;
    }

    private Practitioner named(UUID practitioner) {
        return practitioners().stream()
                .filter(p -> p.id().equals(practitioner))
                .findFirst()
                .orElseThrow(() -> new StorageException(StorageException.Kind.DAMAGED));
    }

    /**
     * What a passphrase opens; a wrong one is counted. So is one that opens a slot with other keys: the slot is another
     * chart's, which somebody put there.
     *
     * @param ours whether these are the keys of this chart
     * @throws WrongPassphraseException also while the wait after earlier failures is not over
     */
    Vault.Unlocked tried(KeySlots.Stored slot, Passphrase passphrase, Predicate<Vault> ours)
            throws WrongPassphraseException {
        if (!tries.remaining().isZero()) {
            throw new WrongPassphraseException();
        }
        try {
            return slot.open(passphrase, ours);
        } catch (WrongPassphraseException wrong) {
            // What was read before the keys were changed and compared after says nothing of the passphrase.
            if (database.read(KeyVersions::newest) == slot.older().size() + 1) {
                tries.failed();
            }
            throw wrong;
        }
    }

    /**
     * The right one came: the audit trail is told of the wrong ones before. A disk that does not take it now is told at
     * the next time; it keeps nobody out.
     */
    void right(Chart chart, String deed) {
        UnlockTries.Past past = tries.succeeded();
        if (past.count() > 0) {
            ifItIsTaken(() -> {
                chart.noteFailedTries(deed, past);
                tries.told();
            });
        }
    }

    private boolean fit(Vault keys) {
        return database.read(in -> KeySlots.fit(in, keys, databaseId));
    }

    private Chart unlock(Vault vault, UUID practitionerId) {
        try {
            Chart chart = new Chart(this, database, vault, named(practitionerId), clock, anchor());
            right(chart, "unlock");
            readTeam();
            return chart;
        } catch (RuntimeException failed) {
            vault.close();
            throw failed;
        }
    }

    /** @param publicKey of the secret that opened the slot; empty where it is not to be kept */
    private record Opened(Vault vault, KeySlots.Stored slot, Optional<byte[]> publicKey) {}

    private Opened openSlot(KeySlots.Stored slot, Passphrase passphrase, Predicate<Vault> ours)
            throws WrongPassphraseException {
        Vault.Unlocked unlocked = tried(slot, passphrase, ours);
        try (SlotSecret secret = unlocked.secret()) {
            return new Opened(unlocked.vault(), slot, slot.publicKeyToKeep(secret));
        }
    }

    /**
     * Opens the signing key of who is at work.
     *
     * @throws TeamRefusal PROVISIONAL while the passphrase is one that was given to them
     */
    Signer signer(Chart chart, Passphrase passphrase) throws WrongPassphraseException {
        UUID practitionerId = chart.practitioner().id();
        KeySlots.Stored slot = database.read(in -> KeySlots.of(in, practitionerId));
        try (Vault.Unlocked unlocked = tried(slot, passphrase, chart::has)) {
            right(chart, "signing");
            if (chart.team().me().provisional()) {
                throw new TeamRefusal(TeamRefusal.Why.PROVISIONAL);
            }
            return new Signer(
                    practitionerId, SigningKey.unwrap(slot.wrappedSigningKey(), unlocked.secret(), practitionerId));
        }
    }

    private Optional<HeadAnchor> anchor() {
        return Optional.ofNullable(anchors).map(folder -> new HeadAnchor(folder, databaseId));
    }

    private static void release(Database database, ChartLock lock) {
        try {
            if (database != null) {
                database.close();
            }
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    /** Finishes what is queued and lets go of the file. */
    @Override
    public void close() {
        release(database, lock);
    }
}
