package org.mesochart.document.sheet;

import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PdfEngine;
import org.mesochart.document.page.Press;
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
        this(new Press(bodyMap));
    }

    public SessionSheetPdf(Press press) {
        this.engine = press.engine();
        this.sheets = new SessionSheets(press.bodyMap(), engine.fonts());
    }

    /** The sheet of one session, in the language and for the paper asked. */
    public byte[] render(SessionSheetInput input, Language language, PaperSize paper) {
        return render(input, language, paper, Watch.NONE);
    }

    /** @param watch may end it; it is not told how far it is, as the sheet is short and tried until it fits */
    byte[] render(SessionSheetInput input, Language language, PaperSize paper, Watch watch) {
        Messages messages = new Messages(language);
        SessionSheetModel model = sheets.model(input, messages, paper, SessionSheets.Fit.EASY);
        try (PdfEngine.Laid easy = layOut(model, watch)) {
            if (!model.columns() || onePage(easy)) {
                return easy.write();
            }
            for (SessionSheets.Fit fit : SessionSheets.Fit.TIGHTER) {
                try (PdfEngine.Laid laid = layOut(sheets.model(input, messages, paper, fit), watch)) {
                    if (onePage(laid)) {
                        return laid.write();
                    }
                }
            }
            return easy.write();
        }
    }

    private static boolean onePage(PdfEngine.Laid laid) {
        return laid.pageOf("signature") == 0;
    }

    private PdfEngine.Laid layOut(SessionSheetModel model, Watch watch) {
        return engine.layOut(SessionSheetModelRenderer.of().execute(model), model.drawings(), watch.part(0, 0));
    }
}
