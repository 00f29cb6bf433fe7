package org.mesochart.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.storage.ChartKeys;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** A change of the keys in the open window: begun by hand, ended by itself, with a backup on either side. */
@BesideOthers
class KeyChangingTest {
    @TempDir
    private Path folder;
    private final Tasks.Inline tasks = Tasks.inline();
    private final RecoveryKey fresh = RecoveryKey.generate();
    private final List<Object> told = new ArrayList<>();
    private BackupFixture practice;
    private KeyChanging changing;
    private ChartKeys keys;

    @BeforeEach
    void open() {
        practice = new BackupFixture(folder, tasks);
        practice.change();
        practice.keeper.begin();
        changing = practice.keeper.keys();
        keys = practice.made.chart().keys();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private void change(String typed) {
        changing.change(Passphrase.of(typed), fresh, Set.of(), () -> told.add("done"), told::add);
    }

    private void minutes(int minutes) {
        for (int i = 0; i < minutes; i++) {
            practice.clock.pass(Duration.ofMinutes(1));
            tasks.elapse();
        }
    }

    @Test
    void itIsBegunAfterABackupAndFinishedAfterAnother() throws WrongPassphraseException {
        change(TestCharts.PASSPHRASE);
        assertEquals(List.of("done"), told);
        assertEquals(List.of(Reason.WHILE_OPEN, Reason.BY_HAND), practice.reasons());
        assertFalse(changing.progressProperty().get().state().goingOn());
        assertEquals(2, keys.state().version());
        practice.made.file().unlock(fresh).close();
        assertTrue(practice.keeper.memoryProperty().get().problem().isEmpty());
    }

    @Test
    void theFileIsWrittenAnewOnlyOnceNobodyTouchesTheWindow() {
        Duration[] untouched = {Duration.ZERO};
        changing.listen(() -> untouched[0]);
        change(TestCharts.PASSPHRASE);
        minutes(3);
        assertTrue(keys.state().goingOn(), "somebody charts");
        assertEquals(List.of(Reason.WHILE_OPEN, Reason.BY_HAND), practice.reasons(), "the backup is made, once");
        assertEquals(Optional.of(KeyChanging.Waiting.BACKUP), changing.progressProperty().get().waiting());
        untouched[0] = KeyChanging.QUIET.minusNanos(1);
        minutes(1);
        assertTrue(keys.state().goingOn(), "only just left alone");
        untouched[0] = KeyChanging.QUIET;
        minutes(1);
        assertFalse(keys.state().goingOn());
        assertEquals(Optional.empty(), changing.progressProperty().get().waiting());
    }

    @Test
    void keysThatAreChangedAgainWhileItWaitsAreFinishedToo() {
        Duration[] untouched = {Duration.ZERO};
        changing.listen(() -> untouched[0]);
        change(TestCharts.PASSPHRASE);
        change(TestCharts.PASSPHRASE);
        assertEquals(3, keys.state().version());
        untouched[0] = KeyChanging.QUIET;
        minutes(2);
        assertFalse(keys.state().goingOn());
    }

    @Test
    void withoutABackupOrTheRightPassphraseNothingIsChanged() throws IOException {
        change("something else");
        assertInstanceOf(WrongPassphraseException.class, told.getFirst());
        assertEquals(List.of(), practice.reasons(), "no backup is made for a wrong passphrase");
        practice.clock.pass(Duration.ofMinutes(5));
        Files.writeString(practice.obstacle(), "");
        change(TestCharts.PASSPHRASE);
        assertInstanceOf(BackupException.class, told.getLast());
        assertEquals(2, told.size());
        assertTrue(keys.state().never());
    }

    @Test
    void whatWasBegunBeforeGoesOnByItselfAndWaitsForABackupThatCannotBeMade() throws Exception {
        BackupFolder elsewhere = new BackupFolder(practice.place("elsewhere"));
        try (Passphrase own = TestCharts.passphrase()) {
            keys.change(own, fresh, Set.of(), () -> practice.made.chart().backups().make(elsewhere, Reason.BY_HAND, Watch.NONE));
        }
        changing.read();
        assertTrue(changing.progressProperty().get().state().goingOn());
        assertEquals(Optional.empty(), changing.progressProperty().get().waiting());
        Path obstacle = Files.writeString(practice.obstacle(), "");
        minutes(1);
        assertEquals(Optional.of(KeyChanging.Waiting.BACKUP), changing.progressProperty().get().waiting());
        assertTrue(changing.progressProperty().get().problem().isPresent());
        assertFalse(changing.progressProperty().get().problem().equals(Optional.of(BackupProblem.CHART_DAMAGED)));
        Files.delete(obstacle);
        minutes(5);
        assertTrue(keys.state().goingOn(), "it rests");
        minutes(30);
        assertFalse(keys.state().goingOn());
        assertEquals(Optional.empty(), changing.progressProperty().get().waiting());
        int made = practice.reasons().size();
        minutes(40);
        assertEquals(made, practice.reasons().size() - 1, "only what the entry that it is finished makes due");
    }

    @Test
    void aClosedChartIsLeftAsItIs() throws Exception {
        BackupFolder elsewhere = new BackupFolder(practice.place("elsewhere"));
        try (Passphrase own = TestCharts.passphrase()) {
            keys.change(own, fresh, Set.of(), () -> practice.made.chart().backups().make(elsewhere, Reason.BY_HAND, Watch.NONE));
        }
        practice.keeper.end();
        minutes(3);
        change(TestCharts.PASSPHRASE);
        assertEquals(1, told.size());
        assertTrue(keys.state().goingOn());
    }
}
