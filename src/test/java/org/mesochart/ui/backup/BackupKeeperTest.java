package org.mesochart.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
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
    void oneThatWasDeletedIsToldAndMadeAgain() throws IOException {
        after(Duration.ofMinutes(1));
        Path made = practice.made.chart().backups().list(new BackupFolder(practice.obstacle())).getFirst().file().path();
        Files.delete(made);
        after(Duration.ofMinutes(1));
        assertTrue(keeper.memoryProperty().get().last().isEmpty());
        assertEquals("The last backup is not where it was", new BackupWords(new Messages(Language.ENGLISH), TestCharts.ZONE)
                .status(keeper.memoryProperty().get(), practice.clock.instant()));
        after(HALF_HOUR);
        assertEquals(List.of(Reason.WHILE_OPEN), practice.reasons());
        assertTrue(keeper.memoryProperty().get().last().isPresent());
        Files.delete(practice.made.chart().backups().list(new BackupFolder(practice.obstacle())).getFirst().file().path());
        keeper.atClose(() -> { }, ended -> { });
        assertEquals(List.of(Reason.AT_CLOSE), practice.reasons());
    }

    @Test
    void whatCannotBeReadForAWhileIsNotLost() throws IOException {
        Path stick = folder.resolve("stick");
        keeper.remember(now -> now.withSecondPlace(Optional.of(stick)));
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("memory"))) {
            file = files.findFirst().orElseThrow();
        }
        Path away = Files.move(file, folder.resolve("away"));
        Files.createDirectory(file);
        BackupKeeper other =
                new BackupKeeper(practice.made.chart(), practice.data, practice.memory, tasks, practice.clock);
        other.backUpNow();
        assertEquals(Optional.empty(), other.memoryProperty().get().secondPlace());
        Files.delete(file);
        Files.move(away, file);
        other.remember(now -> now);
        assertEquals(Optional.of(stick), practice.memory.read().secondPlace());
        assertTrue(practice.memory.read().last().isPresent());
    }

    @Test
    void theChartItselfIsLookedAtOnceSomeMinutesAfterOpening() {
        after(Duration.ofMinutes(1));
        after(Duration.ofMinutes(1));
        assertNull(keeper.checkProperty().get());
        after(Duration.ofMinutes(1));
        RecordCheck.Check first = keeper.checkProperty().get();
        assertTrue(first.found().orElseThrow().whole());
        after(HALF_HOUR);
        assertSame(first, keeper.checkProperty().get());
        keeper.check();
        assertEquals(practice.clock.instant(), keeper.checkProperty().get().at());
    }

    /** Each work fails with the next of these, or is done when there is none left. */
    private static Tasks failing(Deque<Throwable> failures) {
        return new Tasks(Runnable::run, Runnable::run, Runnable::run, problem -> {
            throw new AssertionError(problem);
        }) {
            @Override
            public <T> void background(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                if (failures.isEmpty()) {
                    super.background(work, done, failed);
                } else {
                    failed.accept(failures.removeFirst());
                }
            }

            @Override
            public Pending later(Duration delay, Runnable deed) {
                return null;
            }
        };
    }

    @Test
    void aLookThatDidNotComeToItsEndIsNotToldAsDamage() {
        Deque<Throwable> failures = new ArrayDeque<>();
        Tasks failing = failing(failures);
        BackupKeeper other =
                new BackupKeeper(practice.made.chart(), practice.data, practice.memory, failing, practice.clock);
        failures.add(new StorageException(StorageException.Kind.IO));
        other.check();
        assertEquals(Optional.empty(), other.checkProperty().get().found());
        failures.add(new StorageException(StorageException.Kind.DAMAGED));
        other.check();
        assertFalse(other.checkProperty().get().found().orElseThrow().fileWhole());
    }

    @Test
    void whatFailsInTheSecondPlaceIsNotToldOfTheFirst() throws IOException {
        after(Duration.ofMinutes(1));
        Deque<Throwable> failures = new ArrayDeque<>(List.of(new StorageException(StorageException.Kind.IO)));
        BackupKeeper other = new BackupKeeper(practice.made.chart(), practice.data, practice.memory,
                failing(failures), practice.clock);
        other.copyToSecondPlace();
        assertEquals(BackupProblem.IO, other.secondProblemProperty().get());
        assertEquals(Optional.empty(), practice.memory.read().problem());
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
        ClosingViewModel closing = new ClosingViewModel(keeper, messages, practice.clock, true, () -> done.add("closed"));
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
    void whoDoesNotWaitClosesThoughADiskNeverAnswers() {
        List<Runnable> never = new ArrayList<>();
        List<Runnable> timers = new ArrayList<>();
        Tasks hung = new Tasks(Runnable::run, never::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        }) {
            @Override
            public Pending later(Duration delay, Runnable deed) {
                timers.add(deed);
                return null;
            }
        };
        BackupKeeper slow = new BackupKeeper(practice.made.chart(), practice.data, practice.memory, hung, practice.clock);
        List<String> done = new ArrayList<>();
        ClosingViewModel closing =
                new ClosingViewModel(slow, new Messages(Language.ENGLISH), practice.clock, true, () -> done.add("closed"));
        closing.begin(() -> { });
        closing.pressed();
        closing.leaveOut();
        assertEquals(List.of(), done);
        timers.getLast().run();
        assertEquals(List.of("closed"), done);
        assertEquals(1, never.size());
        never.getFirst().run();
        assertEquals(List.of("closed"), done, "once");
    }

    @Test
    void insteadOfALockTheProgramEndsWhenNoBackupCanBeMade() throws IOException {
        List<String> done = new ArrayList<>();
        Files.writeString(practice.obstacle(), "");
        Messages messages = new Messages(Language.ENGLISH);
        ClosingViewModel failed = new ClosingViewModel(keeper, messages, practice.clock, true, () -> done.add("failed"));
        failed.begin(() -> { });
        assertEquals(List.of(), done);
        failed.unattended();
        assertEquals(List.of("failed"), done);
        List<Runnable> background = new ArrayList<>();
        BackupKeeper slow = new BackupKeeper(practice.made.chart(), practice.data, practice.memory,
                new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
                    throw new AssertionError(problem);
                }), practice.clock);
        ClosingViewModel asking = new ClosingViewModel(slow, messages, practice.clock, true, () -> done.add("asked"));
        asking.begin(() -> { });
        asking.pressed();
        asking.unattended();
        assertEquals(ClosingViewModel.Stage.MAKING, asking.stageProperty().get());
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
        assertEquals(List.of("failed", "asked"), done, "without a word, though it failed");
        ClosingViewModel back = new ClosingViewModel(slow, messages, practice.clock, true, () -> done.add("back"));
        back.begin(() -> { });
        back.unattended();
        back.pressed();
        back.goOn();
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
        assertEquals(ClosingViewModel.Stage.FAILED, back.stageProperty().get(), "who came back is told");
    }

    @Test
    void waitingLooksGiveWayToClosing() {
        Deque<Runnable> background = new ArrayDeque<>();
        BackupKeeper slow = new BackupKeeper(practice.made.chart(), practice.data, practice.memory,
                new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
                    throw new AssertionError(problem);
                }), practice.clock);
        slow.backUpNow();
        slow.check();
        slow.check();
        List<String> done = new ArrayList<>();
        slow.atClose(() -> { }, made -> done.add("closed"));
        background.remove().run();
        background.remove().run();
        assertEquals(List.of("closed"), done, "after the backup that is under way and the look whether another is due");
        assertNull(slow.checkProperty().get());
        assertTrue(background.isEmpty());
    }

    @Test
    void closingTellsOfASecondPlaceThatIsThereAndFails() throws IOException {
        Path stick = practice.place("stick");
        keeper.remember(now -> now.withSecondPlace(Optional.of(stick)));
        List<String> done = new ArrayList<>();
        Messages messages = new Messages(Language.ENGLISH);
        ClosingViewModel closing = new ClosingViewModel(keeper, messages, practice.clock, true, () -> done.add("closed"));
        // In the way of the file that is written there.
        Path obstacle = Files.createDirectories(stick.resolve(String.format(Locale.ROOT, "mesochart-%s-%09d.mesobackup.%s.part",
                BackupFolder.stamp(practice.clock.instant()), practice.made.chart().backups().state().entries(),
                practice.made.file().databaseId().toString().substring(0, 8)), "x"));
        closing.begin(() -> { });
        assertEquals(List.of(), done);
        assertEquals(messages.text("backup.close.failed.second"), closing.title());
        assertTrue(closing.sentence().contains(messages.text("backup.problem.IO")), closing.sentence());
        assertEquals(List.of(Reason.AT_CLOSE), practice.reasons());
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        closing.again();
        assertEquals(List.of("closed"), done);
        assertEquals(List.of(Reason.AT_CLOSE), practice.reasons(stick));
        assertEquals(1, practice.reasons().size(), "the first was made");
    }

    @Test
    void whatCouldNotBeWrittenIsNotToldAsSaved() throws IOException {
        Messages messages = new Messages(Language.ENGLISH);
        Files.writeString(practice.obstacle(), "");
        ClosingViewModel closing = new ClosingViewModel(keeper, messages, practice.clock, false, () -> { });
        for (Runnable press : List.<Runnable>of(() -> { }, closing::pressed, () -> closing.begin(() -> { }))) {
            press.run();
            assertTrue(closing.sentence().contains(messages.text("backup.close.unsaved")), closing.sentence());
            assertFalse(closing.sentence().contains(messages.text("backup.close.saved")), closing.sentence());
        }
        assertEquals(ClosingViewModel.Stage.FAILED, closing.stageProperty().get());
    }

    @Test
    void whoDoesNotWaitIsToldAndClosesWithoutOne() {
        List<Runnable> background = new ArrayList<>();
        Tasks waiting = new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
        BackupKeeper slow = new BackupKeeper(practice.made.chart(), practice.data, practice.memory, waiting, practice.clock);
        List<String> done = new ArrayList<>();
        ClosingViewModel closing = new ClosingViewModel(slow, new Messages(Language.ENGLISH), practice.clock, true, () -> done.add("closed"));
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
