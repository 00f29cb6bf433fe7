package org.mesochart.exchange;

import org.mesochart.domain.stock.ProductClass;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void everyClassOfProductIsThereWithANameInBothLanguages() {
        Set<ProductClass> seen = new HashSet<>();
        catalogue.products().forEach(product -> seen.add(product.productClass()));
        assertEquals(Set.of(ProductClass.values()), seen);
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            for (ProductClass each : ProductClass.values()) {
                assertFalse(messages.text(each.messageKey()).isBlank());
            }
        }
    }

    @Test
    void keysAreUsedOnce() {
        Set<String> keys = new HashSet<>();
        catalogue.products().forEach(product -> assertTrue(keys.add(product.key()), product.key()));
        catalogue.indications().forEach(indication -> assertTrue(keys.add(indication.key()), indication.key()));
    }

    @Test
    void aLabelGivesTheSameDoseInBothLanguages() {
        for (CatalogueProduct product : catalogue.products()) {
            List<String> english = product.labels(Language.ENGLISH);
            List<String> turkish = product.labels(Language.TURKISH);
            for (int i = 0; i < english.size(); i++) {
                assertEquals(doses(english.get(i)), doses(turkish.get(i)), product.key());
            }
        }
    }

    @Test
    void aStrengthIsReadAsADoseUnlessTheProductIsADiluent() {
        for (CatalogueProduct product : catalogue.products()) {
            boolean dose = !product.strengths().isEmpty() && product.productClass() != ProductClass.DILUENT;
            for (String label : product.labels(Language.ENGLISH)) {
                assertEquals(dose, !ProductName.ingredients(label).isEmpty(), label);
            }
        }
    }

    @Test
    void turkishPercentStandsBeforeTheNumber() {
        assertTrue(catalogue.productLabels(Language.TURKISH).contains("Sodyum klorür %0,9"));
        assertTrue(catalogue.productLabels(Language.ENGLISH).contains("Sodium chloride 0.9 %"));
    }

    private static List<String> doses(String label) {
        return ProductName.ingredients(label).stream()
                .map(Ingredient::perMl)
                .map(Object::toString)
                .toList();
    }
}
