package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Keys of a later version: what they open, what opens them, and what the ones before no longer open. */
@BesideOthers
class NextKeysTest {
    private static final UUID DATABASE = new UUID(5, 6);
    private static final UUID PATIENT = new UUID(7, 8);
    private static final SealContext NAME = new SealContext("patient", "name", PATIENT);

    private final Vault vault = Vault.create();
    private final KeySlot before = vault.slot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap());

    @AfterEach
    void wipe() {
        vault.close();
    }

    private record Changed(KeySlot slot, List<OlderKey> older) {}

    private Changed change(Vault of) {
        try (NextKeys next = of.next(); Vault.NewSlot slot = next.slot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap())) {
            of.expect(next);
            of.adopt();
            return new Changed(slot.slot(), next.older());
        }
    }

    private static Vault opened(Changed changed) throws WrongPassphraseException {
        Vault.Unlocked unlocked = Vault.open(changed.slot(), TestSecrets.words());
        unlocked.secret().close();
        unlocked.vault().complete(changed.older());
        return unlocked.vault();
    }

    @Test
    void whatAnyVersionSealedOpensAfterSeveralChangesAndAnUnlock() throws WrongPassphraseException {
        Sealer sealer = vault.sealer(DATABASE);
        List<byte[]> sealed = new ArrayList<>(List.of(sealer.sealText(NAME, "v1")));
        byte[] genesis = vault.auditChain().genesis(DATABASE);
        String study = vault.pseudonyms().id(PATIENT);
        Changed last = null;
        for (int version = 2; version <= 4; version++) {
            last = change(vault);
            sealed.add(sealer.sealText(NAME, "v" + version));
            assertEquals(version, vault.version());
            assertEquals(version, sealed.getLast()[0]);
        }
        try (Vault again = opened(last)) {
            assertTrue(vault.sameAs(again));
            assertEquals(4, again.version());
            for (int version = 1; version <= 4; version++) {
                assertEquals("v" + version, again.sealer(DATABASE).openText(NAME, sealed.get(version - 1)));
                assertEquals("v" + version, sealer.openText(NAME, sealed.get(version - 1)));
            }
            assertArrayEquals(genesis, again.auditChain().genesis(DATABASE));
            assertArrayEquals(genesis, vault.auditChain().genesis(DATABASE));
            assertEquals(study, again.pseudonyms().id(PATIENT));
            vault.close();
            vault.reopen(again);
            assertEquals("v1", sealer.openText(NAME, sealed.getFirst()));
            assertEquals(4, sealer.sealText(NAME, "x")[0]);
            assertArrayEquals(genesis, vault.auditChain().genesis(DATABASE));
        }
    }

    @Test
    void theKeysBeforeOpenNothingThatWasSealedLater() throws WrongPassphraseException {
        PatientKey known = vault.newPatientKey();
        byte[] wrapped = vault.wrap(known, PATIENT);
        Sealer sealer = vault.sealer(DATABASE);
        byte[] old = sealer.forPatient(known).sealText(NAME, "old");
        byte[] renewed;
        Changed changed;
        try (NextKeys next = vault.next();
                Vault.NewSlot slot = next.slot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap())) {
            vault.expect(next);
            renewed = vault.renewed(wrapped, PATIENT, next.version());
            vault.adopt();
            changed = new Changed(slot.slot(), next.older());
        }
        byte[] later;
        try (PatientKey key = vault.unwrap(renewed, PATIENT)) {
            later = sealer.forPatient(key).sealText(NAME, "later");
            assertEquals("old", sealer.forPatient(key).openText(NAME, old));
            assertEquals("old", sealer.forPatient(key).openText(NAME, sealer.forPatient(key).again(NAME, old).orElseThrow()));
            assertEquals(2, sealer.forPatient(key).again(NAME, old).orElseThrow()[0]);
            assertTrue(sealer.forPatient(key).again(NAME, later).isEmpty());
        }
        byte[] clinic = sealer.sealText(NAME, "clinic");
        byte[] salt = new byte[BackupCipher.SALT_LENGTH];
        byte[] piece = piece(vault.backupCipher(salt, salt));
        try (Vault.Unlocked left = Vault.open(before, TestSecrets.words())) {
            Vault gone = left.vault();
            assertFalse(vault.sameAs(gone));
            assertThrows(TamperedException.class, () -> gone.unwrap(renewed, PATIENT));
            assertThrows(TamperedException.class,
                    () -> gone.sealer(DATABASE).forPatient(gone.unwrap(wrapped, PATIENT)).openText(NAME, later));
            assertThrows(TamperedException.class, () -> gone.sealer(DATABASE).openText(NAME, clinic));
            assertThrows(TamperedException.class, () -> gone.backupCipher(salt, salt).open(0, true, piece));
            assertThrows(TamperedException.class, () -> gone.complete(changed.older()));
            byte[] relabelled = clinic.clone();
            relabelled[0] = 1;
            assertThrows(TamperedException.class, () -> gone.sealer(DATABASE).openText(NAME, relabelled));
            assertThrows(TamperedException.class, () -> sealer.openText(NAME, relabelled));
            assertEquals("old", gone.sealer(DATABASE).forPatient(gone.unwrap(wrapped, PATIENT)).openText(NAME, old));
        }
    }

    private static byte[] piece(BackupCipher cipher) {
        try (cipher) {
            return cipher.seal(0, true, new byte[] {3});
        }
    }

    @Test
    void aBackupOfAnyVersionOpensWithTheKeysOfToday() throws WrongPassphraseException {
        byte[] salt = new byte[BackupCipher.SALT_LENGTH];
        byte[] first = piece(vault.backupCipher(salt, salt));
        try (Vault again = opened(change(vault)); BackupCipher old = again.backupCipher(salt, salt, 1);
                BackupCipher fresh = again.backupCipher(salt, salt)) {
            assertEquals(3, old.open(0, true, first)[0]);
            assertThrows(TamperedException.class, () -> fresh.open(0, true, first));
        }
    }

    @Test
    void whoIsNotThereIsHandedTheNewKeysByThePublicHalfAndOpensThemWithTheSamePassphrase() throws WrongPassphraseException {
        try (Vault.NewSlot absent = vault.newSlot(SlotKind.PRACTITIONER, Passphrase.of("another one entirely"), TestSecrets.cheap());
                NextKeys next = vault.next()) {
            byte[] signing;
            try (SigningKey key = SigningKey.generate()) {
                signing = key.wrap(absent.secret(), PATIENT);
            }
            KeySlot handed = next.slot(absent.slot(), absent.secret().publicKey());
            vault.expect(next);
            vault.adopt();
            try (Vault.Unlocked opened = Vault.open(handed, Passphrase.of("another one entirely"))) {
                opened.vault().complete(next.older());
                assertTrue(vault.sameAs(opened.vault()));
                SigningKey.unwrap(signing, opened.secret(), PATIENT).close();
            }
            assertThrows(WrongPassphraseException.class, () -> Vault.open(handed, TestSecrets.words()));
            byte[] other = handed.ephemeral();
            other[5] ^= 1;
            KeySlot damaged = new KeySlot(handed.kind(), handed.kdf(), handed.wrappedDataKey(), other);
            assertThrows(WrongPassphraseException.class, () -> Vault.open(damaged, Passphrase.of("another one entirely")));
            KeySlot nothing = new KeySlot(handed.kind(), handed.kdf(), handed.wrappedDataKey(), new byte[32]);
            assertThrows(WrongPassphraseException.class, () -> Vault.open(nothing, Passphrase.of("another one entirely")));
            assertThrows(IllegalArgumentException.class, () -> next.slot(absent.slot(), new byte[32]));
            assertThrows(IllegalArgumentException.class, () -> next.slot(absent.slot(), new byte[31]));
            assertThrows(IllegalArgumentException.class,
                    () -> new KeySlot(handed.kind(), handed.kdf(), handed.wrappedDataKey(), new byte[3]));
            assertNotEquals(handed, damaged);
        }
    }

    @Test
    void olderKeysThatAreMissingMovedOrChangedAreRefused() throws WrongPassphraseException {
        change(vault);
        Changed changed = change(vault);
        OlderKey one = changed.older().getFirst();
        OlderKey two = changed.older().getLast();
        byte[] flipped = one.wrapped();
        flipped[20] ^= 1;
        List<List<OlderKey>> wrong = List.of(List.of(one), List.of(two),
                List.of(new OlderKey(1, two.wrapped()), new OlderKey(2, one.wrapped())),
                List.of(new OlderKey(1, flipped), two), List.of(one, one), List.of(one, two, new OlderKey(3, two.wrapped())),
                List.of(new OlderKey(0, one.wrapped()), two), List.of(new OlderKey(1, new byte[0]), two));
        for (List<OlderKey> each : wrong) {
            try (Vault.Unlocked unlocked = Vault.open(changed.slot(), TestSecrets.words())) {
                assertThrows(TamperedException.class, () -> unlocked.vault().complete(each));
            }
        }
    }

    @Test
    void keysThatWereOnlyExpectedSealNothing() throws WrongPassphraseException {
        Sealer sealer = vault.sealer(DATABASE);
        try (NextKeys next = vault.next(); Vault.NewSlot slot = next.slot(SlotKind.RECOVERY, TestSecrets.words(), TestSecrets.cheap())) {
            vault.expect(next);
            assertEquals(1, sealer.sealText(NAME, "a")[0]);
            assertEquals(1, vault.version());
            assertEquals("b", sealer.openText(NAME, next.sealer(DATABASE).sealText(NAME, "b")));
            try (Vault.Unlocked unlocked = Vault.open(slot.slot(), TestSecrets.words())) {
                assertTrue(vault.sameAs(unlocked.vault()));
            }
            try (Vault.Unlocked unlocked = Vault.open(before, TestSecrets.words())) {
                assertTrue(vault.sameAs(unlocked.vault()));
            }
        }
    }

    @Test
    void aClosedVaultTakesNoKeysIntoMemory() throws WrongPassphraseException {
        try (NextKeys next = vault.next(); Vault.Unlocked again = Vault.open(before, TestSecrets.words())) {
            vault.close();
            assertThrows(IllegalStateException.class, () -> vault.expect(next));
            assertFalse(vault.expects());
            vault.reopen(again.vault());
            assertThrows(IllegalStateException.class, vault::adopt);
            assertEquals(1, vault.version());
        }
    }

    @Test
    void aPatientsKeyOfManyVersionsIsStoredAsOneAndNothingElseIsTakenForIt() {
        try (PatientKey key = PatientKey.random(2)) {
            key.renew(5);
            byte[] bytes = key.bytes();
            assertEquals(66, bytes.length);
            try (PatientKey again = PatientKey.of(bytes.clone())) {
                assertArrayEquals(bytes, again.bytes());
            }
            for (byte[] wrong : List.of(new byte[0], new byte[33], new byte[31], turned(bytes))) {
                assertThrows(IllegalArgumentException.class, () -> PatientKey.of(wrong));
            }
        }
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        turned[0] = bytes[33];
        turned[33] = bytes[0];
        return turned;
    }

    @Test
    void keysCanBeChangedAsOftenAsAByteCounts() {
        for (int version = 2; version <= RawKeys.MOST; version++) {
            change(vault);
        }
        assertEquals(RawKeys.MOST, Byte.toUnsignedInt(vault.sealer(DATABASE).sealText(NAME, "a")[0]));
        assertThrows(IllegalStateException.class, vault::next);
    }
}
