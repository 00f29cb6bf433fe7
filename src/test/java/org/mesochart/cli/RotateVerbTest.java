package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.cli.CliRun.Result;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** The words of {@code rotate}, and what it refuses. */
@BesideOthers
class RotateVerbTest {
    private static final String GIVEN = "seven green glass marbles";

    private CliRun cli;
    private String recoveryKey;

    @BeforeEach
    void chart(@TempDir Path folder) {
        cli = new CliRun(folder);
        recoveryKey = cli.run("new", "--clinic", "x", "--practitioner", "Elif").lines().getLast();
        assertEquals(0, cli.fed(ScriptText.patient() + "\n", "chart").exit());
    }

    private boolean opens(String key) {
        try (RecoveryKey typed = ((RecoveryKey.Valid) RecoveryKey.parse(key)).key(); ChartFile file = ChartFile.open(cli.data());
                Chart chart = file.unlock(typed)) {
            return chart.patients().count() == 1;
        } catch (WrongPassphraseException another) {
            return false;
        }
    }

    private void add(String name) throws WrongPassphraseException {
        try (ChartFile file = ChartFile.open(cli.data()); Passphrase own = Passphrase.of(CliRun.PASSPHRASE);
                Passphrase first = Passphrase.of(GIVEN); Chart chart = file.unlock(file.practitioners().getFirst().id(), own)) {
            chart.team().add(own, new Practitioner(UUID.randomUUID(), name, null, null), first);
        }
    }

    @Test
    void theNewRecoveryKeyIsShownAndTakesTheOldOnesPlace() {
        Result done = cli.run("rotate");
        assertEquals(0, done.exit(), done.errors());
        assertTrue(done.answer().contains("The keys are changed"), done.answer());
        assertTrue(done.lines().getLast().contains("no trace of the old ones"), done.answer());
        assertTrue(opens(done.lines().get(1)));
        assertFalse(opens(recoveryKey));
        assertEquals(0, cli.run("verify").exit());
        assertEquals(2, cli.run("backup", "--list").lines().size());
        Result again = cli.run("rotate", "--json");
        assertTrue(again.lines().getFirst().startsWith("{\"recoveryKey\":\""), again.answer());
        assertEquals("{\"changed\":true}", again.lines().get(1));
        assertEquals("{\"version\":3,\"begunBefore\":false,\"finished\":true}", again.lines().getLast());
    }

    @Test
    void withoutABackupNothingIsChanged() throws IOException {
        Path obstacle = Files.writeString(cli.data().resolve("backups"), "");
        Result refused = cli.run("rotate");
        assertEquals(1, refused.exit());
        assertTrue(refused.errors().contains("Nothing was changed"), refused.errors());
        assertFalse(refused.answer().contains("are changed"), refused.answer());
        Files.delete(obstacle);
        assertTrue(opens(recoveryKey));
    }

    @Test
    void aKeyThatWillNotCountIsNotShown() throws Exception {
        add("Deniz");
        Path given = cli.file("given", GIVEN + "\n");
        Result refused = cli.bare("", "rotate", "--json", "--data", cli.data().toString(), "--passphrase-file", given.toString(),
                "--practitioner", "Deniz", "--lang", "en");
        assertEquals(1, refused.exit());
        assertFalse(refused.answer().contains("recoveryKey"), refused.answer());
    }

    @Test
    void onlyAnAdministratorsPassphraseDoesIt() throws WrongPassphraseException {
        add("Deniz");
        Path given = cli.file("given", GIVEN + "\n");
        Result refused = cli.bare("", "rotate", "--data", cli.data().toString(), "--passphrase-file", given.toString(),
                "--practitioner", "Deniz", "--lang", "tr");
        assertEquals(1, refused.exit());
        assertTrue(refused.errors().contains("yalnızca bir yönetici"), refused.errors());
        assertEquals(0, cli.run("rotate", "--practitioner", "Elif").exit());
        Result unlocked = cli.bare("", "patients", "--data", cli.data().toString(), "--passphrase-file", given.toString(),
                "--practitioner", "Deniz", "--lang", "en");
        assertEquals(0, unlocked.exit(), unlocked.errors());
    }
}
