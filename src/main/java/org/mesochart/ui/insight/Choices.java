package org.mesochart.ui.insight;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.insight.Facet;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;

/** What can be chosen of a facet: any first, then the values in the order of the language, what has none last. */
final class Choices {
    private final InsightWords words;
    private final Collator collator;

    Choices(Messages messages, InsightWords words) {
        this.words = words;
        collator = Collator.getInstance(messages.locale());
    }

    private record Choice(String value, CollationKey key) {
        @Override
        public String toString() {
            return "Choice";
        }
    }

    /** @param values as {@link org.mesochart.domain.insight.Insight#choices} has them; depths stay in their order */
    List<Optional<String>> of(Facet facet, List<String> values) {
        List<String> ordered = facet == Facet.DEPTH ? values : values.stream()
                .map(value -> new Choice(value, collator.getCollationKey(words.value(facet, value))))
                .sorted(Comparator.comparing((Choice choice) -> choice.value().isEmpty())
                        .thenComparing(Choice::key)
                        .thenComparing(Choice::value))
                .map(Choice::value)
                .toList();
        List<Optional<String>> choices = new ArrayList<>(List.of(Optional.empty()));
        ordered.forEach(value -> choices.add(Optional.of(value)));
        return choices;
    }
}
