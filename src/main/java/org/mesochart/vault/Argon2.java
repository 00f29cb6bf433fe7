package org.mesochart.vault;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id version 1.3 (RFC 9106) by Bouncy Castle, the only use of that library. */
final class Argon2 {
    /** Beside a run's memory: what one lane mixes in. */
    private static final int MIXING = 64;
    private static final int BLOCKS_AT_ONCE = 1024;
    /** Memory for the next run, if it was made ahead. */
    private static final AtomicReference<BlockPool> AHEAD = new AtomicReference<>();

    private Argon2() {
    }

    /**
     * Makes the memory of a run of the usual cost ahead, 64 MiB, for the next run whatever its cost. It is a fifth of the time that
     * unlocking takes, most of it collecting garbage while the heap grows.
     *
     * @param over tells when it is not worth going on
     */
    static void prepare(BooleanSupplier over) {
        int all = KdfParameters.DEFAULT_MEMORY_KIB + MIXING;
        BlockPool ready = new FixedBlockPool(all);
        for (int made = 0; made < all; made++) {
            if (made % BLOCKS_AT_ONCE == 0 && over.getAsBoolean()) {
                return;
            }
            ready.deallocate(new Block());
        }
        AHEAD.set(ready);
        if (over.getAsBoolean()) {
            AHEAD.set(null); // the run that it was for may have begun without it
        }
    }

    /** Whether memory for the next run is there. */
    static boolean prepared() {
        return AHEAD.get() != null;
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
        Argon2Parameters.Builder parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kdf.memoryKib())
                .withIterations(kdf.iterations())
                .withParallelism(kdf.parallelism())
                .withSalt(kdf.salt())
                .withSecret(key)
                .withAdditional(associated);
        BlockPool ready = AHEAD.getAndSet(null);
        if (ready != null) {
            parameters.withBlockPool(ready);
        }
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters.build());
        byte[] out = new byte[RawKey.LENGTH];
        generator.generateBytes(secret, out);
        return out;
    }
}
