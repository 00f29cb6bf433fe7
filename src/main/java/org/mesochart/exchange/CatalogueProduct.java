package org.mesochart.exchange;

import org.mesochart.domain.stock.ProductClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mesochart.domain.text.Language;

/**
 * A generic substance of the starter catalogue. Lots are the clinic's own and are never shipped.
 *
 * @param key the stable name
 * @param names the substance in each language
 * @param strengths common strengths with a decimal point, "20 mg/mL" or "0.9 %"; empty when there is no common one
 */
public record CatalogueProduct(
        String key, ProductClass productClass, Map<Language, String> names, List<String> strengths) {

    public CatalogueProduct {
        names = Map.copyOf(names);
        strengths = List.copyOf(strengths);
    }

    /** The substance in this language. */
    public String name(Language language) {
        return names.get(language);
    }

    /** Substance and strength as on a label, one for each common strength, or the substance alone without any. */
    public List<String> labels(Language language) {
        String name = name(language);
        if (strengths.isEmpty()) {
            return List.of(name);
        }
        return strengths.stream().map(strength -> label(name, strength, language)).toList();
    }

    private static String label(String name, String strength, Language language) {
        if (language != Language.TURKISH) {
            return name + ' ' + strength;
        }
        String local = strength.replace('.', ',');
        return local.endsWith(" %")
                ? String.format(Locale.ROOT, "%s %%%s", name, local.substring(0, local.length() - 2))
                : name + ' ' + local;
    }
}
