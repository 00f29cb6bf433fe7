package org.mesochart.ui.kit;

import atlantafx.base.controls.CustomTextField;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Messages;

/**
 * A typed day: 2.10.2026, 02/10/2026, 2026-10-02 or "2 Oct 2026". On leaving it is shown back with the month in
 * letters, so that day and month cannot be mistaken.
 */
public final class DateField extends CustomTextField {
    /** What {@link #problemKey()} gives for text that is no day of the calendar. */
    public static final String UNREADABLE = "shell.date.unreadable";

    private final Dates dates;
    private final ReadOnlyObjectWrapper<LocalDate> value = new ReadOnlyObjectWrapper<>();

    public DateField(Messages messages) {
        dates = messages.dates();
        getStyleClass().add("date-field");
        setPromptText(messages.text("shell.date.prompt"));
        textProperty().subscribe(text -> value.set(read().orElse(null)));
        focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                showBack();
            }
        });
        addEventHandler(javafx.event.ActionEvent.ACTION, event -> showBack());
    }

    /** Empty when nothing, or no day, is typed. */
    public Optional<LocalDate> value() {
        return read();
    }

    /** The same as a property, null when missing; follows every key. */
    public ReadOnlyObjectProperty<LocalDate> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Shows a day; null empties the field. */
    public void setValue(LocalDate day) {
        setText(day == null ? "" : dates.day(day));
    }

    /** Why {@link #value()} is empty although something is typed. */
    public Optional<String> problemKey() {
        return getText().isBlank() || read().isPresent() ? Optional.empty() : Optional.of(UNREADABLE);
    }

    private Optional<LocalDate> read() {
        String text = getText();
        return text == null || text.isBlank() ? Optional.empty() : dates.parse(text);
    }

    private void showBack() {
        read().map(dates::day).filter(shown -> !shown.equals(getText())).ifPresent(this::setText);
    }
}
