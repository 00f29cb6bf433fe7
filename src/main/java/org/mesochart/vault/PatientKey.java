package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One patient's own key. Everything identifying about a patient is sealed under it, so destroying its
 * wrapped form makes those values unreadable, in every copy that lacks the wrapped form. Wiped on close.
 *
 * <p>When a chart's keys are changed each patient gets one more: what is written later is sealed with that, and what was
 * written before and cannot be sealed anew opens with the older ones. They are stored together, as one.
 */
public final class PatientKey implements AutoCloseable {
    private final RawKeys keys;

    PatientKey(RawKeys keys) {
        this.keys = keys;
    }

    /** A new patient's, in a chart whose newest keys are of this version. */
    static PatientKey random(int version) {
        RawKey[] own = new RawKey[version];
        own[version - 1] = RawKey.random();
        return new PatientKey(new RawKeys(own, version));
    }

    RawKeys keys() {
        return keys;
    }

    /** As it is stored: of a chart whose keys were never changed the key's 32 bytes, else each with its version before it. */
    byte[] bytes() {
        RawKey[] all = keys.all();
        if (all.length == 1) {
            return all[0].getEncoded();
        }
        ByteBuffer out = ByteBuffer.allocate(all.length * (1 + RawKey.LENGTH));
        for (int version = 1; version <= all.length; version++) {
            if (all[version - 1] != null) {
                byte[] key = all[version - 1].getEncoded();
                out.put((byte) version).put(key);
                Arrays.fill(key, (byte) 0);
            }
        }
        byte[] bytes = Arrays.copyOf(out.array(), out.position());
        Arrays.fill(out.array(), (byte) 0);
        return bytes;
    }

    /**
     * @param bytes as made by {@link #bytes}; overwritten
     * @throws IllegalArgumentException when it is not that
     */
    static PatientKey of(byte[] bytes) {
        try {
            if (bytes.length == RawKey.LENGTH) {
                return new PatientKey(new RawKeys(new RawKey[] {new RawKey(bytes.clone())}, 1));
            }
            int length = 1 + RawKey.LENGTH;
            if (bytes.length == 0 || bytes.length % length != 0) {
                throw new IllegalArgumentException("no key of a patient");
            }
            int newest = Byte.toUnsignedInt(bytes[bytes.length - length]);
            RawKey[] keys = new RawKey[newest];
            for (int at = 0, before = 0; at < bytes.length; at += length) {
                int version = Byte.toUnsignedInt(bytes[at]);
                if (version <= before || version > newest) {
                    throw new IllegalArgumentException("versions of a patient's keys");
                }
                keys[version - 1] = new RawKey(Arrays.copyOfRange(bytes, at + 1, at + length));
                before = version;
            }
            return new PatientKey(new RawKeys(keys, newest));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** From now on it seals with a new one of this version. */
    void renew(int version) {
        keys.add(version, RawKey.random());
        keys.seals(version);
    }

    @Override
    public void close() {
        keys.destroy();
    }

    @Override
    public String toString() {
        return "PatientKey[hidden]";
    }
}
