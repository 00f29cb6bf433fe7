package org.mesochart.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditStackTest {
    private final List<String> log = new ArrayList<>();
    private final EditStack stack = new EditStack(3);

    private Edit edit(String name) {
        return new Edit(name, List.of(), () -> log.add("+" + name), () -> log.add("-" + name));
    }

    @Test
    void undoAndRedoWalkTheSameDeedsInOppositeOrder() {
        stack.perform(edit("a"));
        stack.perform(edit("b"));
        stack.undo();
        stack.undo();
        stack.redo();
        assertEquals(List.of("+a", "+b", "-b", "-a", "+a"), log);
        assertEquals("a", stack.undoable().orElseThrow().key());
        assertEquals("b", stack.redoable().orElseThrow().key());
    }

    @Test
    void aNewDeedForgetsWhatWasUndone() {
        stack.perform(edit("a"));
        stack.undo();
        stack.perform(edit("b"));
        assertTrue(stack.redo().isEmpty());
    }

    @Test
    void theOldestDeedsAreForgotten() {
        for (String name : List.of("a", "b", "c", "d")) {
            stack.perform(edit(name));
        }
        log.clear();
        for (int i = 0; i < 4; i++) {
            stack.undo();
        }
        assertEquals(List.of("-d", "-c", "-b"), log);
    }

    @Test
    void anEditWithinAnEditIsRefusedAndLeavesTheStackUsable() {
        Edit nested = new Edit("outer", List.of(), () -> stack.perform(edit("inner")), () -> {});
        assertThrows(IllegalStateException.class, () -> stack.perform(nested));
        assertTrue(stack.undoable().isEmpty());
        stack.perform(edit("a"));
        assertEquals(List.of("+a"), log);
    }

    @Test
    void aDeedThatIsForgottenWhileItRunsIsNotRemembered() {
        stack.perform(edit("a"));
        stack.perform(new Edit("b", List.of(), () -> stack.forget(stack.running().orElseThrow()), () -> log.add("-b")));
        assertEquals("a", stack.undoable().orElseThrow().key());
        Edit c = new Edit("c", List.of(), () -> log.add("+c"), () -> stack.forget(stack.running().orElseThrow()));
        stack.perform(c);
        stack.undo();
        assertEquals("a", stack.undoable().orElseThrow().key());
        assertTrue(stack.redoable().isEmpty());
        assertTrue(stack.running().isEmpty());
    }

    @Test
    void aDeedCanBeForgottenWhereverItStands() {
        Edit a = edit("a");
        Edit b = edit("b");
        Edit c = edit("c");
        List.of(a, b, c).forEach(stack::perform);
        stack.undo();
        stack.forget(b);
        stack.forget(c);
        assertEquals("a", stack.undoable().orElseThrow().key());
        assertTrue(stack.redoable().isEmpty());
        stack.undo();
        assertEquals(List.of("+a", "+b", "+c", "-c", "-a"), log);
    }

    @Test
    void anEmptyStackUndoesNothing() {
        assertTrue(stack.undo().isEmpty());
        assertTrue(stack.redo().isEmpty());
    }
}
