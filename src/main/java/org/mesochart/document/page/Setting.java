package org.mesochart.document.page;

import java.util.Objects;
import java.util.Optional;
import org.mesochart.domain.text.Language;

/**
 * How a document is set.
 *
 * @param large large print, where the document has it
 * @param copy set for every print of a signed sheet after the first
 */
public record Setting(Language language, PaperSize paper, boolean large, Optional<PrintedCopy> copy) {
    public Setting {
        Objects.requireNonNull(language);
        Objects.requireNonNull(paper);
        Objects.requireNonNull(copy);
    }

    public Setting(Language language, PaperSize paper) {
        this(language, paper, false, Optional.empty());
    }

    public Setting withLanguage(Language now) {
        return new Setting(now, paper, large, copy);
    }

    public Setting withPaper(PaperSize now) {
        return new Setting(language, now, large, copy);
    }

    public Setting withLarge(boolean now) {
        return new Setting(language, paper, now, copy);
    }

    public Setting withCopy(PrintedCopy now) {
        return new Setting(language, paper, large, Optional.of(now));
    }
}
