package org.mesochart.storage;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.NextKeys;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.SlotSecret;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/**
 * The keys that seal a chart, and their change. A change is three things: {@link #change} puts new keys in place of the old
 * ones, in one transaction; {@link #sealSome} seals anew what can be, bit by bit beside charting, and goes on after a lock or a
 * crash; {@link #finish} takes the last traces of the old keys out of the file, once a backup under the new ones was found good.
 */
public final class ChartKeys {
    /** Of the audit trail's entries. */
    static final String ENTITY = "keys";

    private final ChartFile file;
    private final Chart chart;

    ChartKeys(ChartFile file, Chart chart) {
        this.file = file;
        this.chart = chart;
    }

    private Database database() {
        return chart.ledger().database();
    }

    private Vault vault() {
        return chart.ledger().vault();
    }

    /** How far the last change has come. */
    public KeyState state() {
        return database().read(KeyVersions::state);
    }

    /**
     * Whom a change would shut out, because nothing is known yet that hands them new keys: they have not unlocked since
     * charts keep that. They are disabled by it, and need a new passphrase by the recovery key.
     */
    public List<Practitioner> leftOut() {
        settle();
        return database().read(this::leftOut);
    }

    private List<Practitioner> leftOut(Handle in) {
        return PractitionerRows.all(in).stream()
                .filter(Colleague::active)
                .map(Colleague::who)
                .filter(who -> !who.id().equals(chart.practitioner().id()) && handed(in, who.id()).isEmpty())
                .toList();
    }

    private record Handed(KeySlots.Stored slot, byte[] publicKey) {}

    // A slot that cannot be read opens nothing as it is.
    private Optional<Handed> handed(Handle in, UUID practitioner) {
        try {
            KeySlots.Stored slot = KeySlots.of(in, practitioner);
            return KeySlots.publicKey(chart.ledger().sealer(), practitioner, slot).map(half -> new Handed(slot, half));
        } catch (StorageException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            return Optional.empty();
        }
    }

    /** What hands new keys to a passphrase, as its slot keeps it. */
    byte[] sealed(UUID practitioner, SlotSecret secret) {
        return KeySlots.sealed(chart.ledger().sealer(), practitioner, secret.publicKey());
    }

