package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PassphraseTest {
    private static final String TURKISH = "şişli çiğdem ağrısız öğün İğne";

    @Test
    void composedAndDecomposedTurkishLettersOpenTheSameSlot() {
        String decomposed = Normalizer.normalize(TURKISH, Normalizer.Form.NFD);
        assertFalse(TURKISH.equals(decomposed));
        try (Vault vault = Vault.create()) {
            KeySlot slot = vault.slot(SlotKind.PRACTITIONER, Passphrase.of(TURKISH), TestSecrets.cheap());
            assertDoesNotThrow(() -> Vault.open(slot, Passphrase.of(decomposed)).close());
            KeySlot back = vault.slot(SlotKind.PRACTITIONER, Passphrase.of(decomposed), TestSecrets.cheap());
            assertDoesNotThrow(() -> Vault.open(back, Passphrase.of(TURKISH)).close());
        }
    }

    @Test
    void dottedAndDotlessIAreDifferentKeysAndCaseMatters() {
        assertFalse(Passphrase.of("ısı").sameAs(Passphrase.of("isi")));
        assertFalse(Passphrase.of("ISI").sameAs(Passphrase.of("ısı")));
        assertTrue(Passphrase.of("ısı").sameAs(Passphrase.of("ısı".toCharArray())));
    }

    @Test
    void theBytesAreUtf8() {
        assertArrayEquals("ğ 1".getBytes(StandardCharsets.UTF_8), Passphrase.of("ğ 1").utf8());
    }

    @Test
    void theCallersArrayIsCopied() {
        char[] typed = "abc".toCharArray();
        Passphrase passphrase = Passphrase.of(typed);
        typed[0] = 'x';
        assertArrayEquals(new byte[] {'a', 'b', 'c'}, passphrase.utf8());
    }

    @Test
    void aClosedPassphraseGivesNothing() {
        Passphrase passphrase = Passphrase.of("abc");
        passphrase.close();
        assertThrows(IllegalStateException.class, passphrase::utf8);
    }

    @Test
    void hostileCostsAreRefusedBeforeTheyAreRun() {
        byte[] salt = new byte[16];
        refused(2 * 1024 * 1024, 1, 1, salt);
        refused(Integer.MAX_VALUE, 3, 1, salt);
        refused(1024 * 1024, 5, 1, salt);
        refused(64, 65, 1, salt);
        refused(64, 0, 1, salt);
        refused(7, 1, 1, salt);
        refused(31, 1, 4, salt);
        refused(-64, 1, 1, salt);
        refused(1024, 1, 9, salt);
        refused(64, 1, 0, salt);
        refused(64, 1, 1, new byte[15]);
        refused(64, 1, 1, new byte[65]);
    }

    @Test
    void freshParametersCostSixtyFourMebibytesAndThreePassesWithANewSalt() {
        KdfParameters one = KdfParameters.fresh();
        KdfParameters two = KdfParameters.fresh();
        assertEquals(64 * 1024, one.memoryKib());
        assertEquals(3, one.iterations());
        assertEquals(1, one.parallelism());
        assertEquals(16, one.salt().length);
        assertFalse(one.equals(two));
        assertEquals(one, new KdfParameters(65_536, 3, 1, one.salt()));
    }

    @Test
    void nothingSecretIsShown() {
        try (Vault vault = Vault.create(); PatientKey key = vault.newPatientKey(); SigningKey signing = SigningKey.generate();
             RecoveryKey recovery = RecoveryKey.generate();
             Vault.NewSlot slot = vault.newSlot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap())) {
            String shown = vault + " " + key + " " + signing + " " + recovery + " " + slot + " " + vault.auditChain()
                    + " " + TestSecrets.words() + " " + RawKey.random() + " " + new RecoveryKey.Valid(recovery);
            assertFalse(shown.contains("deniz"));
            for (String group : recovery.groups()) {
                assertFalse(shown.contains(group));
            }
            assertFalse(shown.contains("[B@"));
        }
    }

    private static void refused(int memory, int iterations, int lanes, byte[] salt) {
        assertThrows(IllegalArgumentException.class, () -> new KdfParameters(memory, iterations, lanes, salt));
    }
}
