package org.mesochart.document.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;

/** Places and medicines as a patient calls them. */
@BesideOthers
class PlainWordsTest {
    private static final BodyMap BODY = BodyMap.load();
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages TURKISH = new Messages(Language.TURKISH);

    private static Place place(String region, Side side) {
        return new Place(BodyView.BACK, BigDecimal.ONE, BigDecimal.TEN, region, side, 2);
    }

    @Test
    void everyRegionOnEverySideHasAPlainNameInBothLanguages() {
        for (Messages messages : List.of(ENGLISH, TURKISH)) {
            PlainPlaces places = new PlainPlaces(BODY, messages);
            TreeSet<String> all = new TreeSet<>();
            for (Region region : BODY.regions()) {
                for (Side side : Side.values()) {
                    List<Place> one = List.of(place(region.key(), side));
                    assertFalse(places.over(one).isBlank(), region.key());
                    String name = places.names(one);
                    assertFalse(name.equals(messages.text("handout.name.body")), region.key());
                    assertTrue(messages.has("handout.aches." + region.group()), region.group());
                    all.add(name);
                }
            }
            assertTrue(all.size() > 30, all::toString);
        }
    }

    @Test
    void placesAreNamedOnceFromAboveWithTheirSide() {
        List<Place> places = List.of(place("gluteus_medius", Side.RIGHT), place("flank", Side.LEFT),
                place("facet_l4", Side.RIGHT), place("patella", Side.LEFT), place("patella", Side.RIGHT));
        assertEquals("lower back, right hip and knees", new PlainPlaces(BODY, ENGLISH).over(places));
        assertEquals("belinize, sağ kalçanıza ve dizlerinize", new PlainPlaces(BODY, TURKISH).over(places));
        assertEquals("tailbone", new PlainPlaces(BODY, ENGLISH).over(List.of(place("coccyx", Side.MIDLINE))));
        assertEquals("body", new PlainPlaces(BODY, ENGLISH).over(List.of(place("of_a_later_version", Side.LEFT))));
    }

    @Test
    void aPainfulSiteIsTranslatedWhereItIsACommonOne() {
        PlainPlaces turkish = new PlainPlaces(BODY, TURKISH);
        assertEquals(Optional.of("bel"), turkish.site("Low back", Language.ENGLISH));
        assertEquals(Optional.of("bel"), turkish.site("BEL", Language.TURKISH));
        assertEquals(Optional.of("sol diz"), turkish.site("left knee", Language.ENGLISH));
        assertEquals(Optional.of("neck"), new PlainPlaces(BODY, ENGLISH).site("Boyun", Language.TURKISH));
        assertEquals(Optional.empty(), turkish.site("piriformis trigger", Language.ENGLISH));
        assertEquals(Optional.of("topuk dikeni"), turkish.site("Topuk dikeni", Language.TURKISH));
        assertEquals(Optional.of("infrapatellar ağrı"), turkish.site("İnfrapatellar ağrı", Language.TURKISH));
        assertEquals(Optional.of("SI eklem"), turkish.site("SI eklem", Language.TURKISH));
        assertEquals(Optional.of("L5 kökü"), turkish.site("L5 kökü", Language.TURKISH));
        assertEquals(Optional.empty(), turkish.site("Topuk ".repeat(20), Language.TURKISH));
    }

    private static PlainMedicines medicines(Messages messages, Product... own) {
        return new PlainMedicines(messages, Catalogue.substances(), Handout.products(List.of(own)));
    }

    private static String injected(PlainMedicines medicines, String... products) {
        UUID id = new UUID(1, 2);
        return medicines.injected(List.of(new Mixture(id, id, "A", Arrays.stream(products)
                .map(product -> new Component(id, product, ProductName.ingredients(product), null, null, BigDecimal.ONE, null))
                .toList())));
    }

    @Test
    void eachSubstanceIsNamedInThePatientsLanguageWithWhatItDoes() {
        assertEquals("lidokain (uyuşturur), magnezyum (mineral), siyanokobalamin (vitamin)", injected(medicines(TURKISH),
                "Lidocaine hydrochloride 2 %", "Magnesium sulfate 150 mg/mL", "Cyanocobalamin 500 microgram/mL",
                "Lidocaine hydrochloride 1 %", "Sodium chloride 0.9 %"));
        assertEquals("lidocaine (numbs)", injected(medicines(ENGLISH), "Lidokain hidroklorür %2"));
        assertEquals("", injected(medicines(ENGLISH), "Serum fizyolojik", "Enjeksiyonluk su"));
    }

    @Test
    void aNameThatIsNotWhollyKnownIsLeftAsOnTheLabelAndNothingIsGuessed() {
        assertEquals("Dexketoprofen", injected(medicines(TURKISH), "Dexketoprofen 50 mg/2 mL"));
        assertEquals("Melilotus ve rutin ekstresi (bitkisel)", injected(medicines(TURKISH), "Melilotus ve rutin ekstresi"));
        assertEquals("organic silicon, Something", injected(medicines(ENGLISH), "Organic silicon", "Something 5 mg/mL"));
    }

    @Test
    void aBrandHasTheClassThatTheClinicGaveIt() {
        Product brand = new Product(new UUID(1, 3), "Miorel 4 mg/2 mL", ProductClass.MUSCLE_RELAXANT, null, List.of(), null,
                Product.Measure.MILLILITRE, false, null, null, false);
        assertEquals("Miorel (relaxes muscle)", injected(medicines(ENGLISH, brand), "Miorel 4 mg/2 mL"));
    }

    @Test
    void theClassOfACombinationIsNotThatOfEachOfItsSubstances() {
        List<Ingredient> both = List.of(new Ingredient("Lidocaine", BigDecimal.TEN, DoseUnit.MILLIGRAM),
                new Ingredient("Adrenaline", new BigDecimal("0.0125"), DoseUnit.MILLIGRAM));
        Product jetokain = new Product(new UUID(1, 3), "Jetokain ampul", ProductClass.LOCAL_ANAESTHETIC, null, both, null,
                Product.Measure.MILLILITRE, false, null, null, false);
        UUID id = new UUID(1, 2);
        Component ampoule = new Component(id, "Jetokain ampul", both, null, null, BigDecimal.ONE, null);
        assertEquals("lidocaine (numbs), adrenaline", medicines(ENGLISH, jetokain)
                .injected(List.of(new Mixture(id, id, "A", List.of(ampoule)))));
    }

    @Test
    void aCreamNumbsOrIsOnlyNamed() {
        assertEquals("lidocaine and prilocaine (numb the skin)",
                medicines(ENGLISH).cream(SampleHandouts.cream()));
        assertEquals("Soothing cream", medicines(ENGLISH).cream(
                new Topical("Soothing cream", List.of(), null, null, null, null)));
        assertEquals("lidokain (deriyi uyuşturur)", medicines(TURKISH).cream(
                new Topical("Lidocaine 4 %", ProductName.ingredients("Lidocaine 4 %"), null, null, null, null)));
    }
}