    /**
     * Puts new keys in the place of those that seal the chart: all is done in one transaction, or nothing. From then on the old
     * recovery key opens nothing, other practitioners unlock with the passphrases that they have, every patient has another key
     * for what is written later. Takes as long as five Argon2id and a backup; not for the database thread.
     *
     * @param own the passphrase of who is at work, an administrator
     * @param fresh the chart's next recovery key
     * @param named those of {@link #leftOut} who were named before: nobody else is shut out
     * @param backup makes a backup, which opens with what opens the chart now
     * @throws WrongPassphraseException when {@code own} is not it, or the wait after earlier failures is not over
     * @throws TeamRefusal NOT_ADMINISTRATOR
     * @throws KeysRefusal why the backup does not do, that the keys were changed too often, or what changed while it was made
     * @throws StorageException UNCERTAIN when the disk told neither that it took it nor, asked again, that it did not
     */
    public void change(Passphrase own, RecoveryKey fresh, Set<UUID> named, Supplier<Backups.Made> backup)
            throws WrongPassphraseException {
        UUID me = chart.practitioner().id();
        settle();
        KeySlots.Stored mine = database().read(in -> {
            Team.requireAdministrator(in, chart);
            return KeySlots.of(in, me);
        });
        KeySlots.Stored before = database().read(KeySlots::recovery);
        try (Vault.Unlocked unlocked = file.tried(mine, own, chart::has)) {
            file.right(chart, ENTITY);
            if (unlocked.vault().version() >= NextKeys.LAST) {
                throw new KeysRefusal(KeysRefusal.Why.TOO_OFTEN);
            }
            requireGood(backup.get());
            try (NextKeys next = vault().next();
                    SigningKey signing = SigningKey.unwrap(mine.wrappedSigningKey(), unlocked.secret(), me);
                    Vault.NewSlot slot = next.slot(SlotKind.PRACTITIONER, own, mine.slot().kdf().withNewSalt());
                    Passphrase secret = fresh.secret();
                    Vault.NewSlot recovery = next.slot(SlotKind.RECOVERY, secret, before.slot().kdf().withNewSalt())) {
                KeyChange.requireOpens(slot.slot(), own);
                KeyChange.requireOpens(recovery.slot(), secret);
                byte[] wrapped = signing.wrap(slot.secret(), me);
                byte[] half = KeySlots.sealed(next.sealer(file.databaseId()), me, slot.secret().publicKey());
                rewriteSlots(unlocked.vault(), in -> {
                    Team.requireAdministrator(in, chart);
                    // The backup took its time: what was given to somebody since, or chosen, is not undone unseen.
                    if (!mine.same(KeySlots.of(in, me)) || !before.same(KeySlots.recovery(in))) {
                        throw new KeysRefusal(KeysRefusal.Why.CHANGED_MEANWHILE);
                    }
                    if (!named.containsAll(leftOut(in).stream().map(Practitioner::id).toList())) {
                        throw new KeysRefusal(KeysRefusal.Why.LEFT_OUT);
                    }
                    vault().expect(next);
                    database().afterCommit(this::adopt);
                    KeyVersions.begin(in, next, chart.audit().now(), me);
                    KeySlots.replace(in, me, slot.slot(), wrapped, half);
                    KeySlots.replaceRecovery(in, recovery.slot());
                    handToOthers(in, me, next);
                    renewPatients(in, next);
                    chart.audit().append(in, "change", ENTITY, file.databaseId(), null, chart.ledger().sealer(), null);
                });
                // Where the disk took it and said that it did not.
                settle();
            }
        }
    }

    // Before anything else is written: what comes after the switch is for the new keys alone.
    private void adopt() {
        vault().adopt();
        chart.ledger().wipePatientKeys();
    }

    /**
     * Asks the disk again where it did not tell whether it took new keys: they seal from then on when it did. Nothing is
     * sealed anew, finished or backed up before that is known.
     *
     * @throws StorageException when it does not tell now either
     */
    void settle() {
        if (vault().expects()) {
            database().read(in -> {
                settle(in);
                return null;
            });
        }
    }

    private void settle(Handle in) {
        if (vault().expects() && KeyVersions.newest(in) > vault().version()) {
            adopt();
        }
    }

    private void handToOthers(Handle in, UUID me, NextKeys next) {
        for (Colleague each : PractitionerRows.all(in)) {
            UUID who = each.who().id();
            if (!each.active() || who.equals(me)) {
                continue;
            }
            Optional<Handed> handed = handed(in, who);
            if (handed.isPresent()) {
                KeySlot slot = next.slot(handed.get().slot().slot(), handed.get().publicKey());
                KeySlots.replace(in, who, slot, handed.get().slot().wrappedSigningKey(),
                        KeySlots.sealed(next.sealer(file.databaseId()), who, handed.get().publicKey()));
            } else {
                Team.disable(in, who);
                chart.note(in, "disable", who);
            }
        }
    }

    // One whose key does not open stays as it is: the damage is told elsewhere.
    private void renewPatients(Handle in, NextKeys next) {
        Map<String, byte[]> renewed = new HashMap<>();
        Hot.each(in, "SELECT id, wrapped_key FROM patient WHERE length(wrapped_key) > 0", row -> {
            try {
                UUID id = UUID.fromString(row.getString(1));
                renewed.put(id.toString(), vault().renewed(row.getBytes(2), id, next.version()));
            } catch (RuntimeException damaged) {
                StorageException.ifNotOfTheRows(damaged);
            }
        });
        renewed.forEach((id, key) -> Hot.update(in, "UPDATE patient SET wrapped_key = ? WHERE id = ?", key, id));
    }

