package org.mesochart.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.mixture.Expiry;

class ShelfTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Product ampoule = product("2", "5", false);

    @Test
    void lowIsAtOrUnderTheThresholdInContainers() {
        assertFalse(level(ampoule, "10.1", "2028-03").low());
        assertTrue(level(ampoule, "10", "2028-03").low());
        assertEquals("5", level(ampoule, "10", "2028-03").containers().orElseThrow().toPlainString());
    }

    @Test
    void withoutAContainerSizeTheThresholdIsInTheMeasure() {
        Product unsized = product(null, "5", false);
        assertTrue(level(unsized, "5", "2028-03").low());
        assertFalse(level(unsized, "5.5", "2028-03").low());
        assertTrue(level(unsized, "5", "2028-03").containers().isEmpty());
    }

    @Test
    void withoutAThresholdNothingIsEverLow() {
        assertFalse(level(product("2", null, false), "0", "2028-03").low());
    }

    @Test
    void anExpiredLotIsNotWhatIsLeft() {
        Shelf.Level level = level(ampoule, "100", "2026-10");
        assertEquals(0, level.left().signum());
        assertTrue(level.low());
        assertEquals(1, level.lots().size());
    }

    @Test
    void aProductNotStockedAtAllIsLowOnlyWhenItHasAThreshold() {
        Shelf shelf = new Shelf(List.of(ampoule, product("2", null, false), product("2", "5", true)), List.of(), Map.of(), TODAY);
        assertEquals(List.of(ampoule), shelf.low().stream().map(Shelf.Level::product).toList());
    }

    @Test
    void whatIsShortIsShownBelowNought() {
        assertEquals("-3", level(ampoule, "-3", "2028-03").left().toPlainString());
    }

    @Test
    void aMonthCountsToItsLastDayAndTheListTellsWhatToDo() {
        Lot gone = lot("2026-10");
        Lot lastDay = lot("2026-11-24");
        Lot thisMonth = lot("2026-11");
        Lot empty = lot("2026-12-01");
        Lot later = lot("2027-06");
        Map<UUID, BigDecimal> left = Map.of(gone.id(), BigDecimal.TEN, lastDay.id(), BigDecimal.ONE, thisMonth.id(),
                BigDecimal.ONE, empty.id(), BigDecimal.ZERO);
        Shelf shelf = new Shelf(List.of(ampoule), List.of(later, empty, thisMonth, lastDay, gone), left, TODAY);

        List<Shelf.Expiring> soon = shelf.expiring(30);
        assertEquals(List.of(gone, lastDay, thisMonth, empty), soon.stream().map(e -> e.on().lot()).toList());
        assertEquals(List.of(-24L, 0L, 6L, 7L), soon.stream().map(Shelf.Expiring::days).toList());
        assertEquals(List.of(Shelf.Next.DISCARD, Shelf.Next.USE_FIRST, Shelf.Next.USE_FIRST, Shelf.Next.CLOSE),
                soon.stream().map(Shelf.Expiring::next).toList());
        assertTrue(soon.getFirst().expired());
        assertFalse(soon.get(1).expired());
        assertEquals(4, shelf.expiring(90).size());
        assertEquals(5, shelf.expiring(250).size());
    }

    @Test
    void aClosedLotIsNoLongerThere() {
        Lot closed = new Lot(UUID.randomUUID(), ampoule.id(), "C", new Expiry("2026-10"), null, null, true);
        Shelf shelf = new Shelf(List.of(ampoule), List.of(closed), Map.of(closed.id(), BigDecimal.TEN), TODAY);
        assertEquals(List.of(), shelf.expiring(90));
        assertEquals(List.of(), shelf.levels().getFirst().lots());
    }

    @Test
    void oneContainerCanHoldWhatTwoPatientsTookOrNot() {
        Product single = new Product(UUID.randomUUID(), "K", ProductClass.OTHER, null, List.of(), new BigDecimal("2"),
                Product.Measure.MILLILITRE, true, null, null, false);
        assertTrue(SharedVial.fitsInOne(single, BigDecimal.ONE, BigDecimal.ONE));
        assertFalse(SharedVial.fitsInOne(single, new BigDecimal("1.5"), BigDecimal.ONE));
        assertFalse(SharedVial.fitsInOne(ampoule, BigDecimal.ONE, BigDecimal.ONE));
    }

    private Shelf.Level level(Product product, String left, String expiry) {
        Lot lot = new Lot(UUID.randomUUID(), product.id(), "L", new Expiry(expiry), null, null, false);
        return new Shelf(List.of(product), List.of(lot), Map.of(lot.id(), new BigDecimal(left)), TODAY).levels().getFirst();
    }

    private Lot lot(String expiry) {
        return new Lot(UUID.randomUUID(), ampoule.id(), expiry, new Expiry(expiry), null, null, false);
    }

    private static Product product(String container, String low, boolean archived) {
        return new Product(UUID.randomUUID(), "Ketoprofen 50 mg/mL", ProductClass.ANALGESIC_NSAID, null, List.of(),
                container == null ? null : new BigDecimal(container), Product.Measure.MILLILITRE, false,
                low == null ? null : new BigDecimal(low), null, archived);
    }
}
