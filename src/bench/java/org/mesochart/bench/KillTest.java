package org.mesochart.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mesochart.cli.KilledScript;

/**
 * Fifty kills of the program while it charts, and ten while it makes a chart. Run by hand:
 * {@code java -cp ... org.mesochart.bench.KillTest [rounds] [seed]}. Exit code 1 when anything acknowledged was lost.
 */
public final class KillTest {
    private KillTest() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("mesochart-kill");
        List<String> wrong = new ArrayList<>();
        KilledScript script = new KilledScript(folder.resolve("charting"), seed);
        for (int round = 0; round < rounds; round++) {
            wrong.addAll(script.round(round));
        }
        Random random = new Random(seed);
        for (int i = 0; i < rounds / 5; i++) {
            wrong.addAll(new KilledScript(folder.resolve("making" + i), seed).makingRound(300 + random.nextInt(2500)));
        }
        wrong.forEach(out::println);
        out.println(rounds + " kills while charting, " + rounds / 5 + " while making a chart: "
                + script.acknowledged() + " lines acknowledged, " + wrong.size() + " lost or wrong");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }
}
