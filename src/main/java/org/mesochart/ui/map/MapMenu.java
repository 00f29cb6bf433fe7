package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.mesochart.bodymap.Bounds;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;

/** The menu of a point, or of the region where there is none: right button, menu key, or a finger held still. */
final class MapMenu {
    private final MapView view;
    private final PointsModel model;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();
    private Consumer<UUID> toList = id -> {};

    MapMenu(MapView view, PointsModel model, Messages messages) {
        this.view = view;
        this.model = model;
        this.messages = messages;
    }

    void install(Region on) {
        on.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            if (e.isKeyboardTrigger()) {
                double[] at = keyboardSpot();
                open(at[0], at[1]);
            } else {
                open(e.getX(), e.getY());
            }
            e.consume();
        });
    }

    /** Where "Show in the list" leads. */
    void onShowInList(Consumer<UUID> deed) {
        toList = deed;
    }

    // The menu key means the selected point, else the cross-hair.
    private double[] keyboardSpot() {
        return model.selectedPoints().stream()
                .filter(p -> p.place().view() == model.view().get())
                .findFirst()
                .map(p -> view.pixels(p.place()))
                .or(() -> view.crossHair().pixels())
                .orElseGet(() -> new double[] {view.viewport().width() / 2, view.viewport().height() / 2});
    }

    /** Opens the menu of what lies under a pixel; outside the body there is none. */
    void open(double px, double py) {
        menu.hide();
        Optional<Injection> point = view.pick(px, py);
        Optional<Place> place = view.placeAt(px, py);
        if (point.isPresent()) {
            ofPoint(point.get());
        } else if (place.isPresent()) {
            ofRegion(place.get());
        } else {
            view.say(messages.text("map.outsideNow"));
            return;
        }
        Point2D at = view.surface().localToScreen(px, py);
        menu.show(view.surface(), at.getX(), at.getY());
    }

    ContextMenu menu() {
        return menu;
    }

    private void ofPoint(Injection point) {
        if (!model.selected(point.id())) {
            model.select(List.of(point.id()));
        }
        menu.getItems().setAll(item("map.menu.list", () -> toList.accept(point.id())));
        if (!model.locked()) {
            menu.getItems().add(0, item("map.menu.change", view::toSettings));
            menu.getItems().add(item("map.menu.remove", model::removeSelected));
            view.keys().deed(KeyCode.M).ifPresent(mirror -> menu.getItems().add(1, item("map.menu.mirror", mirror)));
        }
    }

    private void ofRegion(Place place) {
        MenuItem name = new MenuItem(view.text().region(place));
        name.setDisable(true);
        menu.getItems().setAll(name);
        if (model.canPlace()) {
            menu.getItems().add(item("map.menu.place", () -> view.place(Optional.of(place))));
        }
        double around = 8;
        double x = place.xCm().doubleValue();
        double y = place.yCm().doubleValue();
        menu.getItems().add(item("map.menu.closer",
                () -> view.sight().fit(new Bounds(x - around, y - around, x + around, y + around))));
        menu.getItems().add(item("map.menu.whole", view::fitWhole));
    }

    private MenuItem item(String key, Runnable deed) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(e -> deed.run());
        return item;
    }
}
