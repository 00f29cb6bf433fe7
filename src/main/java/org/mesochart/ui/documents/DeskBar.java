package org.mesochart.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;

/** Which page, and how large: the small bar over the desk, and the keys for the same. */
final class DeskBar {
    /** What has a letter or another key alone. */
    private enum Deed {
        PREVIOUS("mdi2c-chevron-up", KeyCode.PAGE_UP),
        NEXT("mdi2c-chevron-down", KeyCode.PAGE_DOWN),
        FIRST(null, KeyCode.HOME),
        LAST(null, KeyCode.END),
        // As for less and more on the map. Ctrl with plus and minus is taken too, where a keyboard has them.
        LARGER("mdi2p-plus", KeyCode.K),
        SMALLER("mdi2m-minus", KeyCode.J),
        FIT_PAGE(null, KeyCode.DIGIT0),
        FIT_WIDTH(null, KeyCode.DIGIT9);

        private final String icon;
        private final KeyCode key;

        Deed(String icon, KeyCode key) {
            this.icon = icon;
            this.key = key;
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private KeyGroup.Line line(KeyCombination combination, Messages messages) {
            return new KeyGroup.Line(Keys.text(combination, messages), messages.text("preview." + id()));
        }
    }

    private final PageDesk desk;
    private final PagesModel pages;
    private final Messages messages;
    private final Label pageOf = new Label();
    private final MenuButton size = new MenuButton();
    private final HBox node;
    private final List<Action> actions;

    DeskBar(PageDesk desk, PagesModel pages, Messages messages) {
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
        Action previous = action(Deed.PREVIOUS, () -> desk.go(desk.page().get() - 1));
        Action next = action(Deed.NEXT, () -> desk.go(desk.page().get() + 1));
        Action larger = action(Deed.LARGER, () -> desk.zoom(true));
        Action smaller = action(Deed.SMALLER, () -> desk.zoom(false));
        actions = List.of(previous, next,
                action(Deed.FIRST, () -> desk.go(0)),
                action(Deed.LAST, () -> desk.go(Integer.MAX_VALUE)),
                larger, smaller,
                action(Deed.FIT_PAGE, () -> desk.zoom().set(Zoom.PAGE)),
                action(Deed.FIT_WIDTH, () -> desk.zoom().set(Zoom.WIDTH)));
        size.setMinWidth(Region.USE_PREF_SIZE);
        size.setId("document-size");
        size.getItems().setAll(sizes());
        Actions buttons = new Actions(messages);
        node = new HBox(buttons.iconButton(previous), pageOf, buttons.iconButton(next), buttons.iconButton(smaller), size,
                buttons.iconButton(larger));
        node.getStyleClass().add("document-pages");
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pageOf.setMinWidth(Region.USE_PREF_SIZE);
        desk.page().subscribe(page -> count());
        pages.count().subscribe(count -> count());
        desk.zoom().subscribe(zoom -> {
            size.setText(words(zoom));
            size.setAccessibleText(messages.text("preview.size", words(zoom)));
        });
    }

    private static Action action(Deed what, Runnable deed) {
        return new Action("document-" + what.id(), "preview." + what.id(), what.icon, Keys.plain(what.key), deed);
    }

    Node node() {
        return node;
    }

    List<Action> actions() {
        return actions;
    }

    static KeyGroup keys(Messages messages) {
        List<KeyGroup.Line> lines = new ArrayList<>(Stream.of(Deed.values())
                .map(deed -> deed.line(Keys.plain(deed.key), messages)).toList());
        lines.add(Deed.LARGER.line(Keys.shortcut(KeyCode.PLUS), messages));
        lines.add(Deed.SMALLER.line(Keys.shortcut(KeyCode.MINUS), messages));
        lines.add(Deed.FIT_PAGE.line(Keys.shortcut(KeyCode.DIGIT0), messages));
        lines.add(new KeyGroup.Line(Keys.text(Keys.plain(KeyCode.ESCAPE), messages), messages.text("preview.escape")));
        return new KeyGroup(messages.text("preview.desk"), lines);
    }

    private List<MenuItem> sizes() {
        List<MenuItem> items = new ArrayList<>(List.of(item(Zoom.PAGE), item(Zoom.WIDTH), new SeparatorMenuItem()));
        Zoom.STEPS.forEach(step -> items.add(item(Zoom.of(step))));
        CheckMenuItem single = new CheckMenuItem(messages.text("preview.single"));
        single.setId("document-single");
        single.selectedProperty().bindBidirectional(desk.single());
        items.add(new SeparatorMenuItem());
        items.add(single);
        return items;
    }

    private MenuItem item(Zoom zoom) {
        MenuItem item = new MenuItem(words(zoom));
        item.setOnAction(event -> desk.zoom().set(zoom));
        return item;
    }

    private String words(Zoom zoom) {
        return switch (zoom.kind()) {
            case PAGE -> messages.text("preview.fit_page");
            case WIDTH -> messages.text("preview.fit_width");
            case PERCENT -> messages.text("preview.percent", zoom.percent());
        };
    }

    private void count() {
        int all = pages.count().get();
        pageOf.setText(all == 0 ? "" : messages.text("documents.page", Math.min(desk.page().get() + 1, all), all));
    }

    /** Keys that act wherever the focus is on the screen: pages and size. */
    void anywhere(KeyEvent event) {
        Runnable deed = event.isShortcutDown() ? size(event.getCode()) : turn(event);
        done(event, deed);
    }

    /** Keys that act while the desk has the focus. */
    void onDesk(KeyEvent event, boolean letterKeys) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        done(event, switch (event.getCode()) {
            case HOME -> () -> desk.go(0);
            case END -> () -> desk.go(Integer.MAX_VALUE);
            case K -> letterKeys ? () -> desk.zoom(true) : null;
            case J -> letterKeys ? () -> desk.zoom(false) : null;
            case DIGIT0, NUMPAD0 -> letterKeys ? () -> desk.zoom().set(Zoom.PAGE) : null;
            case DIGIT9, NUMPAD9 -> letterKeys ? () -> desk.zoom().set(Zoom.WIDTH) : null;
            default -> null;
        });
    }

    private static void done(KeyEvent event, Runnable deed) {
        if (deed != null) {
            deed.run();
            event.consume();
        }
    }

    private Runnable turn(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown()) {
            return null;
        }
        return switch (event.getCode()) {
            case PAGE_UP -> () -> desk.go(desk.page().get() - 1);
            case PAGE_DOWN -> () -> desk.go(desk.page().get() + 1);
            default -> null;
        };
    }

    private Runnable size(KeyCode code) {
        return switch (code) {
            case PLUS, ADD, EQUALS -> () -> desk.zoom(true);
            case MINUS, SUBTRACT -> () -> desk.zoom(false);
            case DIGIT0, NUMPAD0 -> () -> desk.zoom().set(Zoom.PAGE);
            default -> null;
        };
    }
}
