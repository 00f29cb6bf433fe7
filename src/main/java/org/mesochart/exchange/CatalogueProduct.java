package org.mesochart.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.text.Language;

/**
 * A generic substance of the starter catalogue. Lots are the clinic's own and are never shipped.
 *
 * @param key the stable name
 * @param names the substance in each language
 * @param strengths common strengths with a decimal point, "20 mg/mL" or "0.9 %"; empty when there is no common one
 * @param packing what it comes in
 * @param parts what it holds where the label does not say it in the way of {@link ProductName}; else empty
 */
public record CatalogueProduct(
        String key,
        ProductClass productClass,
        Map<Language, String> names,
        List<String> strengths,
        Packing packing,
        List<Part> parts) {

    /**
     * @param form ampoule, vial ... in each language
     * @param container the usual size in the measure, or null when there is none
     */
    public record Packing(Map<Language, String> form, BigDecimal container, Product.Measure measure, boolean singleDose) {
        public Packing {
            form = Map.copyOf(form);
        }
    }

    /** One substance of several, or of a cream. @param amount in one mL or gram */
    public record Part(Map<Language, String> names, BigDecimal amount, DoseUnit unit) {
        public Part {
            names = Map.copyOf(names);
        }
    }

    public CatalogueProduct {
        names = Map.copyOf(names);
        strengths = List.copyOf(strengths);
        parts = List.copyOf(parts);
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

    /** A product for each label, as the clinic may take it over: with ids of its own, because it is the clinic's then. */
    public List<Product> products(Language language) {
        List<Product> products = new ArrayList<>();
        for (String label : labels(language)) {
            products.add(new Product(UUID.randomUUID(), label, productClass, packing.form().get(language),
                    ingredients(label, language), packing.container(), packing.measure(), packing.singleDose(), null, null,
                    false));
        }
        return products;
    }

    private List<Ingredient> ingredients(String label, Language language) {
        return parts.isEmpty()
                ? ProductName.ingredients(label)
                : parts.stream()
                        .map(part -> new Ingredient(part.names().get(language), part.amount(), part.unit()))
                        .toList();
    }

    private static String label(String name, String strength, Language language) {
        if (language != Language.TURKISH) {
            return name + ' ' + strength;
        }
        String local = strength.replace('.', ',').replace("microgram", "mikrogram");
        return local.endsWith(" %")
                ? String.format(Locale.ROOT, "%s %%%s", name, local.substring(0, local.length() - 2))
                : name + ' ' + local;
    }
}
