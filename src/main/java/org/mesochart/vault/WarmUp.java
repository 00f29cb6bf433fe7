package org.mesochart.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the just-in-time compiler and the memory ready for unlocking while the passphrase is typed. */
final class WarmUp {
    /** Small enough to leave the typing smooth. */
    private static final int MEMORY_KIB = 2 * 1024;
    /** With later passes, which do other things than the first: else the compiled code is thrown away again. */
    private static final int ITERATIONS = 3;
    /** Enough for the inner loop to be compiled. */
    private static final int ROUNDS = 8;
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
        openSlots();
        Argon2.prepare(() -> over);
        readPatients();
    }

    private static void openSlots() {
        KdfParameters small = new KdfParameters(MEMORY_KIB, ITERATIONS, 1, Randomness.bytes(KdfParameters.SALT_LENGTH));
        try (Vault vault = Vault.create(); Passphrase words = Passphrase.of("warm")) {
            KeySlot slot = vault.slot(SlotKind.PRACTITIONER, words, small);
            for (int i = 0; i < ROUNDS && !over; i++) {
                try (Vault.Unlocked unlocked = Vault.opened(slot, words)) {
                    unlocked.secret().publicKey();
                }
            }
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException("a slot just made must open");
        }
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
