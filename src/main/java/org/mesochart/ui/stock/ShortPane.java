package org.mesochart.ui.stock;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Pill;
import org.mesochart.ui.kit.Segments;

/** The two lists that say what to do next: products that run low, and lots that expire. */
final class ShortPane {
    private final StockViewModel model;
    private final StockForms forms;
    private final Messages messages;
    private final StockWords words;
    private final Consumer<Product> show;
    private final VBox rows = new VBox();
    private final VBox root;

    private ShortPane(StockViewModel model, StockForms forms, Messages messages, Consumer<Product> show, Node above) {
        this.model = model;
        this.forms = forms;
        this.messages = messages;
        this.show = show;
        words = new StockWords(messages);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(scroll);
        card.getStyleClass().addAll("card", "stock-table-card");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        root = above == null ? new VBox(card) : new VBox(above, card);
        root.getStyleClass().add("stock-list");
    }

    /** @param show goes to a product in the catalogue */
    static ShortPane low(StockViewModel model, StockForms forms, Messages messages, Consumer<Product> show) {
        ShortPane pane = new ShortPane(model, forms, messages, show, null);
        Runnable fill = () -> pane.fill(model.low().stream().map(pane::low).toList(), "stock.low.none");
        model.low().addListener((ListChangeListener<Shelf.Level>) change -> fill.run());
        fill.run();
        return pane;
    }

    static ShortPane expiring(StockViewModel model, StockForms forms, Messages messages, Consumer<Product> show) {
        Segments<Integer> days = new Segments<>(messages.text("stock.expiring.within"), StockViewModel.DAYS,
                number -> messages.text("stock.expiring.days", number));
        days.setId("days");
        days.setValue(model.days().get());
        days.valueProperty().subscribe(now -> model.days().set(now));
        model.days().subscribe(now -> days.setValue(now.intValue()));
        Label label = new Label(messages.text("stock.expiring.within"));
        label.getStyleClass().add("muted");
        label.setLabelFor(days);
        HBox above = new HBox(label, days);
        above.getStyleClass().add("stock-filter");
        ShortPane pane = new ShortPane(model, forms, messages, show, above);
        Runnable fill = () -> pane.fill(model.expiring().stream().map(pane::expiring).toList(), "stock.expiring.none");
        model.expiring().addListener((ListChangeListener<Shelf.Expiring>) change -> fill.run());
        fill.run();
        return pane;
    }

    Node root() {
        return root;
    }

    private void fill(List<Node> made, String noneKey) {
        if (made.isEmpty()) {
            Label none = ProductPane.wrapped(messages.text(noneKey), "muted");
            none.getStyleClass().add("stock-none");
            rows.getChildren().setAll(none);
        } else {
            rows.getChildren().setAll(made);
        }
    }

    private Node low(Shelf.Level level) {
        Product product = level.product();
        String threshold = messages.numbers().format(product.lowStock());
        String second = product.container() == null
                ? messages.text("stock.low.measure", words.amount(product, level.left()), threshold, product.measure().key())
                : messages.text("stock.low.containers", words.left(product, level.left()), threshold);
        boolean nothing = level.left().signum() <= 0;
        Pill pill = new Pill(messages.text(nothing ? "stock.low.nothing" : "stock.pill.low"),
                nothing ? Pill.Kind.DANGER : Pill.Kind.WARNING);
        return row(product, product.label(), pill, second, messages.text("stock.low.next"),
                button("stock.lot.receive", "low-" + product.id(), product.label(), () -> forms.receive(product, null)));
    }

    private Node expiring(Shelf.Expiring each) {
        Product product = each.on().product();
        Pill pill = new Pill(words.days(each), each.expired() ? Pill.Kind.DANGER : Pill.Kind.WARNING);
        String second = messages.text("stock.expiring.second", each.on().lot().number(),
                words.expiry(each.on().lot().expiry()), words.left(product, each.on().left()));
        Button deed = switch (each.next()) {
            case DISCARD -> button("stock.lot.discard", id(each), each.on().lot().number(), () -> forms.discard(each.on()));
            case CLOSE -> button("stock.lot.close", id(each), each.on().lot().number(), () -> forms.close(each.on(), true));
            case USE_FIRST -> null;
        };
        return row(product, product.label(), pill, second, messages.text("stock.next." + each.next().key()), deed);
    }

    private static String id(Shelf.Expiring each) {
        return "expiring-" + each.on().lot().id();
    }

    private Node row(Product product, String first, Pill pill, String second, String next, Button deed) {
        Label name = new Label(first);
        name.getStyleClass().add("medium");
        HBox line = new HBox(name, pill);
        line.getStyleClass().add("pills");
        VBox text = new VBox(line, ProductPane.wrapped(second, "muted"), ProductPane.wrapped(next, "second"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button shown = button("stock.show", "show-" + product.id(), product.label(), () -> show.accept(product));
        shown.setDisable(false);
        HBox row = new HBox(text);
        if (deed != null) {
            row.getChildren().add(deed);
        }
        row.getChildren().add(shown);
        row.getStyleClass().addAll("row", "stock-row");
        return row;
    }

    private Button button(String key, String id, String about, Runnable deed) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.text("stock.deedAbout", messages.text(key), about));
        button.setOnAction(event -> deed.run());
        button.setDisable(model.readOnly());
        return button;
    }
}
