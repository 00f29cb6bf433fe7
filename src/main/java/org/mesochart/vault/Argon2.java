package org.mesochart.vault;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id version 1.3 (RFC 9106) by Bouncy Castle, the only use of that library. */
final class Argon2 {
    private Argon2() {
    }

    static RawKey stretch(Passphrase passphrase, KdfParameters kdf) {
        byte[] secret = passphrase.utf8();
        try {
            return new RawKey(derive(secret, kdf, new byte[0], new byte[0]));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** With the optional key and associated data of the RFC, so its test vector can be checked. */
    static byte[] derive(byte[] secret, KdfParameters kdf, byte[] key, byte[] associated) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kdf.memoryKib())
                .withIterations(kdf.iterations())
                .withParallelism(kdf.parallelism())
                .withSalt(kdf.salt())
                .withSecret(key)
                .withAdditional(associated)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] out = new byte[RawKey.LENGTH];
        generator.generateBytes(secret, out);
        return out;
    }
}
