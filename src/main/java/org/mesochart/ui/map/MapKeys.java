package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The map's keys, by key code so that they lie in the same place on every keyboard. */
final class MapKeys {
    private static final double POINT_STEP = 0.1;
    private static final double POINT_LEAP = 1;
    private static final double CROSS_STEP = 0.5;
    private static final double CROSS_LEAP = 2;
    private static final double PAN = 60;
    static final double ZOOM = 1.25;

    private final MapView view;
    private final PointsModel model;
    private final Map<KeyCode, Runnable> bound = new EnumMap<>(KeyCode.class);

    MapKeys(MapView view, PointsModel model) {
        this.view = view;
        this.model = model;
    }

    void install(Region on) {
        on.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (!e.isAltDown() && act(e)) {
                e.consume();
            }
        });
    }

    private boolean act(KeyEvent e) {
        view.hold();
        if (view.tool().key(e)) {
            return true;
        }
        if (e.isShortcutDown()) {
            return withShortcut(e.getCode());
        }
        Runnable own = bound.get(e.getCode());
        if (own != null && !e.isShiftDown()) {
            own.run();
            return true;
        }
        return navigate(e) || (!model.locked() && change(e));
    }

    /** Gives a letter its deed. */
    void bind(KeyCode code, Runnable deed) {
        bound.put(code, deed);
    }

    /** What a letter does, if it has been given a deed. */
    Optional<Runnable> deed(KeyCode code) {
        return Optional.ofNullable(bound.get(code));
    }

    private boolean withShortcut(KeyCode code) {
        switch (code) {
            case A -> model.selectAllOfView();
            case LEFT, KP_LEFT -> view.moveTo(view.viewport().panned(PAN, 0));
            case RIGHT, KP_RIGHT -> view.moveTo(view.viewport().panned(-PAN, 0));
            case UP, KP_UP -> view.moveTo(view.viewport().panned(0, PAN));
            case DOWN, KP_DOWN -> view.moveTo(view.viewport().panned(0, -PAN));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean navigate(KeyEvent e) {
        switch (e.getCode()) {
            case PAGE_UP -> view.zoom(ZOOM);
            case PAGE_DOWN -> view.zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> view.fitWhole();
            case DIGIT9, NUMPAD9 -> view.fitPoints();
            case W -> view.sight().turn(e.isShiftDown() ? -1 : 1);
            case LEFT, KP_LEFT -> arrow(-1, 0, e.isShiftDown());
            case RIGHT, KP_RIGHT -> arrow(1, 0, e.isShiftDown());
            case UP, KP_UP -> arrow(0, 1, e.isShiftDown());
            case DOWN, KP_DOWN -> arrow(0, -1, e.isShiftDown());
            case V, P, L, A, D, R -> Arrays.stream(Tool.values()).filter(t -> of(t) == e.getCode()).forEach(this::use);
            case ESCAPE -> {
                if (!model.selection().isEmpty()) {
                    model.select(List.of());
                } else if (model.closeUp().get() != null) {
                    view.sight().leaveCloseUp();
                } else {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The key of a tool. */
    static KeyCode of(Tool tool) {
        return switch (tool) {
            case SELECT -> KeyCode.V;
            case POINT -> KeyCode.P;
            case LINE -> KeyCode.L;
            case AREA -> KeyCode.A;
            case PAIN -> KeyCode.D;
            case MEASURE -> KeyCode.R;
        };
    }

    /** Takes a tool in hand. */
    void use(Tool tool) {
        model.tool().set(tool);
        if (tool != Tool.SELECT) {
            model.select(List.of());
        }
    }

    private void arrow(int right, int up, boolean far) {
        if (model.selection().isEmpty() || model.locked()) {
            double step = far ? CROSS_LEAP : CROSS_STEP;
            view.crossHair().move(right * step, up * step);
        } else {
            double step = far ? POINT_LEAP : POINT_STEP;
            if (!model.moveSelected(model.figure().screenX(right * step), model.figure().screenY(up * step))) {
                view.say(view.text().outsideMove());
            }
        }
    }

    private boolean change(KeyEvent e) {
        int digit = digit(e.getCode());
        if (digit >= 1 && digit <= 6 && e.isShiftDown()) {
            if (digit <= model.mixtures().size()) {
                model.settings().mixture(model.mixtures().get(digit - 1).id());
            }
            return true;
        }
        if (digit >= 1 && digit <= 4) {
            model.settings().depth(new BigDecimal(digit));
            return true;
        }
        switch (e.getCode()) {
            case DIGIT5, NUMPAD5 -> view.toOtherDepth();
            case J -> model.settings().stepVolume(-1);
            case K -> model.settings().stepVolume(1);
            case Q -> model.settings().nextMixture();
            case T -> model.settings().nextTechnique();
            case E -> model.settings().nextNeedle();
            case ENTER -> view.place(view.crossHair().place());
            case DELETE, BACK_SPACE -> model.removeSelected();
            case F2 -> view.toSettings();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The digit of a key, also on the number pad; -1 for another key. */
    static int digit(KeyCode code) {
        boolean digit = code.isDigitKey() || code.isKeypadKey();
        String name = code.name();
        char last = name.charAt(name.length() - 1);
        return digit && last >= '0' && last <= '9' ? last - '0' : -1;
    }
}
