package org.mesochart.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A disk that does not answer when a file is made on it, until it is let. */
public final class HungDisk implements Disk {
    private static final int LONGEST = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);

    private final Runnable told;

    /** @param told called when somebody begins to wait for it, on that thread */
    public HungDisk(Runnable told) {
        this.told = told;
    }

    @Override
    public Out create(Path file) throws IOException {
        asked.countDown();
        told.run();
        await(answers);
        return Disk.REAL.create(file);
    }

    /** Returns when somebody waits for it. */
    public void awaitAsked() {
        await(asked);
    }

    public boolean asked() {
        return asked.getCount() == 0;
    }

    /** From now on it answers. */
    public void answer() {
        answers.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
