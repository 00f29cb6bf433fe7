package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;

/** What mouse and touch pad do on the map whatever the tool: pan, zoom, pick and move marks; the rest is the tool's. */
final class MapPointer {
    /** A press that moves less than this is a click, pixels. */
    static final double SLOP = 3;
    static final double NOTCH = 1.2;

    private enum Doing {
        NOTHING,
        PANNING,
        MOVING,
        TOOL
    }

    private final MapView view;
    private final PointsModel model;
    private Region surface;
    private Doing doing = Doing.NOTHING;
    private boolean spaceHeld;
    private boolean dragged;
    private Touch start;
    private Viewport startView;
    private MapTool tool;
    private UUID pressed;
    private PointMove move = PointMove.NONE;

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
        // Before the map's other keys: Esc takes back what the pointer is doing.
        on.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        on.addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.SPACE) {
                spaceHeld = false;
                surface.setCursor(Cursor.DEFAULT);
            }
        });
    }

    /** The points being dragged now. */
    PointMove move() {
        return move;
    }

    /** Ends a gesture as if it had not begun. */
    void giveUp() {
        Doing was = doing;
        doing = Doing.NOTHING;
        move = PointMove.NONE;
        if (was == Doing.TOOL) {
            tool.cancel();
        } else if (was == Doing.MOVING) {
            view.paint();
        }
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE) {
            spaceHeld = true;
            surface.setCursor(Cursor.OPEN_HAND);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && doing != Doing.NOTHING) {
            giveUp();
            view.toolHint();
            e.consume();
        }
    }

    private void press(MouseEvent e) {
        surface.requestFocus();
        view.hold();
        view.crossHair().hide();
        start = Touch.of(e);
        startView = view.viewport();
        dragged = false;
        pressed = null;
        if (e.getButton() == MouseButton.MIDDLE || (e.getButton() == MouseButton.PRIMARY && spaceHeld)) {
            doing = Doing.PANNING;
            surface.setCursor(Cursor.CLOSED_HAND);
        } else if (e.getButton() == MouseButton.PRIMARY) {
            tool = view.tool();
            Optional<Injection> hit = tool.picks() ? view.pick(start.px(), start.py()) : Optional.empty();
            hit.ifPresentOrElse(point -> take(point.id()), () -> {
                doing = Doing.TOOL;
                tool.press(start);
            });
        }
        e.consume();
    }

    private void take(UUID id) {
        pressed = id;
        if (start.shift()) {
            model.addToSelection(List.of(id));
        } else if (start.shortcut()) {
            model.takeFromSelection(List.of(id));
        } else if (!model.selected(id)) {
            model.select(List.of(id));
        }
        doing = model.selected(id) && !model.locked() ? Doing.MOVING : Doing.NOTHING;
    }

    private void drag(MouseEvent e) {
        Touch at = Touch.of(e);
        double dx = at.px() - start.px();
        double dy = at.py() - start.py();
        dragged |= start.distance(at) > SLOP;
        switch (doing) {
            case PANNING -> view.moveTo(startView.panned(dx, dy));
            case MOVING -> {
                if (dragged) {
                    move = new PointMove(model.selection(), dx, dy);
                    view.paint();
                    view.say(view.text().moved(start.distance(at) / view.viewport().pxPerCm()));
                }
            }
            case TOOL -> tool.drag(start, at);
            case NOTHING -> { }
        }
        e.consume();
    }

    private void release(MouseEvent e) {
        Touch at = Touch.of(e);
        Doing was = doing;
        // A drag that leaves the window goes on; released out there it is taken back.
        boolean inside = surface.contains(e.getX(), e.getY());
        switch (was) {
            case MOVING -> {
                doing = Doing.NOTHING;
                move = PointMove.NONE;
                if (dragged && inside) {
                    moved(at);
                } else if (!dragged && !at.shift() && !at.shortcut() && pressed != null) {
                    model.select(List.of(pressed));
                }
                view.paint();
            }
            case TOOL -> {
                if (inside) {
                    doing = Doing.NOTHING;
                    tool.release(start, at);
                } else {
                    giveUp();
                }
            }
            case PANNING -> {
                doing = Doing.NOTHING;
                surface.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            }
            case NOTHING -> { }
        }
        e.consume();
    }

    private void moved(Touch to) {
        double px = view.viewport().pxPerCm();
        double dx = model.figure().screenX((to.px() - start.px()) / px);
        double dy = model.figure().screenY(-(to.py() - start.py()) / px);
        if (!model.moveSelected(dx, dy)) {
            view.say(view.text().outsideMove());
        }
    }

    private void move(MouseEvent e) {
        MapTool now = view.tool();
        Optional<Injection> hit = now.picks() ? view.pick(e.getX(), e.getY()) : Optional.empty();
        model.hovered().set(hit.map(Injection::id).orElse(null));
        Optional<Place> place = view.placeAt(e.getX(), e.getY());
        view.showWhere(place);
        now.hover(Touch.of(e));
        if (!spaceHeld) {
            surface.setCursor(hit.isPresent() ? (model.locked() ? Cursor.HAND : Cursor.MOVE) : now.cursor(place));
        }
    }

    private void exit() {
        if (doing == Doing.NOTHING) {
            model.hovered().set(null);
            view.clearWhere();
            view.tool().leave();
        }
    }

    private void scroll(ScrollEvent e) {
        if (e.isShiftDown()) {
            double by = e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY();
            view.moveTo(view.viewport().panned(by, 0));
        } else if (e.getDeltaY() != 0) {
            double factor = Math.pow(NOTCH, e.getDeltaY() / 40);
            view.zoomTo(view.viewport().pxPerCm() * Math.clamp(factor, 0.4, 2.5), e.getX(), e.getY());
        }
        e.consume();
    }
}
