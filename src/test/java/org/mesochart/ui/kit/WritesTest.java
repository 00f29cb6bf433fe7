package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;

@BesideOthers
class WritesTest {
    @TempDir
    private Path folder;

    private final Deque<Runnable> database = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(database::add, database::add, Runnable::run, problem -> {
        throw new AssertionError(problem);
    });
    private final SaveState state = new SaveState();
    private final List<String> disk = new ArrayList<>();
    private final EditStack edits = new EditStack(9);
    private Chart chart;
    private Writes page;
    private Writes stock;
    private RuntimeException fault;

    @BeforeEach
    void twoScreens() {
        chart = TestCharts.create(folder);
        page = new Writes(chart, tasks, state, TestCharts.clock(), edits, () -> { }, why -> disk.add("refused"));
        stock = new Writes(chart, tasks, state, TestCharts.clock(), new EditStack(9), () -> { }, why -> { });
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void run() {
        while (!database.isEmpty()) {
            database.removeFirst().run();
        }
    }

    private Runnable deed(String name) {
        return () -> {
            if (fault != null) {
                throw fault;
            }
            disk.add(name);
        };
    }

    private Runnable refused() {
        return () -> {
            throw new Refused(Problem.of("note", "errors.text.long", 20_000));
        };
    }

    private void perform(String name, Runnable apply, Runnable revert) {
        edits.perform(new Edit(name, List.of(), () -> page.write(apply), () -> page.write(revert)));
    }

    private String undoable() {
        return edits.undoable().map(Edit::key).orElse("");
    }

    private int notSaved() {
        return assertInstanceOf(SaveState.NotSaved.class, state.state()).count();
    }

    @Test
    void anotherScreensSuccessHidesNothingThatStillWaits() {
        fault = new StorageException(StorageException.Kind.DISK_FULL);
        page.write(deed("page"));
        run();
        fault = null;
        stock.write(deed("stock"));
        run();
        assertEquals(1, notSaved());
        assertFalse(page.idle());
        state.retry();
        run();
        assertEquals(List.of("stock", "page"), disk);
        assertInstanceOf(SaveState.Saved.class, state.state());
    }

    @Test
    void twoScreensThatWaitAreBothTriedAgain() {
        fault = new StorageException(StorageException.Kind.IO);
        page.write(deed("page"));
        stock.write(deed("stock"));
        stock.write(deed("stock too"));
        run();
        assertEquals(3, notSaved());
        fault = null;
        state.retry();
        run();
        assertEquals(List.of("page", "stock", "stock too"), disk);
        assertInstanceOf(SaveState.Saved.class, state.state());
    }

    @Test
    void aDeedThatWasRefusedIsNotOfferedForUndo() {
        perform("first", deed("first"), deed("first back"));
        perform("second", refused(), deed("second back"));
        perform("third", deed("third"), deed("third back"));
        run();
        assertEquals("third", undoable());
        edits.undo();
        assertEquals("first", undoable());
        edits.undo();
        assertEquals("", undoable());
        run();
        assertEquals(List.of("first", "refused", "third", "third back", "first back"), disk);
        assertEquals("first", edits.redoable().orElseThrow().key());
    }

    @Test
    void whatCannotBeTakenBackIsOfferedNeitherForUndoNorForRedo() {
        perform("first", deed("first"), deed("first back"));
        perform("second", deed("second"), refused());
        edits.undo();
        run();
        assertEquals("first", undoable());
        assertTrue(edits.redoable().isEmpty());
    }

    @Test
    void whatWasRefusedIsNotCalledSavedButWhatWasWrittenBeforeItIs() {
        page.write(refused());
        run();
        assertInstanceOf(SaveState.Untouched.class, state.state());
        page.write(deed("one"));
        page.write(refused());
        run();
        assertInstanceOf(SaveState.Saved.class, state.state());
        assertTrue(page.idle());
    }

    @Test
    void aRefusedDeedAmongThoseThatWaitedLetsTheOthersThrough() {
        fault = new StorageException(StorageException.Kind.IO);
        perform("first", deed("first"), deed("first back"));
        perform("second", refused(), deed("second back"));
        perform("third", deed("third"), deed("third back"));
        run();
        assertEquals(3, notSaved());
        fault = null;
        state.retry();
        run();
        assertEquals(List.of("first", "refused", "third"), disk);
        assertInstanceOf(SaveState.Saved.class, state.state());
        edits.undo();
        assertEquals("first", undoable());
    }
}
