package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.ui.map.LayersModel;

/** The mixtures of a session in a real chart: products, lots, order, names, and everything taken back by name. */
@BesideOthers
class PrepareTest {
    @TempDir
    private Path folder;
    private SessionFixture f;
    private SessionViewModel model;

    @BeforeEach
    void open() {
        f = new SessionFixture(folder, Language.ENGLISH);
        model = f.model;
    }

    private Product product(String label, Ingredient... ingredients) {
        Product product = new Product(UUID.randomUUID(), label, ProductClass.OTHER, "ampoule", List.of(ingredients),
                new BigDecimal("2"), Product.Measure.MILLILITRE, true, null, null, false);
        f.chart.products().add(product);
        return product;
    }

    private void lot(Product of, String number, String expiry) {
        f.chart.lots().add(new Lot(UUID.randomUUID(), of.id(), number, new Expiry(expiry), null, null, false));
    }

    private static Ingredient mg(String substance, String perMl) {
        return new Ingredient(substance, new BigDecimal(perMl), DoseUnit.MILLIGRAM);
    }

    private MixturesModel mixtures() {
        return model.mixtures();
    }

    private ComponentForm firstRow() {
        return mixtures().forms().getFirst().rows().getFirst();
    }

    private Mixture stored() {
        return record().mixtures().getFirst();
    }

    private SessionRecord record() {
        return f.chart.sessions().record(model.session().id()).orElseThrow();
    }

    private ComponentForm typed(String product, String mL) {
        ComponentForm row = mixtures().add().rows().getFirst();
        row.product().set(product);
        row.volume().set(mL);
        f.typed();
        return row;
    }

    /** A week later in the same course; what is charted already is last time. */
    private void nextWeek() {
        var next = TestCharts.aSession(f.course.id(), TestCharts.NOW);
        f.chart.sessions().add(next);
        model = new SessionViewModel(f.chart, next.id(), f.context, f.queue, SessionFixture.BODY,
                new LayersModel(), new DismissedHints(), Catalogue.load().shipped());
        model.load();
    }

    // products

    @Test
    void aProductOfTheCatalogueBringsItsIngredientsWhateverItsNameSays() {
        product("Anaesthetic of the house", mg("Lidocaine hydrochloride", "20"), mg("Prilocaine", "5"));
        model.load();
        typed("anaesthetic of the house ", "1.5");
        assertEquals(List.of(mg("Lidocaine hydrochloride", "20"), mg("Prilocaine", "5")),
                stored().components().getFirst().ingredients());
    }

    @Test
    void aRecordedRowKeepsItsIngredientsWhenTheCatalogueChanges() {
        model.load();
        typed("Lidocaine hydrochloride 2 %", "1");
        product("Lidocaine hydrochloride 2 %", mg("Something else", "7"));
        model.load();
        firstRow().volume().set("2");
        f.typed();
        assertEquals(List.of(mg("Lidocaine hydrochloride", "20")), stored().components().getFirst().ingredients());
        firstRow().product().set("Lidocaine hydrochloride 1 %");
        f.typed();
        assertEquals(List.of(mg("Lidocaine hydrochloride", "10")), stored().components().getFirst().ingredients());
    }

