package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Study ids and date shifts. */
@BesideOthers
class PseudonymsTest {
    @Test
    void aPatientKeepsIdAndShiftAndAnotherKeyGivesOthers() throws Exception {
        UUID patient = new UUID(7, 11);
        Passphrase words = Passphrase.of("dört küçük mavi iğne");
        try (Vault vault = Vault.create(); Vault other = Vault.create()) {
            KeySlot slot = vault.slot(SlotKind.PRACTITIONER, words, new KdfParameters(64, 1, 1, KdfParameters.fresh().salt()));
            String id = vault.pseudonyms().id(patient);
            try (Vault.Unlocked again = Vault.open(slot, words)) {
                assertEquals(id, again.vault().pseudonyms().id(patient), "also when it is opened again");
                assertEquals(vault.pseudonyms().daysBack(patient), again.vault().pseudonyms().daysBack(patient));
            }
            assertNotEquals(id, other.pseudonyms().id(patient));
            int sameShift = 0;
            for (int i = 0; i < 100; i++) {
                sameShift += vault.pseudonyms().daysBack(new UUID(1, i)) == other.pseudonyms().daysBack(new UUID(1, i)) ? 1 : 0;
            }
            assertTrue(sameShift < 10, "shifts of two keys have nothing to do with each other");
        }
    }

    @Test
    void idsAreDifferentAndShiftsFillTheYear() {
        Random random = new Random(5);
        Set<String> ids = new HashSet<>();
        Set<Integer> shifts = new HashSet<>();
        Pseudonyms names;
        try (Vault vault = Vault.create()) {
            names = vault.pseudonyms();
            for (int i = 0; i < 20_000; i++) {
                UUID patient = new UUID(random.nextLong(), random.nextLong());
                String id = names.id(patient);
                assertTrue(id.matches("P[0-9A-HJKMNP-TV-Z]{16}"), id);
                ids.add(id);
                shifts.add(names.daysBack(patient));
            }
        }
        assertEquals(20_000, ids.size());
        assertEquals(Pseudonyms.MOST_DAYS, shifts.size());
        assertTrue(shifts.stream().allMatch(days -> days >= 1 && days <= Pseudonyms.MOST_DAYS));
        assertThrows(IllegalStateException.class, () -> names.id(new UUID(1, 2)), "the vault is closed");
    }
}
