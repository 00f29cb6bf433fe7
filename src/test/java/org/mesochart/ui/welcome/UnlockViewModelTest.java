package org.mesochart.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

@BesideOthers
class UnlockViewModelTest {
    @TempDir
    Path folder;

    private final Tasks.Inline tasks = Tasks.inline();
    private final List<Opened> opened = new ArrayList<>();
    private Instant now = TestCharts.NOW;

    @Test
    void theRightPassphraseOpensTheChartOnceAndIsForgotten() {
        try (ChartFile file = TestEntrance.lockedChart(folder)) {
            UnlockViewModel model = model(file);
            model.passphraseProperty().set(TestCharts.PASSPHRASE);
            model.unlock();
            assertEquals(1, opened.size());
            assertEquals("", model.passphraseProperty().get());
            assertEquals(0, opened.getFirst().chart().patients().index().size());
        }
    }

    @Test
    void aWrongPassphraseSaysSoAndLeavesWhatWasTyped() {
        try (ChartFile file = TestEntrance.lockedChart(folder)) {
            UnlockViewModel model = model(file);
            model.passphraseProperty().set("something else");
            model.unlock();
            assertEquals("welcome.unlock.wrong", model.problemProperty().get().key());
            assertEquals("something else", model.passphraseProperty().get());
            assertEquals(List.of(), opened);
        }
    }

    @Test
    void afterWrongPassphrasesTheWaitIsCountedDownAndThenItMayBeTriedAgain() {
        ChartFile.NewChart made = TestCharts.createFile(folder, null, (InstantSource) () -> now);
        made.chart().close();
        try (ChartFile file = made.file()) {
            UnlockViewModel model = model(file);
            for (int i = 0; i < 4; i++) {
                now = now.plusSeconds(60);
                model.passphraseProperty().set("something else " + i);
                tasks.elapse();
                model.unlock();
            }
            assertEquals(4, model.waitProperty().get());
            model.passphraseProperty().set(TestCharts.PASSPHRASE);
            model.unlock();
            assertEquals(List.of(), opened, "while waiting nothing is tried");
            now = now.plus(Duration.ofSeconds(3));
            tasks.elapse();
            assertEquals(1, model.waitProperty().get());
            now = now.plus(Duration.ofSeconds(1));
            tasks.elapse();
            assertEquals(0, model.waitProperty().get());
            model.unlock();
            assertEquals(1, opened.size());
        }
    }

    @Test
    void nothingTypedIsNotATry() {
        try (ChartFile file = TestEntrance.lockedChart(folder)) {
            UnlockViewModel model = model(file);
            model.unlock();
            assertEquals("welcome.unlock.empty", model.problemProperty().get().key());
            assertEquals(Duration.ZERO, file.waitBeforeNextTry());
        }
    }

