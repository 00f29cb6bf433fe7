package org.mesochart.ui.kit;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.mesochart.i18n.Messages;

/**
 * Keys by key code, never by typed character, so that they lie in the same place on Turkish, German and US keyboards.
 * "Shortcut" is Ctrl, on macOS Command.
 */
public final class Keys {
    public static final KeyCombination PRIMARY = shortcut(KeyCode.ENTER);
    public static final KeyCombination UNDO = shortcut(KeyCode.Z);
    public static final KeyCombination REDO = shortcut(KeyCode.Y);
    public static final KeyCombination REDO_TOO = shortcutShift(KeyCode.Z);
    public static final KeyCombination PRINT = shortcut(KeyCode.P);
    public static final KeyCombination SAVE = shortcut(KeyCode.S);
    public static final KeyCombination DOCUMENTS = shortcut(KeyCode.D);
    public static final KeyCombination FIND = shortcut(KeyCode.F);
    public static final KeyCombination NEW_PATIENT = shortcut(KeyCode.N);
    public static final KeyCombination SCORE = shortcut(KeyCode.E);
    public static final KeyCombination EVENT = shortcut(KeyCode.R);
    public static final KeyCombination THEN_AND_NOW = shortcutShift(KeyCode.T);
    public static final KeyCombination PANEL = plain(KeyCode.F9);
    public static final KeyCombination MENUS = plain(KeyCode.F10);
    /** In a passphrase's field. A letter with Alt opens a menu, and one with Ctrl is a deed of the screen behind a dialog. */
    public static final KeyCombination REVEAL = plain(KeyCode.F8);

    private Keys() {
    }

    /** The key of every field for a passphrase. */
    public static KeyGroup inPassphrases(Messages messages) {
        return new KeyGroup(messages.text("welcome.passphrase.field"), List.of(
                new KeyGroup.Line(text(REVEAL, messages), messages.text("welcome.passphrase.reveal"))));
    }

    /** Ctrl and a key. */
    public static KeyCombination shortcut(KeyCode code) {
        return of(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Ctrl, Shift and a key. */
    public static KeyCombination shortcutShift(KeyCode code) {
        return of(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** Shift and a key. */
    public static KeyCombination shift(KeyCode code) {
        return of(code, KeyCombination.SHIFT_DOWN);
    }

    /** Alt and a key. Never with Ctrl: together they are AltGr on Windows. */
    public static KeyCombination alt(KeyCode code) {
        return of(code, KeyCombination.ALT_DOWN);
    }

    /** A key alone. A letter alone acts only while its map or list has the focus. */
    public static KeyCombination plain(KeyCode code) {
        return of(code);
    }

    private static KeyCombination of(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** Whether it is a letter or digit without Ctrl or Alt, which "letter keys off" switches off. */
    public static boolean isLetterKey(KeyCombination key) {
        return key instanceof KeyCodeCombination coded && (coded.getCode().isLetterKey() || coded.getCode().isDigitKey())
                && coded.getShortcut() != KeyCombination.ModifierValue.DOWN
                && coded.getAlt() != KeyCombination.ModifierValue.DOWN;
    }

    /** Whether it can act wherever the focus is: with Ctrl or Alt, or an F key. */
    public static boolean actsAnywhere(KeyCombination key) {
        return key instanceof KeyCodeCombination coded && (coded.getCode().isFunctionKey()
                || coded.getShortcut() == KeyCombination.ModifierValue.DOWN
                || coded.getAlt() == KeyCombination.ModifierValue.DOWN);
    }

    /** As printed beside buttons: "Ctrl N", "Ctrl ↵", "Shift F6". */
    public static String text(KeyCombination key, Messages messages) {
        if (!(key instanceof KeyCodeCombination coded)) {
            return key.getDisplayText();
        }
        StringBuilder text = new StringBuilder();
        if (coded.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            text.append(messages.text(mac() ? "shell.key.command" : "shell.key.ctrl")).append(' ');
        }
        if (coded.getAlt() == KeyCombination.ModifierValue.DOWN) {
            text.append("Alt ");
        }
        if (coded.getShift() == KeyCombination.ModifierValue.DOWN) {
            text.append("Shift ");
        }
        return text.append(code(coded.getCode(), messages)).toString();
    }

    private static String code(KeyCode code, Messages messages) {
        return switch (code) {
            case ENTER -> "↵";
            case COMMA -> ",";
            case PLUS -> "+";
            case MINUS -> "−";
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case ESCAPE -> "Esc";
            case PAGE_UP -> messages.text("shell.key.pageUp");
            case PAGE_DOWN -> messages.text("shell.key.pageDown");
            case DELETE -> messages.text("shell.key.delete");
            case BACK_SPACE -> messages.text("shell.key.backspace");
            case SPACE -> messages.text("shell.key.space");
            default -> code.getName();
        };
    }

    /** The same as a menu prints it. It acts through whoever has the key: a menu that took it too would do it twice. */
    static KeyCombination printed(KeyCombination key, Messages messages) {
        return new KeyCombination() {
            @Override
            public boolean match(KeyEvent event) {
                return false;
            }

            @Override
            public String getDisplayText() {
                return text(key, messages);
            }
        };
    }

    /** Whether this is macOS, which has a menu bar of its own and Command in place of Ctrl. */
    public static boolean mac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
