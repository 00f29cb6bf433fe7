package org.mesochart.ui.trend;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.mesochart.trend.Pen.Ink;

/** A region whose colours for drawing come from the style sheet, as a canvas knows no style classes. */
abstract class TrendPens extends Region {
    private static final StyleablePropertyFactory<TrendPens> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private boolean stale = true;
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
    private final StyleableProperty<Color> warning = pen("-trend-warning");

    private StyleableProperty<Color> pen(String property) {
        StyleableProperty<Color> pen = FACTORY.createStyleableColorProperty(
                this, property, property, any -> any.byName(property), Color.GRAY);
        ((javafx.beans.value.ObservableValue<?>) pen).subscribe(this::stale);
        return pen;
    }

    /** Draws again with the next layout. */
    final void stale() {
        stale = true;
        requestLayout();
    }

    /** Whether to draw again; asked once. */
    final boolean wasStale() {
        boolean was = stale;
        stale = false;
        return was;
    }

    private StyleableProperty<Color> byName(String property) {
        return List.of(text, muted, surface, grid, visit, moderate, substantial, first, second, third, accent, onAccent,
                        warning)
                .stream().filter(pen -> ((javafx.beans.property.ReadOnlyProperty<?>) pen).getName().equals(property))
                .findFirst().orElseThrow();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    Color color(Ink ink) {
        return (switch (ink) {
            case TEXT -> text;
            case MUTED -> muted;
            case SURFACE -> surface;
            case GRID -> grid;
            case VISIT -> visit;
            case MODERATE -> moderate;
            case SUBSTANTIAL -> substantial;
            case FIRST -> first;
            case SECOND -> second;
            case THIRD -> third;
            case ACCENT -> accent;
            case ON_ACCENT -> onAccent;
            case WARNING -> warning;
        }).getValue();
    }
}
