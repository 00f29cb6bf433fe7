package org.mesochart.document.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.document.page.PdfCanvas.Align;
import org.mesochart.i18n.Messages;

/**
 * Pain of one series over a course: filled points before, hollow ones after, squares at follow-ups, with the baseline
 * and the lines of 30 and 50 % less. A score that was not taken leaves a gap.
 *
 * @param visits in the order of time
 * @param max end of the scale
 * @param baseline null without one
 */
record CourseTrend(
        List<Visit> visits, int max, BigDecimal baseline, Legend legend, Messages messages, double widthMm, double heightMm)
        implements Drawing {

    /** A session or a follow-up; null is a score that was not taken. */
    record Visit(String label, LocalDate day, BigDecimal before, BigDecimal after, boolean followUp) {
        @Override
        public String toString() {
            return "Visit";
        }
    }

    /** What marks and lines are called. */
    record Legend(String before, String after, String followUp, String baseline, String moderate, String substantial) {}

    private static final double LEFT = 8;
    private static final double RIGHT = 26;
    private static final double TOP = 8.5;
    private static final double FOOT = 9;
    private static final double INSET = 7;
    private static final double LABEL_ROOM = 12;
    private static final double VALUE_ROOM = 6;
    private static final double LINE_APART = 2.8;
    private static final int TEXT = 0x1C252E;
    private static final int GREY = 0x55616C;
    private static final int RULE = 0xC9D1D8;
    private static final int WHITE = 0xFFFFFF;

    private double right() {
        return widthMm - RIGHT;
    }

    private double bottom() {
        return heightMm - FOOT;
    }

    private double y(double value) {
        return bottom() - (bottom() - TOP) * value / max;
    }

    /** By the calendar; where visits would stand too close, one beside the other. */
    private double[] places() {
        int count = visits.size();
        double width = right() - LEFT - 2 * INSET;
        if (count == 1) {
            return new double[] {LEFT + INSET};
        }
        long days = ChronoUnit.DAYS.between(visits.getFirst().day(), visits.getLast().day());
        double[] places = IntStream.range(0, count)
                .mapToDouble(i -> days == 0
                        ? 0
                        : width * ChronoUnit.DAYS.between(visits.getFirst().day(), visits.get(i).day()) / days)
                .map(x -> LEFT + INSET + x)
                .toArray();
        return apart(places) >= Math.min(LABEL_ROOM, width / (count - 1) * 0.5)
                ? places
                : IntStream.range(0, count).mapToDouble(i -> LEFT + INSET + width * i / (count - 1)).toArray();
    }

    private static double apart(double[] places) {
        return IntStream.range(1, places.length).mapToDouble(i -> places[i] - places[i - 1]).min().orElse(Double.MAX_VALUE);
    }

    @Override
    public void paint(PdfCanvas canvas) {
        for (int part = 0; part <= 5; part++) {
            double value = max * part / 5.0;
            canvas.moveTo(LEFT, y(value)).lineTo(right(), y(value)).stroke(RULE, part == 0 ? 0.25 : 0.14);
            canvas.text(String.valueOf(max * part / 5), LEFT - 1.4, y(value) + 0.85, 7, false, GREY, Align.RIGHT);
        }
        double[] places = places();
        levels(canvas);
        axis(canvas, places);
        lines(canvas, places);
        marks(canvas, places);
        legend(canvas);
    }

    private void levels(PdfCanvas canvas) {
        if (baseline == null || baseline.signum() == 0) {
            return;
        }
        double value = baseline.doubleValue();
        double label = level(canvas, value, legend.baseline(), 0);
        label = level(canvas, value * 0.7, legend.moderate(), label + LINE_APART);
        level(canvas, value * 0.5, legend.substantial(), label + LINE_APART);
    }

    private double level(PdfCanvas canvas, double value, String name, double above) {
        canvas.dash(1.4, 1);
        canvas.moveTo(LEFT, y(value)).lineTo(right(), y(value)).stroke(GREY, 0.2).dash(0, 0);
        double at = Math.max(y(value), above);
        canvas.text(name, right() + 1.6, at + 0.85, 7, false, GREY, Align.LEFT);
        return at;
    }

    private void axis(PdfCanvas canvas, double[] places) {
        int every = (int) Math.max(1, Math.ceil(LABEL_ROOM / apart(places)));
        for (int i = 0; i < places.length; i += every) {
            canvas.moveTo(places[i], bottom()).lineTo(places[i], bottom() + 0.9).stroke(GREY, 0.2);
            canvas.text(visits.get(i).label(), places[i], bottom() + 4, 7, true, TEXT, Align.CENTRE);
            canvas.text(messages.dates().dayAndMonth(visits.get(i).day()), places[i], bottom() + 7, 6.7, false, GREY,
                    Align.CENTRE);
        }
    }

    private double afterX(double x, double[] places) {
        return x + Math.min(2.8, apart(places) * 0.4);
    }

    private void lines(PdfCanvas canvas, double[] places) {
        for (int i = 0; i < places.length; i++) {
            Visit visit = visits.get(i);
            if (visit.before() == null) {
                continue;
            }
            double y = y(visit.before().doubleValue());
            if (i > 0 && visits.get(i - 1).before() != null) {
                canvas.moveTo(places[i - 1], y(visits.get(i - 1).before().doubleValue())).lineTo(places[i], y);
                canvas.stroke(TEXT, 0.45);
            }
            if (visit.after() != null) {
                canvas.dash(0.6, 0.5);
                canvas.moveTo(places[i], y).lineTo(afterX(places[i], places), y(visit.after().doubleValue()));
                canvas.stroke(GREY, 0.25).dash(0, 0);
            }
        }
    }

    private void marks(PdfCanvas canvas, double[] places) {
        boolean roomy = apart(places) >= VALUE_ROOM;
        for (int i = 0; i < places.length; i++) {
            Visit visit = visits.get(i);
            if (visit.after() != null) {
                double x = afterX(places[i], places);
                double y = y(visit.after().doubleValue());
                canvas.circle(x, y, 0.95).fillAndStroke(WHITE, TEXT, 0.35);
                if (roomy) {
                    canvas.haloText(messages.numbers().format(visit.after()), x + 1.7, y + 0.9, 7, false, TEXT, Align.LEFT);
                }
            }
            if (visit.before() != null) {
                double y = y(visit.before().doubleValue());
                mark(canvas, places[i], y, visit.followUp());
                if (roomy || i == 0 || i == places.length - 1) {
                    canvas.haloText(messages.numbers().format(visit.before()), places[i], y - 1.9, 8, true, TEXT,
                            Align.CENTRE);
                }
            }
        }
    }

    private static void mark(PdfCanvas canvas, double x, double y, boolean followUp) {
        if (followUp) {
            canvas.rect(x - 1, y - 1, 2, 2).fill(TEXT);
        } else {
            canvas.circle(x, y, 1.1).fill(TEXT);
        }
    }

    /** In one line above, only what occurs. */
    private void legend(PdfCanvas canvas) {
        double x = LEFT + 1;
        if (visits.stream().anyMatch(visit -> !visit.followUp() && visit.before() != null)) {
            canvas.circle(x, 1.6, 0.95).fill(TEXT);
            x = named(canvas, x, legend.before());
        }
        if (visits.stream().anyMatch(visit -> visit.after() != null)) {
            canvas.circle(x, 1.6, 0.85).fillAndStroke(WHITE, TEXT, 0.35);
            x = named(canvas, x, legend.after());
        }
        if (visits.stream().anyMatch(Visit::followUp)) {
            canvas.rect(x - 0.9, 0.7, 1.8, 1.8).fill(TEXT);
            named(canvas, x, legend.followUp());
        }
    }

    private static double named(PdfCanvas canvas, double x, String name) {
        canvas.text(name, x + 1.9, 2.5, 7, false, TEXT, Align.LEFT);
        return x + 8 + name.length() * 1.25;
    }

    @Override
    public String toString() {
        return "CourseTrend[" + visits.size() + ']';
    }
}
