package org.mesochart.document.recovery;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PdfEngine;
import org.mesochart.document.print.Printing;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Messages;

/**
 * The recovery key on paper. It is made in memory and goes straight to the printer: it is never saved, shown or
 * printed again. The bytes are wiped after printing.
 */
public final class RecoveryKeySheet {
    private final Printing printing;

    public RecoveryKeySheet(Printing printing) {
        this.printing = printing;
    }

    /**
     * Prints the sheet and says honestly whether a printer took it.
     *
     * @param groups the key's groups in order
     * @param made when the key was made
     */
    public Printing.Result print(
            List<String> groups, Clinic clinic, LocalDateTime made, Language language, PaperSize paper) {
        byte[] pdf = pdf(groups, clinic, made, language, paper);
        try {
            return printing.print(pdf, new Messages(language).text("documents.file.recovery_key"));
        } finally {
            Arrays.fill(pdf, (byte) 0);
        }
    }

    public static byte[] pdf(List<String> groups, Clinic clinic, LocalDateTime made, Language language, PaperSize paper) {
        String moment = new Dates(language.locale()).moment(made);
        RecoveryKeyModel model = RecoveryKeyModel.of(groups, clinic, moment, language, paper);
        return new PdfEngine(new PaperFonts()).render(RecoveryKeyModelRenderer.of().execute(model), Map.of(), Watch.NONE);
    }
}
