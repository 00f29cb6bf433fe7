package org.mesochart.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** WCAG 2.2 contrast (1.4.3 and 1.4.11): of two colours, and of every word in sight with the ground it stands on. */
public final class Contrast {
    public static final double TEXT = 4.5;
    /** Of marks, edges of controls, rings, icons, and of large text. */
    public static final double SIGN = 3;
    /** From 18 pt, or 14 pt when bold. */
    private static final double LARGE_PX = 24;
    private static final double LARGE_BOLD_PX = 18.66;

    private Contrast() {
    }

    /** From 1 (the same) to 21 (black and white). */
    public static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Adds a sentence for each word or icon of {@code node} that is too pale. What is disabled is exempt. */
    static void look(String screen, Node node, Color ground, Set<String> wrong) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        Color here = node instanceof Region region ? over(region, ground) : ground;
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            double ratio = ratio(over(fill, here), here);
            if (ratio < least(text)) {
                wrong.add(String.format(Locale.ROOT, "contrast: \"%s\" %.2f, %s on %s (%s)", text.getText(), ratio, fill, here,
                        screen));
            }
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                look(screen, child, here, wrong);
                if (parent instanceof StackPane && child instanceof Region beneath) {
                    here = over(beneath, here); // a sign's letter lies over its shape
                }
            }
        }
    }

    private static Color over(Region region, Color ground) {
        Color here = ground;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour) {
                    here = over(colour, here);
                }
            }
        }
        return here;
    }

    private static double least(Text text) {
        double size = text.getFont().getSize();
        boolean bold = List.of("Bold", "Medium").contains(text.getFont().getStyle());
        boolean icon = text.getStyleClass().contains("ikonli-font-icon");
        return icon || size >= LARGE_PX || bold && size >= LARGE_BOLD_PX ? SIGN : TEXT;
    }

    private static Color over(Color colour, Color ground) {
        return ground.interpolate(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 1), colour.getOpacity());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
