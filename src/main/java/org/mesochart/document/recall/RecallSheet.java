package org.mesochart.document.recall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PdfEngine;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.recall.LotNumber;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/**
 * A lot's recall list as a PDF: who got it, with room to note when each was told.
 *
 * @param by who made the list
 */
public record RecallSheet(Clinic clinic, Practitioner by, LotRecall recall, LocalDateTime made) implements Paper {
    @Override
    public PaperKind kind() {
        return PaperKind.LOT_RECALL;
    }

    @Override
    public Printout.About about() {
        return Printout.About.NOBODY;
    }

    @Override
    public byte[] pdf(Press press, Setting setting) {
        return pdf(press.engine(), setting.language(), setting.paper());
    }

    /** Tagged, for the archive; takes a few seconds the first time, so never on the UI thread. */
    public byte[] pdf(Language language, PaperSize paper) {
        return pdf(new PdfEngine(new PaperFonts()), language, paper);
    }

    private byte[] pdf(PdfEngine engine, Language language, PaperSize paper) {
        RecallModel model = RecallModel.of(recall, clinic, by, made, new Messages(language), paper);
        return engine.render(RecallModelRenderer.of().execute(model), Map.of());
    }

    @Override
    public String fileName(Language language) {
        return fileName(recall.number(), made.toLocalDate(), language);
    }

    /** A file's name with the lot and the day, no patient. */
    public static String fileName(String lot, LocalDate day, Language language) {
        String word = language == Language.TURKISH ? "Geri-cagirma" : "Recall";
        return word + '-' + LotNumber.plain(lot) + '-' + day + ".pdf";
    }

    @Override
    public String toString() {
        return "RecallSheet";
    }
}
