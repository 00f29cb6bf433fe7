package org.mesochart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWhoseNameTheLocaleCannotWriteDoesNotKeepTheWindowFromOpening(@TempDir Path folder) throws Exception {
        // By a shell, since this Java's own locale may not have the letter either.
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", "exec \"$@\" \"$(printf '\\304\\237.mesobackup')\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Dmesochart.config=" + folder.resolve("config"), "-Dmesochart.data=" + folder.resolve("data"),
                "-cp", System.getProperty("java.class.path"), "org.mesochart.Launcher");
        shell.environment().put("LC_ALL", "C");
        shell.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Process process = shell.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        // It came as far as the screen, which is not there.
        assertTrue(said.contains("The window cannot open"), said);
        assertFalse(said.contains("unforeseen"), said);
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
