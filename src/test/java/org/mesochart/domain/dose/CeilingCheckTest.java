package org.mesochart.domain.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;

class CeilingCheckTest {
    private static final Substance LIDOCAINE = new Substance("lidocaine", "Lidocaine", "Lidokain",
            List.of("lidocaine", "lidokain", "lignocaine"), Set.of("local_anaesthetic", "amide_anaesthetic"));
    private static final Substance PRILOCAINE = new Substance("prilocaine", "Prilocaine", "Prilokain",
            List.of("prilocaine", "prilokain"), Set.of("local_anaesthetic", "amide_anaesthetic"));
    private static final Substances KNOWN = new Substances(List.of(LIDOCAINE, PRILOCAINE));
    private static final Ceiling CEILING = new Ceiling(UUID.randomUUID(), "lidocaine", new BigDecimal("4.5"),
            new BigDecimal("300"), DoseUnit.MILLIGRAM, "US label", true);
    private static final BigDecimal KG = new BigDecimal("68");

    private static Ingredient perGram(String name, String mg) {
        return new Ingredient(name, new BigDecimal(mg), DoseUnit.MILLIGRAM);
    }

    private static CeilingCheck check(SessionRecord record) {
        return CeilingCheck.of(CEILING, KNOWN, KG, record);
    }

