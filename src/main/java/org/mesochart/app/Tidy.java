package org.mesochart.app;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Gives memory back to the computer while nobody touches the window. Java would let what is not needed any more lie until a quarter of the
 * computer's memory is full of it; collecting it takes a quarter of a second, which nobody is to wait for. UI thread only.
 */
final class Tidy {
    /** So long nobody must have touched the window. */
    static final Duration QUIET = Duration.ofSeconds(3);
    /** So much more is taken before it is worth it, in bytes. */
    static final long GROWN = 128L * 1024 * 1024;

    private final LongSupplier taken;
    private final Runnable collect;
    private boolean due;
    private long after = Long.MAX_VALUE - GROWN;

    /** @param taken bytes in use, with those that are not needed any more */
    Tidy(LongSupplier taken, Runnable collect) {
        this.taken = taken;
        this.collect = collect;
    }

    /** Of the running program. */
    static Tidy ofJava() {
        Runtime java = Runtime.getRuntime();
        return new Tidy(() -> java.totalMemory() - java.freeMemory(), System::gc);
    }

    /** A chart was unlocked: Argon2id's 64 MiB are not needed any more. */
    void unlocked() {
        due = true;
    }

    /** @param alone how long nobody has touched the window */
    void look(Duration alone) {
        if (alone.compareTo(QUIET) >= 0 && (due || taken.getAsLong() >= after + GROWN)) {
            due = false;
            collect.run();
            after = taken.getAsLong();
        }
    }
}
