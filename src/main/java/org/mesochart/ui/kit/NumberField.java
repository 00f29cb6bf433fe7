package org.mesochart.ui.kit;

import atlantafx.base.controls.CustomTextField;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.Numbers;

/**
 * A decimal number with its unit. Point and comma both separate decimals; on leaving, the number is shown back as it
 * was read ("1,50" becomes "1.5"), so that nobody has to guess what was understood. Empty is missing, not zero.
 */
public final class NumberField extends CustomTextField {
    /** What {@link #problemKey()} gives for text that is no number. */
    public static final String UNREADABLE = "shell.number.unreadable";

    private final Numbers numbers;
    private final ReadOnlyObjectWrapper<BigDecimal> value = new ReadOnlyObjectWrapper<>();

    /** @param unit as printed at the right, or null */
    public NumberField(Messages messages, String unit) {
        numbers = messages.numbers();
        getStyleClass().add("number-field");
        if (unit != null) {
            Label label = new Label(unit);
            label.getStyleClass().add("unit");
            setRight(label);
        }
        textProperty().subscribe(text -> value.set(read().orElse(null)));
        focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                showBack();
            }
        });
        addEventHandler(javafx.event.ActionEvent.ACTION, event -> showBack());
    }

    /** What is in the field now; empty when nothing, or nothing readable, is typed. */
    public Optional<BigDecimal> value() {
        return read();
    }

    /** The same as a property, null when missing; follows every key. */
    public ReadOnlyObjectProperty<BigDecimal> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Shows a number; null empties the field. */
    public void setValue(BigDecimal number) {
        setText(number == null ? "" : numbers.format(number));
    }

    /** Why {@link #value()} is empty although something is typed. */
    public Optional<String> problemKey() {
        return getText().isBlank() || read().isPresent() ? Optional.empty() : Optional.of(UNREADABLE);
    }

    private Optional<BigDecimal> read() {
        String text = getText();
        return text == null || text.isBlank() ? Optional.empty() : numbers.parse(text);
    }

    private void showBack() {
        read().ifPresent(number -> {
            String canonical = numbers.format(number);
            if (!canonical.equals(getText())) {
                setText(canonical);
            }
        });
    }
}
