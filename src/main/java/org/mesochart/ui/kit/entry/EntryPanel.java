package org.mesochart.ui.kit.entry;

import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.VBox;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/** What is written into over a screen. While it is being saved it takes neither keys nor clicks. */
abstract class EntryPanel extends VBox {
    final Label problem = EventForm.wrapped("", "problem");
    private boolean busy;

    EntryPanel() {
        getStyleClass().addAll("card", "floating", "entry-panel", "entry-form");
        Theme.addSheet(this, "entry");
        setMaxHeight(USE_PREF_SIZE);
        problem.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
        EventForm.shown(problem, false);
        addEventFilter(InputEvent.ANY, e -> {
            if (busy) {
                e.consume();
            }
        });
    }

    /** True while what was written is on its way to the disk. */
    boolean busy() {
        return busy;
    }

    void busy(boolean now) {
        busy = now;
        setCursor(now ? Cursor.WAIT : null);
    }

    /** Says why nothing was saved; null takes it away. */
    void failed(String sentence) {
        problem.setText(sentence == null ? "" : sentence);
        EventForm.shown(problem, sentence != null);
    }
}
