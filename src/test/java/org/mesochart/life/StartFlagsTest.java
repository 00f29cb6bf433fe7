package org.mesochart.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** Started as a user starts it, the program leaves no picture of its memory, and lets nobody take one. */
@Tag("slow-once")
@BesideOthers
class StartFlagsTest {
    private static final Pattern FLAG = Pattern.compile("-XX:[+-]\\w+");
    private static final List<String> KEEPING = List.of("-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData");

    @TempDir
    Path root;

    @Test
    void everyWayToStartSaysTheSame() throws IOException {
        TreeSet<String> all = new TreeSet<>(KEEPING);
        all.add("-XX:+UseSerialGC");
        for (Path way : List.of(Path.of("src", "dist", "mesochart"), Path.of("src", "dist", "mesochart.cmd"), Path.of("pom.xml"),
                Path.of("src", "package", "java", "org", "mesochart", "packaging", "ProgramImage.java"))) {
            String text = Files.readString(way);
            if (way.endsWith("pom.xml")) {
                text = text.substring(text.indexOf("<id>app</id>"), text.indexOf("</execution>", text.indexOf("<id>app</id>")));
            }
            TreeSet<String> flags = new TreeSet<>(FLAG.matcher(text).results().map(MatchResult::group).toList());
            // Of how much memory is taken, not of what is left of it; the package's alone.
            flags.remove("-XX:-ShrinkHeapInSteps");
            assertEquals(all, flags, way::toString);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProgramHasThemWhenItRuns() throws Exception {
        ProgramAsInstalled program = new ProgramAsInstalled(root, "org.mesochart.Launcher");
        Process process = program.startWith("-XX:+PrintFlagsFinal", "--version");
        String flags = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), program::said);
        for (String flag : KEEPING) {
            String name = flag.substring(5);
            assertTrue(Pattern.compile(" " + name + " += " + (flag.charAt(4) == '+')).matcher(flags).find(), flag);
        }
        for (String nowhere : List.of("HeapDumpPath", "StartFlightRecording", "OnError", "OnOutOfMemoryError", "ErrorFile")) {
            assertFalse(Pattern.compile(" " + nowhere + " += +[^ {]").matcher(flags).find(), nowhere);
        }
        assertEquals(List.of(), program.left());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCrashLeavesNothing() throws Exception {
        ProgramAsInstalled program = new ProgramAsInstalled(root, "org.mesochart.Launcher");
        Files.writeString(root.resolve("passphrase"), "four small blue needles\n");
        crash(program.start(chart()), program);
        assertEquals(List.of(), program.left());
        // The same crash without the flags is seen: Java tells of its memory in a file.
        crash(program.startBare(chart()), program);
        assertTrue(program.left().stream().anyMatch(file -> file.contains("hs_err")), () -> program.said());
    }

    private String[] chart() {
        return new String[] {"chart", "--passphrase-file", root.resolve("passphrase").toString()};
    }

    /** In the middle of a script, after its first answer. */
    private static void crash(Process process, ProgramAsInstalled program) throws Exception {
        process.getOutputStream().write(("{\"op\":\"patient\",\"id\":\"" + java.util.UUID.randomUUID()
                + "\",\"name\":\"Ada\"}\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("ACK 1", said.readLine(), program::said);
        assertEquals(0, new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }
}
