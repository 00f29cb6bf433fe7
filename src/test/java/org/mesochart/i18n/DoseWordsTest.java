package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.dose.AnaestheticMix;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.dose.CeilingCheck;
import org.mesochart.domain.dose.CeilingPart;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.text.Language;

class DoseWordsTest {
    private static final Substance LIDOCAINE = new Substance("lidocaine", "Lidocaine", "Lidokain", List.of("lidocaine"),
            Set.of("local_anaesthetic"));
    private static final Substance PRILOCAINE = new Substance("prilocaine", "Prilocaine", "Prilokain",
            List.of("prilocaine"), Set.of("local_anaesthetic"));

    private final DoseWords english = new DoseWords(new Messages(Language.ENGLISH));
    private final DoseWords turkish = new DoseWords(new Messages(Language.TURKISH));

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static Exact exact(String figure) {
        return Exact.of(new BigDecimal(figure));
    }

    private static CeilingPart part(String letter, String product, String quantity, String strength, String labelled,
            String counted) {
        return new CeilingPart(letter, product, new BigDecimal(quantity), new BigDecimal(strength), DoseUnit.MILLIGRAM,
                exact(labelled), exact(counted), exact(counted), false, true);
    }

    private static CeilingCheck check(String kg, CeilingPart... parts) {
        Ceiling ceiling = new Ceiling(UUID.randomUUID(), "lidocaine", new BigDecimal("4.5"), new BigDecimal("300"),
                DoseUnit.MILLIGRAM, "US label, without adrenaline", true);
        return new CeilingCheck(
                ceiling, Optional.of(LIDOCAINE), kg == null ? null : new BigDecimal(kg), List.of(parts));
    }

    @Test
    void aShareOfTheCeilingNeverReadsAsNothingNorAsTheCeilingItself() {
        assertEquals("22 %", plain(english.share(exact("66.3"), exact("300"))));
        assertEquals("%22", turkish.share(exact("66.3"), exact("300")));
        assertEquals("0.2 %", plain(english.share(exact("0.6"), exact("300"))));
        assertEquals("0.003 %", plain(english.share(exact("0.01"), exact("300"))));
        assertEquals("0 %", plain(english.share(Exact.ZERO, exact("300"))));
        assertEquals("99.8 %", plain(english.share(exact("299.3"), exact("300"))));
        assertEquals("100 %", plain(english.share(exact("300"), exact("300"))));
        assertEquals("100.03 %", plain(english.share(exact("300.1"), exact("300"))));
        assertEquals("104 %", plain(english.share(exact("312"), exact("300"))));
    }

    @Test
    void theSentencesOfTheCeilingAreTheAgreedOnes() {
        CeilingCheck above = check("68", part("A", "x", "11.6", "20", "232", "232"),
                part(null, "Lidocaine 4 % cream", "2", "40", "80", "80"));
        assertEquals("Lidocaine 312 mg is above 300 mg (US label, cream included).",
                plain(english.givenAbove(above).orElseThrow()));
        assertEquals("Lidokain 312 mg, 300 mg sınırının üzerinde (ABD prospektüsü, krem dâhil).",
                plain(turkish.givenAbove(above).orElseThrow()));
        CeilingCheck noWeight = check(null, part("A", "x", "1", "20", "20", "20"));
        assertEquals("No weight: the lidocaine ceiling cannot be worked out. Add it in the banner.",
                english.weightMissing(noWeight).orElseThrow());
        assertEquals("Kilo girilmemiş: lidokain üst sınırı hesaplanamıyor. Hasta başlığından ekleyin.",
                turkish.weightMissing(noWeight).orElseThrow());
        AnaestheticMix mix = new AnaestheticMix("A", List.of(LIDOCAINE, PRILOCAINE));
        assertEquals("Two local anaesthetics in one mixture: lidocaine and prilocaine.", english.anaesthetics(mix));
        assertEquals("Bir karışımda iki lokal anestezik var: lidokain ve prilokain.", turkish.anaesthetics(mix));
    }

