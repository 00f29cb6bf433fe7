package org.mesochart.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Disk;
import org.mesochart.backup.HungDisk;
import org.mesochart.backup.Reason;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Tasks;

/** A stick that does not answer any more, by a disk that hangs: no other backup waits for it, and it is told. */
@BesideOthers
class HungSecondPlaceTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final int LONGEST = 60;

    @TempDir
    private Path folder;
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final HungDisk hung = new HungDisk(() -> ui.add(() -> { }));
    private final List<Runnable> timers = new ArrayList<>();
    private final AtomicInteger working = new AtomicInteger();
    private final ExecutorService threads = Tasks.backgroundThreads();
    private BackupFixture practice;
    private BackupKeeper keeper;
    private Path stick;

    private final Tasks tasks = new Tasks(Runnable::run, this::begin, ui::add, problem -> {
        throw new AssertionError(problem);
    }) {
        @Override
        public Pending later(Duration delay, Runnable deed) {
            timers.add(deed);
            return null;
        }
    };

    private List<Runnable> withoutAnswer;

    private void begin(Runnable work) {
        if (withoutAnswer != null) {
            withoutAnswer.add(work);
            return;
        }
        working.incrementAndGet();
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                working.decrementAndGet();
                ui.add(() -> { });
            }
        });
    }

    @BeforeEach
    void aStickThatHangs() {
        practice = new BackupFixture(folder, tasks,
                place -> new BackupFolder(place, place.endsWith("stick") ? hung : Disk.REAL));
        keeper = practice.keeper;
        stick = practice.place("stick");
        keeper.remember(now -> now.withSecondPlace(Optional.of(stick)));
        keeper.begin();
        until(() -> working(0));
    }

    @AfterEach
    void close() {
        hung.answer();
        keeper.end();
        until(() -> working(0));
        practice.close();
        threads.shutdown();
    }

    private void until(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            try {
                Runnable next = ui.poll(LONGEST, TimeUnit.SECONDS);
                assertNotNull(next, "it does not come to that");
                next.run();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
    }

    /** So many threads work, and what the others told before they ended was heard. */
    private boolean working(int count) {
        return working.get() == count && ui.isEmpty();
    }

    private void after(Duration time) {
        practice.clock.pass(time);
        List<Runnable> due = List.copyOf(timers);
        timers.clear();
        due.forEach(Runnable::run);
    }

    private void hangs() {
        keeper.backUpNow();
        until(() -> hung.asked() && working(1));
        assertEquals(1, practice.reasons().size());
    }

    @Test
    void backupsOfTheFirstPlaceGoOnAndNoSecondThreadWaitsForIt() {
        hangs();
        assertNull(keeper.secondSilentSinceProperty().get(), "it may only be slow");
        Instant since = practice.clock.instant();
        for (int made = 2; made < 5; made++) {
            practice.change();
            after(HALF_HOUR);
            int so = made;
            until(() -> practice.reasons().size() == so && working(1));
            assertEquals(since, keeper.secondSilentSinceProperty().get());
            assertEquals(BackupProblem.NOT_ANSWERING, keeper.secondProblemProperty().get());
            assertNull(keeper.doingProperty().get(), "what can be done is not held either");
            keeper.copyToSecondPlace();
        }
        assertEquals(1, working.get());
        assertTrue(keeper.memoryProperty().get().problem().isEmpty());
        hung.answer();
        until(() -> working(0));
        assertNull(keeper.secondSilentSinceProperty().get());
        assertNull(keeper.secondProblemProperty().get());
        assertEquals(List.of(Reason.BY_HAND), practice.reasons(stick), "it went on when the stick did");
        practice.change();
        after(HALF_HOUR);
        until(() -> practice.reasons(stick).size() == 2 && working(0));
        assertNull(keeper.secondProblemProperty().get());
    }

    @Test
    void theCardSaysSinceWhenItHasNotAnswered() {
        for (Language language : List.of(Language.ENGLISH, Language.TURKISH)) {
            Messages messages = new Messages(language);
            BackupViewModel model = new BackupViewModel(keeper, messages, new ChosenFolder(), tasks, practice.clock);
            model.activate();
            if (language == Language.ENGLISH) {
                until(() -> working(0));
                hangs();
                after(BackupJobs.LONGEST_SILENCE);
                until(() -> working(1));
            }
            String at = messages.text("backup.today", practice.clock.instant().minus(BackupJobs.LONGEST_SILENCE)
                    .atZone(practice.clock.getZone()).toLocalTime());
            assertTrue(model.secondProperty().get().text().endsWith(messages.text("backup.second.silent", at)),
                    model.secondProperty().get().text());
            assertEquals(BackupViewModel.Mark.WARNING, model.secondProperty().get().mark());
            assertTrue(model.secondSilentProperty().get());
            assertEquals(BackupViewModel.Mark.GOOD, model.lastProperty().get().mark());
            model.deactivate();
        }
    }

    @Test
    void closingMakesItsBackupAndTellsOfThePlaceThatHangs() {
        hangs();
        after(BackupJobs.LONGEST_SILENCE);
        practice.change();
        Messages messages = new Messages(Language.ENGLISH);
        List<String> done = new ArrayList<>();
        ClosingViewModel closing = new ClosingViewModel(keeper, messages, practice.clock, true, () -> done.add("closed"));
        closing.begin(() -> { });
        until(() -> closing.stageProperty().get() == ClosingViewModel.Stage.FAILED);
        assertEquals(Reason.AT_CLOSE, practice.reasons().getFirst());
        assertEquals(messages.text("backup.close.failed.second"), closing.title());
        assertTrue(closing.sentence().contains(messages.text("backup.problem.NOT_ANSWERING")), closing.sentence());
        closing.pressed();
        assertEquals(List.of("closed"), done);
        until(() -> working(1)); // the thread that made the first one ends after it was told
    }

    @Test
    void closingWaitsForASlowPlaceAndNotForOneThatFellSilentMeanwhile() {
        practice.change();
        List<Optional<BackupKeeper.Outcome>> ended = new ArrayList<>();
        keeper.atClose(() -> { }, ended::add);
        until(() -> hung.asked() && working(1));
        after(BackupJobs.LONGEST_SILENCE.minusSeconds(1));
        assertEquals(List.of(), ended);
        after(Duration.ofSeconds(1));
        BackupKeeper.Outcome outcome = ended.getFirst().orElseThrow();
        assertTrue(outcome.first().orElseThrow().made().isPresent());
        assertEquals(Optional.of(BackupProblem.NOT_ANSWERING), outcome.secondProblem());
        hung.answer();
        until(() -> working(0));
        assertEquals(1, ended.size(), "told once");
    }

    @Test
    void aLockDoesNotWaitForIt() {
        hangs();
        List<String> locked = new ArrayList<>();
        keeper.atLock(() -> locked.add("slow"));
        until(() -> working(1));
        assertEquals(List.of(), locked, "a slow one may end before the keys go");
        after(BackupJobs.LONGEST_SILENCE);
        assertEquals(List.of("slow"), locked);
        keeper.atLock(() -> locked.add("hangs"));
        until(() -> locked.size() == 2);
    }

    @Test
    void anotherPlaceIsChosenWhileOneHangsAndNotTheSameAgain() {
        hangs();
        after(BackupJobs.LONGEST_SILENCE);
        List<PlaceChoice> chosen = new ArrayList<>();
        keeper.chooseSecondPlace(stick, chosen::add);
        assertEquals(List.of(PlaceChoice.NOT_ANSWERING), chosen);
        Path other = practice.place("other");
        keeper.chooseSecondPlace(other, chosen::add);
        until(() -> practice.reasons(other).size() == 1 && working(1));
        assertEquals(PlaceChoice.TAKEN, chosen.getLast());
        assertNull(keeper.secondSilentSinceProperty().get());
        assertNull(keeper.secondProblemProperty().get());
        hung.answer();
        until(() -> working(0));
        assertEquals(List.of(), practice.reasons(stick), "it was ended");
        assertEquals(Optional.of(other), keeper.memoryProperty().get().secondPlace());
        assertNull(keeper.secondProblemProperty().get());
    }

    @Test
    void aChosenPlaceThatDoesNotAnswerHoldsNoOtherChoiceAndIsNotTakenWhenItAnswersLate() {
        List<PlaceChoice> chosen = new ArrayList<>();
        Path silent = practice.place("silent");
        List<Runnable> late = new ArrayList<>();
        withoutAnswer = late;
        keeper.chooseSecondPlace(silent, chosen::add);
        keeper.chooseSecondPlace(silent, chosen::add);
        assertEquals(1, late.size(), "no second thread waits for the same");
        assertEquals(List.of(PlaceChoice.NOT_ANSWERING), chosen);
        withoutAnswer = null;
        Path other = practice.place("other");
        keeper.chooseSecondPlace(other, chosen::add);
        until(() -> practice.reasons(other).size() == 1 && working(0));
        late.forEach(this::begin);
        until(() -> working(0));
        assertEquals(List.of(PlaceChoice.NOT_ANSWERING, PlaceChoice.TAKEN), chosen);
        assertEquals(Optional.of(other), keeper.memoryProperty().get().secondPlace());
        keeper.chooseSecondPlace(silent, chosen::add);
        until(() -> practice.reasons(silent).size() == 1 && working(0));
        assertEquals(Optional.of(silent), keeper.memoryProperty().get().secondPlace());
    }
}
