package org.mesochart.planted.cli;

import org.apache.pdfbox.pdmodel.PDDocument;

public final class CommandWithPdf {
    int pages(PDDocument document) {
        return document.getNumberOfPages();
    }
}
