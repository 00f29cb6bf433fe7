package org.mesochart.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The one door to everything that opens over a screen. UI thread only. */
public interface Dialogs {
    /** A button of a question, named by its deed. */
    record Choice(String textKey, boolean danger, Runnable deed) {
        public static Choice of(String textKey, Runnable deed) {
            return new Choice(textKey, false, deed);
        }
    }

    /**
     * Says that something failed: what was and what was not saved, from the text {@code key}.
     *
     * @param code a short code for the log, without patient data, or null
     */
    void failed(String key, String code, Object... args);

    /** A short notice that goes by itself; never for errors. */
    void notice(String key, Object... args);

    /**
     * Shows {@code content} over the screen; the focus stays in it, Esc closes it, a click beside it does not: it may hold
     * what was typed.
     */
    void modal(Node content);

    /** Closes what {@link #modal} opened. */
    void close();

    /** Whether something is open over the screen. */
    default boolean isOpen() {
        return false;
    }

    /** A question with buttons named by their deeds; "Cancel" is added. */
    void ask(String titleKey, String textKey, List<Choice> choices, Object... args);

    /**
     * The same from what {@link #modal} shows, whose place the question takes.
     *
     * @param cancelled done when the user cancels, by Esc too: brings back what was there
     */
    default void askOver(String titleKey, String textKey, List<Choice> choices, Runnable cancelled, Object... args) {
        ask(titleKey, textKey, choices, args);
    }

    /** The same, with words of its own for "Cancel". */
    default void ask(String titleKey, String textKey, String cancelKey, List<Choice> choices) {
        ask(titleKey, textKey, choices);
    }

    /** Where to write a file; empty when cancelled. */
    Optional<Path> saveFile(String suggestedName, String kindKey, String extension);

    /** Which file to read; empty when cancelled. */
    default Optional<Path> chooseFile(String kindKey, List<String> extensions) {
        return Optional.empty();
    }

    /** Opens a file with the system's own program; false when there is none. */
    boolean openFile(Path file);

    /** Asks for a folder; empty when cancelled. */
    Optional<Path> folder(String titleKey);
}
