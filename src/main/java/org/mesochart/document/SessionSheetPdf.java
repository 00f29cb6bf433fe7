package org.mesochart.document;

import java.util.Locale;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/**
 * Session sheets as PDF. Keep one instance: its typefaces and figures are read once, so that every sheet after the
 * first is quick. Safe for several threads.
 */
public final class SessionSheetPdf {
    private final PdfEngine engine;
    private final SessionSheets sheets;

    public SessionSheetPdf(BodyMap bodyMap) {
        this(bodyMap, new PdfEngine(new PaperFonts()));
    }

    SessionSheetPdf(BodyMap bodyMap, PdfEngine engine) {
        this.engine = engine;
        this.sheets = new SessionSheets(bodyMap, engine.fonts());
    }

    /** The sheet of one session, in the language and for the paper asked. */
    public byte[] render(SessionSheetInput input, Language language, PaperSize paper) {
        return render(input, new Messages(language), paper);
    }

    byte[] render(SessionSheetInput input, Messages messages, PaperSize paper) {
        for (SessionSheets.Fit fit : SessionSheets.Fit.values()) {
            SessionSheetModel model = sheets.model(input, messages, paper, fit);
            try (PdfEngine.Laid laid = layOut(model)) {
                if (!model.columns() || laid.pageOf("signature") == 0) {
                    return laid.write();
                }
            }
        }
        return engine.render(
                SessionSheetModelRenderer.of().execute(easy(input, messages, paper)),
                easy(input, messages, paper).drawings());
    }

    private SessionSheetModel easy(SessionSheetInput input, Messages messages, PaperSize paper) {
        return sheets.model(input, messages, paper, SessionSheets.Fit.EASY);
    }

    private PdfEngine.Laid layOut(SessionSheetModel model) {
        return engine.layOut(SessionSheetModelRenderer.of().execute(model), model.drawings());
    }

    /** A file name that says which sheet this is without the patient's name: session-sheet-MC-1042-2026-11-23.pdf. */
    public static String fileName(SessionSheetInput input, Language language) {
        String chart = input.patient().chartNumber() == null ? "" : input.patient().chartNumber();
        String safe = chart.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String day = input.record().session().localTime().toLocalDate().toString();
        String name = new Messages(language).text("documents.file.session_sheet");
        return String.format(Locale.ROOT, "%s-%s%s.pdf", name, safe.isEmpty() ? "" : safe + "-", day);
    }
}
