package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From asking for the page of a patient until its trend is painted, in turns with reading the same rows by plain SQL. */
final class PatientBench implements Benchmark {
    private static final String WINDOW = "org.mesochart.ui.patients.PatientOpening";
    private static final double TARGET_MS = 150;

    @Override
    public String name() {
        return "patient: 200 sessions and 10,000 points, opened to trend drawn (target: <= 150 ms)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-patient");
        try (Child child = Child.start(Map.of(), List.of("-Djavafx.animation.fullspeed=true"), WINDOW, folder.toString())) {
            List<String> said = child.linesUntil("done");
            Samples opened = samples("opened to trend drawn, by the clock", "nanos ", said);
            Samples worked = samples("the same, processor time", "worked ", said);
            Samples floor = samples("its rows by plain SQL, processor", "floor ", said);
            opened.print(report);
            worked.print(report);
            floor.print(report);
            samples("the first of all, by the clock", "first ", said).print(report);
            report.printf(Locale.ROOT, "processor time: ratio of medians %.2f; target %.0f ms by the clock: %s%n",
                    worked.median() / floor.median(), TARGET_MS, opened.median() <= TARGET_MS ? "met" : "missed");
        }
    }

    private static Samples samples(String name, String word, List<String> said) {
        Samples samples = new Samples(name, said.size());
        said.stream().filter(line -> line.startsWith(word))
                .forEach(line -> samples.add(Long.parseLong(line.substring(word.length()))));
        return samples;
    }
}
