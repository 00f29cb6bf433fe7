package org.mesochart.domain.stock;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A substance as allergies and ceilings know it, whatever the salt and the product.
 *
 * @param key stable name, for instance {@code lidocaine}
 * @param english its name
 * @param turkish its name
 * @param names words that stand for it in labels and allergies, both languages, brand names too
 * @param classes keys of the classes it belongs to, for instance {@code amide_anaesthetic} and {@code nsaid}
 */
public record Substance(String key, String english, String turkish, List<String> names, Set<String> classes) {
    public Substance {
        Objects.requireNonNull(key);
        names = List.copyOf(names);
        classes = Set.copyOf(classes);
    }
}
