package org.mesochart.storage;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the process alive while something is written that must not stay half: when it is told to end, the writer learns
 * of it and has a few seconds to clear up. Closed by the writer when it is done.
 */
public final class ProcessEnd implements AutoCloseable {
    private static final int SECONDS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "mesochart-write-end");
    private volatile boolean near;

    public ProcessEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            near = true;
        }
    }

    /** True once the process is to end. */
    public boolean near() {
        return near;
    }

    /** What the hook does: tells the writer and waits for it. */
    void end() {
        near = true;
        try {
            closed.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // It has been let go of above.
            return;
        }
    }
}
