package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final UUID DATABASE = UUID.fromString("5d0c2a4e-0f3b-4d55-9a6e-0c5d0f6a7b01");
    private static final UUID ROW = UUID.fromString("5d0c2a4e-0f3b-4d55-9a6e-0c5d0f6a7b03");
    private static final SealContext NAME = new SealContext("patient", "name", ROW);

    private final Vault vault = Vault.create();
    private final Sealer sealer = vault.sealer(DATABASE);

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatIsSealedOpensUnchanged() {
        for (String text : new String[] {"", " ", "Şükrü Işık", "İI ıi", "👩‍⚕️", "שלום", "<b>'; DROP TABLE x;--", "x".repeat(10_000)}) {
            assertEquals(text, sealer.openText(NAME, sealer.sealText(NAME, text)));
        }
    }

    @Test
    void aMissingValueStaysMissing() {
        assertNull(sealer.sealText(NAME, null));
        assertNull(sealer.openText(NAME, null));
    }

    @Test
    void theSealedFormIsVersionNonceTextAndTag() {
        byte[] sealed = sealer.sealText(NAME, "abc");
        assertEquals(1 + 12 + 3 + 16, sealed.length);
        assertEquals(1, sealed[0]);
    }

    @Test
    void sealingTwiceGivesDifferentBytes() {
        assertNotEquals(HexFormat.of().formatHex(sealer.sealText(NAME, "abc")),
                HexFormat.of().formatHex(sealer.sealText(NAME, "abc")));
    }

    @Test
    void aValueMovedToAnotherRowColumnTableOrDatabaseIsRefused() {
        byte[] sealed = sealer.sealText(NAME, "Işık");
        refused(sealer, new SealContext("patient", "name", DATABASE), sealed);
        refused(sealer, new SealContext("patient", "phone", ROW), sealed);
        refused(sealer, new SealContext("person", "name", ROW), sealed);
        refused(vault.sealer(ROW), NAME, sealed);
    }

    @Test
    void tableAndColumnCannotBeCutDifferently() {
        byte[] sealed = sealer.sealText(new SealContext("ab", "c", ROW), "x");
        refused(sealer, new SealContext("a", "bc", ROW), sealed);
    }

    @Test
    void aValueUnderAnotherKeyIsRefused() {
        try (Vault other = Vault.create(); PatientKey one = vault.newPatientKey(); PatientKey two = vault.newPatientKey()) {
            refused(other.sealer(DATABASE), NAME, sealer.sealText(NAME, "x"));
            refused(sealer.forPatient(two), NAME, sealer.forPatient(one).sealText(NAME, "x"));
            refused(sealer, NAME, sealer.forPatient(one).sealText(NAME, "x"));
        }
    }

    @Test
    void everyFlippedBitOfVersionNonceTextAndTagIsRefused() {
        byte[] sealed = sealer.sealText(NAME, "Şükrü Işık");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            refused(sealer, NAME, damaged);
        }
    }

    @Test
    void anyValueCutLengthenedOrChangedAnywhereIsRefused() {
        Random random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            byte[] plain = new byte[random.nextInt(200)];
            random.nextBytes(plain);
            byte[] sealed = sealer.seal(NAME, plain);
            assertArrayEquals(plain, sealer.open(NAME, sealed));
            refused(sealer, NAME, Arrays.copyOf(sealed, random.nextInt(sealed.length)));
            refused(sealer, NAME, Arrays.copyOf(sealed, sealed.length + 1 + random.nextInt(20)));
            byte[] damaged = sealed.clone();
            for (int flips = 1 + random.nextInt(4), i = 0; i < flips; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (!Arrays.equals(damaged, sealed)) {
                refused(sealer, NAME, damaged);
            }
        }
    }

    @Test
    void theRefusalNamesTableAndColumnButNotTheRow() {
        TamperedException refused = assertThrows(TamperedException.class, () -> sealer.open(NAME, new byte[40]));
        assertTrue(refused.getMessage().contains("patient.name"));
        assertFalse(refused.getMessage().contains(ROW.toString()));
        assertNull(refused.getCause());
    }

    @Test
    void severalThreadsMaySealAndOpenAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var results = IntStream.range(0, 8).mapToObj(n -> threads.submit(() -> {
                for (int i = 0; i < 300; i++) {
                    String text = n + " " + i;
                    assertEquals(text, sealer.openText(NAME, sealer.sealText(NAME, text)));
                }
                return n;
            })).toList();
            for (Future<Integer> result : results) {
                result.get();
            }
        }
    }

    @Test
    void aPlaceNeedsTableColumnAndRow() {
        assertThrows(IllegalArgumentException.class, () -> new SealContext("", "name", ROW));
        assertThrows(IllegalArgumentException.class, () -> new SealContext("patient", "", ROW));
        assertThrows(NullPointerException.class, () -> new SealContext("patient", "name", null));
    }

    private static void refused(Sealer sealer, SealContext context, byte[] sealed) {
        assertThrows(TamperedException.class, () -> sealer.open(context, sealed));
    }
}
