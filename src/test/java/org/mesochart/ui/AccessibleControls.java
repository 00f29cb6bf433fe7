package org.mesochart.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * What somebody who uses no mouse, or does not see, needs of every control that the Tab key reaches: a role, a name, a
 * ring when it has the focus, and a place in the order of reading. And for fingers and unsteady hands: its size. Looks
 * at one screen after the other and gathers what is wrong. UI thread only.
 */
public final class AccessibleControls {
    /** Least width and height of what can be pressed, in px (WCAG 2.2, 2.5.8); links within a sentence are exempt there. */
    private static final double LEAST = 24;
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass RING = PseudoClass.getPseudoClass("focus-visible");
    /** These say what box they are; what stands in them says what it is for. */
    private static final Set<AccessibleRole> SAYING_NOTHING = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    /**
     * What need not stand in the order of reading, by its id, and why: these two open over the map by a deed that takes the
     * focus into them, and close by Enter or Esc, which leads back to the map. They lie over the map's other overlays.
     */
    private static final Set<String> ORDER_EXCEPTED = Set.of("regionBox", "preview");

    /** Of the whole run: to paint each kind of control twice costs more than all else here. */
    private static final Set<String> RINGS_SEEN = new HashSet<>();


    private final Set<String> wrong = new java.util.TreeSet<>();
    private static final Pattern SENTENCES = Pattern.compile("[.:].* .*\\.", Pattern.DOTALL);

    private int looked;

    /**
     * What is wrong in a window, and in menus and cards that hang over it.
     */
    static List<String> everywhere(Scene scene, String shown) {
        AccessibleControls controls = new AccessibleControls();
        for (Window window : List.copyOf(Window.getWindows())) {
            boolean hangs = window instanceof PopupWindow && !(window instanceof Tooltip);
            if (window.isShowing() && (window.getScene() == scene || hangs)) {
                controls.look(shown, window.getScene().getRoot());
            }
        }
        return controls.wrong();
    }

    /** What is wrong in {@code opened}. */
    static List<String> in(Parent opened) {
        AccessibleControls controls = new AccessibleControls();
        controls.look(opened.getClass().getSimpleName() + opened.getStyleClass(), opened);
        return controls.wrong();
    }

    public void look(String screen, Parent root) {
        root.applyCss();
        root.layout();
        order(screen, root);
        Contrast.look(screen, root, Color.WHITE, wrong);
        CutTexts.look(screen, root, wrong);
    }

    /** One sentence for each fault, without the screens that have it too. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    public int looked() {
        return looked;
    }

    // Answers with what holds all controls in this one, or null if there are none.
    private Bounds order(String screen, Node node) {
        if (!node.isVisible()) {
            return null;
        }
        if (node instanceof ButtonBase button && words(button).isEmpty() && tooltip(button) == null) {
            wrong.add("tooltip: " + of(node) + " (" + screen + ")");
        }
        empty(screen, node);
        if (node.isFocusTraversable()) {
            control(screen, node);
            if (node instanceof Control) {
                return inScene(node); // its parts are the toolkit's affair
            }
        }
        if (!(node instanceof Parent parent)) {
            return null;
        }
        Bounds all = null;
        Bounds last = null;
        Node lastChild = null;
        for (Node child : parent.getChildrenUnmodifiable()) {
            Bounds now = order(screen, child);
            if (now == null || child.getId() != null && ORDER_EXCEPTED.contains(child.getId())) {
                continue;
            }
            if (last != null && isBefore(now, last)) {
                wrong.add("order: " + of(child) + " comes after " + of(lastChild) + " in " + of(parent) + " (" + screen + ")");
            }
            last = now;
            lastChild = child;
            all = all == null ? now : union(all, now);
        }
        // What is scrolled out of sight does not stand in the way of what follows.
        return node.isFocusTraversable() || all != null && node instanceof ScrollPane ? inScene(node) : all;
    }

    /** Whether a reader comes to {@code one} first: it stands above, or in the same line at the left. */
    private static boolean isBefore(Bounds one, Bounds other) {
        if (one.getMaxY() <= other.getMinY() + 1) {
            return one.getMinX() < other.getMaxX(); // a next column begins above where the last one ended
        }
        return one.getMinY() < other.getMaxY() - 1 && one.getMaxX() <= other.getMinX() + 1;
    }

