package org.mesochart.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Screen;

/** The rail at the left, 76 px: where one can go. Drops its words when the window is narrow. */
final class NavigationRail extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Messages messages;
    private final Map<Screen.Place, Button> entries = new EnumMap<>(Screen.Place.class);
    private final Button menus;
    private final Button lock;
    private Screen.Place current = Screen.Place.NONE;

    NavigationRail(Messages messages, Action today, Action patients, Action stock, Action insight, Action preferences,
            Action lock, Action menus) {
        this.messages = messages;
        getStyleClass().add("navigation-rail");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.text("shell.rail"));
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        this.menus = entry(menus);
        this.lock = entry(lock);
        entries.put(Screen.Place.TODAY, entry(today));
        entries.put(Screen.Place.PATIENTS, entry(patients));
        entries.put(Screen.Place.STOCK, entry(stock));
        entries.put(Screen.Place.INSIGHT, entry(insight));
        entries.put(Screen.Place.PREFERENCES, entry(preferences));
        getChildren().addAll(entries.get(Screen.Place.TODAY), entries.get(Screen.Place.PATIENTS),
                entries.get(Screen.Place.STOCK), entries.get(Screen.Place.INSIGHT), between, this.menus,
                entries.get(Screen.Place.PREFERENCES), this.lock);
    }

    void show(Screen.Place place) {
        current = place;
        entries.forEach((entry, button) -> {
            boolean here = entry == place;
            button.pseudoClassStateChanged(CURRENT, here);
            button.setAccessibleText(here ? messages.text("shell.rail.current", button.getText()) : button.getText());
        });
        setVisible(place != Screen.Place.HIDDEN);
        setManaged(place != Screen.Place.HIDDEN);
    }

    /** Icons only, words in tooltip and accessible text. */
    void setNarrow(boolean narrow) {
        ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP;
        entries.values().forEach(button -> button.setContentDisplay(display));
        menus.setContentDisplay(display);
        lock.setContentDisplay(display);
        show(current);
    }

    private Button entry(Action action) {
        Button button = new Button(Actions.words(action, messages), Icons.large(action.icon()));
        button.setId(action.id());
        button.getStyleClass().add("rail-entry");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.fire());
        button.setTooltip(new Tooltip(button.getText() + "  " + Keys.text(action.key(), messages)));
        return button;
    }
}
