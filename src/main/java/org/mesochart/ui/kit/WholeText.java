package org.mesochart.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * The hint that holds the whole of words that may be of any length, where they stand in one line and may be cut: names in
 * lists, what a folded card holds. Only for what is read whole elsewhere too; what must be read is wrapped instead.
 */
public final class WholeText {
    /** A hint is no wider, in px at 14 px text. */
    private static final double WIDEST = 560;

    private WholeText() {
    }

    /** Has the label's hint say what the label says, now and later. */
    public static void inHint(Label label) {
        Tooltip hint = hint("");
        hint.textProperty().bind(label.textProperty());
        label.setTooltip(hint);
    }

    /** A hint of these words; long ones stand in several lines. */
    public static Tooltip hint(String words) {
        Tooltip hint = new Tooltip(words);
        hint.setWrapText(true);
        hint.setMaxWidth(WIDEST);
        return hint;
    }
}
