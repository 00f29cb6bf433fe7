package org.mesochart.document.summary;

import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.domain.insight.Trend;
import org.mesochart.trend.TrendPicture;
import org.mesochart.trend.TrendRows;
import org.mesochart.trend.TrendWords;

/** The trend of one series over a course, drawn as on the screen; scores are written beside their dots. */
record CourseTrend(Trend trend, TrendWords words, double widthMm, double heightMm) implements Drawing {
    @Override
    public void paint(PdfCanvas canvas) {
        TrendRows rows = TrendRows.of(words, trend, TrendRows.Told.SESSIONS);
        TrendPicture.draw(words, new TrendPicture.Look(true, rows), trend, new PdfPen(canvas), widthMm, heightMm);
    }

    @Override
    public String toString() {
        return "CourseTrend[" + trend.lines().size() + ']';
    }
}
