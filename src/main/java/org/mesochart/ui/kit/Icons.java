package org.mesochart.ui.kit;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons by literal, all from one pack. Decorations: the words beside them are what is spoken. */
public final class Icons {
    private Icons() {
    }

    /** Reads the pack, which takes 100 ms of a start. From any thread. */
    public static void prepare() {
        of("mdi2e-eye-outline");
    }

    /** 18 px at usual text size, in the colour of its place. */
    public static FontIcon of(String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.setAccessibleRole(AccessibleRole.NODE);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** 20 to 22 px, for rails. */
    public static FontIcon large(String literal) {
        FontIcon icon = of(literal);
        icon.getStyleClass().add("icon-large");
        return icon;
    }

    /** 15 px, for lines of text. */
    public static FontIcon small(String literal) {
        FontIcon icon = of(literal);
        icon.getStyleClass().add("icon-small");
        return icon;
    }
}
