package org.mesochart.life;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/**
 * A chart is made, filled, signed, exported, printed, backed up, locked, given another passphrase, and killed twice; after
 * each of it no word of the patient and nothing that opens the chart is anywhere but in the files that were asked for.
 * {@link LeakSearchTest} shows that the search finds what there is.
 */
@Tag("slow-once")
@BesideOthers
@EnabledOnOs(OS.LINUX)
class WholeLifeTest {
    private static final String FIRST = "four small blue needles";
    private static final String SECOND = "seven grey herons waiting";
    private static final Pattern MARK = Pattern.compile("M(?:ark|ARK)[\\p{L}0-9-]+");
    private static final String SESSION = "00000000-0000-4001-8000-000000000003";
    /** All that the program may leave, but for what was asked for. */
    private static final Pattern MAY_BE_THERE = Pattern.compile("share/mesochart/(chart\\.mesochart(-wal|-shm)?|chart\\.lock"
            + "|backups/[^/]+\\.mesobackup|logs/[^/]+\\.log)|config/mesochart/(settings\\.json|heads/[^/]+\\.head"
            + "|backups/[^/]+\\.json|[^/]+\\.lock)|errors");
    /** What was asked for, and may hold a patient's words. */
    private static final Set<String> ASKED_FOR = Set.of("out/chart.json", "out/sheet.pdf", "out/printed.pdf");

    @TempDir
    Path root;

    private ProgramAsInstalled program;
    private LeakSearch search;

    @Test
    void leavesNoWordOfAPatientWhereNobodyPutIt() throws Exception {
        program = new ProgramAsInstalled(root, "org.mesochart.Launcher");
        passphrase(FIRST);
        String visit = Files.readString(Path.of("src", "test", "resources", "life", "visit.jsonl"));
        String key = run("", "new", "--clinic", "Kaya", "--practitioner", "Dr. Elif Kaya").strip().lines().toList().getLast();
        List<String> words = new ArrayList<>(List.of("Zülfiye", "Şengöz", "918 27 36", "9182736", "10000000146", "1972-03-12",
                FIRST, SECOND, key, key.replace(" ", ""), key.replace(" ", "-")));
        words.add("MARKNO-7732"); // of the patient with whom it is killed
        MARK.matcher(visit).results().map(MatchResult::group).distinct().forEach(words::add);
        search = new LeakSearch(words);

        run(visit, "chart");
        nothingLeaked("charted and signed");
        Path json = out("chart.json");
        Path sheet = out("sheet.pdf");
        run("", "export", "--all", "-o", json.toString());
        run("", "sheet", "--session", SESSION, "-o", sheet.toString());
        run("", "backup");
        nothingLeaked("exported, written as PDF, backed up");
        // What was asked for holds them: the search sees them there.
        List<String> seen = search.in(program.world()).stream().filter(found -> found.startsWith("out/chart.json")).toList();
        List<String> secret = List.of(FIRST, SECOND, key, key.replace(" ", ""), key.replace(" ", "-"), "MARKNO-7732");
        assertEquals(List.of(), words.stream().filter(word -> !secret.contains(word) && !word.equals("9182736"))
                .filter(word -> seen.stream().noneMatch(found -> found.contains(word + " in "))).toList());

        killedWhileCharting(visit);
        nothingLeaked("killed while charting");
        window(sheet);
        nothingLeaked("unlocked, searched, printed, locked, passphrase changed, killed");
        assertTrue(text(out("printed.pdf")).contains("Şengöz"));
        passphrase(SECOND);
        run("", "verify");
        run("", "backup");
        run("", "drill");
        nothingLeaked("opened again, backed up and drilled");
    }

    private void passphrase(String now) throws IOException {
        Files.writeString(root.resolve("passphrase"), now + "\n");
    }

    private Path out(String name) {
        return program.world().resolve("out").resolve(name);
    }

    private String run(String input, String... verb) throws IOException, InterruptedException {
        return program.run(input, with(verb));
    }

