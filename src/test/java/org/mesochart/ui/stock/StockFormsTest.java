package org.mesochart.ui.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.Strength;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** The forms of product, lot, count and discard: what is typed, what is refused, in words. */
@BesideOthers
class StockFormsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Messages english = new Messages(Language.ENGLISH);
    private final Messages turkish = new Messages(Language.TURKISH);
    private final Product ampoule = new Product(UUID.randomUUID(), "Ketoprofen 50 mg/mL", ProductClass.ANALGESIC_NSAID,
            "ampoule", List.of(), new BigDecimal("2"), Product.Measure.MILLILITRE, true, null, null, false);

    @Test
    void aLabelWithAStrengthFillsTheFirstIngredient() {
        ProductFormModel form = form();
        form.label().set("Lidokain hidroklorür %2");
        form.leftLabel();
        assertEquals("Lidokain hidroklorür", form.lines().getFirst().substance().get());
        assertEquals("= 20 mg/mL", form.shownBack(form.lines().getFirst()).replace('\u00A0', ' '));
        form.label().set("Something else 5 mg/mL");
        form.leftLabel();
        assertEquals(1, form.lines().size());
    }

    @Test
    void aStrengthPerContainerIsShownBackForOneAndKept() {
        ProductFormModel form = form();
        form.label().set("Ketoprofen 100 mg in 2 mL");
        form.productClass().set(ProductClass.ANALGESIC_NSAID);
        StrengthLine line = form.addLine();
        line.substance().set("Ketoprofen");
        line.amount().set("100");
        line.per().set("2");
        assertEquals("= 50 mg/mL", form.shownBack(line).replace('\u00A0', ' '));
        assertEquals(List.of(new Ingredient("Ketoprofen", new BigDecimal("50"), DoseUnit.MILLIGRAM)),
                form.product().orElseThrow().ingredients());
    }

    @Test
    void aCreamHasItsPercentPerGram() {
        ProductFormModel form = form();
        form.label().set("Lidocaine 4 % cream");
        form.productClass().set(ProductClass.LOCAL_ANAESTHETIC);
        form.measure().set(Product.Measure.GRAM);
        StrengthLine line = form.addLine();
        line.substance().set("Lidocaine");
        line.amount().set("4");
        line.unit().set(Strength.Unit.PERCENT);
        assertEquals("= 40 mg/g", form.shownBack(line).replace('\u00A0', ' '));
        assertEquals(Product.Measure.GRAM, form.product().orElseThrow().measure());
    }

    @Test
    void everythingWrongIsSaidAtOnceAndTheFormStaysAsTyped() {
        ProductFormModel form = form();
        form.container().set("-2");
        form.lowStock().set("many");
        StrengthLine line = form.addLine();
        line.substance().set("Lidocaine");
        line.amount().set("abc");
        assertTrue(form.product().isEmpty());
        assertEquals(Set.of("label", "class", "container", "lowStock", "ingredients"), form.problems().keySet());
        assertEquals("Write the strength as a number above 0 and at most 1000000, for instance 20.",
                form.problems().get("ingredients"));
        assertEquals("abc", line.amount().get());
    }

    @Test
    void aNameThatAnotherProductHasIsRefused() {
        ProductFormModel form = new ProductFormModel(null, turkish, List.of(), (id, label) -> label.equals("Kafein"));
        form.label().set(" Kafein ");
        form.productClass().set(ProductClass.OTHER);
        assertTrue(form.product().isEmpty());
        assertEquals("Bu adla başka bir ürün var. Adı değiştirin ya da o ürünü kullanın.", form.problems().get("label"));
    }

    @Test
    void numbersAreReadWithPointAndCommaAndShownBack() {
        ProductFormModel form = new ProductFormModel(null, turkish, List.of(), (id, label) -> false);
        form.label().set("Biyotin");
        form.productClass().set(ProductClass.VITAMIN);
        form.container().set("2.50");
        assertEquals("2.5", form.product().orElseThrow().container().toPlainString());
        assertEquals("2,5", form.container().get());
    }

    @Test
    void aLotNeedsItsNumberItsExpiryAndWholeContainers() {
        LotFormModel form = lot(List.of());
        assertTrue(form.received(TODAY).isEmpty());
        assertEquals(Set.of("number", "expiry", "amount"), form.problems().keySet());
        assertEquals("Write the expiry as it stands on the vial, for instance 2028-03.", form.problems().get("expiry"));
        form.number().set("KT1");
        form.expiry().set("soon");
        form.amount().set("2,5");
        form.received().set("25.11.2026");
        assertTrue(form.received(TODAY).isEmpty());
        assertEquals("That is no month or day. Write for instance 2028-03.", form.problems().get("expiry"));
        assertEquals("Containers are whole: write for instance 10.", form.problems().get("amount"));
        assertEquals("A lot cannot be received on a day to come.", form.problems().get("received"));
    }

    @Test
    void negativeAndAbsurdAmountsAreRefused() {
        for (String amount : List.of("-1", "0", "1000000", "99999999999999999999")) {
            LotFormModel form = lot(List.of());
            form.number().set("KT1");
            form.expiry().set("2028-03");
            form.amount().set(amount);
            assertTrue(form.received(TODAY).isEmpty(), amount);
            assertEquals(Set.of("amount"), form.problems().keySet(), amount);
        }
    }

    @Test
    void containersBecomeAnAmountInTheMeasure() {
        LotFormModel form = lot(List.of());
        form.number().set(" KT1 ");
        form.expiry().set("03/2028");
        form.amount().set("10");
        LotFormModel.Received received = form.received(TODAY).orElseThrow();
        assertEquals("20", received.amount().stripTrailingZeros().toPlainString());
        assertEquals("KT1", received.lot().number());
        assertEquals(new Expiry("2028-03"), received.lot().expiry());
        assertEquals(TODAY, received.lot().received());
        assertNull(received.before());
        assertEquals("Mar 2028", form.expiry().get());
    }

    @Test
    void moreOfAKnownLotKeepsTheLotAndAnotherExpiryIsQuestioned() {
        Lot known = new Lot(UUID.randomUUID(), ampoule.id(), "KT1", new Expiry("2028-03"), LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 5, 6), true);
        LotFormModel form = lot(List.of(known));
        form.number().set("KT1");
        form.expiry().set("2028-04");
        form.amount().set("5");
        assertTrue(form.received(TODAY).isEmpty());
        assertEquals("Lot KT1 is in the catalogue with the expiry Mar 2028. Check the label.", form.problems().get("expiry"));
        form.expiry().set("2028-03");
        LotFormModel.Received received = form.received(TODAY).orElseThrow();
        assertEquals(known, received.before());
        assertEquals(known.id(), received.lot().id());
        assertEquals(known.received(), received.lot().received());
        assertEquals(false, received.lot().closed());
    }

    @Test
    void aLotIsPutRightWithItsRules() {
        Lot lot = new Lot(UUID.randomUUID(), ampoule.id(), "KT1", new Expiry("2028-03"), LocalDate.of(2026, 5, 4), null, false);
        Lot other = new Lot(UUID.randomUUID(), ampoule.id(), "KT2", new Expiry("2028-03"), null, null, false);
        LotChangeModel form = new LotChangeModel(lot, List.of(lot, other), english);
        form.number().set("KT2");
        form.opened().set("3.5.2026");
        form.expiry().set("");
        assertTrue(form.lot().isEmpty());
        assertEquals("This product already has a lot KT2.", form.problems().get("number"));
        assertEquals("A lot cannot be opened before it was received.", form.problems().get("opened"));
        assertEquals("Write the expiry as it stands on the vial, for instance 2028-03.", form.problems().get("expiry"));
        form.number().set("KT1-A");
        form.opened().set("5.5.2026");
        form.expiry().set("2028-04-15");
        assertEquals(new Lot(lot.id(), ampoule.id(), "KT1-A", new Expiry("2028-04-15"), lot.received(),
                LocalDate.of(2026, 5, 5), false), form.lot().orElseThrow());
    }

    @Test
    void aCountMayBeNoughtADiscardNotAndBothSayWhy() {
        LotOnHand on = new LotOnHand(ampoule,
                new Lot(UUID.randomUUID(), ampoule.id(), "KT1", new Expiry("2028-03"), null, null, false), new BigDecimal("6"));
        AmountFormModel count = new AmountFormModel(AmountFormModel.Deed.COUNT, on, english);
        assertTrue(count.told().isEmpty());
        assertEquals(Set.of("amount", "note"), count.problems().keySet());
        count.amount().set("0");
        count.note().set("monthly count");
        assertEquals(0, count.told().orElseThrow().amount().signum());
        count.amount().set("-1");
        assertTrue(count.told().isEmpty());
        assertEquals("A count is 0 or more.", count.problems().get("amount"));

        AmountFormModel discard = new AmountFormModel(AmountFormModel.Deed.DISCARD, on, turkish);
        discard.note().set("kırıldı");
        discard.amount().set("0");
        assertTrue(discard.told().isEmpty());
        assertEquals("0’dan büyük bir miktar yazın.", discard.problems().get("amount"));
        discard.containers().set(true);
        discard.amount().set("2");
        assertEquals("4", discard.told().orElseThrow().amount().toPlainString());
        discard.all();
        assertEquals("6", discard.told().orElseThrow().amount().toPlainString());
    }

    private ProductFormModel form() {
        return new ProductFormModel(null, english, List.of("ampoule"), (id, label) -> false);
    }

    private LotFormModel lot(List<Lot> known) {
        return new LotFormModel(ampoule, known, null, TODAY, english);
    }
}
