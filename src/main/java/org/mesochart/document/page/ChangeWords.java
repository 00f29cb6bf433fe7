package org.mesochart.document.page;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainChange;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;

/** How pain changed, in words instead of a minus. */
public final class ChangeWords {
    private final PaperWords words;

    public ChangeWords(PaperWords words) {
        this.words = words;
    }

    /** "2 points lower, 28.6 %"; without a percentage where the first score is 0. */
    public String change(PainChange change) {
        BigDecimal less = change.less();
        if (less.signum() == 0) {
            return words.text("documents.pain.same");
        }
        String direction = less.signum() > 0 ? "lower" : "higher";
        String amount = words.messages().numbers().format(less.abs());
        String key = "documents.pain." + direction + "." + change.to().scale().key();
        Optional<BigDecimal> percent = change.percentLess();
        return percent
                .map(p -> words.text(
                        key + ".percent" + plural(less), amount, words.messages().numbers().percent(p.abs())))
                .orElseGet(() -> words.text(key + plural(less), amount));
    }

    /** The same with its band, where it reaches one. */
    public String result(PainChange change) {
        return change.band()
                .filter(band -> band != Outcome.Band.NONE)
                .map(band -> words.text("documents.pain.band", change(change), words.text("documents.band." + band.key())))
                .orElseGet(() -> change(change));
    }

    /** "5", "45 mm". */
    public String value(PainScore score) {
        return score.scale() == PainScale.VAS
                ? words.messages().numbers().mm(score.value())
                : words.messages().numbers().format(score.value());
    }

    private static String plural(BigDecimal amount) {
        return amount.abs().compareTo(BigDecimal.ONE) == 0 ? ".one" : ".other";
    }
}
