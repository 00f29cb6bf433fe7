package org.mesochart.ui.kit;

import javafx.scene.control.Label;

/** A few words in a coloured edge, always with an icon: the colour is never alone. */
public final class Pill extends Label {
    public enum Kind {
        DANGER("danger", "mdi2a-alert-outline"),
        WARNING("warning", "mdi2a-alert-circle-outline"),
        SUCCESS("success", "mdi2c-check-circle-outline"),
        GREY("grey", null);

        private final String styleClass;
        private final String icon;

        Kind(String styleClass, String icon) {
            this.styleClass = styleClass;
            this.icon = icon;
        }
    }

    public Pill(String text, Kind kind) {
        super(text);
        getStyleClass().addAll("pill", "pill-" + kind.styleClass);
        if (kind.icon != null) {
            setGraphic(Icons.small(kind.icon));
        }
        setMinWidth(USE_PREF_SIZE);
    }
}
