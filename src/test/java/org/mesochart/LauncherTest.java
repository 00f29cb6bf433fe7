package org.mesochart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The launcher as a process of its own. */
@Tag("slow-once")
class LauncherTest {
    @Test
    void theCommandLineLoadsNoJavaFx() throws IOException, InterruptedException {
        Run run = run("-Xlog:class+load:stdout", "--version");
        assertEquals(0, run.exit(), run.output());
        assertFalse(run.output().contains("] javafx.") || run.output().contains("] com.sun.javafx"), run.output());
    }

    @Test
    void wrongUsageExitsWithTwo() throws IOException, InterruptedException {
        assertEquals(2, run("-Xshare:auto", "--no-such-option").exit());
    }

    private static Run run(String flag, String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", flag, "-cp", System.getProperty("java.class.path"),
                "org.mesochart.Launcher", argument).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int exit, String output) {
    }
}
