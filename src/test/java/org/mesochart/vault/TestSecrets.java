package org.mesochart.vault;

/** Cheap key derivation and a fixed passphrase, so that tests take milliseconds. */
final class TestSecrets {
    static final String WORDS = "deniz kestane pervane yağmur";

    private TestSecrets() {
    }

    static KdfParameters cheap() {
        return new KdfParameters(64, 1, 1, Randomness.bytes(KdfParameters.SALT_LENGTH));
    }

    static Passphrase words() {
        return Passphrase.of(WORDS);
    }
}
