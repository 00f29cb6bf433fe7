package org.mesochart.domain.paper;

import java.util.Arrays;

/** The clinic's logo: a PNG or JPEG picture as it was chosen. That it can be drawn was seen before it is kept. */
public final class Logo {
    private final byte[] bytes;

    public Logo(byte[] bytes) {
        this.bytes = bytes.clone();
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
