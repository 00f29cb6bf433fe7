package org.mesochart.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mesochart.backup.HeaderBytes;
import org.mesochart.fuzz.Given;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.NextKeys;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.SigningKey;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.TamperedException;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/** Key slots, in the chart's file and in a backup's header: whatever stands there opens the chart's own keys or nothing. */
public final class KeySlotTarget {
    private static final UUID OWNER = new UUID(8, 9);
    /** Dearer ones are not stretched here: their bounds are what is tried. */
    private static final long MOST_WORK_KIB = 2048;
    private static final Vault VAULT = Vault.create();
    private static final Handle MEMORY = Jdbi.create("jdbc:sqlite::memory:").open();
    private static final KeySlots.Stored SLOT;
    /** The same secret's, which somebody handed other keys, and those keys. */
    private static final KeySlots.Stored HANDED;
    private static final Vault HANDED_VAULT;
    private static final byte[] HEADER;

    static {
        // Without the rules of the chart's own table, which somebody may have taken out of the file.
        MEMORY.execute("CREATE TABLE key_slot (kind, practitioner_id, memory_kib, iterations, parallelism, salt,"
                + " wrapped_data_key, wrapped_signing_key, public_key, ephemeral)");
        try (Passphrase passphrase = TestCharts.passphrase();
                Vault.NewSlot slot = VAULT.newSlot(SlotKind.PRACTITIONER, passphrase, TestCharts.cheapKdf());
                NextKeys next = VAULT.next();
                Vault.NewSlot own = next.slot(SlotKind.PRACTITIONER, passphrase, TestCharts.cheapKdf());
                SigningKey signing = SigningKey.generate()) {
            SLOT = new KeySlots.Stored(slot.slot(), signing.wrap(slot.secret(), OWNER), null, List.of());
            HANDED = new KeySlots.Stored(next.slot(slot.slot(), slot.secret().publicKey()), SLOT.wrappedSigningKey(),
                    null, List.of());
            HANDED_VAULT = Vault.open(own.slot(), passphrase).vault();
            HEADER = HeaderBytes.of(HANDED.slot(), VAULT.slot(SlotKind.RECOVERY, passphrase, TestCharts.cheapKdf()));
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeySlotTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Given given = new Given(data);
        switch (given.number() % 4) {
            case 0 -> HeaderBytes.read(given.rest());
            case 1 -> HeaderBytes.read(given.changed(HEADER));
            default -> row(given);
        }
    }

    private static void row(Given given) {
        boolean handed = given.number() % 2 == 0;
        KeySlot slot = (handed ? HANDED : SLOT).slot();
        Object[] values = {"practitioner", OWNER.toString(), slot.kdf().memoryKib(), slot.kdf().iterations(),
            slot.kdf().parallelism(), slot.kdf().salt(), slot.wrappedDataKey(), SLOT.wrappedSigningKey(), null,
            slot.ephemeral()};
        boolean same = true;
        for (int edits = given.number() % 4; edits > 0; edits--) {
            int column = given.below(values.length);
            if (column != 1) {
                Object before = values[column];
                values[column] = value(given, before);
                same &= equal(before, values[column]);
            }
        }
        MEMORY.execute("DELETE FROM key_slot");
        MEMORY.execute("INSERT INTO key_slot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values);
        open(handed ? HANDED_VAULT : VAULT, same);
    }

    private static Object value(Given given, Object before) {
        return switch (given.number() % 8) {
            case 0 -> null;
            case 1 -> given.number();
            case 2 -> (given.number() << 24) | given.below(1 << 16);
            case 3 -> Long.MIN_VALUE + given.number();
            case 4 -> given.text();
            case 5 -> given.some(given.number());
            default -> before instanceof byte[] bytes ? given.changed(bytes) : before;
        };
    }

    private static boolean equal(Object one, Object other) {
        return one instanceof byte[] a && other instanceof byte[] b ? Arrays.equals(a, b) : Objects.equals(one, other);
    }

    private static void open(Vault ours, boolean same) {
        KeySlots.Stored stored;
        try {
            stored = KeySlots.of(MEMORY, OWNER);
        } catch (StorageException refused) {
            check(!same && refused.kind() == StorageException.Kind.DAMAGED, "a slot was refused");
            return;
        }
        if ((long) stored.slot().kdf().memoryKib() * stored.slot().kdf().iterations() > MOST_WORK_KIB) {
            return;
        }
        try (Passphrase passphrase = TestCharts.passphrase(); Vault.Unlocked unlocked = stored.open(passphrase, keys -> true)) {
            signing(ours, stored, unlocked, same);
        } catch (WrongPassphraseException refused) {
            check(!same, "the right passphrase was refused");
        }
    }

    private static void signing(Vault ours, KeySlots.Stored stored, Vault.Unlocked unlocked, boolean same) {
        byte[] wrapped = ours.wrap(ours.newPatientKey(), OWNER);
        try {
            unlocked.vault().unwrap(wrapped, OWNER).close();
        } catch (TamperedException other) {
            throw new AssertionError("a slot opened other keys", other);
        }
        try (SigningKey key = SigningKey.unwrap(stored.wrappedSigningKey(), unlocked.secret(), OWNER)) {
            check(SigningKey.verify(key.publicKey(), wrapped, key.sign(wrapped)), "a key that does not sign");
        } catch (TamperedException refused) {
            check(!same, "the signing key was refused");
        }
    }

    private static void check(boolean fine, String what) {
        if (!fine) {
            throw new AssertionError(what);
        }
    }
}
