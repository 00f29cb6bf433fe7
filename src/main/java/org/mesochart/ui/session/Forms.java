package org.mesochart.ui.session;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;

/** Small pieces that all steps are made of. */
final class Forms {
    /** An area grows with its text up to this; then it scrolls. */
    private static final int MOST_ROWS = 8;
    /** About as many letters as a line of an area holds. */
    private static final int LINE = 100;

    private Forms() {}

    /** A field that hands over every key and, when left, does {@code leaving}. */
    static <T extends TextInputControl> T bound(T control, String id, StringProperty to, Runnable leaving) {
        control.setId(id);
        control.textProperty().bindBidirectional(to);
        control.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                leaving.run();
            }
        });
        return control;
    }

    /** A text of several lines that hands over every key; Tab leaves it, Enter makes a line. */
    static TextArea area(String id, int rows, StringProperty to, Runnable leaving) {
        TextArea area = bound(new TextArea(), id, to, leaving);
        area.setWrapText(true);
        area.textProperty().subscribe(text -> area.setPrefRowCount(Math.clamp(rowsOf(text), rows, MOST_ROWS)));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown()
                        ? TraversalDirection.PREVIOUS
                        : TraversalDirection.NEXT);
            }
        });
        return area;
    }

    private static int rowsOf(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
    }

    static void problem(Field field, Optional<Problem> problem, Messages messages) {
        field.setProblem(problem.map(p -> text(p, messages)).orElse(null));
    }

    static String text(Problem problem, Messages messages) {
        return messages.text(problem.key(), problem.args().toArray());
    }

    static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    static Label wrapped(String text, String... classes) {
        Label label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** A page that scrolls, its forms not wider than can be read. */
    static ScrollPane page(Node... content) {
        VBox page = new VBox(content);
        page.getStyleClass().addAll("page", "session-page");
        page.setFillWidth(true);
        // Fills the height that there is, and scrolls rather than be squeezed into less than it needs.
        page.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("session-scroll");
        return scroll;
    }

    /** Main column and a side column of fixed width. */
    static HBox columns(Region main, Region side) {
        HBox columns = new HBox(main, side);
        columns.getStyleClass().add("session-columns");
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        side.getStyleClass().add("session-side");
        return columns;
    }
}
