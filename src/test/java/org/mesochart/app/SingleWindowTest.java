package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window: who comes later asks the first to come to the front. */
@Tag("slow-once")
class SingleWindowTest {
    @TempDir
    private Path config;
    private Thread waiting;

    @AfterEach
    void end() throws Exception {
        if (waiting != null) {
            waiting.interrupt();
            waiting.join();
        }
        SingleWindow.letGo();
    }

    @Test
    void theSecondStartHasNoWindowAndTheFirstHearsOfItWithItsFile() throws Exception {
        assertTrue(SingleWindow.take(config, Optional.empty()));
        Path backup = config.resolve("a b.mesobackup");
        // One comes before the first is listening, one after.
        assertFalse(SingleWindow.take(config, Optional.of(backup)));
        LinkedBlockingQueue<Optional<Path>> asked = new LinkedBlockingQueue<>();
        waiting = Thread.ofPlatform().start(() -> {
            try {
                SingleWindow.await(config, asked::add);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
        assertEquals(Optional.of(backup), asked.poll(30, TimeUnit.SECONDS));
        assertFalse(SingleWindow.take(config, Optional.empty()));
        assertEquals(Optional.empty(), asked.poll(30, TimeUnit.SECONDS));
        try (Stream<Path> left = Files.list(config)) {
            assertEquals(List.of("window.lock"), left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aNoteOfARunThatEndedIsNotTakenForANewStart() throws Exception {
        assertTrue(SingleWindow.take(config, Optional.empty()));
        assertFalse(SingleWindow.take(config, Optional.empty()));
        SingleWindow.letGo();
        assertTrue(SingleWindow.take(config, Optional.empty()));
        assertFalse(Files.exists(config.resolve("window.show")));
    }

    @Test
    void whereNothingCanBeWrittenEverybodyMayHaveAWindow() throws Exception {
        Path file = Files.writeString(config.resolve("file"), "");
        assertTrue(SingleWindow.take(file.resolve("settings"), Optional.empty()));
        assertFalse(SingleWindow.held());
    }
}
