package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;

/** Files that would fill the memory are refused early, by a process with 512 MB, within 10 seconds of its own time. */
@FaultTest
@BesideOthers
class LargeFileTest {
    private static final long SECONDS = 10;
    private static final int BLOCK = 1 << 16;

    @TempDir
    private Path folder;

    /**
     * Reads the file named and says what is wrong first, and how long the process has worked: on its standard output,
     * which is all that the test hears of it.
     */
    public static void main(String[] args) throws IOException {
        String answer = "read";
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16)) {
            ChartImport.check(in, FullChart.CLOCK, FullChart.BODY);
        } catch (ImportRefused refused) {
            answer = refused.faults().getFirst().key();
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(answer + ' ' + TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()));
    }

    /** All in the long form, in the short one every third. */
    static Stream<Arguments> kinds() {
        List<String[]> all = Stream.of("deep, cli.format.limit", "long text, cli.format.limit",
                "long number, cli.format.limit", "long name, cli.format.limit", "endless spaces, cli.format.limit",
                "one full patient, cli.format.large", "full of names, cli.format.large", "full of texts, cli.format.large",
                "full clinic, cli.format.id", "many fields, cli.format.unknown", "unknown object, cli.format.unknown",
                "clinic of fields, cli.format.unknown", "full of good lots, cli.format.clinic.many",
                "wrong patients, cli.format.missing", "many lists, cli.format.object")
                .map(each -> each.split(", ")).toList();
        int step = Faults.times(3, 1);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(i -> Arguments.of((Object[]) all.get(i)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isRefusedWithinItsMemoryAndTime(String kind, String key) throws Exception {
        Path file = folder.resolve("file.json");
        write(file, kind);
        Process child = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), LargeFileTest.class.getName(), file.toString()))
                .redirectErrorStream(true)
                .start();
        String answer;
        try (InputStream out = child.getInputStream()) {
            answer = new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
        assertTrue(child.waitFor(2, TimeUnit.MINUTES));
        String[] words = answer.split(" ");
        assertEquals(key, words[0], answer);
        assertTrue(Long.parseLong(words[1]) < SECONDS * 1000, answer);
    }

    private static void write(Path file, String kind) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"format\":\"mesochart-chart\",\"version\":2,");
            switch (kind) {
                case "deep" -> repeat(out.append("\"patients\":["), "[", 100 << 20);
                case "long text" -> repeat(out.append("\"patients\":[{\"name\":\""), "xxxxxxxx", 20 << 20);
                case "long number" -> repeat(out.append("\"patients\":[{\"id\":1"), "7", 50 << 20);
                case "long name" -> repeat(out.append("\"patients\":[{\""), "x", 50 << 20);
                case "endless spaces" -> repeat(out, "        ", 33 << 20);
                case "one full patient" -> repeat(out.append("\"patients\":[{\"courses\":["), "{},", 30 << 20);
                case "full of names" -> names(out.append("\"patients\":[{"));
                case "many fields" -> names(out);
                case "unknown object" -> names(out.append("\"extra\":{"));
                case "clinic of fields" -> names(out.append("\"clinic\":{\"extra\":{"));
                case "full of texts" -> repeat(out.append("\"patients\":[{\"courses\":["),
                        '"' + "x".repeat(100_000) + "\",", 1500);
                case "full clinic" -> repeat(out.append("\"clinic\":{\"lots\":["), "{\"id\":\"\"},", 10 << 20);
                case "full of good lots" -> lots(out.append("\"clinic\":{\"lots\":["));
                case "wrong patients" -> repeat(out.append("\"patients\":["), "{},", 30 << 20);
                default -> repeat(out.append("\"patients\":["), "[],", 30 << 20);
            }
        }
    }

    // Nothing is wrong with any of them but that there are too many.
    private static void lots(Appendable out) throws IOException {
        for (int i = 0; i <= ClinicReader.RECORDS_MAX; i++) {
            out.append("{\"id\":\"").append(new UUID(0x4000, Long.MIN_VALUE + i).toString())
                    .append("\",\"product\":\"00000000-0000-4000-8000-000000000000\",\"number\":\"L\",\"expiry\":\"2030-01\"},");
        }
    }

    private static void names(Appendable out) throws IOException {
        for (long i = 0; i < 3_000_000; i++) {
            // Each another one, and far from the one before.
            out.append('"').append(new UUID(i * 0x9E37_79B9_7F4A_7C15L, i).toString()).append("\":1,");
        }
    }

    private static void repeat(Appendable out, String text, int times) throws IOException {
        int block = Math.max(1, BLOCK / text.length());
        String many = text.repeat(block);
        int left = times;
        for (; left > block; left -= block) {
            out.append(many);
        }
        out.append(text.repeat(left));
    }
}
