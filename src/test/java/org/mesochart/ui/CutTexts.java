package org.mesochart.ui;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * Words that stand on a screen shortened, with an ellipsis or not at all. A cut text is no fault where the whole of it is one
 * look away, in the hint of what it stands on: names in lists may be of any length.
 */
public final class CutTexts {
    private CutTexts() {
    }

    /** Adds a sentence for each text under {@code node} that does not stand there whole. */
    static void look(String screen, Node node, Set<String> wrong) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labelled && labelled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY) {
            String whole = whole(labelled);
            String shown = shown(labelled);
            if (shown != null && !shown.equals(whole) && !hinted(labelled, whole)) {
                wrong.add("cut: \"" + whole + "\" shows \"" + shown + "\", " + labelled.getClass().getSimpleName()
                        + labelled.getStyleClass() + " (" + screen + ")");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(screen, child, wrong));
        }
    }

    private static String whole(Labeled labelled) {
        String text = labelled.getText() == null ? "" : labelled.getText();
        return labelled.isMnemonicParsing() ? text.replaceFirst("_(?=.)", "") : text;
    }

    /** What stands there of a label's or a button's words, or null where nothing of it has been laid out. */
    public static String shown(Labeled labelled) {
        for (Node child : labelled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && child != labelled.getGraphic() && child.getStyleClass().contains("text")) {
                return text.isVisible() ? text.getText() : "";
            }
        }
        return null;
    }

    private static boolean hinted(Node node, String whole) {
        for (Node at = node; at != null; at = at.getParent()) {
            Object hint = at instanceof javafx.scene.control.Control control && control.getTooltip() != null
                    ? control.getTooltip() : at.getProperties().get("javafx.scene.control.Tooltip");
            if (hint instanceof Tooltip tip && tip.getText() != null && tip.getText().contains(whole)) {
                return true;
            }
        }
        return false;
    }
}
