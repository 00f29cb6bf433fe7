package org.mesochart.ui.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.i18n.Messages;

/** Opens close-ups, grouped from head to foot; while one is shown, its name stands on the button. */
final class CloseUpsMenu extends MenuButton {
    /** Where close-ups stand in the menu, by the first word of their keys. */
    private enum Group {
        HEAD("head"),
        BACK("neck", "lower"),
        ARM("shoulder", "elbow"),
        HAND("hand"),
        KNEE("knee"),
        FOOT("foot");

        private final List<String> words;

        Group(String... words) {
            this.words = List.of(words);
        }

        /** Part of message keys: {@code map.closeups.<key>}. */
        String key() {
            return words.getFirst();
        }

        static Group of(CloseUp closeUp) {
            String word = closeUp.key().substring(0, closeUp.key().indexOf('_'));
            return Arrays.stream(values()).filter(g -> g.words.contains(word)).findFirst().orElse(BACK);
        }
    }

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final MapView view;
    private final Messages messages;
    private final MenuItem leave;

    CloseUpsMenu(MapView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        setId("closeUps");
        getStyleClass().addAll("map-float", "map-closeups");
        setPopupSide(Side.TOP);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(messages.text("map.closeups.tip")));
        leave = new MenuItem(messages.text("map.closeups.leave"));
        leave.setOnAction(e -> then(view.sight()::leaveCloseUp));
        Map<Group, Menu> menus = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            menus.put(group, new Menu(messages.text("map.closeups." + group.key())));
        }
        for (CloseUp closeUp : view.model().bodyMap().closeUps()) {
            MenuItem item = new MenuItem(messages.text("map.closeup." + closeUp.key()));
            item.setOnAction(e -> then(() -> view.model().show(closeUp)));
            menus.get(Group.of(closeUp)).getItems().add(item);
        }
        menus.values().removeIf(menu -> menu.getItems().isEmpty());
        getItems().addAll(menus.values());
        getItems().addAll(new SeparatorMenuItem(), leave);
        // Closed without a choice, the keys are the map's again too.
        setOnHidden(e -> view.surface().requestFocus());
        show(null);
    }

    private void then(Runnable deed) {
        deed.run();
        view.surface().requestFocus();
    }

    /** Shows which close-up is open, null for none. */
    void show(CloseUp now) {
        String name = now == null ? messages.text("map.closeups") : messages.text("map.closeup." + now.key());
        setText(name);
        setAccessibleText(now == null ? name : messages.text("map.closeups.spoken", name));
        pseudoClassStateChanged(CHOSEN, now != null);
        leave.setDisable(now == null);
    }

    /** Opens with the focus in it, for the key. */
    void open() {
        requestFocus();
        show();
    }
}
