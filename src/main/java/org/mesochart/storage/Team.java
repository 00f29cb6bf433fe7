package org.mesochart.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.mesochart.backup.BackupHeader;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Texts;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/**
 * Those who work with a chart. An administrator adds and disables with their own passphrase, and gives somebody a new
 * passphrase with the recovery key. A given passphrase opens the chart; it signs nothing until its owner has changed it,
 * and the signing key is made then: whoever gave it never has that key. Takes as long as several Argon2id; not for the
 * database thread. Every refusal ({@link TeamRefusal}) leaves all as it was.
 */
public final class Team {
    /** Passphrases that a chart has at most: with the recovery key they go into a backup's header. */
    static final int MOST = BackupHeader.MOST_SLOTS - 1;

    private final ChartFile file;
    private final Chart chart;

    Team(ChartFile file, Chart chart) {
        this.file = file;
        this.chart = chart;
    }

    /** Everyone, in the order in which they came; also who is disabled. */
    public List<Colleague> all() {
        return file.database().read(PractitionerRows::all);
    }

    /** Who is at work. */
    public Colleague me() {
        return file.database().read(in -> find(in, chart.practitioner().id()));
    }

    /** Whether who is at work is an administrator, as last read: from memory. */
    public boolean led() {
        return file.team().stream().anyMatch(one -> one.administrator() && one.who().id().equals(chart.practitioner().id()));
    }

    /**
     * Adds one. Asked again with the very same it does nothing; with the same id and anything else it is refused.
     *
     * @param own the passphrase of the administrator at work
     * @param first what the new one unlocks with for the first time
     * @throws WrongPassphraseException when {@code own} is not it, or the wait after earlier failures is not over
     */
    public void add(Passphrase own, Practitioner who, Passphrase first) throws WrongPassphraseException {
        requireAdministrator();
        try (Vault.Unlocked unlocked = mine(own)) {
            if (isThere(who, first)) {
                return;
            }
            give(unlocked.vault(), cost(), who.id(), first, given -> chart.keys().rewriteSlots(unlocked.vault(), in -> {
                requireAdministrator(in);
                requireName(in, who);
                requireRoom(in);
                PractitionerRows.insert(in, who, given.signing().publicKey(), false, true, chart.audit().now());
                KeySlots.insert(in, given.slot().slot(), who.id(), given.wrapped(),
                        chart.keys().sealed(who.id(), given.slot().secret()));
                chart.note(in, "add", who.id());
            }));
        }
    }

    /** Writes name, title and certificate number; an administrator everybody's, others their own. */
    public void change(Practitioner changed) {
        file.database().use(in -> {
            if (!changed.id().equals(chart.practitioner().id())) {
                requireAdministrator(in);
            }
            requireName(in, changed);
            PractitionerRows.change(in, changed);
            chart.note(in, "change", changed.id());
        });
        chart.renamed(changed);
    }

    /** Makes one an administrator, or takes it away; one that is active stays. */
    public void administrator(Passphrase own, UUID who, boolean is) throws WrongPassphraseException {
        requireAdministrator();
        try (Vault.Unlocked unlocked = mine(own)) {
            chart.keys().rewriteSlots(unlocked.vault(), in -> {
                requireAdministrator(in);
                if (is && !find(in, who).active()) {
                    throw new TeamRefusal(TeamRefusal.Why.NOT_ACTIVE);
                }
                if (!is && PractitionerRows.all(in).stream().noneMatch(
                        one -> one.active() && one.administrator() && !one.who().id().equals(who))) {
                    throw new TeamRefusal(TeamRefusal.Why.LAST_ADMINISTRATOR);
                }
                PractitionerRows.administrator(in, who, is);
                chart.note(in, is ? "administrator" : "no administrator", who);
            });
        }
    }

    /**
     * From now on no passphrase of theirs opens this chart. What they signed stays valid, their drafts stay. Backups and
     * copies of the file made before still open with it.
     */
    public void disable(Passphrase own, UUID who) throws WrongPassphraseException {
        requireAdministrator();
        try (Vault.Unlocked unlocked = mine(own)) {
            chart.keys().rewriteSlots(unlocked.vault(), in -> {
                requireAdministrator(in);
                if (who.equals(chart.practitioner().id())) {
                    throw new TeamRefusal(TeamRefusal.Why.SELF);
                }
                disable(in, who);
                chart.note(in, "disable", who);
            });
        }
    }

    static void disable(Handle in, UUID who) {
        KeySlots.remove(in, who);
        PractitionerRows.active(in, who, false);
        PractitionerRows.administrator(in, who, false);
    }

