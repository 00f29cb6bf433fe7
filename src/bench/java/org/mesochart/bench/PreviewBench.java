package org.mesochart.bench;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.document.sheet.SessionSheetPdf;
import org.mesochart.domain.text.Language;

/** The first page in the preview, from the record to its pixels, warm, beside PDFBox drawing the same page. */
final class PreviewBench implements Benchmark {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 31;
    private static final float DPI = 72;

    @Override
    public String name() {
        return "preview, warm";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        BodyMap body = BodyMap.load();
        SessionSheetInput input = SheetBench.sample(body, 40);
        SessionSheetPdf sheets = new SessionSheetPdf(body);
        byte[] pdf = sheets.render(input, Language.ENGLISH, PaperSize.A4);
        double[] whole = new double[ROUNDS];
        double[] page = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            byte[] made = sheets.render(input, Language.ENGLISH, PaperSize.A4);
            long laid = System.nanoTime();
            PageImage.of(made, 0, DPI);
            long drawn = System.nanoTime();
            raw(pdf);
            long end = System.nanoTime();
            if (round >= 0) {
                whole[round] = (drawn - start) / 1e6;
                page[round] = (drawn - laid) / 1e6;
                floor[round] = (end - drawn) / 1e6;
            }
        }
        Arrays.sort(whole);
        Arrays.sort(page);
        Arrays.sort(floor);
        report.println(String.format(Locale.ROOT,
                "first page %.0f ms median, %.0f ms p95, target 300 ms: %s; of it drawing %.0f ms, raw PDFBox %.0f ms",
                whole[ROUNDS / 2], whole[ROUNDS * 95 / 100], whole[ROUNDS * 95 / 100] <= 300 ? "met" : "missed",
                page[ROUNDS / 2], floor[ROUNDS / 2]));
    }

    private static BufferedImage raw(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
        }
    }
}
