package org.mesochart.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the just-in-time compiler ready for unlocking while the passphrase is typed. */
final class WarmUp {
    /** Small enough to leave the typing smooth, large enough for the inner loop to be compiled. */
    private static final int MEMORY_KIB = 4 * 1024;
    private static final int ROUNDS = 3;
    private static final int SAMPLES = 64;
    private static final int VALUES = 20_000;

    private static volatile boolean over;

    private WarmUp() {
    }

    /** Something is unlocked in earnest: what is left of it would only take time from that. */
    static void end() {
        over = true;
    }

    static void run() {
        KdfParameters small = new KdfParameters(MEMORY_KIB, 1, 1, Randomness.bytes(KdfParameters.SALT_LENGTH));
        for (int i = 0; i < ROUNDS && !over; i++) {
            Argon2.derive("warm".getBytes(StandardCharsets.UTF_8), small, new byte[0], new byte[0]);
        }
        readPatients();
    }

    /** Different keys and a text beyond ASCII, as in a real chart: else the compiled code is thrown away again. */
    private static void readPatients() {
        try (Vault vault = Vault.create()) {
            Sealer sealer = vault.sealer(new UUID(0, 0));
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < SAMPLES && !over; i++) {
                SealContext context = new SealContext("warm", "up", new UUID(i, ~i));
                try (PatientKey key = vault.newPatientKey()) {
                    samples.add(new Sample(context, vault.wrap(key, context.row()),
                            sealer.forPatient(key).sealText(context, (i % 2 == 0 ? "warm" : "ılık ") + i)));
                }
            }
            for (int i = 0; i < VALUES && !over; i++) {
                Sample sample = samples.get(i % SAMPLES);
                try (PatientKey key = vault.unwrap(sample.wrapped, sample.context.row())) {
                    sealer.forPatient(key).openText(sample.context, sample.sealed);
                }
            }
        }
    }

    private record Sample(SealContext context, byte[] wrapped, byte[] sealed) {
    }
}
