package org.mesochart.ui.patients;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A region whose colours for drawing come from the style sheet, as a canvas knows no style classes. */
abstract class TrendPens extends Region {
    private static final StyleablePropertyFactory<TrendPens> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> text = pen("-trend-fg");
    private final StyleableProperty<Color> muted = pen("-trend-muted");
    private final StyleableProperty<Color> surface = pen("-trend-surface");
    private final StyleableProperty<Color> grid = pen("-trend-grid");
    private final StyleableProperty<Color> visit = pen("-trend-visit");
    private final StyleableProperty<Color> moderate = pen("-trend-moderate");
    private final StyleableProperty<Color> substantial = pen("-trend-substantial");
    private final StyleableProperty<Color> first = pen("-trend-first");
    private final StyleableProperty<Color> second = pen("-trend-second");
    private final StyleableProperty<Color> third = pen("-trend-third");
    private final StyleableProperty<Color> accent = pen("-trend-accent");
    private final StyleableProperty<Color> onAccent = pen("-trend-on-accent");

    private StyleableProperty<Color> pen(String property) {
        StyleableProperty<Color> pen = FACTORY.createStyleableColorProperty(
                this, property, property, any -> any.byName(property), Color.GRAY);
        ((javafx.beans.value.ObservableValue<?>) pen).subscribe(() -> requestLayout());
        return pen;
    }

    private StyleableProperty<Color> byName(String property) {
        return List.of(text, muted, surface, grid, visit, moderate, substantial, first, second, third, accent, onAccent)
                .stream().filter(pen -> ((javafx.beans.property.ReadOnlyProperty<?>) pen).getName().equals(property))
                .findFirst().orElseThrow();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    Color text() {
        return text.getValue();
    }

    Color muted() {
        return muted.getValue();
    }

    Color surface() {
        return surface.getValue();
    }

    Color grid() {
        return grid.getValue();
    }

    Color visit() {
        return visit.getValue();
    }

    Color moderate() {
        return moderate.getValue();
    }

    Color substantial() {
        return substantial.getValue();
    }

    Color accent() {
        return accent.getValue();
    }

    Color onAccent() {
        return onAccent.getValue();
    }

    Color series(int line) {
        return switch (line) {
            case 0 -> first.getValue();
            case 1 -> second.getValue();
            default -> third.getValue();
        };
    }
}
