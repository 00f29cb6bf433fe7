package org.mesochart.ui.kit.secret;

import atlantafx.base.controls.PasswordTextField;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Aloud;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;

/**
 * A passphrase that can be shown, and that knows of Caps Lock. Its eye is for the mouse: between two passphrases it would
 * stand in the way of the Tab key, and by a space shows what was meant to be typed. The keyboard has {@link Keys#REVEAL}.
 */
public final class PassphraseField extends PasswordTextField {
    private final Messages messages;
    private final Label capsLock = new Label();
    private final ToggleButton show = new ToggleButton();

    public PassphraseField(Messages messages, StringProperty passphrase) {
        this(passphrase, messages);
        addEye();
    }

    /** One that can be typed into at once; its eye comes with {@link #addEye}. */
    public static PassphraseField withoutEye(Messages messages, StringProperty passphrase) {
        return new PassphraseField(passphrase, messages);
    }

    private PassphraseField(StringProperty passphrase, Messages messages) {
        super(passphrase.get(), '•');
        this.messages = messages;
        getStyleClass().addAll("large", "password-field");
        show.selectedProperty().subscribe(this::setRevealPassword);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.REVEAL.match(event)) {
                show.setSelected(!show.isSelected());
                Aloud.say(this, messages.text(show.isSelected() ? "welcome.passphrase.shown" : "welcome.passphrase.hidden"));
                event.consume();
            }
        });
        passwordProperty().subscribe(passphrase::set);
        passphrase.subscribe(text -> {
            if (!text.equals(getPassword())) {
                setText(text);
            }
        });
        capsLock.getStyleClass().addAll("caps-lock", "warning-text");
        capsLock.setMinHeight(Label.USE_PREF_SIZE);
        addEventHandler(KeyEvent.ANY, event -> lookAtCapsLock());
        // The control itself would take it for "as it was", and no dialog would close.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && getParent() != null) {
                event.consume();
                getParent().fireEvent(event.copyFor(getParent(), getParent()));
            }
        });
        focusedProperty().subscribe(this::lookAtCapsLock);
    }

    /** Once. */
    public void addEye() {
        show.getStyleClass().add("reveal");
        show.setFocusTraversable(false);
        Tooltip hint = new Tooltip();
        show.setTooltip(hint);
        show.selectedProperty().subscribe(shown -> {
            show.setGraphic(Icons.of(shown ? "mdi2e-eye-off-outline" : "mdi2e-eye-outline"));
            String words = messages.text(shown ? "welcome.passphrase.hide" : "welcome.passphrase.show");
            show.setAccessibleText(words);
            hint.setText(words + "  " + Keys.text(Keys.REVEAL, messages));
        });
        setRight(show);
    }

    /** The line that says so when Caps Lock is on. Its room is kept, so that nothing jumps. */
    public Label capsLockLine() {
        return capsLock;
    }

    private void lookAtCapsLock() {
        showCapsLock(isFocused() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    /** Whether the line keeps its room: not when another line stands there. */
    public void keepRoom(boolean keep) {
        capsLock.managedProperty().unbind();
        capsLock.setManaged(keep || capsLock.getGraphic() != null);
        capsLock.setVisible(capsLock.isManaged());
    }

    public void showCapsLock(boolean on) {
        capsLock.setText(on ? messages.text("welcome.capsLock") : " ");
        capsLock.setGraphic(on ? Icons.small("mdi2a-alert-outline") : null);
    }
}
