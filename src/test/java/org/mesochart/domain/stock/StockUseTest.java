package org.mesochart.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;

@BesideOthers
class StockUseTest {
    private static final UUID SESSION = new UUID(7, 7);
    private static final Instant AT = Instant.parse("2026-11-24T07:00:00Z");

    private final Product ampoule = product("Ketoprofen 50 mg/mL", "2", Product.Measure.MILLILITRE, true);
    private final Product bottle = product("Lidocaine 20 mg/mL", "20", Product.Measure.MILLILITRE, false);
    private final Product cream = product("Lidocaine 4 % cream", "30", Product.Measure.GRAM, false);
    private final Lot ampoules = lot(ampoule, "KT1");
    private final Lot bottles = lot(bottle, "LD1");
    private final Lot tubes = lot(cream, "CR1");

    @Test
    void aMultiDoseBottleGivesWhatWasDrawn() {
        assertEquals(Map.of(bottles, new BigDecimal("1.5")), taken(mixture(part("Lidocaine 20 mg/mL", "LD1", "1.5"))));
    }

    @Test
    void mixturesOfOneSessionAreTakenTogether() {
        assertEquals(Map.of(bottles, new BigDecimal("2.25")), taken(
                mixture(part("Lidocaine 20 mg/mL", "LD1", "1.5")), mixture(part("Lidocaine 20 mg/mL", "LD1", "0.75"))));
    }

    @Test
    void anOpenedSingleDoseContainerIsGoneWhole() {
        assertEquals(0, new BigDecimal("2").compareTo(taken(mixture(part("Ketoprofen 50 mg/mL", "KT1", "0.5"))).get(ampoules)));
        assertEquals(0, new BigDecimal("2").compareTo(taken(mixture(part("Ketoprofen 50 mg/mL", "KT1", "2"))).get(ampoules)));
        assertEquals(0, new BigDecimal("4").compareTo(taken(mixture(part("Ketoprofen 50 mg/mL", "KT1", "2.01"))).get(ampoules)));
    }

    @Test
    void twoMixturesMayShareOneContainerOfOnePatient() {
        assertEquals(0, new BigDecimal("2").compareTo(taken(
                mixture(part("Ketoprofen 50 mg/mL", "KT1", "1")), mixture(part("Ketoprofen 50 mg/mL", "KT1", "1"))).get(ampoules)));
    }

    @Test
    void withoutAContainerSizeNothingIsRounded() {
        Product unsized = new Product(UUID.randomUUID(), "Pure", ProductClass.OTHER, null, List.of(), null,
                Product.Measure.MILLILITRE, true, null, null, false);
        Lot lot = lot(unsized, "P1");
        assertEquals(Map.of(lot, new BigDecimal("0.3")),
                new StockUse(List.of(unsized), List.of(lot)).taken(List.of(mixture(part("Pure", "P1", "0.3"))), null));
    }

    @Test
    void whatIsNotInTheCatalogueTakesNothing() {
        assertEquals(Map.of(), taken(mixture(
                part("Lidocaine 20 mg/mL", "OTHER", "1"), part("Lidocaine 10 mg/mL", "LD1", "1"),
                part("Lidocaine 20 mg/mL", null, "1"))));
    }

    @Test
    void capitalsDoNotMatterAsWhenALotIsChosen() {
        assertEquals(Map.of(bottles, BigDecimal.ONE), taken(mixture(part("lidocaine 20 mg/ml", "ld1", "1"))));
    }

    @Test
    void creamIsCountedInGramsAndOnlyWhenTheyAreTold() {
        StockUse use = new StockUse(List.of(ampoule, bottle, cream), List.of(ampoules, bottles, tubes));
        Topical told = new Topical("Lidocaine 4 % cream", List.of(), "CR1", null, new BigDecimal("2.5"), 20);
        Topical untold = new Topical("Lidocaine 4 % cream", List.of(), "CR1", null, null, 20);
        assertEquals(Map.of(tubes, new BigDecimal("2.5")), use.taken(List.of(), told));
        assertEquals(Map.of(), use.taken(List.of(), untold));
        assertEquals(Map.of(), use.taken(List.of(mixture(part("Lidocaine 4 % cream", "CR1", "1"))), null));
    }

    @Test
    void aProductStillOfferedGoesBeforeAnArchivedOneOfTheSameName() {
        Product old = new Product(UUID.randomUUID(), "Lidocaine 20 mg/mL", ProductClass.LOCAL_ANAESTHETIC, null, List.of(),
                null, Product.Measure.MILLILITRE, false, null, null, true);
        Lot oldLot = lot(old, "LD1");
        assertEquals(Map.of(bottles, BigDecimal.ONE), new StockUse(List.of(old, bottle), List.of(oldLot, bottles))
                .taken(List.of(mixture(part("Lidocaine 20 mg/mL", "LD1", "1"))), null));
    }

    @Test
    void aMovementIsAllowedByItsOwnRulesAndAlwaysTheSame() {
        StockUse use = new StockUse(List.of(ampoule, bottle), List.of(ampoules, bottles));
        List<Mixture> mixtures = List.of(
                mixture(part("Lidocaine 20 mg/mL", "LD1", "1"), part("Ketoprofen 50 mg/mL", "KT1", "0.4")));
        List<StockMovement> once = use.movements(mixtures, null, SESSION, AT);
        assertEquals(2, once.size());
        assertEquals(once, use.movements(mixtures, null, SESSION, AT));
        once.forEach(movement -> {
            assertEquals(List.of(), movement.check());
            assertEquals(SESSION, movement.sessionId());
            assertTrue(movement.amount().signum() < 0);
        });
    }

    @Test
    void neverLessThanDrawnAndNeverAWholeContainerMoreOverTenThousandSeededCases() {
        Random random = new Random(20261124);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal size = BigDecimal.valueOf(1 + random.nextInt(5000), 2);
            BigDecimal drawn = BigDecimal.valueOf(1 + random.nextInt(20_000), 3);
            Product product = product("X", size.toPlainString(), Product.Measure.MILLILITRE, true);
            Lot lot = lot(product, "X1");
            BigDecimal taken = new StockUse(List.of(product), List.of(lot))
                    .taken(List.of(mixture(part("X", "X1", drawn.toPlainString()))), null).get(lot);
            assertTrue(taken.compareTo(drawn) >= 0, () -> size + " " + drawn);
            assertTrue(taken.subtract(drawn).compareTo(size) < 0, () -> size + " " + drawn);
            assertEquals(0, taken.remainder(size).signum());
        }
    }

    private Map<Lot, BigDecimal> taken(Mixture... mixtures) {
        return new StockUse(List.of(ampoule, bottle, cream), List.of(ampoules, bottles, tubes))
                .taken(List.of(mixtures), null);
    }

    private static Mixture mixture(Component... parts) {
        return new Mixture(UUID.randomUUID(), SESSION, null, List.of(parts));
    }

    private static Component part(String product, String lot, String mL) {
        return new Component(UUID.randomUUID(), product, List.of(), lot, new Expiry("2028-03"), new BigDecimal(mL), null);
    }

    private static Product product(String label, String size, Product.Measure measure, boolean single) {
        return new Product(UUID.randomUUID(), label, ProductClass.OTHER, null, List.of(), new BigDecimal(size), measure,
                single, null, null, false);
    }

    private static Lot lot(Product product, String number) {
        return new Lot(UUID.randomUUID(), product.id(), number, new Expiry("2028-03"), null, null, false);
    }
}
