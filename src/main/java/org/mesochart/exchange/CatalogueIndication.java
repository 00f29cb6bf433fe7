package org.mesochart.exchange;

import java.util.Map;
import org.mesochart.domain.text.Language;

/**
 * An indication to pick from; any other can be typed.
 *
 * @param key the stable name
 * @param names its words in each language
 */
public record CatalogueIndication(String key, Map<Language, String> names) {
    public CatalogueIndication {
        names = Map.copyOf(names);
    }

    /** Its words in this language. */
    public String name(Language language) {
        return names.get(language);
    }
}
