package org.mesochart.document.page;

/** A picture on paper, painted as vectors; sizes in millimetres. */
public interface Drawing {
    double widthMm();

    double heightMm();

    /** Paints with the origin at the upper left corner, y downward. */
    void paint(PdfCanvas canvas);
}
