package org.mesochart.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs another program to its end. */
final class Command {
    /** What a program said, both streams together, and its exit code. */
    record Ended(int exit, String said) {
    }

    private Command() {
    }

    /** Runs it; the build stops when it fails, with what it said. */
    static String run(List<String> command, Map<String, String> environment, long seconds) throws IOException {
        Ended ended = end(command, environment, seconds);
        if (ended.exit() != 0) {
            throw new IOException(command.getFirst() + " ended with " + ended.exit() + ":\n" + ended.said());
        }
        return ended.said();
    }

    static String run(String... command) throws IOException {
        return run(List.of(command), Map.of(), 600);
    }

    static Ended end(List<String> command, Map<String, String> environment, long seconds) throws IOException {
        Path said = Files.createTempFile("mesochart-packages", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end in " + seconds + " s:\n" + Files.readString(said));
            }
            return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
