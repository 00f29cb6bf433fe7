package org.mesochart.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the just-in-time compiler ready for unlocking while the passphrase is typed. */
final class WarmUp {
    /** Small enough to leave the typing smooth, large enough for the inner loop to be compiled. */
    private static final int MEMORY_KIB = 4 * 1024;
    private static final int ROUNDS = 3;
    private static final int VALUES = 2_000;

    private WarmUp() {
    }

    static void run() {
        KdfParameters small = new KdfParameters(MEMORY_KIB, 1, 1, Randomness.bytes(KdfParameters.SALT_LENGTH));
        for (int i = 0; i < ROUNDS; i++) {
            Argon2.derive("warm".getBytes(StandardCharsets.UTF_8), small, new byte[0], new byte[0]);
        }
        UUID id = new UUID(0, 0);
        SealContext context = new SealContext("warm", "up", id);
        try (Vault vault = Vault.create(); PatientKey key = vault.newPatientKey()) {
            Sealer sealer = vault.sealer(id);
            byte[] wrapped = vault.wrap(key, id);
            byte[] sealed = sealer.forPatient(key).sealText(context, "warm");
            for (int i = 0; i < VALUES; i++) {
                try (PatientKey again = vault.unwrap(wrapped, id)) {
                    sealer.forPatient(again).openText(context, sealed);
                }
            }
        }
    }
}
