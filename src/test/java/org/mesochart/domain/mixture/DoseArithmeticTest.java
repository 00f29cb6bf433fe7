package org.mesochart.domain.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoseArithmeticTest {
    private static final UUID SESSION = UUID.randomUUID();

    private static Component component(String product, String mL) {
        return new Component(UUID.randomUUID(), product, ProductName.ingredients(product), "L1", new Expiry("2028-01"),
                new BigDecimal(mL), null);
    }

    private static Mixture mixture(Component... components) {
        return new Mixture(UUID.randomUUID(), SESSION, "A", List.of(components));
    }

    private static List<BigDecimal> points(int count, String mL) {
        return new ArrayList<>(Collections.nCopies(count, new BigDecimal(mL)));
    }

    private static String given(MixtureTotals totals, int index) {
        return totals.amounts().get(index).given().rounded(6).toPlainString();
    }

    @Test
    void theSheetSampleComesOutAsPrinted() {
        Mixture a = mixture(
                component("Lidocaine hydrochloride 2 %", "1"),
                component("Ketoprofen 100 mg/2 mL", "2"),
                component("Sodium chloride 0.9 %", "2"));
        List<BigDecimal> volumes = points(20, "0.1");
        volumes.addAll(points(6, "0.2"));
        MixtureTotals totals = MixtureTotals.of(a, volumes);
        assertEquals(new BigDecimal("5"), totals.preparedMl());
        assertEquals(0, totals.givenMl().compareTo(new BigDecimal("3.2")));
        assertEquals(0, totals.wastedMl().compareTo(new BigDecimal("1.8")));
        assertEquals("12.8", given(totals, 0));
        assertEquals("64", given(totals, 1));
        assertEquals("7.2", totals.amounts().get(0).wasted().rounded(6).toPlainString());
        assertEquals(2, totals.amounts().size(), "saline is a diluent and gives no dose");
    }

    @Test
    void protocolHOfFibromyalgiaAddsUpOverSixSessions() {
        Mixture mixture = mixture(
                component("Lidocaine hydrochloride 2 %", "1"),
                component("Ketoprofen 100 mg/2 mL", "2"),
                component("Methylprednisolone 40 mg/mL", "1"));
        Exact lidocaine = Exact.ZERO;
        for (int session = 0; session < 6; session++) {
            MixtureTotals totals = MixtureTotals.of(mixture, points(40, "0.1"));
            assertEquals("20", given(totals, 0));
            assertEquals("100", given(totals, 1));
            assertEquals("40", given(totals, 2));
            assertEquals(0, totals.wastedMl().signum());
            lidocaine = lidocaine.plus(totals.amounts().get(0).given());
        }
        assertEquals("120", lidocaine.toString());
    }

    @Test
    void sterileWaterGivesVolumeAndNoDose() {
        MixtureTotals totals = MixtureTotals.of(mixture(component("Sterile water", "2")), points(4, "0.1"));
        assertEquals(0, totals.givenMl().compareTo(new BigDecimal("0.4")));
        assertTrue(totals.amounts().isEmpty());
    }

    @Test
    void aDoseThatDoesNotDivideEvenlyIsKeptExactly() {
        Mixture thirds = mixture(component("Lidocaine hydrochloride 20 mg/mL", "1"), component("Sterile water", "2"));
        MixtureTotals totals = MixtureTotals.of(thirds, points(1, "0.1"));
        assertEquals("2/3", totals.amounts().getFirst().given().toString());
        MixtureTotals all = MixtureTotals.of(thirds, points(30, "0.1"));
        assertEquals("20", all.amounts().getFirst().given().toString());
        assertEquals(0, all.amounts().getFirst().wasted().signum());
    }

    @Test
    void anUnknownVolumeMakesTheTotalsALowerBoundAndIsNotZero() {
        Mixture mixture = mixture(component("Lidocaine hydrochloride 20 mg/mL", "1"));
        MixtureTotals totals = MixtureTotals.of(mixture, Arrays.asList(new BigDecimal("0.1"), null));
        assertTrue(totals.atLeast());
        assertTrue(totals.amounts().getFirst().atLeast());
        assertEquals(2, totals.points());
        assertFalse(MixtureTotals.of(mixture, points(1, "0")).atLeast(), "a dry puncture is known to be 0");
    }

    @Test
    void unitsAndSaltsAreNeverAddedTogether() {
        Mixture mixture = mixture(
                component("Lidocaine 10 mg/mL", "1"),
                component("Lidocaine hydrochloride 10 mg/mL", "1"),
                component("Calcitonin 100 IU/mL", "1"),
                component("Cyanocobalamin 500 microgram/mL", "1"));
        List<Amount> amounts = MixtureTotals.of(mixture, points(1, "4")).amounts();
        assertEquals(
                List.of("10 mg", "10 mg", "100 IU", "500 microgram"),
                amounts.stream().map(a -> a.given() + " " + a.unit().key()).toList());
    }

    @Test
    void theSameDrugFromTwoLotsIsOneDose() {
        Mixture mixture = mixture(
                component("Lidocaine hydrochloride 2 %", "1"), component("Lidocaine hydrochloride 20 mg/mL", "0.5"));
        assertEquals("30", MixtureTotals.of(mixture, points(1, "1.5")).amounts().getFirst().given().toString());
    }

    @Test
    void moreGivenThanPreparedIsSeen() {
        Mixture mixture = mixture(component("Lidocaine hydrochloride 2 %", "1"));
        assertTrue(MixtureTotals.of(mixture, points(11, "0.1")).exceedsPrepared());
        assertFalse(MixtureTotals.of(mixture, points(10, "0.1")).exceedsPrepared());
    }

    @Test
    void givenAndWastedAlwaysMakeWhatWasPrepared() {
        Random random = new Random(20261124);
        for (int round = 0; round < 2000; round++) {
            Mixture mixture = mixture(
                    component("Lidocaine hydrochloride 20 mg/mL", "0." + (1 + random.nextInt(999))),
                    component("Ketoprofen 50 mg/mL", "" + (1 + random.nextInt(7))),
                    component("Sterile water", "1." + random.nextInt(99)));
            MixtureTotals totals =
                    MixtureTotals.of(mixture, points(1 + random.nextInt(40), "0.0" + (1 + random.nextInt(99))));
            for (Amount amount : totals.amounts()) {
                assertEquals(amount.prepared(), amount.given().plus(amount.wasted()));
            }
            assertEquals(0, totals.givenMl().add(totals.wastedMl()).compareTo(totals.preparedMl()));
        }
    }

    @Test
    void labelsAreReadInBothLanguagesAndWritings() {
        assertEquals(List.of(new Ingredient("Lidocaine hydrochloride", new BigDecimal("20"), DoseUnit.MILLIGRAM)),
                ProductName.ingredients("Lidocaine hydrochloride 2 %"));
        assertEquals(List.of(new Ingredient("Lidokain hidroklorür", new BigDecimal("20"), DoseUnit.MILLIGRAM)),
                ProductName.ingredients("Lidokain hidroklorür %2"));
        assertEquals(List.of(new Ingredient("Diclofenac sodium", new BigDecimal("25"), DoseUnit.MILLIGRAM)),
                ProductName.ingredients("Diclofenac sodium 75 mg/3 mL"));
        assertEquals(List.of(new Ingredient("Thiocolchicoside", new BigDecimal("2"), DoseUnit.MILLIGRAM)),
                ProductName.ingredients("Thiocolchicoside 4 mg/2 ml"));
        assertEquals(List.of(new Ingredient("Prokain", new BigDecimal("12.5"), DoseUnit.MILLIGRAM)),
                ProductName.ingredients("Prokain 12,5 mg/mL"));
        assertEquals(List.of(), ProductName.ingredients("Serum fizyolojik %0,9"));
        assertEquals(List.of(), ProductName.ingredients("Hyaluronidase"));
        assertThrows(IllegalArgumentException.class, () -> ProductName.ingredients("Something 10 mg/3 mL"));
    }

    @Test
    void anExpiryMonthCountsToItsLastDay() {
        Expiry month = new Expiry("2026-11");
        assertFalse(month.isPastOn(java.time.LocalDate.of(2026, 11, 30)));
        assertTrue(month.isPastOn(java.time.LocalDate.of(2026, 12, 1)));
        for (String wrong : List.of("", "2026", "2026-13", "2026-02-30", "11/2026", "0001-01", "9999-01")) {
            assertTrue(Expiry.parse(wrong).isEmpty(), wrong);
        }
    }
}
