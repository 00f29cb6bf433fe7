package org.mesochart.document;

/** A picture on paper, painted as vectors; sizes in millimetres. */
interface Drawing {
    double widthMm();

    double heightMm();

    /** Paints with the origin at the upper left corner, y downward. */
    void paint(PdfCanvas canvas);
}