    @Test
    void aStrengthThatDoesNotDivideIsRefusedAndNothingIsLost() {
        model.load();
        ComponentForm row = typed("Ketoprofen 100 mg/3 mL", "2");
        assertEquals("session.prepare.strengthEndless", row.problem("product").orElseThrow().key());
        assertTrue(record().mixtures().isEmpty());
        assertEquals("Ketoprofen 100 mg/3 mL", row.product().get());
        row.product().set("Ketoprofen 100 mg/2 mL");
        f.typed();
        assertEquals(List.of(mg("Ketoprofen", "50")), stored().components().getFirst().ingredients());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.000001", "0.0000001", "one", "1.5.2"})
    void aVolumeThatCannotBeIsRefused(String mL) {
        model.load();
        ComponentForm row = typed("Saline", mL);
        assertTrue(row.problem("mL").isPresent());
        assertTrue(record().mixtures().isEmpty());
        assertFalse(mixtures().allValid());
        assertEquals(mL, row.volume().get());
    }

    // lots

    @Test
    void theLotThatExpiresFirstIsOfferedAndNotRecordedBeforeItIsConfirmed() {
        Product saline = product("Saline 0.9 %");
        lot(saline, "OLD", "2026-10");
        lot(saline, "LATER", "2028-01");
        lot(saline, "SOON", "2026-12");
        model.load();
        MixtureForm form = mixtures().add();
        mixtures().choose(form, form.rows().getFirst(), "Saline 0.9 %");
        form.rows().getFirst().volume().set("2");
        f.typed();
        assertEquals(Optional.of("SOON"), form.rows().getFirst().lotToConfirm());
        assertNull(stored().components().getFirst().lot());
        assertEquals(1, mixtures().lotsToConfirm());
        assertTrue(mixtures().confirm(form.rows().getFirst()));
        assertEquals("SOON", stored().components().getFirst().lot());
        assertEquals(new Expiry("2026-12"), stored().components().getFirst().expiry());
        assertEquals(0, mixtures().lotsToConfirm());
    }

    @Test
    void anExpiredLotIsChosenOnlyForAReason() {
        Product saline = product("Saline 0.9 %");
        lot(saline, "OLD", "2026-10");
        model.load();
        ComponentForm row = typed("Saline 0.9 %", "2");
        LotOnHand old = mixtures().onHand().lotsOf("Saline 0.9 %").getFirst();
        mixtures().choose(mixtures().forms().getFirst(), row, old);
        assertNull(stored().components().getFirst().lot());
        assertTrue(mixtures().reasonMissing(row));
        assertFalse(mixtures().confirm(row));
        row.expiredReason().set("only one left, patient agrees");
        f.typed();
        assertTrue(mixtures().confirm(row));
        assertEquals("OLD", stored().components().getFirst().lot());
        assertEquals("only one left, patient agrees", stored().components().getFirst().expiredReason());
    }

    @Test
    void anotherNumberTypedOverAnOfferedLotLosesTheExpiryOfThatLot() {
        Product saline = product("Saline 0.9 %");
        lot(saline, "AA1", "2028-01");
        lot(saline, "AA2", "2029-02");
        model.load();
        MixtureForm form = mixtures().add();
        ComponentForm row = form.rows().getFirst();
        mixtures().choose(form, row, "Saline 0.9 %");
        row.volume().set("1");
        row.lot().set("NEW7");
        assertEquals("", row.expiry().get());
        assertEquals("prepare.lotWithoutExpiry", row.lotWithoutExpiry().orElseThrow().key());
        row.lot().set("aa2");
        f.typed();
        assertEquals(new Expiry("2029-02"), stored().components().getFirst().expiry());
        row.lot().set("NEW7");
        row.expiry().set("03/2030");
        f.typed();
        assertEquals("NEW7", stored().components().getFirst().lot());
        assertEquals(new Expiry("2030-03"), stored().components().getFirst().expiry());
    }

    @Test
    void aLotUsedTwiceIsConfirmedOnceAndSaysWhereItStandsFirst() {
        f.thirtyPoints();
        nextWeek();
        mixtures().copyLast();
        assertEquals(4, mixtures().lotsToConfirm());
        ComponentForm saline = mixtures().forms().get(0).rows().get(2);
        ComponentForm again = mixtures().forms().get(1).rows().get(1);
        assertEquals(Optional.of("A"), LotOffers.asIn(again, mixtures().forms()));
        assertEquals(Optional.empty(), LotOffers.asIn(saline, mixtures().forms()));
        assertTrue(mixtures().confirm(saline));
        assertEquals(3, mixtures().lotsToConfirm());
        assertEquals("SF0312", record().mixtures().get(1).components().get(1).lot());
    }

    @Test
    void theLotOfLastTimeGivesWayToAnOpenOneOnceItHasExpired() {
        Product saline = product("Sodium chloride 0.9 %");
        f.mixture();
        lot(saline, "FRESH", "2029-01");
        nextWeek();
        mixtures().copyLast();
        List<ComponentForm> rows = mixtures().forms().getFirst().rows();
        assertEquals(Optional.of("LD2406"), rows.get(0).lotToConfirm(), "not in stock: the one of last time");
        assertEquals(Optional.of("FRESH"), rows.get(2).lotToConfirm(), "that of last time is not open any more");
    }

    @Test
    void whatWasOfferedIsOfferedAgainWhenTheSessionIsOpenedAgain() {
        f.mixture();
        nextWeek();
        mixtures().copyLast();
        model.load();
        assertEquals(3, mixtures().lotsToConfirm());
        assertTrue(stored().components().stream().allMatch(c -> c.lot() == null));
    }

    // order, names, syringes

    @Test
    void rowsKeepTheOrderTheyAreMovedTo() {
        f.mixture();
        model.load();
        MixtureForm form = mixtures().forms().getFirst();
        mixtures().move(form, form.rows().get(2), -1);
        mixtures().move(form, form.rows().get(0), -1);
        assertEquals(List.of("Lidocaine hydrochloride 20 mg/mL", "Sodium chloride 0.9 %", "Diclofenac sodium 25 mg/mL"),
                stored().components().stream().map(Component::product).toList());
        assertEquals("Undo change the order in mixture A", model.undoText().get());
        model.undo();
        assertEquals("Sodium chloride 0.9 %", stored().components().get(2).product());
    }

    @Test
    void aMixtureIsCalledAfterItsIngredientsUntilItHasANameOfItsOwn() {
        f.mixture();
        model.load();
        MixtureForm form = mixtures().forms().getFirst();
        MixtureWords words = new MixtureWords(mixtures(), f.context.messages());
        assertEquals("Lidocaine + diclofenac", words.contents(form));
        assertNull(stored().name());
        mixtures().rename(form, " House mix ");
        assertEquals("House mix", stored().name());
        model.undo();
        assertNull(stored().name());
        assertEquals(List.of("lidocaine 5 mg", "diclofenac 6.25 mg"),
                words.doses(form, BigDecimal.ONE).stream().map(t -> t.replace('\u00A0', ' ')).toList());
    }

    @Test
    void aSaltAndItsBaseAreNamedInFullBesideEachOther() {
        model.load();
        typed("Lidocaine hydrochloride 20 mg/mL", "1");
        MixtureForm form = mixtures().forms().getFirst();
        ComponentForm base = mixtures().addRow(form);
        base.product().set("Lidocaine 10 mg/mL");
        base.volume().set("1");
        f.typed();
        MixtureWords words = new MixtureWords(mixtures(), f.context.messages());
        assertEquals(List.of("lidocaine hydrochloride 10 mg", "lidocaine 5 mg"),
                words.doses(form, BigDecimal.ONE).stream().map(t -> t.replace('\u00A0', ' ')).toList());
    }

    @Test
    void syringesThatDoNotHoldTheMixtureAreSaidAndTheComponentsAreSaved() {
        f.mixture();
        model.load();
        MixtureForm form = mixtures().forms().getFirst();
        form.syringes().set("2");
        form.syringeMl().set("2");
        f.typed();
        assertEquals(new Syringes(2, new BigDecimal("2")), stored().syringes());
        form.rows().getFirst().volume().set("3");
        f.typed();
        assertEquals("errors.syringes.small", form.syringesProblem().orElseThrow().key());
        assertEquals(new BigDecimal("6"), stored().totalMl());
        assertNull(stored().syringes());
        assertFalse(mixtures().allValid());
        assertEquals("2", form.syringes().get());
        form.syringeMl().set("3");
        f.typed();
        assertEquals(new Syringes(2, new BigDecimal("3")), stored().syringes());
        assertTrue(mixtures().allValid());
    }

    @ParameterizedTest
    @CsvSource({"0,,errors.syringes.count", "1.5,,errors.syringes.count", "51,,errors.syringes.count",
        "two,,errors.syringes.count", ",2,errors.syringes.count", "2,big,errors.syringes.size",
        "2,0,errors.syringes.size", "2,101,errors.syringes.size"})
    void syringesThatCannotBeAreRefused(String count, String size, String key) {
        f.mixture();
        model.load();
        MixtureForm form = mixtures().forms().getFirst();
        form.syringes().set(count == null ? "" : count);
        form.syringeMl().set(size == null ? "" : size);
        f.typed();
        assertEquals(key, form.syringesProblem().orElseThrow().key());
        assertNull(stored().syringes());
        assertEquals(3, stored().components().size());
    }

    @Test
    void whatWasWastedStaysThroughEveryOtherChange() {
        Mixture mixture = f.mixture();
        f.chart.mixtures().change(mixture.withWasted(new BigDecimal("1.6")));
        model.load();
        firstRow().volume().set("2");
        f.typed();
        mixtures().rename(mixtures().forms().getFirst(), "Mix");
        assertEquals(new BigDecimal("1.6"), stored().wastedMl());
        mixtures().wasted(mixture.id(), new BigDecimal("0.4"));
        assertEquals(new BigDecimal("0.4"), stored().wastedMl());
        model.undo();
        assertEquals(new BigDecimal("1.6"), stored().wastedMl());
        assertEquals("Mix", stored().name());
    }

    // undo

    @Test
    void whatIsTypedInOneFieldIsOneDeedWithAName() {
        f.mixture();
        model.load();
        for (String text : List.of("1.", "1.2", "1.25")) {
            firstRow().volume().set(text);
            f.typed();
        }
        mixtures().left(mixtures().forms().getFirst());
        assertEquals(new BigDecimal("4.25"), stored().totalMl());
        assertEquals("Undo change a volume in mixture A", model.undoText().get());
        firstRow().lot().set("LD9");
        f.typed();
        assertEquals("Undo change a lot of mixture A", model.undoText().get());
        model.undo();
        assertEquals("LD2406", stored().components().getFirst().lot());
        model.undo();
        assertEquals(new BigDecimal("4"), stored().totalMl());
        assertEquals("1", firstRow().volume().get());
        assertFalse(model.canUndo().get());
        model.redo();
        model.redo();
        assertEquals(new BigDecimal("4.25"), stored().totalMl());
        assertEquals("LD9", stored().components().getFirst().lot());
    }

    @Test
    void everythingDoneFromAnEmptyPageOnIsTakenBackAndDoneAgain() {
        model.load();
        ComponentForm row = typed("Lidocaine hydrochloride 2 %", "1");
        mixtures().left(mixtures().forms().getFirst());
        MixtureForm a = mixtures().forms().getFirst();
        ComponentForm second = mixtures().addRow(a);
        second.product().set("Saline");
        second.volume().set("3");
        f.typed();
        mixtures().move(a, second, -1);
        mixtures().rename(a, "House mix");
        MixtureForm b = mixtures().add();
        b.rows().getFirst().product().set("Procaine hydrochloride 2 %");
        b.rows().getFirst().volume().set("2");
        f.typed();
        mixtures().removeRow(a, row);
        mixtures().remove(a);
        List<Mixture> end = record().mixtures();
        assertEquals(List.of("B"), end.stream().map(Mixture::letter).toList());
        int deeds = 0;
        while (model.canUndo().get()) {
            model.undo();
            deeds++;
        }
        assertEquals(13, deeds);
        assertTrue(record().mixtures().isEmpty());
        assertTrue(mixtures().forms().isEmpty());
        while (model.canRedo().get()) {
            model.redo();
        }
        assertEquals(end, record().mixtures());
    }

    @Test
    void mixturesAsLastTimeAreOneDeed() {
        f.thirtyPoints();
        nextWeek();
        mixtures().copyLast();
        assertEquals(2, record().mixtures().size());
        assertEquals("Undo mixtures as last time", model.undoText().get());
        model.undo();
        assertTrue(record().mixtures().isEmpty());
        assertTrue(mixtures().canCopyLast());
        model.redo();
        assertEquals(2, record().mixtures().size());
    }

    // borders

    @Test
    void aMixtureWithPointsIsNotRemovedAndASeventhIsNotAdded() {
        f.thirtyPoints();
        model.load();
        MixtureForm a = mixtures().forms().getFirst();
        assertFalse(mixtures().canRemove(a));
        mixtures().remove(a);
        assertEquals(2, record().mixtures().size());
        for (int i = 0; i < 4; i++) {
            assertTrue(mixtures().canAdd());
            typed("Saline", "1");
        }
        assertFalse(mixtures().canAdd());
        assertEquals(6, record().mixtures().size());
    }

    @Test
    void anEmptyCardKeepsNothingFromBeingSignedAndIsNotRecorded() {
        f.mixture();
        model.load();
        mixtures().add();
        mixtures().addRow(mixtures().forms().getFirst());
        f.typed();
        assertTrue(mixtures().allValid());
        assertEquals(1, record().mixtures().size());
        assertEquals(3, stored().components().size());
    }
}
