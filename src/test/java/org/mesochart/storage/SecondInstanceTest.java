package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;

/** Several programs at the same chart, by whatever name they call it: one of them writes. */
@FaultTest
@BesideOthers
class SecondInstanceTest {
    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    private Path data;
    private static final List<Program> PROGRAMS = new ArrayList<>();

    private record Program(Process process, PrintWriter to, BufferedReader from) {
        static Program start() throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Contender.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Program(process, new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8),
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        String answer() throws IOException {
            return from.readLine();
        }

        String ask(String line) throws IOException {
            to.println(line);
            return answer();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        for (int i = 0; i < 4; i++) {
            PROGRAMS.add(Program.start());
        }
    }

    @AfterAll
    static void end() throws InterruptedException {
        for (Program program : PROGRAMS) {
            program.process().destroyForcibly();
            program.process().waitFor();
        }
        PROGRAMS.clear();
    }

    @BeforeEach
    void aChart() {
        data = folder.resolve("data");
        TestCharts.createFile(data).file().close();
    }

    /** How many may write when all open at once, each by its own name for the chart. */
    private void race(List<Path> names) throws IOException {
        List<Program> three = PROGRAMS.subList(0, 3);
        for (int i = 0; i < three.size(); i++) {
            three.get(i).to().println("open " + names.get(i % names.size()));
        }
        List<String> answers = new ArrayList<>();
        for (Program program : three) {
            answers.add(program.answer());
        }
        assertEquals(1, answers.stream().filter("writes"::equals).count(), answers::toString);
        assertEquals(2, answers.stream().filter("IN_USE"::equals).count(), answers::toString);
        for (Program program : three) {
            assertEquals("closed", program.ask("close"));
        }
    }

    @Test
    void oneOfThemWrites() throws Exception {
        int races = Faults.times(3, 50);
        for (int i = 0; i < races; i++) {
            race(List.of(data));
        }
        Faults.figure("second instance", races + " races of three programs, one writer each time");
    }

    @Test
    void alsoThroughLinksAndDetours() throws Exception {
        Path link;
        Path fileLinked = Files.createDirectories(folder.resolve("linked"));
        try {
            link = Files.createSymbolicLink(folder.resolve("link"), data);
            Files.createSymbolicLink(fileLinked.resolve(ChartFile.FILE), data.resolve(ChartFile.FILE));
        } catch (IOException | UnsupportedOperationException notHere) {
            Assumptions.abort("links cannot be made here");
            return;
        }
        int races = Faults.times(3, 50);
        for (int i = 0; i < races; i++) {
            race(List.of(data, link, fileLinked));
            race(List.of(data.resolve("..").resolve("data"), link, data));
        }
        Faults.figure("second instance, links", 2 * races + " races, one writer each time");
    }

    @Test
    void anotherCaseIsAnotherChartOrTheSameLock() throws Exception {
        Path shouted = folder.resolve(data.getFileName().toString().toUpperCase(Locale.ROOT));
        if (Files.exists(shouted)) {
            race(List.of(data, shouted));
        } else {
            assertEquals("NOT_FOUND", PROGRAMS.getFirst().ask("open " + shouted));
        }
    }

    @Test
    void anotherUserDoesNotWriteBesideTheFirst() throws Exception {
        Program other = PROGRAMS.getLast();
        assertEquals("writes", other.ask("open " + data));
        assertEquals("closed", other.ask("close"));
        Assumptions.assumeTrue(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && Files.getOwner(data).getName().equals("root"), "only root can become somebody else");
        assertEquals("0", other.ask("user " + NOBODY));
        assertFalse("writes".equals(other.ask("open " + data)), "a folder of the first alone");
        for (Path each : List.of(folder, data, data.resolve(ChartFile.FILE), data.resolve("chart.lock"))) {
            new ProcessBuilder("chmod", "a+rwX", each.toString()).start().waitFor();
        }
        assertEquals("writes", PROGRAMS.getFirst().ask("open " + data));
        String second = other.ask("open " + data);
        assertTrue(second.equals("IN_USE"), second);
        assertEquals("closed", PROGRAMS.getFirst().ask("close"));
        Faults.figure("second instance, another user", "refused with " + second + " beside the first");
    }
}
