package org.mesochart.document.sheet;

import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;

/** The session sheet's style: the shared sheet plus what depends on paper, language and fit. Lengths in millimetres. */
public final class SheetStyle {
    /** The right column is the same on both papers, so that the point table never changes. */
    static final double RIGHT_COLUMN_MM = 98.2;

    private static final double SIDE_MM = 14;
    private static final String COMMON = PaperStyle.read("/templates/sheet.css");

    private SheetStyle() {}

    static double textWidthMm(PaperSize paper) {
        return paper.widthMm() - 2 * SIDE_MM;
    }

    /** Room for the map of the usual sheet. */
    static double mapHeightMm(PaperSize paper) {
        return paper == PaperSize.A4 ? 84 : 70;
    }

    /** Room for the panels on a page of maps, below its heading, legend and note. */
    static double mapsHeightMm(PaperSize paper) {
        return paper.heightMm() - 55;
    }

    static String of(PaperSize paper, PaperWords words, SessionSheets.Fit fit) {
        boolean a4 = paper == PaperSize.A4;
        StringBuilder css = new StringBuilder(COMMON);
        css.append(PaperStyle.headed(paper, words));
        if (!a4) {
            css.append("body { font-size: 8pt; line-height: 1.27 } .dt th, .dt td { padding-top: .3mm;"
                    + " padding-bottom: .3mm } .sec { margin-top: 2.2mm } .wm { top: 150mm }\n");
        }
        if (fit.css().equals("tight")) {
            css.append("body { line-height: 1.24 } .dt th, .dt td { padding-top: .26mm; padding-bottom: .26mm }\n");
        }
        return css.append(columns()).toString();
    }

    // Widths stand on the columns, not on head cells: a spanned head divides them equally.
    private static String columns() {
        return ".c1 { width: 31% } .c2 { width: 9.8% } .c3 { width: 9.8% } .c5 { width: 3.7% } .c6 { width: 25.7% }"
                + " .c7 { width: 10.1% } .c8 { width: 9.9% }\n"
                + ".wide .c1 { width: 30% } .wide .c2 { width: 15% } .wide .c3 { width: 15% } .wide .c5 { width: 3% }"
                + " .wide .c6 { width: 19% } .wide .c7 { width: 9% } .wide .c8 { width: 9% }\n"
                + ".wide .mid .c1 { width: 26% } .wide .mid .c2 { width: 14% } .wide .mid .c3 { width: 14% }"
                + " .wide .mid .c4 { width: 9% } .wide .mid .c6 { width: 17% } .wide .mid .c7 { width: 9% }"
                + " .wide .mid .c8 { width: 8% }\n"
                + ".mid .c1 { width: 22.4% } .mid .c2 { width: 9.4% } .mid .c3 { width: 9.4% } .mid .c4 { width: 10% }"
                + " .mid .c5 { width: 3.7% } .mid .c6 { width: 24.4% } .mid .c7 { width: 10.4% } .mid .c8 { width: 10.3% }\n";
    }
}
