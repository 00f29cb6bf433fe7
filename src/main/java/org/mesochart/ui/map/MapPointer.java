package org.mesochart.ui.map;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;

/** What mouse and touch pad do on the map. */
final class MapPointer {
    /** A press that moves less than this is a click, pixels. */
    private static final double SLOP = 3;
    private static final double NOTCH = 1.2;

    private enum Doing {
        NOTHING,
        PANNING,
        PLACING,
        MOVING,
        BAND
    }

    private final MapView view;
    private final PointsModel model;
    private Region surface;
    private Doing doing = Doing.NOTHING;
    private boolean spaceHeld;
    private boolean dragged;
    private double startX;
    private double startY;
    private Viewport startView;
    private UUID pressed;

    MapPointer(MapView view, PointsModel model) {
        this.view = view;
        this.model = model;
    }

    void install(Region on) {
        surface = on;
        on.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        on.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        on.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        on.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        on.addEventHandler(MouseEvent.MOUSE_EXITED, e -> exit());
        on.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        on.addEventHandler(ZoomEvent.ZOOM, e -> {
            view.moveTo(view.viewport().zoomed(e.getZoomFactor(), e.getX(), e.getY()));
            e.consume();
        });
        on.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        on.addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.SPACE) {
                spaceHeld = false;
                surface.setCursor(Cursor.DEFAULT);
            }
        });
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE) {
            spaceHeld = true;
            surface.setCursor(Cursor.OPEN_HAND);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && doing != Doing.NOTHING) {
            doing = Doing.NOTHING;
            view.endGesture();
            view.toolHint();
            e.consume();
        }
    }

    private void press(MouseEvent e) {
        surface.requestFocus();
        view.hold();
        view.hideCrossHair();
        startX = e.getX();
        startY = e.getY();
        startView = view.viewport();
        dragged = false;
        pressed = null;
        if (e.getButton() == MouseButton.MIDDLE || (e.getButton() == MouseButton.PRIMARY && spaceHeld)) {
            doing = Doing.PANNING;
            surface.setCursor(Cursor.CLOSED_HAND);
        } else if (e.getButton() == MouseButton.PRIMARY) {
            pressPrimary(e);
        }
        e.consume();
    }

    private void pressPrimary(MouseEvent e) {
        Optional<Injection> hit = view.pick(e.getX(), e.getY());
        if (hit.isPresent()) {
            pressed = hit.get().id();
            if (e.isShiftDown()) {
                model.addToSelection(List.of(pressed));
            } else if (e.isShortcutDown()) {
                model.takeFromSelection(List.of(pressed));
            } else if (!model.selected(pressed)) {
                model.select(List.of(pressed));
            }
            doing = model.selected(pressed) && !model.locked() ? Doing.MOVING : Doing.NOTHING;
        } else if (model.tool().get() == PointsModel.Tool.SELECT || model.locked()) {
            doing = Doing.BAND;
        } else {
            doing = Doing.PLACING;
            preview(e);
        }
    }

    private void drag(MouseEvent e) {
        double dx = e.getX() - startX;
        double dy = e.getY() - startY;
        dragged |= Math.hypot(dx, dy) > SLOP;
        switch (doing) {
            case PANNING -> view.moveTo(startView.panned(dx, dy));
            case PLACING -> preview(e);
            case MOVING -> {
                if (dragged) {
                    view.gesture(Optional.empty(), dx, dy, null);
                    view.say(view.text().moved(Math.hypot(dx, dy) / view.viewport().pxPerCm()));
                }
            }
            case BAND -> view.gesture(Optional.empty(), 0, 0, new double[] {startX, startY, e.getX(), e.getY()});
            case NOTHING -> { }
        }
        e.consume();
    }

    private void preview(MouseEvent e) {
        Optional<Place> place = inside(e) ? view.placeAt(e.getX(), e.getY()) : Optional.empty();
        surface.setCursor(place.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        view.showWhere(place);
        view.gesture(model.canPlace() ? place : Optional.empty(), 0, 0, null);
    }

    private void release(MouseEvent e) {
        Doing was = doing;
        doing = Doing.NOTHING;
        boolean inside = inside(e);
        double px = view.viewport().pxPerCm();
        switch (was) {
            case PLACING -> {
                view.endGesture();
                if (inside) {
                    view.place(view.placeAt(e.getX(), e.getY()));
                }
            }
            case MOVING -> {
                view.endGesture();
                if (dragged && inside) {
                    double dx = model.figure().screenX((e.getX() - startX) / px);
                    if (!model.moveSelected(dx, -(e.getY() - startY) / px)) {
                        view.say(view.text().outsideMove());
                    }
                } else if (!dragged && !e.isShiftDown() && !e.isShortcutDown() && pressed != null) {
                    model.select(List.of(pressed));
                }
            }
            case BAND -> {
                view.endGesture();
                band(e);
            }
            case PANNING -> surface.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            case NOTHING -> { }
        }
        e.consume();
    }

    private void band(MouseEvent e) {
        Collection<UUID> caught =
                dragged ? view.within(new double[] {startX, startY, e.getX(), e.getY()}) : List.of();
        if (e.isShiftDown()) {
            model.addToSelection(caught);
        } else if (e.isShortcutDown()) {
            model.takeFromSelection(caught);
        } else {
            model.select(caught);
        }
    }

    // A drag that leaves the window goes on; released out there it is taken back.
    private boolean inside(MouseEvent e) {
        return surface.contains(e.getX(), e.getY());
    }

    private void move(MouseEvent e) {
        Optional<Injection> hit = view.pick(e.getX(), e.getY());
        model.hovered().set(hit.map(Injection::id).orElse(null));
        Optional<Place> place = view.placeAt(e.getX(), e.getY());
        view.showWhere(place);
        if (spaceHeld) {
            return;
        }
        boolean placing = model.tool().get() == PointsModel.Tool.POINT && !model.locked();
        surface.setCursor(hit.isPresent()
                ? (model.locked() ? Cursor.HAND : Cursor.MOVE)
                : placing && place.isPresent() && model.canPlace() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    private void exit() {
        if (doing == Doing.NOTHING) {
            model.hovered().set(null);
            view.clearWhere();
        }
    }

    private void scroll(ScrollEvent e) {
        if (e.isShiftDown()) {
            double by = e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY();
            view.moveTo(view.viewport().panned(by, 0));
        } else if (e.getDeltaY() != 0) {
            double factor = Math.pow(NOTCH, e.getDeltaY() / 40);
            view.moveTo(view.viewport().zoomed(Math.clamp(factor, 0.4, 2.5), e.getX(), e.getY()));
        }
        e.consume();
    }
}
