package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas.Align;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.i18n.Numbers;

/**
 * Pain over the sessions of a course: filled points before, hollow ones after, joined by a dashed line. A score that
 * was not taken leaves a gap.
 *
 * @param planned sessions on the axis, at least as many as there are
 */
public record TrendDrawing(List<Visit> visits, int planned, int max, Numbers numbers) implements Drawing {
    private static final double WIDTH = 36;
    private static final double HEIGHT = 23;
    private static final double LEFT = 4.6;
    private static final double TOP = 2;
    private static final double BOTTOM = 19.4;
    private static final int TEXT = 0x1C252E;
    private static final int GREY = 0x55616C;
    private static final int PALE = 0x8B97A2;
    private static final int RULE = 0xC9D1D8;

    /** One session; null is a score that was not taken. */
    record Visit(int session, BigDecimal before, BigDecimal after) {}

    @Override
    public double widthMm() {
        return WIDTH;
    }

    @Override
    public double heightMm() {
        return HEIGHT;
    }

    private int slots() {
        return Math.max(planned, visits.stream().mapToInt(Visit::session).max().orElse(1));
    }

    private double x(int session) {
        double step = (WIDTH - LEFT - 2) / Math.max(slots(), 4);
        return LEFT + step * (session - 0.7);
    }

    private double afterX(int session) {
        return x(session) + Math.min(2.6, (WIDTH - LEFT - 2) / Math.max(slots(), 4) * 0.5);
    }

    private double y(BigDecimal value) {
        return BOTTOM - (BOTTOM - TOP) * value.doubleValue() / max;
    }

    @Override
    public void paint(PdfCanvas canvas) {
        for (int part = 0; part <= 2; part++) {
            double y = BOTTOM - (BOTTOM - TOP) * part / 2;
            canvas.moveTo(LEFT, y).lineTo(WIDTH, y).stroke(RULE, part == 0 ? 0.2 : 0.12);
            canvas.text(String.valueOf(max * part / 2), LEFT - 0.9, y + 0.75, 6, false, GREY, Align.RIGHT);
        }
        int every = Math.max(1, (int) Math.ceil(slots() / 10.0));
        for (int session = 1; session <= slots(); session += every) {
            boolean held = session <= visits.stream().mapToInt(Visit::session).max().orElse(0);
            canvas.text(String.valueOf(session), x(session), BOTTOM + 2.9, 6, false, held ? TEXT : PALE, Align.CENTRE);
        }
        lines(canvas);
        points(canvas);
    }

    private void lines(PdfCanvas canvas) {
        Visit last = null;
        for (Visit visit : visits) {
            if (visit.before() != null) {
                if (last != null && last.session() == visit.session() - 1) {
                    canvas.moveTo(x(last.session()), y(last.before())).lineTo(x(visit.session()), y(visit.before()));
                    canvas.stroke(TEXT, 0.3);
                }
                last = visit;
                if (visit.after() != null) {
                    canvas.dash(0.5, 0.45);
                    canvas.moveTo(x(visit.session()), y(visit.before()))
                            .lineTo(afterX(visit.session()), y(visit.after()));
                    canvas.stroke(TEXT, 0.2).dash(0, 0);
                }
            }
        }
    }

    private void points(PdfCanvas canvas) {
        boolean roomy = slots() <= 8;
        for (Visit visit : visits) {
            boolean newest = visit == visits.getLast();
            if (visit.before() != null) {
                canvas.circle(x(visit.session()), y(visit.before()), 0.75).fill(TEXT);
                if (roomy || newest) {
                    canvas.haloText(numbers.format(visit.before()), x(visit.session()), y(visit.before()) - 1.3, 6, true,
                            TEXT, Align.CENTRE);
                }
            }
            if (visit.after() != null) {
                canvas.circle(afterX(visit.session()), y(visit.after()), 0.7).fillAndStroke(0xFFFFFF, TEXT, 0.3);
                if (newest) {
                    canvas.text(numbers.format(visit.after()), afterX(visit.session()) + 1.2, y(visit.after()) + 0.75, 6,
                            false, TEXT, Align.LEFT);
                }
            }
        }
    }
}
