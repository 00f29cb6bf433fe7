package org.mesochart.ui.shell;

import javafx.scene.control.Label;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** Says at the foot of the window that the chart lies where none should, and what to do. */
public final class PlaceStrip extends Label {
    /** @param trouble what speaks against the place: the end of its text's key */
    public PlaceStrip(Messages messages, String trouble) {
        super(messages.text("shell.place." + trouble), Icons.small("mdi2a-alert-outline"));
        getStyleClass().add("strip");
        setId("chartPlace");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setWrapText(true);
    }
}
