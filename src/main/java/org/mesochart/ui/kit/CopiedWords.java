package org.mesochart.ui.kit;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Words that were copied in the window. Any of them may name a patient, so they leave the clipboard after
 * {@link #STAYS}, unless something else is there by then. UI thread only.
 */
public final class CopiedWords {
    /** How long copied words may be pasted. */
    public static final Duration STAYS = Duration.ofSeconds(30);

    private static final EventType<Copied> COPIED = new EventType<>(Event.ANY, "MESOCHART_COPIED");

    private final Tasks tasks;
    private final Supplier<String> read;
    private final Runnable empty;
    private Tasks.Pending pending;
    private String words;

    private static final class Copied extends Event {
        private static final long serialVersionUID = 1L;
        private final transient String words;

        private Copied(String words) {
            super(COPIED);
            this.words = words;
        }
    }

    /** Of the system's clipboard. */
    public CopiedWords(Tasks tasks) {
        this(tasks, () -> Clipboard.getSystemClipboard().getString(), () -> Clipboard.getSystemClipboard().clear());
    }

    CopiedWords(Tasks tasks, Supplier<String> read, Runnable empty) {
        this.tasks = tasks;
        this.read = read;
        this.empty = empty;
    }

    /** Puts words on the clipboard. */
    public static void copy(Node from, String words) {
        put(words);
        tell(from, words);
    }

    /** Says that a control puts these words on the clipboard. */
    public static void tell(Node from, String words) {
        from.fireEvent(new Copied(words));
    }

    /** Notes what is copied in the scene from now on. */
    public void follow(Scene scene) {
        scene.addEventHandler(COPIED, copied -> note(copied.words));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean copies = key.isShortcutDown()
                    && (key.getCode() == KeyCode.C || key.getCode() == KeyCode.X || key.getCode() == KeyCode.INSERT)
                    || key.isShiftDown() && key.getCode() == KeyCode.DELETE
                    || key.getCode() == KeyCode.COPY || key.getCode() == KeyCode.CUT;
            TextInputControl text = text(scene.getFocusOwner());
            if (copies && text != null && !text.getSelectedText().isEmpty()) {
                note(text.getSelectedText());
            }
        });
    }

    // A list to type in has the focus itself, and its text field within only seems to.
    private static TextInputControl text(Node focused) {
        return switch (focused) {
            case TextInputControl text -> text;
            case ComboBox<?> list -> list.getEditor();
            case DatePicker date -> date.getEditor();
            case Spinner<?> number -> number.getEditor();
            case null, default -> null;
        };
    }

    void note(String copied) {
        if (pending != null) {
            pending.cancel();
        }
        words = copied;
        pending = tasks.later(STAYS, this::clear);
    }

    /** Clears the clipboard when it still holds what was copied here: after a while, at a lock, at the end. */
    public void clear() {
        if (words == null) {
            return;
        }
        pending.cancel();
        if (words.equals(read.get())) {
            empty.run();
        }
        words = null;
    }

    private static void put(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
