package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mesochart.fuzz.Given;

/** Sealed values, wrapped patient keys and pieces of backups: they open as they were sealed, in their place, or not at all. */
public final class SealedValueTarget {
    private static final UUID DATABASE = new UUID(1, 2);
    private static final Vault VAULT = Vault.create();
    private static final Sealer SEALER = VAULT.sealer(DATABASE);
    /** What the keys before the last change sealed, in its place. */
    private static final SealContext OLD_PLACE = new SealContext("old", "value", DATABASE);
    private static final byte[] OLD = SEALER.seal(OLD_PLACE, new byte[] {5});
    private static final NextKeys NEXT = VAULT.next();
    private static final List<OlderKey> OLDER = NEXT.older();
    /**
     * Every input has places of its own. Jazzer sees what is compared, so it learns what an earlier input sealed, and such a
     * value opens rightly in the place it was sealed for.
     */
    private static long input;

    static {
        VAULT.expect(NEXT);
        VAULT.adopt();
    }

    private interface Opening {
        byte[] open(byte[] sealed);
    }

    private SealedValueTarget() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Given given = new Given(data);
        input++;
        switch (given.number() % 8) {
            case 0 -> foreign(given);
            case 1 -> changed(given);
            case 2 -> moved(given);
            case 3 -> text(given);
            case 4 -> patientKey(given);
            case 5 -> opens(sealed -> SEALER.open(OLD_PLACE, sealed), new byte[] {5}, OLD, given.changed(OLD));
            case 6 -> olderKey(given);
            default -> piece(given);
        }
    }

    private static SealContext place(Given given) {
        return new SealContext("t" + given.text(), "c" + given.text(), own(given.id()));
    }

    private static UUID own(UUID id) {
        return new UUID(id.getMostSignificantBits(), input);
    }

    private static void foreign(Given given) {
        SealContext place = place(given);
        refused(sealed -> SEALER.open(place, sealed), given.rest());
    }

    private static void changed(Given given) {
        SealContext place = place(given);
        byte[] plain = given.some(given.number());
        byte[] sealed = SEALER.seal(place, plain);
        opens(bytes -> SEALER.open(place, bytes), plain, sealed, given.changed(sealed));
    }

    private static void moved(Given given) {
        SealContext one = place(given);
        SealContext other = place(given);
        UUID elsewhere = given.number() % 2 == 0 ? DATABASE : given.id();
        byte[] plain = given.rest();
        byte[] sealed = SEALER.seal(one, plain);
        Sealer there = VAULT.sealer(elsewhere);
        if (one.equals(other) && elsewhere.equals(DATABASE)) {
            opens(bytes -> there.open(other, bytes), plain, sealed, sealed);
        } else {
            refused(bytes -> there.open(other, bytes), sealed);
        }
    }

    private static void text(Given given) {
        SealContext place = place(given);
        String text = given.text();
        String opened = SEALER.openText(place, SEALER.sealText(place, text));
        check(text.equals(opened), "another text");
    }

    private static void patientKey(Given given) {
        UUID patient = own(given.id());
        PatientKey key = VAULT.newPatientKey();
        byte[] wrapped = VAULT.wrap(key, patient);
        byte[] now = given.number() % 2 == 0 ? given.changed(wrapped) : given.rest();
        UUID whose = own(given.id());
        SealContext place = new SealContext("patient", "name", patient);
        byte[] sealed = SEALER.forPatient(key).seal(place, new byte[] {7});
        try {
            Sealer own = SEALER.forPatient(VAULT.unwrap(now, whose));
            check(Arrays.equals(now, wrapped) && whose.equals(patient), "a changed key was taken");
            check(own.open(place, sealed)[0] == 7, "another key");
        } catch (TamperedException refused) {
            check(!Arrays.equals(now, wrapped) || !whose.equals(patient), "the key was refused");
        }
    }

    private static void olderKey(Given given) {
        OlderKey was = OLDER.getFirst();
        byte[] now = given.number() % 2 == 0 ? given.changed(was.wrapped()) : given.rest();
        int version = given.number() % 4 == 0 ? given.number() : 1;
        try (RawKeyOpened newest = new RawKeyOpened(NEXT.dataKey())) {
            NextKeys.opened(newest.gcm(), newest.key(), new OlderKey(version, now), 2).destroy();
            check(Arrays.equals(now, was.wrapped()) && version == 1, "a changed older key was taken");
        } catch (TamperedException refused) {
            check(!Arrays.equals(now, was.wrapped()) || version != 1, "the older key was refused");
        }
    }

    private record RawKeyOpened(RawKey key, AesGcm gcm) implements AutoCloseable {
        RawKeyOpened(RawKey key) {
            this(key, new AesGcm());
        }

        @Override
        public void close() {
            key.destroy();
        }
    }

    private static void piece(Given given) {
        byte[] header = given.some(given.number());
        byte[] otherHeader = given.changed(header);
        byte[] salt = ByteBuffer.allocate(BackupCipher.SALT_LENGTH).putLong(input).array();
        long index = given.number();
        long otherIndex = given.number();
        boolean last = given.number() % 2 == 0;
        boolean otherLast = given.number() % 2 == 0;
        byte[] plain = given.some(given.number());
        try (BackupCipher one = VAULT.backupCipher(salt, header); BackupCipher other = VAULT.backupCipher(salt, otherHeader)) {
            byte[] sealed = one.seal(index, last, plain);
            if (Arrays.equals(header, otherHeader) && index == otherIndex && last == otherLast) {
                opens(bytes -> other.open(otherIndex, otherLast, bytes), plain, sealed, given.changed(sealed));
            } else {
                refused(bytes -> other.open(otherIndex, otherLast, bytes), sealed);
            }
        }
    }

    private static void opens(Opening opening, byte[] plain, byte[] sealed, byte[] now) {
        if (!Arrays.equals(sealed, now)) {
            refused(opening, now);
        } else {
            check(Arrays.equals(plain, opening.open(now)), "another value");
        }
    }

    private static void refused(Opening opening, byte[] sealed) {
        try {
            opening.open(sealed);
        } catch (TamperedException expected) {
            return;
        }
        throw new AssertionError("opened what was not sealed for this place");
    }

    private static void check(boolean fine, String what) {
        if (!fine) {
            throw new AssertionError(what);
        }
    }
}
