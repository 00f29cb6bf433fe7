package org.mesochart.exchange.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.exchange.CatalogueProduct;

/**
 * The words that may leave a chart when free text stays in: those of the program's catalogue and of the clinic's list of
 * products. Whatever else was typed, names of patients too, is {@value #OTHER}.
 */
final class KnownWords {
    static final String OTHER = "other";

    private final Map<String, String> indications = new HashMap<>();
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, String> substances = new HashMap<>();

    /** @param own the clinic's products */
    KnownWords(List<Product> own) {
        Catalogue catalogue = Catalogue.load();
        catalogue.indications().forEach(each ->
                each.names().values().forEach(name -> indications.putIfAbsent(Folding.fold(name), each.key())));
        own.forEach(this::add);
        for (Language language : Language.values()) {
            for (CatalogueProduct product : catalogue.products()) {
                put(substances, product.name(language));
                product.products(language).forEach(this::add);
            }
        }
        Catalogue.substances().all().forEach(each -> each.names().forEach(name -> put(substances, name)));
    }

    private void add(Product product) {
        put(products, product.label());
        for (Ingredient ingredient : product.ingredients()) {
            put(substances, ingredient.substance());
        }
    }

    private static void put(Map<String, String> known, String word) {
        known.putIfAbsent(Folding.fold(word), word);
    }

    /** Every indication as it stands in the files. */
    static List<String> indicationKeys() {
        List<String> keys = new ArrayList<>(Catalogue.load().indications().stream().map(each -> each.key()).toList());
        keys.add(OTHER);
        return keys;
    }

    /** The key of an indication. */
    String indication(String typed) {
        return of(indications, typed);
    }

    /** The label of a product as the list has it. */
    String product(String typed) {
        return of(products, typed);
    }

    String substance(String typed) {
        return of(substances, typed);
    }

    private static String of(Map<String, String> known, String typed) {
        return known.getOrDefault(Folding.fold(typed), OTHER);
    }
}
