package org.mesochart.exchange;

import java.util.Map;
import java.util.Optional;
import org.mesochart.domain.text.Language;

/**
 * An indication to pick from; any other can be typed.
 *
 * @param key the stable name
 * @param names its words in each language
 * @param patient as it stands after "You have", or before "var"; empty where the name does as it is
 */
public record CatalogueIndication(String key, Map<Language, String> names, Map<Language, String> patient) {
    public CatalogueIndication {
        names = Map.copyOf(names);
        patient = Map.copyOf(patient);
    }

    /** Its words in this language. */
    public String name(Language language) {
        return names.get(language);
    }

    /** Its words inside a sentence to the patient, or empty where the name does as it is. */
    public Optional<String> toPatient(Language language) {
        return Optional.ofNullable(patient.get(language));
    }
}
