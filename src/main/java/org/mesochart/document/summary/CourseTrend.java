package org.mesochart.document.summary;

import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.domain.insight.Trend;
import org.mesochart.trend.TrendPicture;
import org.mesochart.trend.TrendTimeline;
import org.mesochart.trend.TrendWords;

/** The trend of one series over a course, drawn as on the screen; scores are written beside their dots. */
record CourseTrend(Trend trend, TrendWords words, double widthMm, double heightMm) implements Drawing {
    private static final TrendPicture.Look ON_PAPER = new TrendPicture.Look(true, TrendTimeline.Rows.SESSIONS);

    @Override
    public void paint(PdfCanvas canvas) {
        TrendPicture.draw(words, ON_PAPER, trend, new PdfPen(canvas), widthMm, heightMm);
    }

    @Override
    public String toString() {
        return "CourseTrend[" + trend.lines().size() + ']';
    }
}
