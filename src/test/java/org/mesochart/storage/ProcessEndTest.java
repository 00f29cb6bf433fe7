package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** A process that ends waits for what is being written. */
@BesideOthers
class ProcessEndTest {
    @Test
    void theEndIsToldAndWaitsForTheWriter() throws Exception {
        ProcessEnd end = new ProcessEnd();
        assertFalse(end.near());
        Thread hook = new Thread(end::end);
        hook.start();
        while (!end.near()) {
            Thread.onSpinWait();
        }
        assertTrue(hook.isAlive());
        end.close();
        hook.join();
    }
}
