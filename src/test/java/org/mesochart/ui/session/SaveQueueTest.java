package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/** The one queue of a chart, its database thread and the window's thread turned by hand. */
@BesideOthers
class SaveQueueTest {
    private final Deque<Runnable> database = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(database::add, Runnable::run, window::add, problem -> {
        throw new AssertionError("A callback failed", problem);
    });
    private final SaveState state = new SaveState();
    private final SaveQueue queue = new SaveQueue(tasks, TestCharts.clock(), state);
    private final List<String> disk = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private RuntimeException fault;

    private void write(String what) {
        queue.write(List.of(UUID.randomUUID()), () -> {
            if (fault != null) {
                throw fault;
            }
            disk.add(what);
        });
    }

    private void run() {
        while (!database.isEmpty() || !window.isEmpty()) {
            runDatabase();
            while (!window.isEmpty()) {
                window.removeFirst().run();
            }
        }
    }

    private void runDatabase() {
        while (!database.isEmpty()) {
            database.removeFirst().run();
        }
    }

    private static StorageException full() {
        return new StorageException(StorageException.Kind.DISK_FULL);
    }

    @Test
    void whatIsReadAfterDeedsFindsThemAll() {
        List<String> read = new ArrayList<>();
        write("one");
        write("two");
        write("three");
        tasks.run(() -> List.copyOf(disk), read::addAll, problem -> { });
        run();
        assertEquals(List.of("one", "two", "three"), read);
        assertInstanceOf(SaveState.Saved.class, state.state());
    }

    @Test
    void afterAFailureTheLaterOnesWaitInTheirOrder() {
        fault = full();
        write("one");
        write("two");
        database.removeFirst().run();
        fault = null;
        run();
        write("three");
        run();
        assertEquals(List.of(), disk);
        assertEquals(3, ((SaveState.NotSaved) state.state()).count());
        state.retry();
        run();
        assertEquals(List.of("one", "two", "three"), disk);
        assertTrue(queue.idle());
        assertInstanceOf(SaveState.Saved.class, state.state());
    }

    @Test
    void aRetryThatFailsAgainLosesNothing() {
        fault = full();
        write("one");
        write("two");
        run();
        state.retry();
        run();
        assertEquals(2, ((SaveState.NotSaved) state.state()).count());
        fault = null;
        state.retry();
        run();
        assertEquals(List.of("one", "two"), disk);
    }

    @Test
    void aFormThatSavesHidesNothingThatWaits() {
        fault = full();
        write("point");
        run();
        state.saved("form", TestCharts.NOW);
        assertEquals(1, ((SaveState.NotSaved) state.state()).count());
        state.notSaved("form", 1, StorageException.Kind.IO, null, () -> heard.add("form again"));
        assertEquals(2, ((SaveState.NotSaved) state.state()).count());
        fault = null;
        state.retry();
        run();
        assertEquals(List.of("point"), disk);
        assertEquals(List.of("form again"), heard);
        assertEquals(SaveState.Reason.IO, ((SaveState.NotSaved) state.state()).reason());
        state.saved("form", TestCharts.NOW);
        assertInstanceOf(SaveState.Saved.class, state.state());
    }

    @Test
    void whenTheLastDeedIsNotAcceptedNobodyWaitsOn() {
        queue.onRefused(problem -> heard.add("refused"));
        queue.whenWritten(() -> heard.add("idle"), () -> heard.add("failed"));
        fault = new Refused(Problem.of("note", "errors.text.long", 20_000));
        write("note");
        queue.whenWritten(() -> heard.add("written"), () -> heard.add("not written"));
        queue.whenIdle(() -> heard.add("nothing waits"));
        assertInstanceOf(SaveState.Saving.class, state.state());
        run();
        assertEquals(List.of("idle", "refused", "not written", "nothing waits"), heard);
        assertInstanceOf(SaveState.Untouched.class, state.state());
        assertTrue(queue.idle());
    }

    @Test
    void whatComesAfterADeedNotAcceptedIsWritten() {
        fault = new StorageException(StorageException.Kind.CONFLICT);
        write("one");
        database.removeFirst().run();
        fault = null;
        write("two");
        run();
        assertEquals(List.of("two"), disk);
        assertInstanceOf(SaveState.Saved.class, state.state());
    }

    @Test
    void whoLetsGoIsToldNothingMore() {
        Subscription listening = queue.listen(new SaveQueue.Listener() {
            @Override
            public void changed() {
                heard.add("changed");
            }

            @Override
            public void refused() {
                heard.add("refused");
            }

            @Override
            public String inWords(java.util.Set<UUID> ids) {
                return "Point 1";
            }
        });
        fault = full();
        write("one");
        run();
        assertEquals("Point 1", ((SaveState.NotSaved) state.state()).what());
        fault = null;
        queue.retry();
        run();
        assertEquals(List.of("changed", "changed"), heard);
        listening.unsubscribe();
        fault = full();
        write("two");
        run();
        assertEquals(2, heard.size());
        assertFalse(queue.idle());
    }
}
