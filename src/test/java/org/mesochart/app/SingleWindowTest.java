package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One window: who comes later asks the first to come to the front, and has a window where the first does not answer. */
@Tag("slow-once")
class SingleWindowTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path config;
    private final List<Process> others = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (Process other : others) {
            other.destroyForcibly().waitFor();
        }
        SingleWindow.letGo();
    }

    @Test
    void twoLaterProgramsHandTheirFilesOverAndHaveNoWindow() throws Exception {
        assertTrue(SingleWindow.take(config, Optional.empty()));
        Process one = start(LONG, "ğüş a b.mesobackup");
        Process two = start(LONG, "c");
        while (notes() < 2) {
            assertTrue(one.isAlive() && two.isAlive());
            Thread.onSpinWait();
        }
        assertEquals(Set.of(Optional.of("ğüş a b.mesobackup"), Optional.of("c")), Set.copyOf(SingleWindow.asked(config)));
        assertEquals("no window", said(one));
        assertEquals("no window", said(two));
        assertEquals(List.of("window.lock"), names());
    }

    @Test
    void aProgramWhoseNoteNobodyTakesHasAWindowOfItsOwn() throws Exception {
        assertTrue(SingleWindow.take(config, Optional.empty()));
        assertEquals("a window", said(start(SHORT, "file")));
        assertEquals(List.of("window.lock"), names());
    }

    @Test
    void aProgramThatWaitsWhileTheFirstEndsHasTheWindow() throws Exception {
        assertTrue(SingleWindow.take(config, Optional.empty()));
        Process later = start(LONG, "file");
        while (notes() < 1) {
            assertTrue(later.isAlive());
            Thread.onSpinWait();
        }
        SingleWindow.letGo();
        assertEquals("the window", said(later));
        assertEquals(List.of("window.lock"), names());
        assertTrue(SingleWindow.take(config, Optional.empty(), SHORT));
        assertFalse(SingleWindow.held(), "the other has it");
    }

    @Test
    void notesThatAreNoneOfOursDoNotEndTheListening() throws Exception {
        assertTrue(SingleWindow.take(config, Optional.empty()));
        Files.write(config.resolve("window-1.show"), new byte[] {(byte) 0xff, 'a'});
        Files.write(config.resolve("window-2.show"), new byte[] {'a', 0, 'b'});
        Files.write(config.resolve("window-3.show"), new byte[1 << 20]);
        Files.createDirectories(config.resolve("window-4.show").resolve("x"));
        Files.writeString(config.resolve("window-5.show"), "good");
        List<Optional<String>> asked = SingleWindow.asked(config);
        assertEquals(List.of(Optional.of("\ufffda"), Optional.of("a\0b"), Optional.of("\0".repeat(8192)), Optional.of("good")), asked);
        assertEquals(List.of("window-4.show", "window.lock"), names());
        assertEquals(List.of(), SingleWindow.asked(config));
    }

    @Test
    void aNoteOfARunThatEndedIsForgottenAndOneThatWaitsIsNot() throws Exception {
        String waits = "window-" + System.currentTimeMillis() + "-1.show";
        Files.writeString(config.resolve("window-1700000000000-1.show"), "old");
        Files.writeString(config.resolve(waits), "waits");
        assertTrue(SingleWindow.take(config, Optional.empty()));
        assertEquals(List.of(waits, "window.lock"), names());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such rights; its settings folder is the user's alone")
    void nobodyElseMayOpenTheLock() throws Exception {
        Path lock = config.resolve("window.lock");
        assertTrue(SingleWindow.take(config, Optional.empty()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)));
        SingleWindow.letGo();
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(SingleWindow.take(config, Optional.empty()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)));
    }

    @Test
    void whereNothingCanBeWrittenEverybodyMayHaveAWindow() throws Exception {
        Path file = Files.writeString(config.resolve("file"), "");
        assertTrue(SingleWindow.take(file.resolve("settings"), Optional.empty()));
        assertFalse(SingleWindow.held());
    }

    private Process start(Duration patience, String file) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Latecomer.class.getName(), config.toString(), Long.toString(patience.toMillis()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        others.add(process);
        process.getOutputStream().write((file + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return process;
    }

    private static String said(Process process) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return said.readLine();
    }

    private long notes() throws IOException {
        return names().stream().filter(name -> name.endsWith(".show")).count();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(config)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