    private void control(String screen, Node node) {
        looked++;
        if (node.getAccessibleRole() == null || SAYING_NOTHING.contains(node.getAccessibleRole())) {
            wrong.add("role: " + of(node) + " (" + screen + ")");
        }
        if (name(node).isBlank()) {
            wrong.add("name: " + of(node) + " (" + screen + ")");
        }
        Bounds place = node.getLayoutBounds();
        boolean pressed = node.getAccessibleRole() != AccessibleRole.TEXT && !(node.getParent() instanceof TextFlow);
        if (pressed && (place.getWidth() < LEAST - 0.5 || place.getHeight() < LEAST - 0.5)) {
            wrong.add(String.format(Locale.ROOT, "size: %s %.0f x %.0f (%s)", of(node), place.getWidth(), place.getHeight(), screen));
        }
        if (RINGS_SEEN.add(node.getClass().getName() + node.getStyleClass() + node.getPseudoClassStates()
                + node.getParent().getStyleClass()) && !edgeBeside(node) && look(node, false).equals(look(node, true))) {
            wrong.add("ring: " + of(node) + " (" + screen + ")");
        }
    }

    /** An empty list says that nothing is there in one sentence and what to do in another. */
    private void empty(String screen, Node node) {
        boolean list = node instanceof ListView<?> rows && rows.getItems().isEmpty();
        if (list || node instanceof TableView<?> table && table.getItems().isEmpty()) {
            Node instead = list ? ((ListView<?>) node).getPlaceholder() : ((TableView<?>) node).getPlaceholder();
            // Without words of its own it has them beside it.
            String said = words(instead == null ? node.getParent() : instead);
            if (!SENTENCES.matcher(said).find()) {
                wrong.add("empty: " + of(node) + ' ' + said + " (" + screen + ")");
            }
        }
    }

    // What is written on it, of what is in sight.
    private static String words(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        if (node instanceof Text text) {
            return text.getStyleClass().contains("ikonli-font-icon") ? "" : text.getText().strip();
        }
        if (node instanceof Labeled labelled && labelled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labelled.getText() != null && !labelled.getText().isBlank()) {
            return labelled.getText().strip();
        }
        Node graphic = node instanceof Labeled labelled ? labelled.getGraphic() : null;
        List<Node> parts = graphic != null ? List.of(graphic) : node instanceof Parent parent
                ? parent.getChildrenUnmodifiable() : List.of();
        return String.join(" ", parts.stream().map(AccessibleControls::words).filter(said -> !said.isEmpty()).toList());
    }

    private static Object tooltip(ButtonBase button) {
        return button.getTooltip() != null ? button.getTooltip() : button.getProperties().get("javafx.scene.control.Tooltip");
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labelled && labelled.getText() != null) {
            return labelled.getText();
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return label instanceof Labeled labelled ? labelled.getText() : "";
    }

    // A map's ring lies over all that floats on it: MapView and ChartedMap show it with the surface's focus.
    private static boolean edgeBeside(Node node) {
        return node.getStyleClass().contains("map-surface")
                && node.getParent().getChildrenUnmodifiable().stream().anyMatch(beside ->
                        beside.getStyleClass().contains("map-focus") && beside.visibleProperty().isBound());
    }

    // All that is painted of a control and its parts, as the style sheets say it.
    private static String look(Node node, boolean focused) {
        boolean had = node.isFocused();
        boolean ring = node.isFocusVisible();
        node.pseudoClassStateChanged(FOCUSED, focused);
        node.pseudoClassStateChanged(RING, focused);
        node.applyCss();
        StringBuilder painted = new StringBuilder();
        paint(node, painted);
        node.pseudoClassStateChanged(FOCUSED, had);
        node.pseudoClassStateChanged(RING, ring);
        node.applyCss();
        return painted.toString();
    }

    private static void paint(Node node, StringBuilder painted) {
        if (node instanceof Region region) {
            if (region.getBackground() != null) {
                region.getBackground().getFills().forEach(fill ->
                        painted.append(fill.getFill()).append(fill.getInsets()).append(fill.getRadii()));
            }
            if (region.getBorder() != null) {
                region.getBorder().getStrokes().forEach(stroke ->
                        painted.append(stroke.getTopStroke()).append(stroke.getWidths()).append(stroke.getInsets()));
            }
        }
        painted.append(node.getEffect()).append(';');
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> paint(child, painted));
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds union(Bounds one, Bounds other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.max(one.getMaxX(), other.getMaxX()) - x, Math.max(one.getMaxY(), other.getMaxY()) - y);
    }

    private static String of(Node node) {
        String text = node instanceof Labeled labelled ? " \"" + labelled.getText() + '"' : "";
        List<String> words = new ArrayList<>(node.getStyleClass());
        if (node.getId() != null) {
            words.add('#' + node.getId());
        }
        return node.getClass().getSimpleName() + words + text;
    }
}
