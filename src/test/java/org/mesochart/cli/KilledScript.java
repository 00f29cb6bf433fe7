package org.mesochart.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/**
 * A charting script in a process of its own that is killed in the middle, again and again on the same chart. After each
 * kill everything acknowledged must be in the export, and the record must verify.
 */
public final class KilledScript {
    private static final String PASSPHRASE = "four small blue needles";
    private static final int LINES = 400;
    private static final int AHEAD = 16;

    private final Path folder;
    private final Random random;
    /** Where each point is, by what was acknowledged. */
    private Map<UUID, String> places = new TreeMap<>();
    private int acknowledged;
    private Duration longestOpening = Duration.ZERO;

    /** @param folder empty; the chart will be in its folder {@code data} */
    public KilledScript(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        Files.createDirectories(temp());
        Files.writeString(folder.resolve("passphrase"), PASSPHRASE + "\n");
    }

    /** How many lines were acknowledged in all rounds. */
    public int acknowledged() {
        return acknowledged;
    }

    /** The longest that the chart took after a kill from being closed to being open, Argon2id at its cheapest. */
    public Duration longestOpening() {
        return longestOpening;
    }

    /**
     * Starts the script, kills it after some more lines, and looks at what is on disk.
     *
     * @return what was lost or does not fit; empty when all is well
     */
    public List<String> round(int round) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(ScriptText.begin().split("\n")));
        List<UUID> own = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(line(round, i, own));
        }
        int acks = feed(lines, random.nextInt(LINES / 2));
        acknowledged += acks;
        return check(lines, acks, "round " + round + ", killed after " + acks);
    }

    /**
     * Kills the process within some milliseconds, at best while it makes the chart, and charts on: there must be a
     * chart or none, never half of one.
     */
    public List<String> makingRound(int milliseconds) throws IOException, InterruptedException {
        Process process = start("chart");
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        return cli(ScriptText.patient() + "\n", "chart") == Cli.DONE && cli("", "verify") == Cli.DONE
                ? List.of()
                : List.of("after a kill at " + milliseconds + " ms the chart does not open");
    }

    private String line(int round, int index, List<UUID> own) {
        int what = random.nextInt(10);
        if (own.isEmpty() || what < 6) {
            UUID id = new UUID(1000L + round, index);
            own.add(id);
            return ScriptText.inject(id, x(), y());
        }
        UUID id = own.get(random.nextInt(own.size()));
        if (what < 9) {
            return ScriptText.move(id, x(), y());
        }
        own.remove(id);
        return ScriptText.remove(id);
    }

    private String x() {
        return String.valueOf(2 + random.nextInt(6));
    }

    private String y() {
        return String.valueOf(99 + random.nextInt(10));
    }

    /** Streams the lines, and kills the process as soon as so many are acknowledged: it is then at work on more. */
    private int feed(List<String> lines, int killAt) throws IOException, InterruptedException {
        Process process = start("chart");
        int acks = 0;
        try (BufferedReader from = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            BufferedWriter to = new BufferedWriter(
                    new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            int sent = 0;
            while (acks < killAt) {
                while (sent < lines.size() && sent < acks + AHEAD) {
                    to.write(lines.get(sent++));
                    to.write('\n');
                }
                to.flush();
                String answer = from.readLine();
                if (!("ACK " + (acks + 1)).equals(answer)) {
                    throw new IllegalStateException("line " + (acks + 1) + ": " + answer + " "
                            + Files.readString(errors()));
                }
                acks++;
            }
            // Not through Process: that would close the pipe with the last answers in it.
            process.toHandle().destroyForcibly();
            process.waitFor();
            // Answers that were on their way when it died were given: they count.
            for (String late = from.readLine(); ("ACK " + (acks + 1)).equals(late); late = from.readLine()) {
                acks++;
            }
        }
        return acks;
    }

    private List<String> check(List<String> lines, int acks, String when) throws IOException {
        Map<UUID, String> sure = places;
        for (String line : lines.subList(0, acks)) {
            sure = after(sure, line);
        }
        // The next line may have reached the disk in the moment before its answer.
        Map<UUID, String> perhaps = acks < lines.size() ? after(sure, lines.get(acks)) : sure;
        boolean nothingYet = !Files.exists(data().resolve("chart.mesochart")) && acks == 0;
        if (!nothingYet) {
            reopen();
        }
        Map<UUID, String> there = nothingYet ? Map.of() : exported();
        places = there;
        List<String> wrong = new ArrayList<>();
        if (!there.equals(sure) && !there.equals(perhaps)) {
            wrong.add(when + ": " + sure.size() + " points acknowledged, " + there.size() + " there");
        }
        if (!nothingYet && cli("", "verify") != Cli.DONE) {
            wrong.add(when + ": verify found something");
        }
        if (!nothingYet && !names(data()).equals(List.of("chart.lock", "chart.mesochart"))
                || !names(temp()).isEmpty()) {
            wrong.add(when + ": files are left: " + names(data()) + ' ' + names(temp()));
        }
        return wrong;
    }

    private void reopen() {
        long before = System.nanoTime();
        try (ChartFile file = ChartFile.open(data()); Passphrase passphrase = Passphrase.of(PASSPHRASE);
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            chart.patients();
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            longestOpening = took.compareTo(longestOpening) > 0 ? took : longestOpening;
        } catch (WrongPassphraseException lost) {
            throw new IllegalStateException("the passphrase does not open the chart", lost);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path temp() {
        return folder.resolve("temp");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<UUID, String> after(Map<UUID, String> before, String line) {
        Map<UUID, String> now = new TreeMap<>(before);
        if (line.contains("\"op\":\"inject\"") || line.contains("\"op\":\"move\"")) {
            now.put(UUID.fromString(value(line, "id")), value(line, "x") + "/" + value(line, "y"));
        } else if (line.contains("\"op\":\"remove\"")) {
            now.remove(UUID.fromString(value(line, "id")));
        }
        return now;
    }

    private static String value(String line, String field) {
        String start = "\"" + field + "\":\"";
        int from = line.indexOf(start) + start.length();
        return line.substring(from, line.indexOf('"', from));
    }

    private Map<UUID, String> exported() throws IOException {
        Path out = folder.resolve("out.json");
        if (cli("", "export", "--all", "-o", out.toString()) != Cli.DONE) {
            throw new IllegalStateException("the chart did not open");
        }
        Map<UUID, String> there = new TreeMap<>();
        for (String point : Files.readString(out).replace("\" : \"", "\":\"").split("\\{")) {
            if (point.contains("\"depthMm\"")) {
                String twice = there.put(UUID.fromString(value(point, "id")),
                        value(point, "x") + "/" + value(point, "y"));
                if (twice != null) {
                    throw new IllegalStateException("a point is there twice");
                }
            }
        }
        return there;
    }

    private List<String> arguments(String... verb) {
        List<String> arguments = new ArrayList<>(List.of(verb));
        arguments.addAll(List.of("--data", data().toString(),
                "--passphrase-file", folder.resolve("passphrase").toString(), "--lang", "en"));
        return arguments;
    }

    int cli(String input, String... verb) {
        return new Cli(surroundings()).execute(arguments(verb).toArray(String[]::new),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    }

    Process start(String... verb) throws IOException {
        return start(List.of(), verb);
    }

    /** What the last process said that was wrong. */
    Path errors() {
        return folder.resolve("errors");
    }

    Process start(List<String> forTheJvm, String... verb) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        String nativeFolder = System.getProperty("mesochart.native");
        if (nativeFolder != null) {
            command.add("-Dmesochart.native=" + nativeFolder);
        }
        // The child notes the head of its audit chain in the home folder: not in that of whoever runs the tests.
        command.add("-Duser.home=" + folder);
        command.add("-Djava.io.tmpdir=" + temp());
        command.addAll(forTheJvm);
        command.add("org.mesochart.Launcher");
        command.addAll(arguments(verb));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("APPDATA"));
        return builder.start();
    }

    /** Makes the chart beforehand with keys that cost little, so that many rounds take little time. */
    public KilledScript withQuickKeys() {
        if (cli("", "new", "--clinic", "x", "--practitioner", "y") != Cli.DONE) {
            throw new IllegalStateException("no chart could be made");
        }
        return this;
    }

    private Surroundings surroundings() {
        return new Surroundings(folder, folder, folder.resolve("heads"), TestCharts::cheapKdf, Clock.systemUTC(),
                Locale.ENGLISH, prompt -> Optional.empty());
    }
}
