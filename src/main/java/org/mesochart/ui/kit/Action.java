package org.mesochart.ui.kit;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * One thing that can be done: the same object feeds button, menu, tooltip, key and the command finder.
 *
 * @param id unique within a screen, for instance {@code patient.startSession}
 * @param textKey message key of its words
 * @param icon icon literal, or null
 * @param key its key, or null
 * @param enabled whether it can be done now
 * @param deed what it does, on the UI thread
 * @param words replaces the text of {@code textKey} where it changes ("Undo add 24 points, lower back"), or null
 */
public record Action(String id, String textKey, String icon, KeyCombination key, ObservableBooleanValue enabled,
                     Runnable deed, ObservableValue<String> words) {
    /** Always possible. */
    public static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    public Action {
        Objects.requireNonNull(id);
        Objects.requireNonNull(textKey);
        Objects.requireNonNull(enabled);
        Objects.requireNonNull(deed);
    }

    public Action(String id, String textKey, String icon, KeyCombination key, ObservableBooleanValue enabled,
                  Runnable deed) {
        this(id, textKey, icon, key, enabled, deed, null);
    }

    public Action(String id, String textKey, String icon, KeyCombination key, Runnable deed) {
        this(id, textKey, icon, key, ALWAYS, deed, null);
    }

    /** The same with words of its own. */
    public Action saying(ObservableValue<String> ownWords) {
        return new Action(id, textKey, icon, key, enabled, deed, ownWords);
    }

    /** Does it if it can be done now. */
    public boolean fire() {
        if (!enabled.get()) {
            return false;
        }
        deed.run();
        return true;
    }
}
