package org.mesochart.ui.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;

/** What can be undone and redone, by name: "Undo add point, right sacroiliac joint". */
final class DeedNames {
    private final EditStack edits;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper();

    DeedNames(EditStack edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
        edits.onChange(this::show);
        show();
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    ReadOnlyStringProperty undoText() {
        return undoText.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoText() {
        return redoText.getReadOnlyProperty();
    }

    private void show() {
        canUndo.set(edits.undoable().isPresent());
        canRedo.set(edits.redoable().isPresent());
        undoText.set(named("session.undo", edits.undoable()));
        redoText.set(named("session.redo", edits.redoable()));
    }

    private String named(String key, Optional<Edit> edit) {
        return edit.map(e -> messages.text(key, messages.text(e.key(), e.args().toArray())))
                .orElseGet(() -> messages.text(key + ".none"));
    }
}
