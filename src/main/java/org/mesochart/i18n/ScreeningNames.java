package org.mesochart.i18n;

import java.util.List;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.domain.screening.ScreeningQuestion;

/** What the answers of a screening are called, on screen and on paper. */
public final class ScreeningNames {
    private final List<ScreeningQuestion> questions;
    private final Messages messages;

    /** @param questions those not asked at present too: they were answered before */
    public ScreeningNames(List<ScreeningQuestion> questions, Messages messages) {
        this.questions = List.copyOf(questions);
        this.messages = messages;
    }

    /** "Blood thinners", "Allergy to an NSAID"; a question that nobody here knows is called by its key. */
    public String of(String key) {
        if (AllergyMatch.isKey(key)) {
            String group = AllergyMatch.group(key);
            String words = "errors.class." + group;
            return messages.text("narrative.screening.allergy", AllergyMatch.typed(key)
                    .orElseGet(() -> messages.has(words) ? messages.text(words) : group));
        }
        return questions.stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .map(q -> q.in(messages.language()))
                .orElse(key);
    }

    /** The same within a sentence. */
    public String within(String key) {
        return Joined.inner(of(key), messages);
    }
}
