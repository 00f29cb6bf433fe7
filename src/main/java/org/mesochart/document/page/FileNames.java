package org.mesochart.document.page;

import java.time.LocalDate;
import java.util.Locale;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** Names of saved documents: what it is, chart number, day; session-sheet-MC-1042-2026-11-23.pdf. */
public final class FileNames {
    private FileNames() {}

    /** @param chartNumber the clinic's number of the patient, of a recall the lot's; or null */
    public static String of(PaperKind kind, String chartNumber, LocalDate day, Language language) {
        String chart = chartNumber == null ? "" : chartNumber;
        String safe = chart.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String name = new Messages(language).text("documents.file." + kind.key());
        return String.format(Locale.ROOT, "%s-%s%s.pdf", name, safe.isEmpty() ? "" : safe + "-", day);
    }
}