    @Test
    void theSumOfTheCeilingIsWrittenOut() {
        CeilingCheck check = check("68", part("A", "x", "1", "20", "20", "20"),
                part(null, "Lidocaine base cream", "2", "25", "50", "61.7"));
        assertEquals("Mixture A, 1 mL × 20 mg/mL", plain(english.part(check.parts().getFirst())));
        assertEquals("A karışımı, 1 mL × 20 mg/mL", plain(turkish.part(check.parts().getFirst())));
        assertEquals("Lidocaine base cream, 2 g × 25 mg/g", plain(english.part(check.parts().getLast())));
        assertEquals("50 mg base × 20/16.2, counted as hydrochloride",
                plain(english.partNote(check.parts().getLast(), check).orElseThrow()));
        assertEquals("Ceiling: 4.5 mg/kg × 68 kg = 306 mg, at most 300 mg. US label, without adrenaline.",
                plain(english.limit(check)));
        assertEquals("Üst sınır: 4,5 mg/kg × 68 kg = 306 mg, en çok 300 mg. ABD prospektüsü, adrenalinsiz.",
                plain(turkish.limit(check)));
        assertEquals("Ceiling: 4.5 mg/kg, at most 300 mg. US label, without adrenaline.", plain(english.limit(check(null))));
        assertEquals("of 300 mg, if all is given", plain(english.ofIfAll(check)));
        assertEquals("Tüm biçimlerden lidokain", turkish.title(check));
    }

    @Test
    void aDoseThatIsNotNothingIsNeverShownAsNothing() {
        assertEquals("0.667 mg", plain(english.amount(exact("2").over(exact("3")), DoseUnit.MILLIGRAM)));
        assertEquals("0.0004 mg", plain(english.amount(exact("0.0004"), DoseUnit.MILLIGRAM)));
        assertEquals("en az 0,625 mikrogram", plain(turkish.amount(exact("0.625"), DoseUnit.MICROGRAM, true)));
        assertEquals("0 mg", plain(english.amount(Exact.ZERO, DoseUnit.MILLIGRAM)));
        assertEquals("not known", english.amount(Exact.ZERO, DoseUnit.MILLIGRAM, true));
        assertEquals("120 IU", plain(english.amount(exact("120"), DoseUnit.IU)));
    }

    @Test
    void roundingDoesNotHideThatACeilingIsPassed() {
        CeilingCheck barely = check("68", part("A", "x", "15.0001", "20", "300.002", "300.002"));
        assertEquals("Lidocaine 300.002 mg is above 300 mg (US label).", plain(english.givenAbove(barely).orElseThrow()));
        CeilingCheck far = check("68", part("A", "x", "20.00612", "20", "400.1224", "400.1224"));
        assertEquals("400.1 mg of 300 mg", plain(english.givenOf(far)));
        assertTrue(english.givenAbove(check("68", part("A", "x", "15", "20", "300", "300"))).isEmpty());
    }

    @Test
    void whatDoesNotComeOutInAMixtureIsSaid() {
        Mixture mixture = new Mixture(UUID.randomUUID(), UUID.randomUUID(), "A", List.of(new Component(UUID.randomUUID(),
                "Lidocaine 2 %", ProductName.ingredients("Lidocaine 2 %"), null, null, new BigDecimal("4"), null)));
        assertEquals("Mixture A: 4.2 mL given, but 4 mL prepared. Correct a volume or the mixture.",
                plain(english.problem(totals(mixture, "4.2")).orElseThrow()));
        assertEquals("A karışımı: 4,2 mL verilmiş, oysa 4 mL hazırlanmış. Hacmi ya da karışımı düzeltin.",
                plain(turkish.problem(totals(mixture, "4.2")).orElseThrow()));
        assertEquals("Mixture A: 0.6 mL unaccounted for. 4 mL prepared, 2.4 mL given, 1 mL wasted.",
                plain(english.problem(totals(mixture.withWasted(BigDecimal.ONE), "2.4")).orElseThrow()));
        assertEquals("A karışımı: verilen 2,4 mL ile atılan 2 mL, hazırlanan 4 mL hacminden fazla.",
                plain(turkish.problem(totals(mixture.withWasted(new BigDecimal("2")), "2.4")).orElseThrow()));
        assertTrue(english.problem(totals(mixture, "2.4")).isEmpty());
        assertTrue(english.problem(totals(mixture.withWasted(new BigDecimal("1.6")), "2.4")).isEmpty());
    }

    private static MixtureTotals totals(Mixture mixture, String given) {
        return MixtureTotals.of(mixture, List.of(new BigDecimal(given)));
    }
}
