package org.mesochart.ui.kit.entry;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The scrolling middle of a panel, with room for the rings of focused fields. No stop for the focus. */
final class EntryScroll extends ScrollPane {
    EntryScroll(Region content) {
        super(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().add("entry-scroll");
        content.getStyleClass().add("entry-scrolled");
    }
}
