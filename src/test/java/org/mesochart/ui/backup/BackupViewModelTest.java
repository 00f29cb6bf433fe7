package org.mesochart.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.backup.BackupViewModel.Mark;
import org.mesochart.ui.kit.Tasks;

/** What the preferences say of the backups, and what becomes of each deed there. */
@BesideOthers
class BackupViewModelTest {
    @TempDir
    private Path folder;
    private final Messages messages = new Messages(Language.ENGLISH);
    private final ChosenFolder dialogs = new ChosenFolder();
    private BackupFixture practice;
    private BackupViewModel model;

    @BeforeEach
    void open() {
        Tasks tasks = Tasks.inline();
        practice = new BackupFixture(folder, tasks);
        practice.keeper.begin();
        model = new BackupViewModel(practice.keeper, messages, dialogs, tasks, practice.clock);
        model.activate();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aBackupByHandIsListedAndProvedByADrill() {
        assertEquals(Mark.WARNING, model.lastProperty().get().mark());
        model.drill();
        assertEquals(messages.text("backup.drill.never"), model.drillProperty().get().title(), "there is nothing to prove");
        assertEquals("backup.drill.nothing", dialogs.noticed);
        practice.change();
        model.backUpNow();
        assertEquals(Mark.GOOD, model.lastProperty().get().mark());
        BackupViewModel.Row row = model.rowsProperty().get().getFirst();
        assertEquals("1 patient, 0 sessions", row.holds());
        assertEquals("by hand", row.reason());
        model.drill();
        assertEquals(Mark.GOOD, model.drillProperty().get().mark());
        assertTrue(model.drillProperty().get().text().contains("1 patient"));
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aDrillOfADamagedBackupSaysSo() throws IOException {
        model.backUpNow();
        Path file = model.rowsProperty().get().getFirst().file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 1;
        Files.write(file, bytes);
        model.drill();
        assertEquals(Mark.WARNING, model.drillProperty().get().mark());
        assertEquals(messages.text("backup.problem.DAMAGED"), model.drillProperty().get().text());
    }

    @Test
    void theSecondPlaceIsChosenFilledAndMissedAfterSevenDays() throws IOException {
        assertEquals(messages.text("backup.second.notChosen"), model.secondProperty().get().title());
        dialogs.chosen = practice.place("chart/in-the-chart");
        model.chooseSecondPlace();
        assertTrue(model.secondProperty().get().text().endsWith(messages.text("backup.second.refused.WITH_THE_CHART")));
        assertTrue(practice.memory.read().secondPlace().isEmpty());
        dialogs.chosen = practice.place("stick");
        model.chooseSecondPlace();
        assertEquals(1, practice.reasons(dialogs.chosen).size());
        assertTrue(model.secondProperty().get().text().endsWith(messages.text("backup.second.oneDisk")));
        model.backUpNow();
        practice.clock.pass(Duration.ofDays(8));
        Files.delete(practice.made.chart().backups().list(new org.mesochart.backup.BackupFolder(dialogs.chosen)).getFirst().file().path());
        Files.delete(dialogs.chosen);
        practice.change();
        model.backUpNow();
        assertEquals(Mark.GOOD, model.lastProperty().get().mark());
        assertEquals("Second place: not for 8 days", model.secondProperty().get().title());
        assertTrue(model.secondProperty().get().text().endsWith(messages.text("backup.second.away")));
        model.copyToSecondPlace();
        assertTrue(model.secondProperty().get().text().endsWith(messages.text("backup.problem.NOT_FOUND")));
        assertEquals(Optional.of(dialogs.chosen), practice.memory.read().secondPlace());
    }

    @Test
    void whatIsCutShortIsListedAsThat() throws IOException {
        model.backUpNow();
        assertTrue(model.rowsProperty().get().getFirst().opens());
        Path file = model.rowsProperty().get().getFirst().file();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        model.deactivate();
        model.activate();
        assertEquals(List.of(false), model.rowsProperty().get().stream().map(BackupViewModel.Row::opens).toList());
    }

    @Test
    void whatDoesNotOpenAnyMoreIsListedAsThat() throws IOException {
        model.backUpNow();
        Path file = model.rowsProperty().get().getFirst().file();
        byte[] bytes = Files.readAllBytes(file);
        // In the first sealed piece, right behind the clear header.
        bytes[16 + java.nio.ByteBuffer.wrap(bytes).getInt(12) + 40] ^= 1;
        Files.write(file, bytes);
        model.deactivate();
        model.activate();
        assertEquals(List.of(false), model.rowsProperty().get().stream().map(BackupViewModel.Row::opens).toList());
        assertEquals(TestCharts.NOW, practice.memory.read().last().orElseThrow().at());
    }
}
