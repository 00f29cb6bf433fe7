package org.mesochart.domain.paper;

import java.util.Arrays;
import java.util.List;
import org.mesochart.domain.Problem;

/** The clinic's logo: a PNG or JPEG picture as it was chosen. That it can be drawn was seen before it is kept. */
public final class Logo {
    /** Largest file of a logo. */
    public static final int BYTES_MAX = 1_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final byte[] bytes;

    public Logo(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** What is wrong with it as a file; whether it can be drawn is not told. */
    public List<Problem> check() {
        if (bytes.length > BYTES_MAX) {
            return List.of(Problem.of("logo", "errors.paper.logo.large"));
        }
        return begins(PNG) || begins(JPEG) ? List.of() : List.of(Problem.of("logo", "errors.paper.logo.kind"));
    }

    private boolean begins(byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Logo[" + bytes.length + " bytes]";
    }
}
