package org.mesochart.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java of the same kind and flags as this one, watched until it says a word. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final long begun;

    private Child(Process process, long begun) {
        this.process = process;
        this.output = process.inputReader();
        this.begun = begun;
    }

    static Child start(Map<String, String> environment, List<String> properties, String main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--module-path=" + System.getProperty("mesochart.javafx"),
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dprism.disableRegionCaching=true", // as the program has it
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dmesochart.program=" + System.getProperty("mesochart.program")));
        command.addAll(properties);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return of(environment, command);
    }

    /** Any other program. */
    static Child of(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        return new Child(builder.start(), begun);
    }

    /** Nanoseconds from the start until a line with the word came. */
    long until(String word) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(word)) {
                return System.nanoTime() - begun;
            }
            said.append(line).append('\n');
        }
        throw new IOException("ended without saying \"" + word + "\":\n" + said);
    }

    /** The lines said before a line with the word. */
    List<String> linesUntil(String word) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(word)) {
                return lines;
            }
            lines.add(line);
        }
        throw new IOException("ended without saying \"" + word + "\":\n" + String.join("\n", lines));
    }

    /** Waits for its end, which must be a good one. */
    void ended() throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
        }
        if (process.waitFor() != 0) {
            throw new IOException("ended with " + process.exitValue() + ":\n" + said);
        }
    }

    /** Resident memory in kibibytes, as Linux counts it; empty elsewhere. */
    long residentKib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no VmRSS");
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        output.close();
    }
}
