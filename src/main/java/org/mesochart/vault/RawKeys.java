package org.mesochart.vault;

import java.util.Arrays;

/**
 * Keys of one purpose by version, 1 to {@value #MOST}: the newest one seals, all of them open. A sealed value tells its
 * version in its first byte. Safe from any thread.
 */
final class RawKeys {
    /** What fits into one byte. */
    static final int MOST = 255;

    // Replaced as a whole, so that no reader sees a version without its key.
    private volatile Held held;

    /** @param byVersion a key, or null, for each version from 1 */
    private record Held(RawKey[] byVersion, int newest) {
    }

    /** @param byVersion a key for each version from 1, or null where there is none; not for the newest */
    RawKeys(RawKey[] byVersion, int newest) {
        hold(byVersion, newest);
    }

    void hold(RawKey[] byVersion, int newest) {
        if (newest < 1 || newest > byVersion.length || byVersion.length > MOST) {
            throw new IllegalArgumentException("Keys have versions 1 to " + MOST);
        }
        held = new Held(byVersion.clone(), newest);
    }

    /** With one more version, which opens values; it seals none before it is the {@linkplain #seals newest}. */
    void add(int version, RawKey key) {
        Held now = held;
        RawKey[] more = Arrays.copyOf(now.byVersion(), Math.max(version, now.byVersion().length));
        more[version - 1] = key;
        held = new Held(more, now.newest());
    }

    /** Values are sealed with this version from now on. */
    void seals(int version) {
        hold(held.byVersion(), version);
    }

    int newest() {
        return held.newest();
    }

    RawKey key() {
        Held now = held;
        return now.byVersion()[now.newest() - 1];
    }

    /** The key of a version, or null. */
    RawKey of(int version) {
        Held now = held;
        return version < 1 || version > now.byVersion().length ? null : now.byVersion()[version - 1];
    }

    /** All of them, null where there is none. */
    RawKey[] all() {
        return held.byVersion().clone();
    }

    void requireAlive() {
        key().requireAlive();
    }

    void destroy() {
        for (RawKey each : held.byVersion()) {
            if (each != null) {
                each.destroy();
            }
        }
    }

    @Override
    public String toString() {
        return "RawKeys[hidden]";
    }
}
