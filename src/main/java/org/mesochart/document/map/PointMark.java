package org.mesochart.document.map;

import java.math.BigDecimal;
import org.mesochart.document.page.PdfCanvas;

/**
 * How a mixture's points look: shape and hue say the mixture, darkness says the depth, so that a grey printer loses
 * nothing. A to D have their own shapes; E and F repeat the first two with a cross hatch.
 */
public enum PointMark {
    A(Form.CIRCLE, false, 0x163F63, 0xCFE0EE, 0x47779F),
    B(Form.SQUARE, false, 0x6A3A0D, 0xF4DFC6, 0xA8672A),
    C(Form.TRIANGLE, false, 0x1B4A2A, 0xD2E7D6, 0x4B8559),
    D(Form.DIAMOND, false, 0x43276B, 0xE4D9EE, 0x8060A8),
    E(Form.CIRCLE, true, 0x5E1F45, 0xF0D8E6, 0x9A5A80),
    F(Form.SQUARE, true, 0x1E4A4A, 0xD3E6E6, 0x4E8383),
    /** A puncture of no mixture. */
    NONE(Form.CIRCLE, false, 0x2F3A45, 0xE3E6E9, 0x7C8791);

    /** The outline. */
    enum Form {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final int WHITE = 0xFFFFFF;
    private static final int TEXT = 0x1C252E;

    private final Form form;
    private final boolean hatched;
    private final int edge;
    private final int light;
    private final int middle;

    PointMark(Form form, boolean hatched, int edge, int light, int middle) {
        this.form = form;
        this.hatched = hatched;
        this.edge = edge;
        this.light = light;
        this.middle = middle;
    }

    /** The mark of a mixture's letter; null is no mixture. */
    public static PointMark of(String letter) {
        if (letter != null) {
            for (PointMark mark : values()) {
                if (mark.name().equals(letter)) {
                    return mark;
                }
            }
        }
        return NONE;
    }

    /** Up to 1 mm 0 (white), up to 2 mm 1, under 4 mm 2, deeper 3 (darkest). */
    public static int tone(BigDecimal depthMm) {
        if (depthMm.compareTo(ONE) <= 0) {
            return 0;
        }
        if (depthMm.compareTo(TWO) <= 0) {
            return 1;
        }
        return depthMm.compareTo(FOUR) < 0 ? 2 : 3;
    }

    public Form form() {
        return form;
    }

    boolean hatched() {
        return hatched;
    }

    int edge() {
        return edge;
    }

    int fill(int tone) {
        return switch (tone) {
            case 0 -> WHITE;
            case 1 -> light;
            case 2 -> middle;
            default -> edge;
        };
    }

    /** Colour of a number inside. */
    int ink(int tone) {
        return tone < 2 ? TEXT : WHITE;
    }

    /** How far below the centre a number stands, so that its upper corners stay inside a triangle. */
    double numberBelow(double r) {
        return form == Form.TRIANGLE ? r * 0.28 : 0;
    }

    /** Adds the outline around a centre; r is half the height. */
    void outline(PdfCanvas canvas, double x, double y, double r) {
        switch (form) {
            case CIRCLE -> canvas.circle(x, y, r);
            case SQUARE -> {
                double s = r * 0.92;
                canvas.rect(x - s, y - s, 2 * s, 2 * s);
            }
            case TRIANGLE -> canvas.moveTo(x, y - r * 1.15)
                    .lineTo(x + r * 1.1, y + r * 0.8)
                    .lineTo(x - r * 1.1, y + r * 0.8)
                    .close();
            case DIAMOND -> canvas.moveTo(x, y - r * 1.18)
                    .lineTo(x + r * 1.18, y)
                    .lineTo(x, y + r * 1.18)
                    .lineTo(x - r * 1.18, y)
                    .close();
        }
    }

    /** The filled mark with its white ring, which keeps neighbours and body lines apart. */
    void paint(PdfCanvas canvas, double x, double y, double r, int tone, double ringMm) {
        if (ringMm > 0) {
            outline(canvas, x, y, r + ringMm);
            canvas.fill(WHITE);
        }
        double line = r > 1 ? 0.2 : 0.16;
        outline(canvas, x, y, r - line / 2);
        canvas.fillAndStroke(fill(tone), edge, line);
        if (hatched) {
            double h = r * 0.62;
            int hatch = tone < 2 ? edge : WHITE;
            canvas.moveTo(x - h, y - h).lineTo(x + h, y + h).moveTo(x - h, y + h).lineTo(x + h, y - h);
            canvas.stroke(hatch, r > 1 ? 0.12 : 0.14);
        }
    }
}
