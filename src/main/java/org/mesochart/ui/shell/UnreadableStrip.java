package org.mesochart.ui.shell;

import javafx.scene.control.Label;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** Says at the foot of the window that patients cannot be read, as long as there are any. */
public final class UnreadableStrip extends Label {
    private final Messages messages;

    public UnreadableStrip(Messages messages) {
        this.messages = messages;
        setGraphic(Icons.small("mdi2a-alert-octagon-outline"));
        getStyleClass().add("strip");
        setId("unreadable-patients");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setWrapText(true);
        show(0);
    }

    /** @param patients how many cannot be read */
    public void show(int patients) {
        setVisible(patients > 0);
        setManaged(patients > 0);
        setText(messages.count("shell.notice.unreadable", patients));
    }
}
