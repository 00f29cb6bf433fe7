package org.mesochart.ui.kit;

import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

/**
 * Speaks to the screen reader. JavaFX has no live texts, and tells the system of another name only when it is asked to;
 * readers speak a new name only of what has the focus. So what must be heard at once is put before the name of whatever
 * has the focus, and goes when the focus does.
 */
public final class Aloud {
    private static final String KEY = Aloud.class.getName();

    private record Said(String words, String name) {
    }

    private Aloud() {
    }

    /** Another name of {@code node}, and the reader is told. */
    public static void rename(Node node, String words) {
        if (!Objects.equals(words, node.getAccessibleText())) {
            node.setAccessibleText(words);
            node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /**
     * Says a sentence at once, whatever has the focus in the window of {@code anywhere}. Without a window, or with nothing
     * that has the focus, nobody is there to hear it.
     */
    public static void say(Node anywhere, String sentence) {
        Scene scene = anywhere.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        if (focused == null || focused.accessibleTextProperty().isBound()) {
            return;
        }
        Said before = (Said) focused.getProperties().get(KEY);
        String name = before != null && before.words.equals(focused.getAccessibleText()) ? before.name : focused.getAccessibleText();
        String plain = name == null && focused instanceof Labeled labelled ? labelled.getText() : name;
        String words = plain == null || plain.isBlank() ? sentence : sentence + " " + plain;
        if (before == null) {
            focused.focusedProperty().addListener(new Leaving(focused));
        }
        focused.getProperties().put(KEY, new Said(words, name));
        rename(focused, words);
    }

    /** Gives the name back when the focus goes, unless it was changed since. */
    private record Leaving(Node node) implements ChangeListener<Boolean> {
        @Override
        public void changed(ObservableValue<? extends Boolean> focused, Boolean was, Boolean is) {
            if (!is) {
                focused.removeListener(this);
                Said said = (Said) node.getProperties().remove(KEY);
                if (said.words.equals(node.getAccessibleText())) {
                    node.setAccessibleText(said.name);
                }
            }
        }
    }
}
