package org.mesochart.ui.stock;

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
import org.mesochart.BesideOthers;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/** What the Stock screen does, without the screen. */
@BesideOthers
class StockViewModelTest {
    @TempDir
    private Path folder;

    private Chart chart;
    private SaveState saveState;
    private StockViewModel model;

    @BeforeEach
    void anEmptyChart() {
        chart = TestCharts.create(folder);
        model = model(Language.TURKISH);
    }

    private StockViewModel model(Language language) {
        saveState = new SaveState();
        Catalogue catalogue = Catalogue.load();
        StockViewModel made = new StockViewModel(chart, Tasks.inline(), saveState, new Messages(language), TestCharts.clock(),
                new StockViewModel.Starter(() -> catalogue.starterSet(language), catalogue.forms(language)));
        made.refresh();
        return made;
    }

    @Test
    void aNewChartHasNoProductsUntilTheyAreTakenOverAndTheDeedIsUndoneByName() {
        assertEquals(List.of(), model.rows());
        List<Product> set = model.notTakenOver();
        model.deeds().takeOver(set.subList(0, 3));
        assertEquals(3, model.rows().size());
        assertEquals(set.size() - 3, model.notTakenOver().size());
        assertTrue(saveState.state() instanceof SaveState.Saved);
        assertEquals("Geri al: başlangıç setini alma (3)", model.undoWords().get());
        model.undo();
        assertEquals(List.of(), model.rows());
        model.redo();
        assertEquals(3, model.rows().size());
        assertTrue(chart.verify().ok());
    }

    @Test
    void productsAreSortedByTheAlphabetAndFoundInAnySpelling() {
        put("Çinko glukonat", ProductClass.MINERAL);
        put("Işıl ekstresi", ProductClass.HERBAL_EXTRACT);
        put("Dekspantenol", ProductClass.VITAMIN);
        put("İnositol", ProductClass.VITAMIN);
        put("Zerdeçal", ProductClass.HERBAL_EXTRACT);
        model.refresh();
        assertEquals(List.of("Çinko glukonat", "Dekspantenol", "Işıl ekstresi", "İnositol", "Zerdeçal"), labels());
        model.query().set("CINKO");
        assertEquals(List.of("Çinko glukonat"), labels());
        model.query().set("ısıl eks");
        assertEquals(List.of("Işıl ekstresi"), labels());
        model.query().set("");
        model.productClass().set(Optional.of(ProductClass.VITAMIN));
        assertEquals(List.of("Dekspantenol", "İnositol"), labels());
    }

    @Test
    void aProductIsFoundByItsLotItsCodeAndItsSubstance() {
        Product product = new Product(UUID.randomUUID(), "Jetokain", ProductClass.LOCAL_ANAESTHETIC, null,
                List.of(new Ingredient("Lidokain hidroklorür", new BigDecimal("20"),
                        org.mesochart.domain.mixture.DoseUnit.MILLIGRAM)),
                new BigDecimal("2"), Product.Measure.MILLILITRE, true, null, "R-17", false);
        model.deeds().add(product);
        receive(product, "LD2406", "20");
        for (String typed : List.of("ld24", "r-17", "LİDOKAİN", "hidroklorur lidokain")) {
            model.query().set(typed);
            assertEquals(List.of("Jetokain"), labels(), typed);
        }
        model.query().set("baska");
        assertEquals(List.of(), labels());
    }

    @Test
    void archivedProductsAreHiddenUnlessAskedForAndComeBack() {
        Product product = put("Kafein", ProductClass.OTHER);
        model.refresh();
        model.deeds().change(product, StockDeeds.archived(product));
        assertEquals(List.of(), labels());
        model.archivedToo().set(true);
        assertEquals(List.of("Kafein"), labels());
        assertFalse(model.labelTaken(UUID.randomUUID(), "Kafein"));
        model.undo();
        model.archivedToo().set(false);
        assertEquals(List.of("Kafein"), labels());
        assertTrue(model.labelTaken(UUID.randomUUID(), "KAFEİN"));
        assertFalse(model.labelTaken(product.id(), "Kafein"));
    }

