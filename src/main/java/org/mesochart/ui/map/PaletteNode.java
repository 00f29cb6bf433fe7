package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * An invisible node that the style sheet tells the theme's colours, so that what is painted on a canvas follows the
 * theme like everything else. The sheet sets {@code -map-<token>} for style class {@code map-palette}.
 */
final class PaletteNode extends Region {
    static final List<String> MIXTURES =
            List.of("mixture-a", "mixture-b", "mixture-c", "mixture-d", "mixture-e", "mixture-f");

    static final List<String> TOKENS = List.of("map", "skin", "rim-1", "rim-2", "line-1", "line-2", "line-3", "halo",
            "ghost", "mark-letter", "accent", "accent-subtle", "warning", "warning-subtle", "danger", "fg", "surface", "mixture-a",
            "mixture-b", "mixture-c", "mixture-d", "mixture-e", "mixture-f");

    private static final Map<String, CssMetaData<PaletteNode, Color>> OWN = own();
    private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

    private final Map<String, SimpleStyleableObjectProperty<Color>> colours = new HashMap<>();
    private final ReadOnlyObjectWrapper<MapPalette> palette = new ReadOnlyObjectWrapper<>();

    PaletteNode() {
        getStyleClass().add("map-palette");
        setManaged(false);
        setMouseTransparent(true);
        for (String token : TOKENS) {
            var colour = new SimpleStyleableObjectProperty<>(OWN.get(token), this, token, Color.GRAY);
            colours.put(token, colour);
        }
        read();
        colours.values().forEach(c -> c.addListener((o, was, now) -> read()));
    }

    /** The colours now; changes once for each colour that the theme changes. */
    ReadOnlyObjectProperty<MapPalette> palette() {
        return palette.getReadOnlyProperty();
    }

    private void read() {
        Map<String, Color> now = new HashMap<>();
        colours.forEach((token, colour) -> now.put(token, colour.get()));
        palette.set(new MapPalette(now));
    }

    private ObjectProperty<Color> colour(String token) {
        return colours.get(token);
    }

    private static Map<String, CssMetaData<PaletteNode, Color>> own() {
        Map<String, CssMetaData<PaletteNode, Color>> own = new LinkedHashMap<>();
        for (String token : TOKENS) {
            own.put(token, new CssMetaData<>("-map-" + token, StyleConverter.getColorConverter(), Color.GRAY) {
                @Override
                public boolean isSettable(PaletteNode node) {
                    return true;
                }

                @Override
                @SuppressWarnings("unchecked")
                public StyleableProperty<Color> getStyleableProperty(PaletteNode node) {
                    return (StyleableProperty<Color>) node.colour(token);
                }
            });
        }
        return own;
    }

    private static List<CssMetaData<? extends Styleable, ?>> all() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(OWN.values());
        return List.copyOf(all);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL;
    }
}
