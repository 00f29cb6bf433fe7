package org.mesochart.document.insight;

import java.math.BigDecimal;
import java.util.List;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.document.page.PdfCanvas.Align;
import org.mesochart.domain.insight.GroupFigures.AfterSession;
import org.mesochart.domain.insight.Share;
import org.mesochart.i18n.InsightFacts;
import org.mesochart.i18n.Messages;

/** Responders after each session as pairs of bars, as the screen draws them; the bars of a small group are hollow. */
record RespondersDrawing(List<AfterSession> sessions, InsightFacts facts, Messages messages) implements Drawing {
    /** More pairs than these are not drawn. */
    static final int MOST = 12;

    private static final double WIDTH = 150;
    private static final double HEIGHT = 52;
    private static final double LEFT = 16;
    private static final double TOP = 5;
    private static final double BOTTOM = 42;
    private static final int STEPS = 4;
    private static final double SIZE = 7;
    private static final int TEXT = 0x1C252E;
    private static final int GREY = 0x55616C;
    private static final int RULE = 0xC9D1D8;
    private static final int LIGHT = 0x9FCBD2;
    private static final int DARK = 0x0C6A7A;
    private static final int WHITE = 0xFFFFFF;

    @Override
    public double widthMm() {
        return WIDTH;
    }

    @Override
    public double heightMm() {
        return HEIGHT;
    }

    @Override
    public void paint(PdfCanvas canvas) {
        for (int i = 0; i <= STEPS; i++) {
            double y = BOTTOM - (BOTTOM - TOP) * i / STEPS;
            canvas.moveTo(LEFT, y).lineTo(WIDTH, y).stroke(RULE, i == 0 ? 0.25 : 0.15);
            canvas.text(messages.numbers().percent(BigDecimal.valueOf(100L * i / STEPS)), LEFT - 1.5, y + 0.9, SIZE, false,
                    GREY, Align.RIGHT);
        }
        canvas.text(messages.text("insight.chart.session"), LEFT - 1.5, BOTTOM + 3.6, SIZE, false, GREY, Align.RIGHT);
        List<AfterSession> drawn = sessions.stream().limit(MOST).toList();
        double step = (WIDTH - LEFT) / Math.max(drawn.size(), 1);
        double width = Math.min(step * 0.34, 9);
        for (int i = 0; i < drawn.size(); i++) {
            AfterSession each = drawn.get(i);
            double middle = LEFT + step * (i + 0.5);
            bar(canvas, each.atLeast30(), middle - width - 0.3, width, LIGHT, false);
            bar(canvas, each.atLeast50(), middle + 0.3, width, DARK, true);
            canvas.text(Integer.toString(each.number()), middle, BOTTOM + 3.6, SIZE, false, TEXT, Align.CENTRE);
            canvas.text(messages.text("insight.n", each.atLeast30().of()), middle, BOTTOM + 7.2, SIZE, false, GREY,
                    Align.CENTRE);
        }
    }

    private void bar(PdfCanvas canvas, Share share, double x, double width, int colour, boolean bold) {
        if (share.of() == 0) {
            return;
        }
        double height = (BOTTOM - TOP) * share.count() / share.of();
        if (share.small()) {
            canvas.dash(0.9, 0.7).rect(x, BOTTOM - height, width, height).fillAndStroke(WHITE, DARK, 0.25).dash(0, 0);
        } else {
            canvas.rect(x, BOTTOM - height, width, height).fillAndStroke(colour, DARK, 0.2);
        }
        canvas.text(facts.bar(share), x + width / 2, BOTTOM - height - 1.1, SIZE, bold, TEXT, Align.CENTRE);
    }

    @Override
    public String toString() {
        return "RespondersDrawing[" + sessions.size() + ']';
    }
}
