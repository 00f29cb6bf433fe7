package org.mesochart.document.page;

import java.util.List;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;

/** Makes a document of an invented session, so that the clinic sees its own words on the page; no patient is in it. */
@FunctionalInterface
public interface SamplePaper {
    /** @param texts the clinic's words of every document and language */
    Paper of(Clinic clinic, PaperSettings settings, List<PaperText> texts, Language language);
}
