package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;

/**
 * Files that are made to harm are refused whole, by the running program with 512 MB of heap within ten seconds, and the
 * chart is as it was. What is wrong with the fields of a file is told by FaultPlacesTest, and of pictures by LogoFileTest.
 */
@FaultTest
@BesideOthers
class HostileFilesTest {
    private static final int SECONDS = 10;

    @TempDir
    Path folder;

    private final Map<String, Path> files = new LinkedHashMap<>();

    @Test
    void areRefusedAndNothingIsWritten() throws Exception {
        KilledScript program = new KilledScript(folder.resolve("program"), 1).withQuickKeys();
        assertEquals(Cli.DONE, program.cli(ScriptText.begin(), "chart"));
        Path before = folder.resolve("before.json");
        assertEquals(Cli.DONE, program.cli("", "export", "--all", "-o", before.toString()));
        make(Files.readString(before));
        long longest = 0;
        int every = Faults.times(8, 1);
        int turn = 0;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            for (String[] verb : new String[][] {
                {"import", file.getValue().toString()}, {"restore", file.getValue().toString(), "--yes"}
            }) {
                if (turn++ % every != 0) {
                    continue;
                }
                long start = System.nanoTime();
                Process process = program.start(List.of("-Xmx512m"), verb);
                boolean ended = process.waitFor(60, TimeUnit.SECONDS);
                process.destroyForcibly();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                longest = Math.max(longest, took);
                assertTrue(ended, () -> verb[0] + " " + file.getKey() + " does not end");
                assertEquals(Cli.REFUSED, process.exitValue(), () -> verb[0] + " " + file.getKey() + ": " + said(program));
            }
        }
        Path after = folder.resolve("after.json");
        assertEquals(Cli.DONE, program.cli("", "export", "--all", "-o", after.toString()));
        assertEquals(Files.readString(before), Files.readString(after));
        assertEquals(Cli.DONE, program.cli("", "verify"));
        Faults.figure("hostile files", turn / every + " refusals of " + files.size() + " files, heap 512 MB, longest " + longest + " ms");
        if (Faults.inLongForm()) {
            assertTrue(longest < SECONDS * 1000L, longest + " ms");
        }
    }

    private static String said(KilledScript program) {
        try {
            return Files.readString(program.errors());
        } catch (IOException failed) {
            return "";
        }
    }

    private Path file(String name) {
        Path file = folder.resolve("hostile-" + files.size());
        files.put(name, file);
        return file;
    }

    private void make(String export) throws Exception {
        text("deep lists", 2_000_000, "[", "");
        text("deep objects", 1_000_000, "{\"a\":", "");
        text("a text without end", Faults.times(30, 240), "x".repeat(1 << 20), "{\"format\":\"");
        text("a number without end", 5_000_000, "9", "{\"version\":");
        text("patients without end", Faults.times(1, 8) * 1_000_000, "{},", "{\"patients\":[");
        Files.writeString(file("a later version"), export.replaceFirst("(\"version\"\\s*:\\s*)\\d+", "$1999"));
        Files.writeString(file("cut"), export.substring(0, export.length() - 5));
        Files.write(file("empty"), new byte[0]);
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(file("noise"), noise);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file("packed zeros")))) {
            for (int i = 0; i < 500; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file("an archive that climbs")))) {
            out.putNextEntry(new ZipEntry("../../chart.mesochart"));
            out.write(noise);
        }
        Path database = file("a database with triggers and views");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE chart (id)");
            statement.execute("CREATE VIEW patient AS SELECT 1 AS id");
            statement.execute("CREATE TRIGGER evil AFTER INSERT ON chart BEGIN DELETE FROM chart; END");
        }
    }

    private void text(String name, int times, String repeated, String begin) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file(name), StandardCharsets.UTF_8)) {
            out.write(begin);
            for (int i = 0; i < times; i++) {
                out.write(repeated);
            }
        }
    }
}