    private String[] with(String... verb) {
        return Stream.concat(Stream.of(verb), Stream.of("--passphrase-file", root.resolve("passphrase").toString(), "--lang", "tr"))
                .toArray(String[]::new);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The same visit for another patient; killed when all but the signature is acknowledged, its log still beside the chart. */
    private void killedWhileCharting(String visit) throws IOException, InterruptedException {
        String another = visit.replace("-4001-", "-4002-").replace("MARKNO-7731", "MARKNO-7732");
        Process process = program.start(with("chart"));
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream to = process.getOutputStream();
            List<String> lines = another.lines().limit(11).toList();
            for (int i = 1; i <= lines.size(); i++) {
                to.write((lines.get(i - 1) + "\n").getBytes(StandardCharsets.UTF_8));
                to.flush();
                String answer = said.readLine();
                assertEquals("ACK " + i, answer, program::said);
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        assertTrue(Files.size(program.data().resolve("chart.mesochart-wal")) > 0);
    }

    private void window(Path sheet) throws IOException, InterruptedException {
        Path lp = program.bin().resolve("lp");
        Files.writeString(lp, "#!/bin/sh\ncat > '" + out("printed.pdf") + "'\n");
        assertTrue(lp.toFile().setExecutable(true));
        program.jar("org.mesochart.life.LivedWindow");
        Process process = program.start(FIRST, SECOND, "Zülfiye", sheet.toString());
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("DONE", said.readLine(), program::said);
            fromTheProgramsFolder(Path.of("/proc", Long.toString(process.pid()), "maps"));
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
            program.jar("org.mesochart.Launcher");
        }
        onlyFontsAreLeft();
    }

    /** JavaFX copies each font that it reads into the temp folder and deletes the copies when it ends; a kill leaves them. */
    private void onlyFontsAreLeft() throws IOException {
        assertEquals(List.of(), search.in(program.world().resolve("tmp")));
        List<String> left = program.left();
        assertFalse(left.isEmpty(), "it was not killed");
        for (String file : left) {
            Path copy = program.world().resolve(file);
            assertTrue(file.startsWith("tmp/+JXF"), file);
            try (InputStream in = Files.newInputStream(copy)) {
                assertArrayEquals(new byte[] {0, 1, 0, 0}, in.readNBytes(4), "no TrueType font");
            }
            Files.delete(copy);
        }
    }

    /** Libraries that are loaded are the system's, Java's, or lie where the build put them. */
    private static void fromTheProgramsFolder(Path maps) throws IOException {
        List<String> libraries = Files.readAllLines(maps).stream().filter(line -> line.contains(".so"))
                .map(line -> line.substring(line.indexOf('/'))).distinct().toList();
        List<String> ours = List.of(Path.of("target", "native").toAbsolutePath() + "/", Path.of("target", "javafx").toAbsolutePath() + "/");
        List<String> others = List.of(System.getProperty("java.home") + "/", "/usr/", "/lib");
        for (String library : libraries) {
            assertTrue(Stream.concat(ours.stream(), others.stream()).anyMatch(library::startsWith), library);
        }
        for (String name : List.of("libsqlitejdbc", "libprism_sw", "libjavafx_font", "libdecora_sse")) {
            assertTrue(libraries.stream().anyMatch(library -> library.contains(name) && ours.stream().anyMatch(library::startsWith)),
                    () -> name + " in " + libraries);
        }
    }

    private void nothingLeaked(String when) throws IOException {
        assertEquals(List.of(), program.left(), when);
        assertEquals(List.of(), search.in(program.world()).stream().filter(found -> ASKED_FOR.stream().noneMatch(found::startsWith)).toList(), when);
        try (Stream<Path> all = Files.walk(program.world())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String place = program.world().relativize(file).toString();
                assertTrue(ASKED_FOR.contains(place) || MAY_BE_THERE.matcher(place).matches(), () -> when + ": " + place);
            }
        }
        assertFalse(Files.exists(program.world().resolve("home").resolve(".java")));
    }
}
