package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

@BesideOthers
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

    @Test
    void theStarterSetHoldsTheSameDosesInBothLanguagesAndItsOwnRulesAllowIt() {
        List<Product> english = catalogue.starterSet(Language.ENGLISH);
        List<Product> turkish = catalogue.starterSet(Language.TURKISH);
        assertEquals(catalogue.productLabels(Language.ENGLISH), english.stream().map(Product::label).toList());
        assertEquals(catalogue.productLabels(Language.TURKISH), turkish.stream().map(Product::label).toList());
        for (int i = 0; i < english.size(); i++) {
            assertEquals(List.of(), english.get(i).check());
            assertEquals(strengths(english.get(i)), strengths(turkish.get(i)), english.get(i).label());
            assertEquals(english.get(i).container(), turkish.get(i).container());
            assertFalse(english.get(i).form().isBlank());
        }
        assertEquals(english.size(), Set.copyOf(english.stream().map(Product::label).toList()).size());
    }

    @Test
    void aCreamIsMeasuredInGramsAndHoldsItsPartsPerGram() {
        Product cream = product(Language.TURKISH, "Lidokain %4 krem");
        assertEquals(Product.Measure.GRAM, cream.measure());
        assertEquals(List.of(new Ingredient("Lidokain baz", new BigDecimal("40"), DoseUnit.MILLIGRAM)), cream.ingredients());
        Product both = product(Language.ENGLISH, "Lidocaine 2.5 % and prilocaine 2.5 % cream");
        assertEquals(List.of(new Ingredient("Lidocaine base", new BigDecimal("25"), DoseUnit.MILLIGRAM),
                new Ingredient("Prilocaine base", new BigDecimal("25"), DoseUnit.MILLIGRAM)), both.ingredients());
    }

    @Test
    void saltsStayApartAndADiluentHasNoDose() {
        assertEquals("Lidocaine hydrochloride",
                product(Language.ENGLISH, "Lidocaine hydrochloride 20 mg/mL").ingredients().getFirst().substance());
        assertEquals(List.of(), product(Language.TURKISH, "Sodyum klorür %0,9").ingredients());
        assertEquals(DoseUnit.MICROGRAM,
                product(Language.TURKISH, "Siyanokobalamin 500 mikrogram/mL").ingredients().getFirst().unit());
    }

    @Test
    void takenOverTwiceAProductHasTwoIds() {
        assertFalse(product(Language.ENGLISH, "Ketoprofen 50 mg/mL").id()
                .equals(product(Language.ENGLISH, "Ketoprofen 50 mg/mL").id()));
    }

    private Product product(Language language, String label) {
        return catalogue.starterSet(language).stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
    }

    private static List<String> strengths(Product product) {
        return product.ingredients().stream().map(i -> i.perMl().toPlainString() + i.unit()).toList();
    }

    private static List<String> doses(String label) {
        return ProductName.ingredients(label).stream()
                .map(Ingredient::perMl)
                .map(Object::toString)
                .toList();
    }

    private static Protocol protocol(Language language, int at) {
        return Catalogue.load().shipped(language).protocols().get(at);
    }

    /** Millilitres, then each dose of a session. */
    private static List<String> session(Protocol protocol, int number) {
        List<String> told = new ArrayList<>();
        for (MixtureTemplate mixture : protocol.mixturesFor(number)) {
            told.add(mixture.parts().stream().map(MixtureTemplate.Part::volumeMl)
                    .reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString());
            mixture.parts().forEach(part -> part.ingredients().forEach(i -> told.add(
                    i.substance() + " " + i.perMl().multiply(part.volumeMl()).stripTrailingZeros().toPlainString())));
        }
        return told;
    }

    @Test
    void theThreePublishedProtocolsGiveTheirArithmetic() {
        Protocol fibromyalgia = protocol(Language.ENGLISH, 0);
        assertEquals(List.of("4", "Lidocaine 20", "Ketoprofen 100", "Methylprednisolone 40"), session(fibromyalgia, 1));
        assertEquals(session(fibromyalgia, 1), session(fibromyalgia, 6));
        assertEquals(6, fibromyalgia.plan().sessions());
        assertEquals(List.of("Fibromyalgia"), fibromyalgia.indications());
        Protocol bursitis = protocol(Language.ENGLISH, 1);
        assertEquals(List.of("1", "Diclofenac sodium 25"), session(bursitis, 9));
        assertEquals(9, bursitis.plan().sessions());
        Protocol labour = protocol(Language.ENGLISH, 2);
        assertEquals(List.of("0.4"), session(labour, 1));
        assertEquals(List.of(10, 30, 60, 90, 120), labour.minutes());
        assertEquals(1, labour.plan().sessions());
    }

    @Test
    void shippedProtocolsAreTheSameInBothLanguages() {
        List<Protocol> english = Catalogue.load().shipped(Language.ENGLISH).protocols();
        List<Protocol> turkish = Catalogue.load().shipped(Language.TURKISH).protocols();
        assertEquals(english.stream().map(Protocol::id).toList(), turkish.stream().map(Protocol::id).toList());
        for (int i = 0; i < english.size(); i++) {
            assertEquals(english.get(i).plan(), turkish.get(i).plan());
            assertEquals(amounts(english.get(i)), amounts(turkish.get(i)));
            assertTrue(english.get(i).shipped() && english.get(i).source() != null && turkish.get(i).source() != null);
        }
        assertEquals("Fibromiyalji", turkish.getFirst().indications().getFirst());
    }

    private static List<String> amounts(Protocol protocol) {
        return session(protocol, 1).stream().map(told -> told.substring(told.lastIndexOf(' ') + 1)).toList();
    }
}
