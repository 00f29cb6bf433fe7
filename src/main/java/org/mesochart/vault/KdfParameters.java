package org.mesochart.vault;

import java.util.Arrays;

/**
 * Cost and salt of one Argon2id run. The bounds protect against a chart file that would hang the machine;
 * lowering the numbers in a file gains nothing, since the slot then does not open.
 *
 * @param memoryKib   memory in KiB, from 8 per lane to 1 GiB
 * @param iterations  passes over the memory, 1 to 64, with memory x passes at most 4 GiB
 * @param parallelism lanes, 1 to 8
 * @param salt        16 to 64 random bytes
 */
public record KdfParameters(int memoryKib, int iterations, int parallelism, byte[] salt) {
    /** 64 MiB and 3 passes: RFC 9106 section 4, second recommended option, with one lane. */
    static final int DEFAULT_MEMORY_KIB = 64 * 1024;
    static final int DEFAULT_ITERATIONS = 3;
    static final int SALT_LENGTH = 16;
    private static final int MAX_MEMORY_KIB = 1024 * 1024;
    private static final long MAX_WORK_KIB = 4L * 1024 * 1024;

    /** @throws IllegalArgumentException if a value is out of bounds */
    public KdfParameters {
        require(parallelism >= 1 && parallelism <= 8, "parallelism");
        require(memoryKib >= 8 * parallelism && memoryKib <= MAX_MEMORY_KIB, "memory");
        require(iterations >= 1 && iterations <= 64, "iterations");
        require((long) memoryKib * iterations <= MAX_WORK_KIB, "memory x iterations");
        require(salt.length >= SALT_LENGTH && salt.length <= 64, "salt");
        salt = salt.clone();
    }

    /** The production cost with a new random salt. */
    public static KdfParameters fresh() {
        return new KdfParameters(DEFAULT_MEMORY_KIB, DEFAULT_ITERATIONS, 1, Randomness.bytes(SALT_LENGTH));
    }

    /** The same cost for another secret. */
    public KdfParameters withNewSalt() {
        return new KdfParameters(memoryKib, iterations, parallelism, Randomness.bytes(SALT_LENGTH));
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    private static void require(boolean ok, String what) {
        if (!ok) {
            throw new IllegalArgumentException("Key derivation parameter out of bounds: " + what);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KdfParameters that && memoryKib == that.memoryKib && iterations == that.iterations
                && parallelism == that.parallelism && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * memoryKib + iterations) + Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "KdfParameters[" + memoryKib + " KiB, t=" + iterations + ", p=" + parallelism + "]";
    }
}
