package org.mesochart.ui.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.mesochart.domain.body.BodyView;
import org.mesochart.i18n.Messages;

/** A search for a region over the map: type, choose with the arrows, Enter. */
final class RegionBox extends VBox {
    private final RegionFinder finder;
    private final Messages messages;
    private final Consumer<RegionFinder.Found> chosen;
    private final Runnable closed;
    private final TextField search = new TextField();
    private final ListView<RegionFinder.Found> list = new ListView<>();
    private Supplier<BodyView> shown = () -> BodyView.BACK;

    RegionBox(RegionFinder finder, Messages messages, Consumer<RegionFinder.Found> chosen, Runnable closed) {
        this.finder = finder;
        this.messages = messages;
        this.chosen = chosen;
        this.closed = closed;
        Label title = new Label(messages.text("map.region.title"));
        title.getStyleClass().add("map-tip-title");
        Label hint = new Label(messages.text("map.region.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("map-small");
        search.setId("regionSearch");
        search.setAccessibleText(messages.text("map.region.search"));
        search.setAccessibleHelp(messages.text("map.region.hint"));
        search.textProperty().subscribe((was, now) -> find());
        list.setId("regionList");
        list.setAccessibleText(messages.text("map.region.list"));
        list.setPlaceholder(new Label(messages.text("map.region.none")));
        list.setCellFactory(view -> cell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> choose());
        getChildren().addAll(title, search, list, hint);
        getStyleClass().addAll("map-float", "region-box");
        setId("regionBox");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.text("map.region.title"));
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Not by focus within: the cells of the list come and go.
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((was, now) -> setVisible(isVisible() && holds(now)));
    }

    private boolean holds(Node focused) {
        Node at = focused;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Whose regions come first. */
    void first(Supplier<BodyView> view) {
        shown = view;
    }

    void open() {
        setVisible(true);
        search.clear();
        find();
        search.requestFocus();
    }

    private void find() {
        if (isVisible()) {
            List<RegionFinder.Found> found = finder.find(search.getText(), shown.get());
            list.getItems().setAll(found);
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
            spoken();
        }
    }

    private void spoken() {
        RegionFinder.Found now = list.getSelectionModel().getSelectedItem();
        search.setAccessibleHelp(now == null ? messages.text("map.region.none") : words(now));
    }

    private void key(KeyEvent e) {
        int by = e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.KP_DOWN ? 1
                : e.getCode() == KeyCode.UP || e.getCode() == KeyCode.KP_UP ? -1 : 0;
        if (by != 0 && search.isFocused()) {
            int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0,
                    Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 3));
            spoken();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            choose();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            closed.run();
            e.consume();
        }
    }

    private void choose() {
        RegionFinder.Found now = list.getSelectionModel().getSelectedItem();
        if (now != null) {
            setVisible(false);
            closed.run();
            chosen.accept(now);
        }
    }

    private String words(RegionFinder.Found found) {
        return messages.text("map.region.row", found.name(), messages.text("map.view." + found.view().key()));
    }

    private ListCell<RegionFinder.Found> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(RegionFinder.Found item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words(item));
            }
        };
    }
}
