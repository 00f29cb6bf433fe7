package org.mesochart.document.handout;

import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;

/** The handout's style: the sheet, and the larger type of large print. Lengths in millimetres. */
final class HandoutStyle {
    static final double SIDE_MM = 16;

    private static final String COMMON = PaperStyle.read("/templates/handout.css");
    private static final String LARGE = PaperStyle.read("/templates/handout-large.css");

    private HandoutStyle() {}

    static double mapColumnMm(boolean large) {
        return large ? 62 : 68;
    }

    static String of(PaperSize paper, PaperWords words, boolean large) {
        String page = PaperStyle.page(
                paper.widthMm(), paper.heightMm(), "14mm " + SIDE_MM + "mm 15mm", words);
        return COMMON
                + (large ? LARGE + page.replace("font-size: 7pt", "font-size: 9pt") : page)
                + "\n.mapcol { width: " + mapColumnMm(large) + "mm }\n";
    }
}