    /**
     * Gives one a new passphrase and a new signing key, and enables them again when they were disabled. The old public key
     * is kept for what was signed with it. Who does so for themselves need not change it again.
     *
     * @param key the chart's recovery key: who was once named under signatures is not to be replaced by an administrator's
     *            passphrase alone
     * @throws WrongPassphraseException when it is another one, or the wait after earlier failures is not over
     */
    public void reset(RecoveryKey key, UUID who, Passphrase fresh) throws WrongPassphraseException {
        requireAdministrator();
        KeySlots.Stored recovery = file.database().read(KeySlots::recovery);
        boolean provisional = !who.equals(chart.practitioner().id());
        try (Passphrase secret = key.secret(); Vault.Unlocked unlocked = file.tried(recovery, secret, chart::has)) {
            file.right(chart, "reset");
            give(unlocked.vault(), recovery.slot().kdf(), who, fresh, given -> chart.keys().rewriteSlots(unlocked.vault(), in -> {
                requireAdministrator(in);
                Colleague before = find(in, who);
                if (!before.active()) {
                    requireRoom(in);
                }
                if (!before.provisional()) {
                    UUID former = FormerKeys.insert(in, who, PractitionerRows.publicKey(in, who));
                    chart.noteFormer(in, former);
                }
                PractitionerRows.key(in, who, given.signing().publicKey(), provisional);
                PractitionerRows.active(in, who, true);
                KeySlots.remove(in, who);
                KeySlots.insert(in, given.slot().slot(), who, given.wrapped(), chart.keys().sealed(who, given.slot().secret()));
                chart.note(in, before.active() ? "reset" : "enable", who);
            }));
        }
    }

    private record Given(Vault.NewSlot slot, SigningKey signing, byte[] wrapped) {}

    private static void give(Vault vault, KdfParameters cost, UUID who, Passphrase passphrase, Consumer<Given> write) {
        try (SigningKey signing = SigningKey.generate();
                Vault.NewSlot slot = vault.newSlot(SlotKind.PRACTITIONER, passphrase, cost.withNewSalt())) {
            KeyChange.requireOpens(slot.slot(), passphrase);
            write.accept(new Given(slot, signing, signing.wrap(slot.secret(), who)));
        }
    }

    // After an answer that was lost on its way from the disk.
    private boolean isThere(Practitioner who, Passphrase first) {
        Optional<Colleague> there = file.database().read(in -> PractitionerRows.find(in, who.id()));
        if (there.isEmpty()) {
            return false;
        }
        if (!there.get().who().equals(who)) {
            throw new TeamRefusal(TeamRefusal.Why.ALREADY_THERE);
        }
        try {
            file.database().read(in -> KeySlots.of(in, who.id())).open(first, chart::has).close();
            return true;
        } catch (WrongPassphraseException another) {
            throw new TeamRefusal(TeamRefusal.Why.ALREADY_THERE);
        }
    }

    private Vault.Unlocked mine(Passphrase own) throws WrongPassphraseException {
        UUID me = chart.practitioner().id();
        Vault.Unlocked unlocked = file.tried(file.database().read(in -> KeySlots.of(in, me)), own, chart::has);
        file.right(chart, "practitioners");
        return unlocked;
    }

    private KdfParameters cost() {
        return file.database().read(in -> KeySlots.of(in, chart.practitioner().id())).slot().kdf();
    }

    private void requireAdministrator() {
        file.database().read(in -> {
            requireAdministrator(in);
            return null;
        });
    }

    private void requireAdministrator(Handle in) {
        requireAdministrator(in, chart);
    }

    static void requireAdministrator(Handle in, Chart chart) {
        if (!find(in, chart.practitioner().id()).administrator()) {
            throw new TeamRefusal(TeamRefusal.Why.NOT_ADMINISTRATOR);
        }
    }

    private static void requireName(Handle in, Practitioner who) {
        if (PractitionerRows.all(in).stream().map(Colleague::who)
                .anyMatch(one -> Texts.alike(one.name(), who.name()) && !one.id().equals(who.id()))) {
            throw new TeamRefusal(TeamRefusal.Why.NAME_TAKEN);
        }
    }

    private static void requireRoom(Handle in) {
        if (PractitionerRows.all(in).stream().filter(Colleague::active).count() >= MOST) {
            throw new TeamRefusal(TeamRefusal.Why.TOO_MANY);
        }
    }

    private static Colleague find(Handle in, UUID id) {
        return PractitionerRows.find(in, id).orElseThrow(() -> new StorageException(StorageException.Kind.DAMAGED));
    }
}
