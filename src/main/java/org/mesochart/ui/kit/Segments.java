package org.mesochart.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * One of a few. Real toggle buttons, so a screen reader says "Depth, 2 millimetres, selected". Starts with none when
 * the value is null (nothing is answered for the user), and once chosen, one stays chosen.
 */
public final class Segments<T> extends HBox {
    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Function<T, String> spoken;
    private String name;

    /**
     * @param name of the group, spoken before each choice
     * @param choices in order, never null
     */
    public Segments(String name, List<T> choices, Function<T, String> text) {
        this(name, choices, text, choice -> null, text);
    }

    /**
     * @param graphic shown before the text, or null
     * @param spoken the choice as spoken, units as words
     */
    public Segments(String name, List<T> choices, Function<T, String> text, Function<T, Node> graphic,
                    Function<T, String> spoken) {
        this.name = name;
        this.spoken = spoken;
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(text.apply(choice), graphic.apply(choice));
            button.setUserData(choice);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> chosen(button, choice));
            button.setToggleGroup(group);
            buttons.add(button);
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getStyleClass().add(pill(i));
        }
        getChildren().addAll(buttons);
        // The arrow keys select without an action.
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null) {
                value.set(choiceOf(toggle));
            }
        });
        value.subscribe(this::show);
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T getValue() {
        return value.get();
    }

    public void setValue(T chosen) {
        value.set(chosen);
    }

    /** The button of a choice, for tests and for disabling a single one. */
    public ToggleButton button(T choice) {
        return toggles().stream().filter(button -> choice.equals(button.getUserData())).findFirst().orElseThrow();
    }

    @Override
    public void requestFocus() {
        toggles().stream().filter(ToggleButton::isSelected).findFirst().orElse(toggles().getFirst()).requestFocus();
    }

    /** Renames the group as spoken; {@link Field} does so with its label. */
    public void setGroupName(String groupName) {
        name = groupName;
        show(value.get());
    }

    private void chosen(ToggleButton button, T choice) {
        button.setSelected(true); // a second press must not take the choice away
        value.set(choice);
    }

    private void show(T chosen) {
        for (ToggleButton button : toggles()) {
            button.setSelected(button.getUserData().equals(chosen));
            button.setAccessibleText(name + ", " + spoken.apply(choiceOf(button)));
        }
    }

    @SuppressWarnings("unchecked") // only this class gives its buttons their choices
    private T choiceOf(Toggle toggle) {
        return (T) toggle.getUserData();
    }

    private List<ToggleButton> toggles() {
        return buttons;
    }

    private String pill(int at) {
        if (buttons.size() == 1) {
            return "only-pill";
        }
        return at == 0 ? "left-pill" : at == buttons.size() - 1 ? "right-pill" : "center-pill";
    }
}
