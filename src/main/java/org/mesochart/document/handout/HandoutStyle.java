package org.mesochart.document.handout;

import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;

/** The handout's style: the sheet, and the larger type of large print. Lengths in millimetres. */
final class HandoutStyle {
    static final double SIDE_MM = 16;

    /** How the pages are filled. */
    enum Fit {
        /** As designed: what to do on the first page, the visit and the diary on the second. */
        EASY,
        /** The same with less air. */
        TIGHT,
        /** Page after page: it is too much for one. */
        FLOWING
    }

    private static final String COMMON = PaperStyle.read("/templates/handout.css");
    private static final String LARGE = PaperStyle.read("/templates/handout-large.css");

    private static final String TIGHT = "\nbody, h3 { line-height: 1.34 } h1 { margin-top: 3mm } h2 { margin: 3.8mm 0 .6mm }"
            + " li { margin-bottom: .4mm } .help { margin-top: 4mm; padding: 2.6mm 5mm 3mm } .rule { margin: 1.6mm 0 }";
    private static final String FLOWING =
            "\nh2.visit, h2.novisit { page-break-before: auto; margin-top: 8mm }";

    private HandoutStyle() {}

    static double mapColumnMm(boolean large) {
        return large ? 62 : 68;
    }

    static String of(PaperSize paper, PaperWords words, boolean large, Fit fit) {
        String page = PaperStyle.page(
                paper.widthMm(), paper.heightMm(), "14mm " + SIDE_MM + "mm 15mm", words);
        return COMMON
                + (large ? LARGE + page.replace("font-size: 7pt", "font-size: 9pt") : page)
                + (fit == Fit.TIGHT ? TIGHT : fit == Fit.FLOWING ? FLOWING : "")
                + "\n.mapcol { width: " + mapColumnMm(large) + "mm }\n";
    }
}