    /**
     * Seals a small part anew of what the old keys sealed: as long as a few clicks. Nothing happens when all is done.
     *
     * @return whether more is left
     */
    public boolean sealSome() {
        settle();
        KeyState state = state();
        return state.goingOn() && !state.resealed() && database().transact(in -> new Resealing(chart.ledger()).some(in));
    }

    /**
     * Takes what is left of the old keys out of unused parts of the file and out of its log, and writes down that the change is
     * finished. As long as writing the file anew. Nothing happens when that was done, or more is to be sealed anew.
     *
     * @param backup made since, under the new keys
     * @return false when it is to be asked for again: somebody reads from the log, or there is no room to write the file anew
     * @throws KeysRefusal why the backup does not do
     */
    public boolean finish(Backups.Made backup) {
        settle();
        KeyState state = state();
        if (!state.goingOn() || !state.resealed()) {
            return !state.goingOn();
        }
        requireGood(backup);
        boolean since = database().read(in -> Hot.one(in, "SELECT max(seq) FROM audit WHERE entity = ? AND action = 'change'",
                row -> row.getLong(1) <= backup.manifest().contents().auditRows(), ENTITY).orElse(false));
        if (!since) {
            throw new KeysRefusal(KeysRefusal.Why.BACKUP_TOO_OLD);
        }
        boolean[] clean = new boolean[1];
        chart.backups().betweenBackups(() -> clean[0] = Erasing.clean(database()));
        if (clean[0]) {
            database().use(in -> {
                KeyVersions.finished(in, chart.audit().now());
                chart.audit().append(in, "finish", ENTITY, file.databaseId(), null, chart.ledger().sealer(), null);
            });
        }
        return clean[0];
    }

    // The old keys are given up on the strength of it.
    private void requireGood(Backups.Made made) {
        AuditTrail.Head head = new AuditTrail.Head(
                made.manifest().contents().auditRows(), made.manifest().contents().head());
        if (!made.recordWhole()) {
            throw new KeysRefusal(KeysRefusal.Why.NOT_WHOLE);
        }
        if (!Files.exists(made.file().path()) || !database().read(in -> AuditTrail.holds(in, head))) {
            throw new KeysRefusal(KeysRefusal.Why.NO_BACKUP);
        }
    }

    void rewriteSlot(Vault under, String what, UUID whose, Consumer<Handle> rewrite) {
        rewriteSlots(under, in -> {
            rewrite.accept(in);
            chart.audit().append(in, "change", what, whose, null, chart.ledger().sealer(), null);
        });
    }

    /**
     * Changes what opens the chart, with an entry in the audit trail.
     *
     * @param under the keys that were opened for it, which new slots hold
     * @throws KeysRefusal CHANGED_MEANWHILE when others seal the chart by now
     * @throws StorageException UNCERTAIN when the disk told neither that it took it nor, asked again, that it did not
     */
    void rewriteSlots(Vault under, Consumer<Handle> rewrite) {
        chart.backups().betweenBackups(() -> written(in -> {
            settle(in);
            if (under.version() != vault().version()) {
                throw new KeysRefusal(KeysRefusal.Why.CHANGED_MEANWHILE);
            }
            rewrite.accept(in);
        }));
        file.teamChanged();
    }

    private void written(Consumer<Handle> rewrite) {
        List<AuditTrail.Head> end = new ArrayList<>();
        try {
            database().use(in -> {
                rewrite.accept(in);
                end.add(chart.audit().head(in));
            });
        } catch (StorageException failed) {
            if (end.isEmpty() || !isThere(end.getFirst())) {
                throw failed;
            }
        }
    }

    private boolean isThere(AuditTrail.Head entry) {
        try {
            return database().read(in -> AuditTrail.holds(in, entry));
        } catch (StorageException notRead) {
            throw new StorageException(StorageException.Kind.UNCERTAIN);
        }
    }
}
