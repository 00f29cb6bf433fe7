package org.mesochart.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.backup.RestoreViewModel.Pair;
import org.mesochart.ui.backup.RestoreViewModel.Stage;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.UnlockThrottle;

/** A restore from the window, step by step, and everything that stops it. */
@BesideOthers
class RestoreViewModelTest {
    @TempDir
    private Path folder;
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Tasks.Inline tasks = Tasks.inline();
    private final ChosenFolder dialogs = new ChosenFolder();
    private final List<PreparedRestore> confirmed = new ArrayList<>();
    private BackupFixture practice;
    private UnlockThrottle throttle;
    private Path backup;

    @BeforeEach
    void open() {
        practice = new BackupFixture(folder, tasks);
        throttle = new UnlockThrottle(practice.clock, UnlockThrottle.State.NONE);
        practice.change();
        practice.keeper.backUpNow();
        practice.change();
        backup = practice.made.chart().backups()
                .list(new org.mesochart.backup.BackupFolder(practice.data.resolve("backups"))).getFirst().file().path();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private RestoreViewModel model(Path where, ChartFile file, Path of) {
        return new RestoreViewModel(new RestorePlace(where, file, folder.resolve("heads"), throttle,
                ready -> ready.take().ifPresent(confirmed::add)), of, messages, dialogs, tasks, practice.clock);
    }

    private RestoreViewModel model(Path of) {
        return model(practice.data, practice.made.file(), of);
    }

    private static List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("chart.work")
                    || name.startsWith("chart.mesochart.before")).sorted().toList();
        }
    }

    private static void type(RestoreViewModel model, String passphrase) {
        model.passphraseProperty().set(passphrase);
        model.open();
    }

    @Test
    void chosenOpenedComparedAndPutInPlaceWithTheOldOneKept() throws Exception {
        RestoreViewModel model = model(null);
        assertEquals(Stage.CHOOSE, model.stageProperty().get());
        assertEquals(1, model.choicesProperty().get().size());
        model.choose(model.choicesProperty().get().getFirst());
        type(model, TestCharts.PASSPHRASE);
        assertEquals(Stage.COMPARED, model.stageProperty().get());
        assertEquals("", model.passphraseProperty().get());
        assertEquals(new Pair("Patients", "2", "1"), model.pairs().getFirst());
        assertEquals(List.of(messages.count("backup.compare.after", 1)), model.warnings());
        model.confirm();
        practice.made.chart().close();
        practice.made.file().close();
        Optional<Path> kept;
        try (PreparedRestore prepared = confirmed.getFirst()) {
            kept = prepared.swap();
        }
        assertTrue(Files.exists(kept.orElseThrow()));
        assertEquals(List.of(kept.get().getFileName().toString()), names(practice.data));
        try (ChartFile file = ChartFile.open(practice.data, folder.resolve("heads"), practice.clock);
                var passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            assertEquals(1, chart.patients().index().size());
            assertTrue(chart.verify().ok());
        }
    }

    @Test
    void noChartIsMadeWhereNoneMayLive() throws IOException {
        Path stick = practice.place("in-step");
        Files.writeString(stick.resolve(".stfolder"), "");
        RestoreViewModel model = model(stick, null, backup);
        type(model, TestCharts.PASSPHRASE);
        assertEquals(Stage.SECRET, model.stageProperty().get());
        assertEquals(messages.text("welcome.place.SYNC"), model.problemProperty().get());
        assertFalse(ChartFile.existsIn(stick));
    }

    @Test
    void leftBeforeItIsConfirmedItLeavesNothing() throws IOException {
        RestoreViewModel model = model(backup);
        type(model, TestCharts.PASSPHRASE);
        assertEquals(1, names(practice.data).size());
        model.dispose();
        assertEquals(List.of(), names(practice.data));
        assertTrue(model.take().isEmpty());
        model.confirm();
        assertEquals(List.of(), confirmed);
    }

    @Test
    void afterALockThePassphraseIsAskedForAgainAndTheRestoreGoesOn() throws IOException {
        RestoreViewModel model = model(backup);
        type(model, TestCharts.PASSPHRASE);
        assertEquals(Stage.COMPARED, model.stageProperty().get());
        model.dispose();
        model.shown();
        assertEquals(Stage.SECRET, model.stageProperty().get());
        type(model, TestCharts.PASSPHRASE);
        assertEquals(Stage.COMPARED, model.stageProperty().get());
        model.confirm();
        assertEquals(1, confirmed.size());
    }

    @Test
    void aWrongPassphraseIsRefusedWithoutTellingMoreAndSlowedDown() throws IOException {
        RestoreViewModel model = model(backup);
        type(model, "");
        assertEquals(messages.text("backup.restore.empty"), model.problemProperty().get());
        type(model, "not this one");
        assertEquals(messages.text("backup.restore.wrong"), model.problemProperty().get());
        type(model, "nor this one");
        assertTrue(model.problemProperty().get().startsWith(messages.text("backup.restore.wrong")));
        type(model, TestCharts.PASSPHRASE);
        assertEquals(Stage.SECRET, model.stageProperty().get(), "the wait is not over");
        practice.clock.pass(Duration.ofSeconds(2));
        type(model, TestCharts.PASSPHRASE);
        assertEquals(Stage.COMPARED, model.stageProperty().get());
        model.dispose();
        assertEquals(List.of(), names(practice.data));
    }

    @Test
    void theRecoveryKeyOpensItToo() {
        RestoreViewModel model = model(backup);
        model.recoveringProperty().set(true);
        model.open();
        assertEquals(messages.text("backup.restore.recovery.empty"), model.problemProperty().get());
        model.recoveryKeyProperty().set(String.join(" ", practice.made.recoveryKey().groups()));
        model.open();
        assertEquals(Stage.COMPARED, model.stageProperty().get());
        model.dispose();
    }

    @Test
    void aDamagedBackupAnotherChartsAndOneInUseAreRefusedInWords() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length - 100] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.mesobackup"), bytes);
        RestoreViewModel model = model(damaged);
        type(model, TestCharts.PASSPHRASE);
        assertEquals(messages.text("backup.problem.DAMAGED"), model.problemProperty().get());
        assertEquals(List.of(), names(practice.data));
        try (BackupFixture other = new BackupFixture(folder.resolve("other"), tasks)) {
            RestoreViewModel strange = model(other.data, other.made.file(), backup);
            type(strange, TestCharts.PASSPHRASE);
            assertEquals(messages.text("backup.problem.OTHER_CHART"), strange.problemProperty().get());
            RestoreViewModel inUse = model(other.data, null, backup);
            type(inUse, TestCharts.PASSPHRASE);
            assertEquals(messages.text("backup.restore.refused.inUse"), inUse.problemProperty().get());
        }
    }

    @Test
    void onAFreshComputerThereIsNothingToReplace() throws IOException {
        Path fresh = folder.resolve("fresh");
        dialogs.file = backup;
        RestoreViewModel model = model(fresh, null, null);
        assertEquals(List.of(), model.choicesProperty().get());
        model.chooseFile();
        type(model, TestCharts.PASSPHRASE);
        assertEquals(messages.text("backup.compare.empty"), model.kept());
        model.confirm();
        try (PreparedRestore prepared = confirmed.getFirst()) {
            assertTrue(prepared.swap().isEmpty());
        }
        assertTrue(ChartFile.existsIn(fresh));
    }
}
