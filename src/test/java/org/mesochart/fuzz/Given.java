package org.mesochart.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** What the fuzzer made up, taken byte by byte; nothing but zeros when it is at its end. */
public final class Given {
    private final byte[] bytes;
    private int at;

    public Given(byte[] bytes) {
        this.bytes = bytes;
    }

    public boolean more() {
        return at < bytes.length;
    }

    /** 0 to 255. */
    public int number() {
        return at < bytes.length ? Byte.toUnsignedInt(bytes[at++]) : 0;
    }

    /** 0 to {@code bound - 1}, of at most 65,536. */
    public int below(int bound) {
        return (number() << 8 | number()) % bound;
    }

    public byte[] some(int most) {
        int end = Math.min(bytes.length, at + most);
        byte[] taken = Arrays.copyOfRange(bytes, Math.min(at, bytes.length), end);
        at = end;
        return taken;
    }

    public byte[] rest() {
        return some(bytes.length);
    }

    /** A text of at most 255 bytes; what is not UTF-8 in it is replaced, so that it is well-formed. */
    public String text() {
        return new String(some(number()), StandardCharsets.UTF_8);
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes(some(1));
    }

    /** The same bytes, or a few changes in them. */
    public byte[] changed(byte[] from) {
        byte[] now = from.clone();
        for (int edits = number() % 4; edits > 0 && more(); edits--) {
            int where = now.length == 0 ? 0 : below(now.length);
            now = switch (number() % 4) {
                case 0 -> flipped(now, where, number());
                case 1 -> Arrays.copyOf(now, where);
                case 2 -> joined(Arrays.copyOf(now, where), some(number() % 32), now, where);
                default -> joined(Arrays.copyOf(now, where), new byte[0], now, Math.min(now.length, where + 1 + number()));
            };
        }
        return now;
    }

    private static byte[] flipped(byte[] now, int where, int mask) {
        if (now.length > 0) {
            now[where] ^= (byte) mask;
        }
        return now;
    }

    private static byte[] joined(byte[] start, byte[] between, byte[] from, int rest) {
        byte[] all = Arrays.copyOf(start, start.length + between.length + from.length - rest);
        System.arraycopy(between, 0, all, start.length, between.length);
        System.arraycopy(from, rest, all, start.length + between.length, from.length - rest);
        return all;
    }
}
