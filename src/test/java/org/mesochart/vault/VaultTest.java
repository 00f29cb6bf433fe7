package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mesochart.BesideOthers;

@BesideOthers
class VaultTest {
    private static final UUID DATABASE = UUID.fromString("5d0c2a4e-0f3b-4d55-9a6e-0c5d0f6a7b01");
    private static final UUID PATIENT = UUID.fromString("5d0c2a4e-0f3b-4d55-9a6e-0c5d0f6a7b02");
    private static final SealContext NAME = new SealContext("patient", "name", PATIENT);

    @Test
    void everySlotOfAChartOpensTheSameValues() throws WrongPassphraseException {
        try (Vault vault = Vault.create(); RecoveryKey recovery = RecoveryKey.generate()) {
            byte[] sealed = vault.sealer(DATABASE).sealText(NAME, "Şükrü Işık");
            KeySlot first = vault.slot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap());
            KeySlot second = vault.slot(SlotKind.PRACTITIONER, Passphrase.of("another one entirely"), TestSecrets.cheap());
            KeySlot third = vault.slot(SlotKind.RECOVERY, recovery.secret(), TestSecrets.cheap());
            assertEquals("Şükrü Işık", openName(first, TestSecrets.words(), sealed));
            assertEquals("Şükrü Işık", openName(second, Passphrase.of("another one entirely"), sealed));
            assertEquals("Şükrü Işık", openName(third, recovery.secret(), sealed));
        }
    }

    @Test
    void aWrongPassphraseIsRefusedWithoutAReason() {
        KeySlot slot = newSlot(SlotKind.PRACTITIONER);
        WrongPassphraseException refused = assertThrows(WrongPassphraseException.class,
                () -> Vault.open(slot, Passphrase.of("deniz kestane pervane yagmur")));
        assertFalse(refused.getMessage().contains("yagmur"));
        assertEquals(null, refused.getCause());
    }

    @Test
    void aSlotStoredAsAnotherKindDoesNotOpen() {
        KeySlot slot = newSlot(SlotKind.PRACTITIONER);
        KeySlot relabelled = new KeySlot(SlotKind.RECOVERY, slot.kdf(), slot.wrappedDataKey());
        assertThrows(WrongPassphraseException.class, () -> Vault.open(relabelled, TestSecrets.words()));
    }

    @Test
    void aSlotWithAnyBitOfItsKeyOrSaltFlippedDoesNotOpen() {
        KeySlot slot = newSlot(SlotKind.PRACTITIONER);
        for (int i = 0; i < slot.wrappedDataKey().length; i++) {
            byte[] wrapped = slot.wrappedDataKey();
            wrapped[i] ^= (byte) (1 << (i % 8));
            KeySlot damaged = new KeySlot(slot.kind(), slot.kdf(), wrapped);
            assertThrows(WrongPassphraseException.class, () -> Vault.open(damaged, TestSecrets.words()));
        }
        byte[] salt = slot.kdf().salt();
        salt[3] ^= 1;
        KeySlot damaged = new KeySlot(slot.kind(), new KdfParameters(64, 1, 1, salt), slot.wrappedDataKey());
        assertThrows(WrongPassphraseException.class, () -> Vault.open(damaged, TestSecrets.words()));
    }

    @Test
    void aSlotWithAWrappedKeyOfAnotherLengthIsNotASlot() {
        assertThrows(IllegalArgumentException.class,
                () -> new KeySlot(SlotKind.PRACTITIONER, TestSecrets.cheap(), new byte[39]));
    }

    @Test
    void aClosedVaultAndAllThatCameFromItIsUnusable() {
        Vault vault = Vault.create();
        Sealer sealer = vault.sealer(DATABASE);
        ChainMac chain = vault.auditChain();
        PatientKey key = vault.newPatientKey();
        Sealer patientSealer = sealer.forPatient(key);
        byte[] wrapped = vault.wrap(key, PATIENT);
        byte[] sealed = sealer.sealText(NAME, "a");
        byte[] patientSealed = patientSealer.sealText(NAME, "a");
        chain.genesis(DATABASE);
        vault.close();
        assertTrue(vault.isClosed());
        List<Executable> uses = List.of(() -> vault.sealer(DATABASE), vault::auditChain, vault::newPatientKey,
                () -> vault.wrap(key, PATIENT), () -> vault.unwrap(wrapped, PATIENT),
                () -> vault.slot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap()),
                () -> sealer.sealText(NAME, "b"), () -> sealer.openText(NAME, sealed), () -> sealer.openText(NAME, null),
                () -> sealer.open(NAME, new byte[3]), () -> sealer.forPatient(key).sealText(NAME, "b"),
                () -> patientSealer.openText(NAME, patientSealed), () -> chain.genesis(DATABASE),
                () -> chain.next(new byte[ChainMac.LENGTH], new byte[0]));
        for (Executable use : uses) {
            assertThrows(IllegalStateException.class, use);
        }
        vault.close();
    }

    @Test
    void aVaultThatIsOpenedAgainTakesItsKeysBackAndThePatientsKeysStayAway() throws WrongPassphraseException {
        Vault vault = Vault.create();
        KeySlot slot = vault.slot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap());
        Sealer sealer = vault.sealer(DATABASE);
        ChainMac chain = vault.auditChain();
        Pseudonyms study = vault.pseudonyms();
        Sealer ofPatient = sealer.forPatient(vault.newPatientKey());
        byte[] sealed = sealer.sealText(NAME, "a");
        byte[] patientSealed = ofPatient.sealText(NAME, "a");
        byte[] genesis = chain.genesis(DATABASE);
        String id = study.id(PATIENT);
        ofPatient.wipeOwnKey();
        vault.close();
        assertThrows(IllegalStateException.class, () -> study.id(PATIENT));
        Vault fresh = Vault.open(slot, TestSecrets.words()).vault();
        vault.reopen(fresh);
        assertTrue(fresh.isClosed());
        assertFalse(vault.isClosed());
        assertEquals("a", sealer.openText(NAME, sealed));
        assertArrayEquals(genesis, chain.genesis(DATABASE));
        assertEquals(id, study.id(PATIENT));
        assertThrows(IllegalStateException.class, () -> ofPatient.openText(NAME, patientSealed));
        vault.close();
        assertThrows(IllegalStateException.class, () -> sealer.openText(NAME, sealed));
    }

    @Test
    void wipingAKeyThatIsTheVaultsOwnDoesNothing() {
        try (Vault vault = Vault.create()) {
            Sealer sealer = vault.sealer(DATABASE);
            sealer.wipeOwnKey();
            assertEquals("a", sealer.openText(NAME, sealer.sealText(NAME, "a")));
        }
    }

    @Test
    void aClosedPatientKeySealsAndOpensNothing() {
        try (Vault vault = Vault.create()) {
            PatientKey key = vault.newPatientKey();
            Sealer sealer = vault.sealer(DATABASE).forPatient(key);
            byte[] sealed = sealer.sealText(NAME, "a");
            key.close();
            assertThrows(IllegalStateException.class, () -> sealer.openText(NAME, sealed));
            assertThrows(IllegalStateException.class, () -> sealer.sealText(NAME, "b"));
            assertThrows(IllegalStateException.class, () -> vault.wrap(key, PATIENT));
        }
    }

    @Test
    void aPatientKeyOpensOnlyForItsPatientAndInItsChart() {
        try (Vault vault = Vault.create(); Vault other = Vault.create(); PatientKey key = vault.newPatientKey()) {
            byte[] wrapped = vault.wrap(key, PATIENT);
            byte[] sealed = vault.sealer(DATABASE).forPatient(key).sealText(NAME, "Işık");
            try (PatientKey again = vault.unwrap(wrapped, PATIENT)) {
                assertEquals("Işık", vault.sealer(DATABASE).forPatient(again).openText(NAME, sealed));
            }
            assertThrows(TamperedException.class, () -> vault.unwrap(wrapped, DATABASE));
            assertThrows(TamperedException.class, () -> other.unwrap(wrapped, PATIENT));
            for (int i = 0; i < wrapped.length; i++) {
                byte[] damaged = wrapped.clone();
                damaged[i] ^= 0x10;
                assertThrows(TamperedException.class, () -> vault.unwrap(damaged, PATIENT));
            }
        }
    }

    @Test
    void theSecretsNewSlotReturnsBelongToThatSlot() throws WrongPassphraseException {
        try (Vault vault = Vault.create(); SigningKey key = SigningKey.generate();
             Vault.NewSlot created = vault.newSlot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap())) {
            byte[] wrapped = key.wrap(created.secret(), PATIENT);
            try (Vault.Unlocked unlocked = Vault.open(created.slot(), TestSecrets.words());
                 SigningKey again = SigningKey.unwrap(wrapped, unlocked.secret(), PATIENT)) {
                assertArrayEquals(key.publicKey(), again.publicKey());
            }
        }
    }

    @Test
    void aChartSealedByTheFirstVersionStillOpens() throws WrongPassphraseException {
        HexFormat hex = HexFormat.of();
        KeySlot slot = new KeySlot(SlotKind.PRACTITIONER,
                new KdfParameters(64, 1, 1, "sixteen byte slt".getBytes(StandardCharsets.US_ASCII)),
                hex.parseHex("4bddf2a6cba255f3ddb563659483e2102c5fdfc53988948fd54a9fdbf2530b42bba9bd55e66eaf29"));
        try (Vault.Unlocked unlocked = Vault.open(slot, TestSecrets.words());
             PatientKey key = unlocked.vault().unwrap(hex.parseHex("01aa927e89fb378a51230efd210d7907a9098b1555b6bb8b12e1dced9bb0fd4e599a3eaa3411418d"
                    + "e00e0f5b5a2f2c95340c0e8a2653d3b5904b9637aa"), PATIENT);
             SigningKey signing = SigningKey.unwrap(hex.parseHex("013e4f5faa6028b594fcefbb28d7ed6c86cf71d77b37127ba7dd0cc3ee5194f7f578b2b4197d5467"
                    + "f0f7ac33d0f5d3b9f0aef77c306c42f18e531a480e0c3eb7d3ee4d8e53c433f1b8e610740ee05681"
                    + "ca56ef670443408b1317f47a658034eb6c793bf66a6bb8f20cdd4405aac9be523b9db0bb073863e2"
                    + "df9d05"), unlocked.secret(), PATIENT)) {
            Sealer sealer = unlocked.vault().sealer(DATABASE);
            assertEquals("Deva Kliniği", sealer.openText(new SealContext("clinic", "name", DATABASE),
                    hex.parseHex("019abccf76882a5381b9c3bdff43e32fbe71a78f439d091a01a70d0d886afb7f4f4cf1bc6eb36dce"
                    + "1de3")));
            assertEquals("Şükrü Işık", sealer.forPatient(key).openText(NAME, hex.parseHex("0193e3be29e57df747f6a2c1ff930f29876f0dcacf6e0a22ba92b628e3483c4a48509165cc211521"
                    + "1678dbbf")));
            ChainMac chain = unlocked.vault().auditChain();
            byte[] head = chain.next(chain.genesis(DATABASE), "row".getBytes(StandardCharsets.US_ASCII));
            assertEquals("2f32d32a26b4f840d20b42f9087c8610999ac7d394841fbd3763262da6181e75", hex.formatHex(head));
            assertTrue(SigningKey.verify(signing.publicKey(), head, hex.parseHex("06d8799ea8f8201cf3d5ebdff7ab812c8ffec3ebad82657c72ae57eee4721317259052f8d641c789"
                    + "8e1dc94ada4e2aa94df50b6668072872b2b6d0032b4a230d")));
            assertArrayEquals(hex.parseHex("06d8799ea8f8201cf3d5ebdff7ab812c8ffec3ebad82657c72ae57eee4721317259052f8d641c789"
                    + "8e1dc94ada4e2aa94df50b6668072872b2b6d0032b4a230d"), signing.sign(head));
        }
    }

    @Test
    void warmingUpLeavesNothingBehindAndMayRunTwice() {
        Vault.warmUp();
        Vault.warmUp();
    }

    private static KeySlot newSlot(SlotKind kind) {
        try (Vault vault = Vault.create()) {
            return vault.slot(kind, TestSecrets.words(), TestSecrets.cheap());
        }
    }

    private static String openName(KeySlot slot, Passphrase passphrase, byte[] sealed) throws WrongPassphraseException {
        try (passphrase; Vault.Unlocked unlocked = Vault.open(slot, passphrase)) {
            return unlocked.vault().sealer(DATABASE).openText(NAME, sealed);
        }
    }
}