    @Test
    void receivingCountingAndDiscardingMoveTheStockAndComeBack() {
        Product product = put("Ketoprofen 50 mg/mL", ProductClass.ANALGESIC_NSAID);
        model.refresh();
        receive(product, "KT1", "20");
        assertEquals("20", left(product));
        model.deeds().count(on(product), new BigDecimal("17"), "aylık sayım");
        assertEquals("17", left(product));
        model.deeds().discard(on(product), new BigDecimal("2"), "kırıldı");
        assertEquals("15", left(product));
        assertEquals(List.of("-2", "-3", "20"), model.reading().get().movementsOf(product).stream()
                .map(m -> m.amount().stripTrailingZeros().toPlainString()).sorted().toList());
        model.undo();
        assertEquals("17", left(product));
        model.undo();
        assertEquals("20", left(product));
        model.undo();
        assertEquals("0", left(product));
        assertTrue(model.reading().get().lotsOf(product).getFirst().lot().closed());
        model.redo();
        assertEquals("20", left(product));
        assertFalse(model.reading().get().lotsOf(product).getFirst().lot().closed());
        assertTrue(chart.verify().ok());
        List<StockMovement> movements = model.reading().get().movementsOf(product);
        assertEquals(7, movements.size());
        assertTrue(movements.stream().anyMatch(m -> "Geri alındı".equals(m.note())));
    }

    @Test
    void aCountOfWhatIsThereIsNoMovement() {
        Product product = put("Ketoprofen 50 mg/mL", ProductClass.ANALGESIC_NSAID);
        model.refresh();
        receive(product, "KT1", "20");
        model.deeds().count(on(product), new BigDecimal("20.0"), "sayım");
        assertEquals(1, model.reading().get().movementsOf(product).size());
    }

    @Test
    void openingAndClosingALotAreUndone() {
        Product product = put("Ketoprofen 50 mg/mL", ProductClass.ANALGESIC_NSAID);
        model.refresh();
        receive(product, "KT1", "20");
        model.deeds().open(on(product).lot(), model.today());
        assertEquals(model.today(), on(product).lot().opened());
        model.deeds().close(on(product).lot(), true);
        assertTrue(on(product).lot().closed());
        model.undo();
        model.undo();
        assertFalse(on(product).lot().closed());
        assertNull(on(product).lot().opened());
    }

    @Test
    void aProductWithLotsIsPutAwayNotTakenOutWhenItsAddingIsUndone() {
        Product product = new Product(UUID.randomUUID(), "Biyotin", ProductClass.VITAMIN, null, List.of(), null,
                Product.Measure.MILLILITRE, false, null, null, false);
        model.deeds().add(product);
        receive(product, "B1", "5");
        model.undo();
        model.undo();
        assertTrue(chart.products().find(product.id()).orElseThrow().archived());
        assertTrue(chart.verify().ok());
    }

    @Test
    void whatTheChartDoesNotAcceptIsSaidAndNothingIsLeftHalfWritten() {
        Product product = put("Ketoprofen 50 mg/mL", ProductClass.ANALGESIC_NSAID);
        model.refresh();
        receive(product, "KT1", "20");
        Lot twice = new Lot(UUID.randomUUID(), product.id(), "KT1", new Expiry("2029-01"), null, null, false);
        model.deeds().receive(null, twice, BigDecimal.TEN);
        assertEquals("Bu ürünün KT1 numaralı partisi zaten var.", model.refused().get().in(new Messages(Language.TURKISH)));
        assertEquals("20", left(product));
        assertEquals(1, model.reading().get().lots().size());
    }

    private Product put(String label, ProductClass productClass) {
        Product product = new Product(UUID.randomUUID(), label, productClass, null, List.of(), new BigDecimal("2"),
                Product.Measure.MILLILITRE, true, null, null, false);
        chart.products().put(product);
        return product;
    }

    private void receive(Product product, String number, String amount) {
        model.deeds().receive(null, new Lot(UUID.randomUUID(), product.id(), number, new Expiry("2028-03"), model.today(),
                null, false), new BigDecimal(amount));
    }

    private LotOnHand on(Product product) {
        return model.reading().get().lotsOf(product).getFirst();
    }

    private String left(Product product) {
        BigDecimal left = on(product).left();
        return left.signum() == 0 ? "0" : left.stripTrailingZeros().toPlainString();
    }

    private List<String> labels() {
        return model.rows().stream().map(row -> row.product().label()).toList();
    }
}
