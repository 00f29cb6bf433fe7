package org.mesochart.trend;

import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendLine;
import org.mesochart.trend.TrendPicture.Spot;

/** What is said of a place on the trend. */
public final class TrendSpeech {
    private final TrendWords words;

    public TrendSpeech(TrendWords words) {
        this.words = words;
    }

    public String of(Trend trend, Spot spot) {
        return switch (spot.kind()) {
            case DOT -> {
                TrendLine line = trend.lines().get(spot.line());
                yield words.dot(trend, line.series(), line.dots().get(spot.index()));
            }
            case SESSION -> words.session(trend.visits().get(spot.index()));
            case MARK -> words.mark(trend.marks().get(spot.index()));
        };
    }
}