    @Test
    void theSampleOfTheScreenComesOutAsDrawn() {
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "1"),
                Doses.component("Diclofenac sodium 25 mg/mL", "1"), Doses.component("Sodium chloride 0.9 %", "2"));
        CeilingCheck check = check(Doses.withCream(Doses.session(List.of(a), Doses.points(24, a, "0.1")),
                "Lidocaine 4 % cream", List.of(perGram("Lidocaine", "40")), "2"));
        assertEquals("100", check.ifAllGiven().toString());
        assertEquals("92", check.given().toString());
        assertEquals("306", check.byWeight().orElseThrow().toString());
        assertEquals("300", check.limit().orElseThrow().toString());
        assertEquals(2, check.parts().size());
        CeilingPart injected = check.parts().getFirst();
        assertEquals("A", injected.letter());
        assertEquals(new BigDecimal("1"), injected.quantity());
        assertEquals(0, injected.strength().compareTo(new BigDecimal(20)));
        assertEquals("20", injected.labelled().toString());
        assertTrue(check.parts().getLast().onSkin());
        assertFalse(check.above(check.ifAllGiven()));
        assertFalse(check.givenAtLeast());
    }

    @Test
    void baseIsCountedAsTheSaltAndTheSampleOfTheSheetComesOut() {
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "1"),
                Doses.component("Ketoprofen 100 mg/2 mL", "2"), Doses.component("Sodium chloride 0.9 %", "2"));
        List<Injection> points = new ArrayList<>(Doses.points(20, a, "0.1"));
        points.addAll(Doses.points(6, a, "0.2"));
        CeilingCheck check = check(Doses.withCream(Doses.session(List.of(a), points), "Cream",
                List.of(perGram("Lidocaine base", "25"), perGram("Prilocaine", "25")), "2"));
        CeilingPart cream = check.parts().getLast();
        assertTrue(cream.fromBase());
        assertEquals("50", cream.labelled().toString());
        assertEquals("61.73", cream.given().rounded(2).toPlainString());
        assertEquals("5000/81", cream.given().toString(), "50 x 20/16.2, not rounded");
        assertEquals("74.53", check.given().rounded(2).toPlainString());
    }

    @Test
    void everyNameOfTheSubstanceCountsInEveryFormulation() {
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 20 mg/mL", "1"),
                Doses.component("Lidokain hidroklorür monohidrat 20 mg/mL", "1"));
        Mixture b = Doses.mixture("B", Doses.component("Lignocaine 10 mg/mL", "1"),
                Doses.component("LİDOKAİN baz 16.2 mg/mL", "1"), Doses.component("Prilocaine hydrochloride 2 %", "1"));
        CeilingCheck check = check(Doses.withCream(Doses.session(List.of(a, b), List.of()), "Krem",
                List.of(perGram("Lidokain", "40")), "1"));
        assertEquals("110", check.ifAllGiven().toString(), "20 + 20 + 10 + 20 (base) + 40");
        assertEquals("40", check.given().toString(), "only the skin so far");
    }

    @Test
    void oneFigureForTwoAnaestheticsIsNotCountedAsOneOfThem() {
        CeilingCheck cream = check(Doses.withCream(Doses.session(List.of(), List.of()), "Lidocaine + prilocaine 5 %",
                List.of(perGram("Lidocaine + prilocaine", "50")), "2"));
        assertEquals("0", cream.given().toString());
        assertTrue(cream.atLeast());
        assertFalse(cream.parts().getFirst().counted());
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine + prilocaine 5 %", "1"));
        CeilingCheck mixed = check(Doses.session(List.of(a), Doses.points(2, a, "0.1")));
        assertEquals("0", mixed.ifAllGiven().toString());
        assertTrue(mixed.givenAtLeast());
    }

    @Test
    void withoutAWeightTheCeilingCannotBeWorkedOutButTheMostForAnyoneStillHolds() {
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "15.6"));
        CeilingCheck check = CeilingCheck.of(CEILING, KNOWN, null, Doses.session(List.of(a), List.of()));
        assertTrue(check.weightMissing());
        assertTrue(check.limit().isEmpty());
        assertEquals("312", check.ifAllGiven().toString());
        assertTrue(check.above(check.ifAllGiven()));
        assertFalse(check.above(check.given()));
        Ceiling byWeight = new Ceiling(UUID.randomUUID(), "lidocaine", BigDecimal.ONE, null, DoseUnit.MILLIGRAM, "x", true);
        assertFalse(CeilingCheck.of(byWeight, KNOWN, null, Doses.session(List.of(a), List.of()))
                .above(check.ifAllGiven()), "nothing is known to be above an unknown ceiling");
        Ceiling most = new Ceiling(UUID.randomUUID(), "lidocaine", null, BigDecimal.TEN, DoseUnit.MILLIGRAM, "x", true);
        assertFalse(CeilingCheck.of(most, KNOWN, null, Doses.session(List.of(a), List.of())).weightMissing());
    }

    @Test
    void exactlyTheCeilingIsNotAboveIt() {
        Mixture full = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "15"));
        Mixture more = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "15.000001"));
        CeilingCheck at = check(Doses.session(List.of(full), List.of()));
        assertFalse(at.above(at.ifAllGiven()));
        CeilingCheck above = check(Doses.session(List.of(more), List.of()));
        assertTrue(above.above(above.ifAllGiven()));
        CeilingCheck light = CeilingCheck.of(CEILING, KNOWN, new BigDecimal("20"), Doses.session(List.of(full), List.of()));
        assertEquals("90", light.limit().orElseThrow().toString(), "a child's ceiling goes by the weight");
    }

    @Test
    void whatCannotBeCountedMakesALowerBound() {
        Mixture noStrength = Doses.mixture("A", Doses.component("Lidocaine", "1"));
        CeilingCheck check = check(Doses.session(List.of(noStrength), List.of()));
        assertTrue(check.atLeast());
        assertFalse(check.parts().getFirst().counted());
        CeilingCheck noGrams = check(Doses.withCream(Doses.session(List.of(), List.of()), "Lidocaine 4 % cream",
                List.of(perGram("Lidocaine", "40")), null));
        assertTrue(noGrams.atLeast());
        assertEquals(0, noGrams.ifAllGiven().signum());
        Mixture micro = Doses.mixture("A", Doses.component("Lidocaine 500 microgram/mL", "1"));
        CeilingCheck otherUnit = check(Doses.session(List.of(micro), List.of()));
        assertTrue(otherUnit.atLeast(), "microgram is not added to mg");
        assertEquals(0, otherUnit.ifAllGiven().signum());
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "1"));
        CeilingCheck unknownVolume = check(Doses.session(List.of(a), List.of(Doses.point(a, (BigDecimal) null))));
        assertTrue(unknownVolume.givenAtLeast());
        assertFalse(unknownVolume.atLeast(), "what was prepared is known");
    }

    @Test
    void onlyCeilingsThatTheSessionTouchesAreChecked() {
        Mixture a = Doses.mixture("A", Doses.component("Ketoprofen 50 mg/mL", "2"));
        SessionRecord record = Doses.session(List.of(a), List.of());
        Ceiling ketoprofen = new Ceiling(UUID.randomUUID(), "Ketoprofen", null, new BigDecimal(100),
                DoseUnit.MILLIGRAM, "the clinic", true);
        Ceiling off = new Ceiling(UUID.randomUUID(), "ketoprofen", null, BigDecimal.ONE, DoseUnit.MILLIGRAM, "x", false);
        List<CeilingCheck> checks = CeilingCheck.all(List.of(CEILING, ketoprofen, off), KNOWN, KG, record);
        assertEquals(1, checks.size(), "a name that the catalogue does not know goes by its words");
        assertEquals("100", checks.getFirst().ifAllGiven().toString());
        assertTrue(checks.getFirst().substance().isEmpty());
    }

    @Test
    void twoAnaestheticsInOneMixtureAreToldOnce() {
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "1"),
                Doses.component("Prilocaine", "1"));
        List<AnaestheticMix> mixes = AnaestheticMix.of(Doses.session(List.of(a), List.of()), KNOWN);
        assertEquals(List.of(new AnaestheticMix("A", List.of(LIDOCAINE, PRILOCAINE))), mixes);
    }

    @Test
    void oneAnaestheticUnderTwoNamesIsOne() {
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "1"),
                Doses.component("Lignocaine base 10 mg/mL", "1"));
        assertTrue(AnaestheticMix.of(Doses.session(List.of(a), List.of()), KNOWN).isEmpty());
    }

    @Test
    void anaestheticsThatMeetInTheSessionOnlyAreToldToo() {
        Mixture a = Doses.mixture("A", Doses.component("Lidocaine hydrochloride 2 %", "1"));
        SessionRecord cream = Doses.withCream(Doses.session(List.of(a), List.of()), "Cream",
                List.of(perGram("Lidocaine", "25"), perGram("Prilocaine", "25")), "2");
        assertEquals(List.of(new AnaestheticMix(null, List.of(LIDOCAINE, PRILOCAINE))), AnaestheticMix.of(cream, KNOWN));
        SessionRecord creamOnly = Doses.withCream(Doses.session(List.of(), List.of()), "Cream",
                List.of(perGram("Lidocaine", "25"), perGram("Prilocaine", "25")), "2");
        assertTrue(AnaestheticMix.of(creamOnly, KNOWN).isEmpty(), "a cream is a product as it is made");
    }
}
