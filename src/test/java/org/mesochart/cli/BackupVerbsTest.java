package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.cli.CliRun.Result;
import org.mesochart.settings.BackupMemoryFile;

/** The words of {@code backup}, {@code drill} and {@code restore}, and what they refuse. */
@BesideOthers
class BackupVerbsTest {
    private CliRun cli;
    private String recoveryKey;

    @BeforeEach
    void chart(@TempDir Path folder) {
        cli = new CliRun(folder);
        recoveryKey = cli.run("new", "--clinic", "x", "--practitioner", "y").lines().getLast();
        assertEquals(0, cli.fed(ScriptText.patient() + "\n", "chart").exit());
    }

    private Path backup() {
        Result made = cli.run("backup");
        assertEquals(0, made.exit(), made.errors());
        return newest(cli.data().resolve("backups"));
    }

    private static Path newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Path::compareTo).orElseThrow();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aBackupIsMadeListedDrilledAndRestored() {
        Path backup = backup();
        Result list = cli.run("backup", "--list");
        assertEquals(1, list.lines().size());
        assertTrue(list.answer().contains("today 10:00\tby hand\t1 patient, 0 sessions"), list.answer());
        assertTrue(cli.run("backup", "--list", "--lang", "tr").answer().contains("bugün 10:00\telle\t1 hasta, 0 seans"));
        Result drill = cli.run("drill");
        assertEquals(0, drill.exit(), drill.errors());
        assertTrue(drill.answer().contains("restored whole: 1 patient"), drill.answer());
        assertTrue(cli.run("drill", backup.toString(), "--lang", "tr").answer().contains("bütünüyle geri yüklendi"));
        assertEquals(0, cli.fed(ScriptText.begin(), "chart").exit());
        Result shown = cli.run("restore", backup.toString());
        assertEquals(1, shown.exit());
        assertTrue(shown.errors().contains("Nothing was changed"), shown.errors());
        assertTrue(shown.answer().contains("that the backup has not"), shown.answer());
        String before = cli.run("patients").answer();
        Result done = cli.run("restore", backup.toString(), "--yes");
        assertEquals(0, done.exit(), done.errors());
        assertTrue(done.answer().contains("The replaced chart is kept: "), done.answer());
        assertEquals(0, cli.run("verify").exit(), () -> cli.run("verify").answer());
        assertTrue(before.length() >= cli.run("patients").answer().length());
        assertTrue(cli.run("restore", backup.toString(), "--json").answer().contains("\"sameLine\":true"));
    }

    @Test
    void aFreshComputerNeedsTheFileAndThePassphraseOrTheRecoveryKey() {
        Path backup = backup();
        Path fresh = cli.path("fresh");
        Path wrong = cli.file("wrong", "another four small words\n");
        Path key = cli.file("key", recoveryKey + "\n");
        Result refused = cli.bare("", "restore", backup.toString(), "--data", fresh.toString(), "--passphrase-file",
                wrong.toString(), "--lang", "en");
        assertEquals(1, refused.exit());
        assertTrue(refused.errors().contains("does not open this backup"), refused.errors());
        assertFalse(Files.exists(fresh));
        Result mistyped = cli.bare("", "restore", backup.toString(), "--data", fresh.toString(), "--recovery-key-file",
                wrong.toString(), "--lang", "tr");
        assertTrue(mistyped.errors().contains("yanlış yazılmış"), mistyped.errors());
        Result done = cli.bare("", "restore", backup.toString(), "--data", fresh.toString(), "--recovery-key-file",
                key.toString(), "--lang", "en");
        assertEquals(0, done.exit(), done.errors());
        assertEquals(cli.run("patients").answer(), cli.bare("", "patients", "--data", fresh.toString(),
                "--passphrase-file", cli.path("passphrase").toString()).answer());
    }

    @Test
    void everyRefusalSaysWhatToDoInBothLanguages() throws IOException {
        Path backup = backup();
        byte[] whole = Files.readAllBytes(backup);
        Path cut = Files.write(cli.path("cut.mesobackup"), java.util.Arrays.copyOf(whole, whole.length - 100));
        byte[] later = whole.clone();
        later[11] = 9;
        Path newer = Files.write(cli.path("newer.mesobackup"), later);
        Path text = cli.file("text.mesobackup", "no backup");
        CliRun other = new CliRun(Files.createDirectory(cli.path("other")));
        other.run("new", "--clinic", "x", "--practitioner", "y");
        List<List<String>> refusals = List.of(
                List.of("cut short", "kesik", cut.toString()),
                List.of("newer version", "daha yeni", newer.toString()),
                List.of("no backup of MesoChart", "MesoChart yedeği değil", text.toString()),
                List.of("is not there", "yerinde değil", cli.path("none").toString()));
        byte[] before = Files.readAllBytes(cli.data().resolve("chart.mesochart"));
        for (List<String> each : refusals) {
            for (List<String> verb : List.of(List.of("drill"), List.of("restore", "--yes"))) {
                List<String> args = new ArrayList<>(verb);
                args.add(each.get(2));
                Result english = cli.run(args.toArray(String[]::new));
                assertEquals(1, english.exit());
                assertTrue(english.errors().contains(each.get(0)), english.errors());
                args.addAll(List.of("--lang", "tr"));
                Result turkish = cli.run(args.toArray(String[]::new));
                assertTrue(turkish.errors().contains(each.get(1)), turkish.errors());
            }
        }
        Result another = other.run("restore", backup.toString(), "--yes");
        assertEquals(1, another.exit());
        assertTrue(another.errors().contains("another chart"), another.errors());
        Result nowhere = cli.run("backup", "--to", cli.path("no-stick").toString());
        assertEquals(1, nowhere.exit());
        assertTrue(nowhere.errors().contains("Plug in"), nowhere.errors());
        assertEquals(2, cli.run("restore").exit());
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(cli.data().resolve("chart.mesochart"))));
    }

    @Test
    void onlyTheChosenSecondPlaceCountsAsOne() throws IOException {
        assertEquals(0, cli.run("backup").exit());
        String name = newest(cli.path("backups")).getFileName().toString();
        BackupMemoryFile memory = new BackupMemoryFile(cli.path("backups"), UUID.fromString(name.replace(".json", "")));
        Path stick = Files.createDirectory(cli.path("stick"));
        Path other = Files.createDirectory(cli.path("other-stick"));
        memory.write(memory.read().withSecondPlace(Optional.of(stick)));
        assertEquals(0, cli.run("backup", "--to", other.toString()).exit());
        assertEquals(Optional.empty(), memory.read().secondLast());
        assertEquals(0, cli.run("backup", "--to", stick.toString()).exit());
        assertTrue(memory.read().secondLast().isPresent());
    }

    @Test
    void aMemoryThatCannotBeWrittenTakesNoResultAway() {
        cli.file("backups", "a file where the folder is to be");
        for (String verb : List.of("backup", "drill")) {
            Result done = cli.run(verb);
            assertEquals(0, done.exit(), done.errors());
            assertFalse(done.answer().isEmpty());
            assertTrue(done.errors().contains("could not note"), done.errors());
        }
    }

    @Test
    void theFolderIsChosenAndHoldsOnlyWhatIsKept() throws IOException {
        Path stick = Files.createDirectory(cli.path("stick"));
        for (int i = 0; i < 2; i++) {
            assertEquals(0, cli.run("backup", "--to", stick.toString()).exit());
        }
        assertEquals(2, cli.run("backup", "--list", "--to", stick.toString()).lines().size());
        assertFalse(Files.exists(cli.data().resolve("backups")));
        Result json = cli.run("backup", "--to", stick.toString(), "--json");
        assertTrue(json.answer().contains("\"recordWhole\":true"), json.answer());
    }
}
