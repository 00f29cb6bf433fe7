package org.mesochart.ui.session;

import java.util.List;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;

/** What is typed into one field is one deed, from the first key until the field is left or something else is done. */
final class TypedDeeds {
    private static final class Typing {
        private final Object field;
        private Runnable again;
        private boolean done;
        private Edit edit;

        Typing(Object field, Runnable again) {
            this.field = field;
            this.again = again;
        }
    }

    private final EditStack edits;
    private Typing open;

    TypedDeeds(EditStack edits) {
        this.edits = edits;
    }

    /**
     * A key was typed.
     *
     * @param field the same for every key of one field
     * @param deed the message key of the deed's name
     * @param back puts everything back as it was before this key
     * @param again puts everything as it is now
     */
    void typed(Object field, String deed, List<Object> args, Runnable back, Runnable again) {
        boolean goesOn = open != null && open.field == field
                && edits.undoable().filter(e -> e == open.edit).isPresent();
        if (goesOn) {
            open.again = again;
            return;
        }
        Typing typing = new Typing(field, again);
        typing.edit = new Edit(deed, args, () -> {
            // The first time it is there already: it was typed.
            if (typing.done) {
                typing.again.run();
            }
            typing.done = true;
        }, back);
        open = typing;
        edits.perform(typing.edit);
    }

    /** The field is left: the next key begins a deed of its own. */
    void left() {
        open = null;
    }
}
