package org.mesochart.ui.map;

import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/** The theme's colours for what is painted and not styled: figure and marks. Values come from the style sheet. */
public final class MapPalette {
    private final Map<String, Color> colours;

    MapPalette(Map<String, Color> colours) {
        this.colours = Map.copyOf(colours);
    }

    /** @param token one of {@link PaletteNode#TOKENS} */
    public Color of(String token) {
        return colours.getOrDefault(token, Color.GRAY);
    }

    /** Colour of a mixture's mark, 0 for A to 5 for F; points of no mixture take the colour of earlier sessions. */
    public Color mixture(int letter) {
        return letter < 0 ? of("ghost") : of(PaletteNode.MIXTURES.get(letter));
    }

    Color of(org.mesochart.bodymap.Shape.Kind kind) {
        return of(switch (kind) {
            case SKIN -> "skin";
            case RIM_OUTER -> "rim-1";
            case RIM_INNER -> "rim-2";
            case OUTLINE -> "line-1";
            case INNER -> "line-2";
            case FAINT -> "line-3";
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapPalette that && colours.equals(that.colours);
    }

    @Override
    public int hashCode() {
        return colours.hashCode();
    }

    static List<String> tokens() {
        return PaletteNode.TOKENS;
    }
}
