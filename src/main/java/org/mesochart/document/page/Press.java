package org.mesochart.document.page;

import org.mesochart.bodymap.BodyMap;

/**
 * What every document is made with. Keep one: typefaces and figures are read once, so that every document after the
 * first is quick. Safe for several threads.
 */
public final class Press {
    private final BodyMap bodyMap;
    private final PdfEngine engine = new PdfEngine(new PaperFonts());

    public Press(BodyMap bodyMap) {
        this.bodyMap = bodyMap;
    }

    public BodyMap bodyMap() {
        return bodyMap;
    }

    public PdfEngine engine() {
        return engine;
    }
}
