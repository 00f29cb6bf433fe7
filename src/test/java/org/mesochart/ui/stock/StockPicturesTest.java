package org.mesochart.ui.stock;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.stock.StockViewModel.Tab;

/** Stock for the gallery: empty, starter set, catalogue, forms, the two lists, a recall; also small and larger. */
@Tag("slow-once")
class StockPicturesTest {
    @TempDir
    private Path folder;

    private int charts;
    private StockFrame frame;

    @Test
    void emptyAndTheStarterSet() {
        pictures("stock-empty", false, shown -> { });
        pictures("stock-starter", false, shown -> {
            Practice.node(frame.shell, "stock-starter-first").fireEvent(new javafx.event.ActionEvent());
            frame.shell.lookupAll(".check-box").stream().filter(box -> ((CheckBox) box).getUserData() != null).limit(4)
                    .forEach(box -> ((CheckBox) box).setSelected(true));
        });
    }

    @Test
    void theCatalogueWithLots() {
        pictures("stock-catalogue", true, shown -> select("mg/mL"));
        small("stock-catalogue", shown -> select("mg/mL"));
    }

    @Test
    void theFormOfAProduct() {
        Consumer<StockFrame> form = shown -> {
            Product product = lidocaine();
            new StockForms(frame.model, frame.dialogs).change(product);
        };
        pictures("stock-product-form", true, form);
        small("stock-product-form", form);
        Gallery.picture("stock-product-form-wrong", 1280, 720, 100, Language.ENGLISH, false,
                language -> made(language, true), shown -> {
                    visit();
                    new StockForms(frame.model, frame.dialogs).newProduct();
                    Practice.node(frame.shell, "ingredient-add").fireEvent(new javafx.event.ActionEvent());
                    type("substance1", "Lidocaine");
                    type("amount1", "10");
                    type("per1", "3");
                    type("product-container", "-2");
                    frame.shell.lookup(".dialog-buttons .primary").fireEvent(new javafx.event.ActionEvent());
                });
    }

    @Test
    void receivingCountingAndDiscarding() {
        pictures("stock-receive", true, shown -> {
            new StockForms(frame.model, frame.dialogs).receive(lidocaine(), null);
            type("lot-number", "LD2501");
            type("lot-amount", "2.5");
            frame.shell.lookup(".dialog-buttons .primary").fireEvent(new javafx.event.ActionEvent());
        });
        Gallery.picture("stock-discard", 1280, 720, 100, Language.TURKISH, false, language -> made(language, true), shown -> {
            visit();
            new StockForms(frame.model, frame.dialogs).discard(
                    frame.model.reading().get().lotsOf(lidocaine()).getFirst());
        });
    }

    @Test
    void whatRunsLowAndWhatExpires() {
        pictures("stock-low", true, shown -> frame.model.tab().set(Tab.LOW));
        Consumer<StockFrame> expiring = shown -> {
            frame.model.tab().set(Tab.EXPIRING);
            frame.model.days().set(60);
        };
        pictures("stock-expiring", true, expiring);
        small("stock-expiring", expiring);
    }

    @Test
    void theRecallOfALot() {
        Consumer<StockFrame> recall = shown -> {
            frame.model.tab().set(Tab.RECALL);
            frame.recall.number().set("LD2406");
            frame.recall.look();
        };
        pictures("stock-recall", true, recall);
        small("stock-recall", recall);
    }

    private Product lidocaine() {
        return frame.model.reading().get().products().getFirst();
    }

    private void select(String part) {
        frame.model.selected().set(lidocaine().id());
    }

    private void type(String id, String text) {
        ((javafx.scene.control.TextField) Practice.node(frame.shell, id)).setText(text);
    }

    private void pictures(String name, boolean filled, Consumer<StockFrame> ready) {
        Gallery.pictures(name, 1280, 720, 100, language -> made(language, filled), shown -> {
            visit();
            ready.accept(frame);
        });
    }

    private void small(String name, Consumer<StockFrame> ready) {
        for (Language language : Language.values()) {
            Gallery.picture(name + "-125", 1280, 640, 125, language, false, one -> made(one, true), shown -> {
                visit();
                ready.accept(frame);
            });
        }
    }

    private void visit() {
        frame.journey.stock();
    }

    private Parent made(Language language, boolean filled) {
        Chart chart = TestCharts.create(folder.resolve("chart" + charts++));
        if (filled) {
            StockFrame.fill(chart, language);
        }
        frame = new StockFrame(chart, language, folder.resolve("settings" + charts));
        return frame.shell;
    }
}
