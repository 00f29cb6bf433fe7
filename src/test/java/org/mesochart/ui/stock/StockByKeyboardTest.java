package org.mesochart.ui.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.RecallStore;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Theme;

/** A product, its first lot and a recall with the keyboard alone. */
@Tag("slow-once")
class StockByKeyboardTest {
    @TempDir
    private Path folder;

    private final Hand robot = new Hand();
    private Stage stage;
    private StockFrame frame;

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aProductALotAndARecallWithoutAMouse(Language language) {
        Chart chart = TestCharts.create(folder);
        open(chart, language);

        primary(); // Add product
        assertEquals("product-label", focused());
        robot.write("Ketoprofen 50 mg/mL");
        press(KeyCode.TAB);
        assertEquals("product-class", focused());
        press(KeyCode.DOWN);
        tabTo("product-container");
        robot.write("2");
        primary();
        Product product = chart.products().all().getFirst();
        assertEquals("Ketoprofen 50 mg/mL", product.label());
        assertEquals("50", product.ingredients().getFirst().perMl().toPlainString());
        assertEquals("2", product.container().toPlainString());

        tabTo("receive");
        press(KeyCode.SPACE);
        assertEquals("lot-number", focused());
        robot.write("KT3305");
        press(KeyCode.TAB);
        robot.write("03.2028");
        press(KeyCode.TAB);
        robot.write("10");
        primary();
        Lot lot = chart.lots().all().getFirst();
        assertEquals("KT3305", lot.number());
        assertEquals("2028-03", lot.expiry().text());
        assertEquals("20", chart.stock().left().get(lot.id()).toPlainString());
        assertEquals(List.of(), namelessControls(frame.view.root()));

        shortcut(KeyCode.Z);
        assertEquals(0, chart.stock().left().get(lot.id()).signum());
        shortcut(KeyCode.Y);
        assertEquals("20", chart.stock().left().get(lot.id()).toPlainString());

        shortcut(KeyCode.K);
        robot.write(language == Language.TURKISH ? "geri çağırma" : "recall");
        robot.interact(() -> frame.dialogs.close());
        robot.interact(() -> frame.model.tab().set(StockViewModel.Tab.RECALL));
        robot.interact(() -> frame.view.activate());
        assertEquals("recall-number", focused());
        robot.write("kt 3305");
        press(KeyCode.ENTER);
        assertEquals(1, chart.audit().of(RecallStore.noted("KT3305")).size());
        assertEquals(0, frame.recall.found().get().uses().size());
        assertTrue(chart.verify().ok());
    }

    private void open(Chart chart, Language language) {
        Gallery.start();
        robot.interact(() -> {
            Theme.loadFonts();
            frame = new StockFrame(chart, language, folder.resolve("settings"));
            Scene scene = new Scene(frame.shell, 1280, 720);
            Theme.apply(scene, false, 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            frame.journey.stock();
        });
        Hand.settle();
    }

    private void primary() {
        robot.press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Hand.settle();
    }

    private void shortcut(KeyCode code) {
        robot.press(KeyCode.CONTROL).press(code).release(code, KeyCode.CONTROL);
        Hand.settle();
    }

    private void press(KeyCode code) {
        robot.type(code);
        Hand.settle();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 30 && !id.equals(focused()); i++) {
            press(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    /** Controls that the keyboard reaches and a screen reader could not name. */
    private static List<String> namelessControls(Node root) {
        return root.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> node.getAccessibleText() == null
                        && !(node instanceof javafx.scene.control.Labeled labeled && !labeled.getText().isBlank()))
                .map(Node::toString).toList();
    }
}
