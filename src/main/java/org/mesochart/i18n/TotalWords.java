package org.mesochart.i18n;

import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.OutcomeScore;

/** Totals of questionnaires in words. */
public final class TotalWords {
    private TotalWords() {}

    /** "ODI: 34"; the impression of change in words. */
    public static String of(OutcomeScore score, Messages messages) {
        String name = messages.text("observe.measure.short." + score.measure().key());
        return messages.text("observe.total.words", name, score.measure() == Measure.PGIC
                ? messages.text("observe.pgic." + score.value().toPlainString())
                : score.value());
    }
}
