package org.mesochart.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.Reason;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Tasks;

/** When backups are made by themselves, by a clock that is set by hand. */
@BesideOthers
class BackupKeeperTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @TempDir
    private Path folder;
    private final Tasks.Inline tasks = Tasks.inline();
    private BackupFixture practice;
    private BackupKeeper keeper;

    @BeforeEach
    void open() {
        practice = new BackupFixture(folder, tasks);
        keeper = practice.keeper;
        keeper.begin();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private void after(Duration time) {
        practice.clock.pass(time);
        tasks.elapse();
    }

    @Test
    void oneIsMadeAfterTheStartAndThenEveryHalfHourInWhichSomethingChanged() {
        assertEquals(List.of(), practice.reasons());
        after(Duration.ofMinutes(1));
        assertEquals(List.of(Reason.AT_START), practice.reasons());
        practice.change();
        after(Duration.ofMinutes(29));
        assertEquals(1, practice.reasons().size());
        after(Duration.ofMinutes(1));
        assertEquals(List.of(Reason.WHILE_OPEN, Reason.AT_START), practice.reasons());
        after(HALF_HOUR);
        assertEquals(2, practice.reasons().size(), "nothing changed");
        assertTrue(keeper.memoryProperty().get().problem().isEmpty());
        assertNull(keeper.doingProperty().get());
    }

    @Test
    void atALockOneIsMadeWhenItIsDueAndTheLockGoesOnInAnyCase() throws IOException {
        List<String> done = new ArrayList<>();
        keeper.atLock(() -> done.add("goes on"));
        assertEquals(List.of(Reason.AT_START), practice.reasons());
        practice.change();
        keeper.atLock(() -> done.add("goes on"));
        assertEquals(1, practice.reasons().size(), "not yet due");
        practice.clock.pass(HALF_HOUR);
        keeper.atLock(() -> done.add("goes on"));
        assertEquals(List.of(Reason.WHILE_OPEN, Reason.AT_START), practice.reasons());
        keeper.end();
        keeper.atLock(() -> done.add("goes on"));
        assertEquals(4, done.size());
    }

    @Test
    void atClosingOneIsMadeOnlyWhenSomethingChangedSinceTheLast() {
        List<String> said = new ArrayList<>();
        keeper.atClose(() -> said.add("begins"), made -> said.add(made.orElseThrow().problem().toString()));
        assertEquals(List.of("begins", "Optional.empty"), said);
        keeper.atClose(() -> said.add("begins again"), made -> said.add("nothing due"));
        assertEquals("nothing due", said.getLast());
        assertEquals(3, said.size());
        practice.change();
        keeper.atClose(() -> said.add("begins"), made -> said.add("made"));
        assertEquals(List.of(Reason.AT_CLOSE, Reason.AT_CLOSE), practice.reasons());
    }

    @Test
    void theSecondPlaceGetsOneWhenItIsThereAndIsNotMissedLoudlyWhenItIsNot() throws IOException {
        Path stick = folder.resolve("stick");
        keeper.remember(now -> now.withSecondPlace(Optional.of(stick)));
        after(Duration.ofMinutes(1));
        assertEquals(List.of(Reason.AT_START), practice.reasons());
        assertNull(keeper.secondProblemProperty().get());
        assertTrue(keeper.memoryProperty().get().secondLast().isEmpty());
        practice.place("stick");
        after(Duration.ofMinutes(1));
        assertEquals(List.of(Reason.WHILE_OPEN), practice.reasons(stick), "plugged in, it gets what it has not");
        assertEquals(1, practice.reasons().size());
        practice.change();
        after(HALF_HOUR);
        assertEquals(2, practice.reasons(stick).size());
        assertEquals(2, practice.reasons().size());
        Files.move(stick, folder.resolve("away"));
        practice.change();
        after(HALF_HOUR);
        assertEquals(3, practice.reasons().size());
        assertEquals(2, practice.reasons(folder.resolve("away")).size());
    }

    @Test
    void aFailureIsRememberedTriedAgainAfterHalfAnHourAndGoneWhenItWorks() throws IOException {
        Files.writeString(practice.obstacle(), "");
        after(Duration.ofMinutes(1));
        assertEquals(Optional.of(BackupProblem.NOT_FOUND), keeper.memoryProperty().get().problem());
        assertEquals(Optional.of(BackupProblem.NOT_FOUND), practice.memory.read().problem());
        Files.delete(practice.obstacle());
        after(Duration.ofMinutes(5));
        assertTrue(keeper.memoryProperty().get().problem().isPresent());
        after(HALF_HOUR);
        assertTrue(keeper.memoryProperty().get().problem().isEmpty());
        assertEquals(List.of(Reason.AT_START), practice.reasons());
    }

    @Test
    void whatCannotBeRememberedIsKnownAndDoesNotMakeOneEveryMinute() throws IOException {
        Files.writeString(folder.resolve("memory"), "a file where the folder is to be");
        after(Duration.ofMinutes(1));
        after(Duration.ofMinutes(1));
        after(HALF_HOUR);
        assertEquals(1, practice.reasons().size());
        Files.delete(folder.resolve("memory"));
        practice.change();
        after(HALF_HOUR);
        assertEquals(2, practice.reasons().size());
        assertEquals(practice.made.chart().backups().state(), practice.memory.read().last().orElseThrow().state());
    }

    @Test
    void theChartItselfIsLookedAtOnceSomeMinutesAfterOpening() {
        after(Duration.ofMinutes(1));
        after(Duration.ofMinutes(1));
        assertNull(keeper.checkProperty().get());
        after(Duration.ofMinutes(1));
        BackupKeeper.Check first = keeper.checkProperty().get();
        assertTrue(first.found().whole());
        after(HALF_HOUR);
        assertSame(first, keeper.checkProperty().get());
        keeper.check();
        assertEquals(practice.clock.instant(), keeper.checkProperty().get().at());
    }

    @Test
    void afterTheLockNoneIsMade() {
        keeper.end();
        after(HALF_HOUR);
        boolean[] ended = {false};
        keeper.atClose(() -> { }, made -> ended[0] = made.isEmpty());
        assertTrue(ended[0]);
        assertEquals(List.of(), practice.reasons());
    }

    @Test
    void closingWaitsForItAsksBeforeItIsLeftOutAndSaysWhenItFails() throws IOException {
        Messages messages = new Messages(Language.ENGLISH);
        List<String> done = new ArrayList<>();
        Files.writeString(practice.obstacle(), "");
        ClosingViewModel closing = new ClosingViewModel(keeper, messages, practice.clock, () -> done.add("closed"));
        closing.begin(() -> done.add("shown"));
        assertEquals(List.of("shown"), done);
        assertEquals(ClosingViewModel.Stage.FAILED, closing.stageProperty().get());
        assertTrue(closing.sentence().contains(messages.text("backup.problem.NOT_FOUND")));
        Files.delete(practice.obstacle());
        closing.again();
        assertEquals(List.of("shown", "closed"), done);
        assertEquals(List.of(Reason.AT_CLOSE), practice.reasons());
    }

    @Test
    void aQuestionBeforeTheEndDoesNotKeepTheKeysWhenNobodyIsThere() throws IOException {
        List<String> done = new ArrayList<>();
        Files.writeString(practice.obstacle(), "");
        ClosingViewModel failed = new ClosingViewModel(keeper, new Messages(Language.ENGLISH), practice.clock,
                () -> done.add("closed"));
        failed.begin(() -> done.add("shown"));
        assertEquals(ClosingViewModel.Stage.FAILED, failed.stageProperty().get());
        failed.leftAlone();
        assertEquals(List.of("shown", "closed"), done);
    }

    @Test
    void nobodyThereLeavesOutWhatIsAskedAboutButNotWhatIsBeingMade() {
        List<Runnable> background = new ArrayList<>();
        Tasks waiting = new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
        BackupKeeper slow = new BackupKeeper(practice.made.chart(), practice.data, practice.memory, waiting, practice.clock);
        List<String> done = new ArrayList<>();
        ClosingViewModel closing = new ClosingViewModel(slow, new Messages(Language.ENGLISH), practice.clock, () -> done.add("closed"));
        closing.begin(() -> done.add("shown"));
        background.removeFirst().run();
        closing.leftAlone();
        assertEquals(ClosingViewModel.Stage.MAKING, closing.stageProperty().get());
        closing.pressed();
        closing.leftAlone();
        background.removeFirst().run();
        assertEquals(List.of("shown", "closed"), done);
        assertEquals(List.of(), practice.reasons());
    }

    @Test
    void whoDoesNotWaitIsToldAndClosesWithoutOne() {
        List<Runnable> background = new ArrayList<>();
        Tasks waiting = new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
        BackupKeeper slow = new BackupKeeper(practice.made.chart(), practice.data, practice.memory, waiting, practice.clock);
        List<String> done = new ArrayList<>();
        ClosingViewModel closing = new ClosingViewModel(slow, new Messages(Language.ENGLISH), practice.clock, () -> done.add("closed"));
        closing.begin(() -> done.add("shown"));
        background.removeFirst().run();
        assertEquals(List.of("shown"), done);
        closing.pressed();
        assertEquals(ClosingViewModel.Stage.ASKING, closing.stageProperty().get());
        closing.goOn();
        assertEquals(ClosingViewModel.Stage.MAKING, closing.stageProperty().get());
        closing.pressed();
        closing.leaveOut();
        background.removeFirst().run();
        assertEquals(List.of("shown", "closed"), done);
        assertEquals(List.of(), practice.reasons());
    }
}
