package org.mesochart.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs Jazzer on each target, one after the other, ten minutes each or as many seconds as {@code mesochart.fuzz.seconds}
 * says. What it learned stays in {@code target/fuzz} for the next run; the figures are in {@code target/fuzz.txt}. Ends
 * with 1 when anything was found; the input then lies beside what was learned.
 */
public final class FuzzRun {
    private static final Map<String, String> TARGETS = new LinkedHashMap<>();
    /** What is followed; in libraries Jazzer would only slow down. */
    private static final String OURS = String.join(File.pathSeparator, "org.mesochart.exchange.**", "org.mesochart.storage.**",
            "org.mesochart.vault.**", "org.mesochart.backup.**", "org.mesochart.domain.**");
    private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+)");

    static {
        TARGETS.put("sealed", "org.mesochart.vault.SealedValueTarget");
        TARGETS.put("slots", "org.mesochart.storage.KeySlotTarget");
        TARGETS.put("canonical", "org.mesochart.storage.CanonicalTarget");
        TARGETS.put("chain", "org.mesochart.storage.ChainTarget");
        TARGETS.put("import", "org.mesochart.exchange.ImportTarget");
    }

    private FuzzRun() {
    }

    /** @param args which targets; all without any */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> wanted = args.length == 0 ? List.copyOf(TARGETS.keySet()) : List.of(args);
        boolean found = false;
        for (String name : wanted) {
            found |= !run(name, TARGETS.get(name));
        }
        System.exit(found ? 1 : 0);
    }

    /** Long inputs to begin with: from a single byte on it would take most of the time to come to several edits of a file. */
    private static void begin(Path corpus) throws IOException {
        Random random = new Random(20261127);
        for (int i = 0; i < 40; i++) {
            byte[] input = new byte[20 + random.nextInt(200)];
            random.nextBytes(input);
            Files.write(corpus.resolve("begin-" + i), input);
        }
    }

    private static boolean run(String name, String target) throws IOException, InterruptedException {
        Path folder = Path.of("target", "fuzz", name).toAbsolutePath();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        begin(corpus);
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dmesochart.log=warnings",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target, "--instrumentation_includes=" + OURS, "--custom_hook_includes=" + OURS,
                // Our statements are constant; to parse each anew takes longer than all the rest.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.SqlInjection",
                "-artifact_prefix=" + folder + File.separator, "-max_total_time=" + Integer.getInteger("mesochart.fuzz.seconds", 600),
                // The first input waits for the target to be made ready.
                "-timeout=300", "-rss_limit_mb=3000", corpus.toString()));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        int exit = process.waitFor();
        List<MatchResult> counts = DONE.matcher(Files.readString(log)).results().toList();
        String figure = counts.isEmpty() ? "nothing was run" : counts.getLast().group(1) + " inputs, "
                + counts.getLast().group(2) + " edges reached";
        String line = name + ": " + figure + (exit == 0 ? ", nothing found" : ", FOUND, see " + log) + "\n";
        Files.writeString(Path.of("target", "fuzz.txt"), line, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        System.out.print(line); // who waits ten minutes for each target sees how far it is
        return exit == 0;
    }
}