    @Test
    void theRecoveryKeyOpensTheChartAndATypingMistakeNamesItsGroup() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        List<String> groups = new ArrayList<>(made.recoveryKey().groups());
        made.chart().close();
        try (ChartFile file = made.file()) {
            UnlockViewModel model = model(file);
            model.recoveringProperty().set(true);
            String third = groups.get(2);
            groups.set(2, "0000Z");
            model.recoveryKeyProperty().set(String.join(" ", groups));
            model.unlock();
            assertEquals("welcome.unlock.recovery.mistyped", model.problemProperty().get().key());
            assertEquals(List.of(3), model.problemProperty().get().args());
            groups.set(2, third);
            model.recoveryKeyProperty().set(String.join("-", groups));
            model.unlock();
            assertEquals(1, opened.size());
        }
    }

    @Test
    void whoUnlockedLastIsChosenNextTime() {
        try (ChartFile file = TestEntrance.lockedChart(folder); Settings settings = Settings.direct(folder.resolve("s"))) {
            UnlockViewModel model = new UnlockViewModel(tasks, settings, file, "", opened::add);
            model.passphraseProperty().set(TestCharts.PASSPHRASE);
            model.unlock();
            assertEquals(file.practitioners().getFirst().id(), settings.get().lastPractitioner().orElseThrow());
        }
    }

    @Test
    void thoseWhoMayUnlockAreOfferedAndAnotherOneTakesOverWhenAllIsWritten() throws WrongPassphraseException {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("c"));
        Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);
        try (ChartFile file = made.file(); Chart chart = made.chart(); Settings settings = settings();
                Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of("seven green glass marbles")) {
            chart.team().add(own, deniz, first);
            boolean[] written = {false};
            UnlockViewModel again = UnlockViewModel.again(tasks, settings, new Opened(file, chart), "", () -> written[0],
                    opened::add);
            assertEquals(chart.practitioner().id(), again.practitionerProperty().get().id());
            again.practitionerProperty().set(again.practitioners().getLast());
            again.passphraseProperty().set("seven green glass marbles");
            again.unlock();
            assertEquals("security.locked.waitingFor", again.problemProperty().get().key());
            written[0] = true;
            again.unlock();
            assertEquals(deniz, opened.getFirst().chart().practitioner());
            assertEquals(deniz.id(), settings.get().lastPractitioner().orElseThrow());
            UnlockViewModel anew = new UnlockViewModel(tasks, settings, file, "", opened::add);
            assertEquals(deniz.id(), anew.practitionerProperty().get().id());
            assertEquals(2, anew.practitioners().size());
        }
    }

    @Test
    void onlyTheSampleChartShowsItsPassphrase() {
        try (ChartFile own = TestEntrance.lockedChart(folder.resolve("own"));
                ChartFile sample = new TestEntrance.SmallSample().open(folder.resolve("demo"))) {
            assertNull(new UnlockViewModel(tasks, settings(), own, "shown", opened::add).shownPassphrase());
            assertEquals("shown", new UnlockViewModel(tasks, settings(), sample, "shown", opened::add).shownPassphrase());
        }
    }

    @Test
    void anotherChartInUseIsBarredAndMayBeTriedAgain() {
        try (ChartFile file = TestEntrance.lockedChart(folder)) {
            EntranceViewModel model = new EntranceViewModel(tasks, settings(), ChartFile::open, chosen -> { }, folder);
            model.look();
            EntranceViewModel.Barred barred = (EntranceViewModel.Barred) model.stage();
            assertEquals("welcome.barred.inUse", barred.why().key());
            assertTrue(barred.again());
            file.close();
            model.look();
            ((EntranceViewModel.Locked) model.stage()).file().close();
        }
    }

    @Test
    void aFolderWhereNoChartMayLiveIsRefusedAndTheOneBeforeStays() throws java.io.IOException {
        Path shared = java.nio.file.Files.createDirectories(folder.resolve("shared"));
        java.nio.file.Files.writeString(shared.resolve(".stfolder"), "");
        TestEntrance.lockedChart(folder.resolve("own")).close();
        Settings settings = settings();
        EntranceViewModel model = new EntranceViewModel(tasks, settings, ChartFile::open, LivePlace.REAL::require,
                folder.resolve("own"));
        model.look();
        model.other(shared);
        EntranceViewModel.Barred barred = (EntranceViewModel.Barred) model.stage();
        assertEquals("welcome.place.SYNC", barred.why().key());
        assertTrue(barred.ofPlace());
        assertEquals(folder.resolve("own"), model.folder());
        assertTrue(settings.get().chartFolder().isEmpty());
        model.look();
        ((EntranceViewModel.Locked) model.stage()).file().close();
    }

    @Test
    void withoutAChartTheFirstRunBegins() {
        EntranceViewModel model = new EntranceViewModel(tasks, settings(), ChartFile::open, chosen -> { }, folder.resolve("none"));
        model.look();
        assertEquals(new EntranceViewModel.FirstRun(), model.stage());
    }

    private UnlockViewModel model(ChartFile file) {
        return new UnlockViewModel(tasks, settings(), file, "", opened::add);
    }

    private Settings settings() {
        return Settings.direct(folder.resolve("settings"));
    }
}
