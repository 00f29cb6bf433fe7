package org.mesochart.ui.session;

import java.util.List;
import java.util.function.Consumer;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;

/**
 * Makes deeds of typing: what is typed into one field is saved again and again, yet it is one deed that is undone as a
 * whole, until the field is left or something else is done.
 */
final class FieldDeeds {
    private static final class Typed<T> {
        private final T before;
        private final Consumer<T> set;
        private T after;

        Typed(T before, T after, Consumer<T> set) {
            this.before = before;
            this.after = after;
            this.set = set;
        }
    }

    private final EditStack edits;
    private Object field;
    private Edit open;
    private Typed<Object> typed;

    FieldDeeds(EditStack edits) {
        this.edits = edits;
    }

    /**
     * Sets what was typed.
     *
     * @param in the field; typing on in it goes on with the same deed
     * @param deed the message key of the deed's name
     */
    @SuppressWarnings("unchecked") // a field is always typed into with one type of value
    <T> void type(Object in, String deed, List<Object> args, T before, T after, Consumer<T> set) {
        if (in.equals(field) && open != null && edits.undoable().orElse(null) == open) {
            typed.after = after;
            set.accept(after);
            return;
        }
        Typed<T> now = new Typed<>(before, after, set);
        field = in;
        typed = (Typed<Object>) now;
        open = new Edit(deed, args, () -> now.set.accept(now.after), () -> now.set.accept(now.before));
        edits.perform(open);
    }

    /** The field was left: what is typed next is another deed. */
    void left() {
        open = null;
        typed = null;
    }
}
