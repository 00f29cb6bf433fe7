package org.mesochart.ui.stock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Pill;

/** The selected product: what it is, its lots with what can be done about each, and what moved. */
final class ProductPane {
    private static final int MOVEMENTS = 30;

    private final StockViewModel model;
    private final StockForms forms;
    private final Context context;
    private final Messages messages;
    private final StockWords words;
    private final Consumer<String> recall;
    private final VBox content = new VBox();
    private final VBox root;

    /** @param recall goes to the recall of a lot number */
    ProductPane(StockViewModel model, StockForms forms, Context context, Consumer<String> recall) {
        this.model = model;
        this.forms = forms;
        this.context = context;
        this.recall = recall;
        messages = context.messages();
        words = new StockWords(messages);
        content.getStyleClass().add("stock-product");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(scroll);
        root.getStyleClass().addAll("card", "stock-side");
        root.setAccessibleText(messages.text("stock.product"));
        model.selected().subscribe(this::show);
        model.reading().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show() {
        String focused = focusedId();
        StockReading now = model.reading().get();
        Optional<Shelf.Level> level = Optional.ofNullable(model.selected().get()).flatMap(now::level);
        if (level.isEmpty()) {
            content.getChildren().setAll(muted("stock.product.none"));
            return;
        }
        Product product = level.get().product();
        List<Node> parts = new ArrayList<>();
        Label name = wrapped(product.label(), "card-title");
        parts.add(name);
        parts.add(wrapped(words.facts(product), "muted"));
        product.ingredients().forEach(each -> parts.add(wrapped(words.ingredient(product, each), "second")));
        if (product.ingredients().isEmpty()) {
            parts.add(wrapped(messages.text("stock.product.noDose"), "second"));
        }
        FlowPane pills = new FlowPane();
        pills.getStyleClass().add("stock-flow");
        pill(pills, product.singleDose(), "stock.pill.singleDose", Pill.Kind.GREY);
        pill(pills, product.archived(), "stock.pill.archived", Pill.Kind.GREY);
        pill(pills, level.get().low() && !product.archived(), "stock.pill.low", Pill.Kind.WARNING);
        if (!pills.getChildren().isEmpty()) {
            parts.add(pills);
        }
        Label left = wrapped(messages.text("stock.product.left", words.left(product, level.get().left())), "medium");
        if (level.get().left().signum() < 0) {
            left.getStyleClass().add("danger-text");
        }
        parts.add(left);
        if (level.get().left().signum() < 0) {
            parts.add(wrapped(messages.text("stock.product.below"), "second"));
        }
        parts.add(deeds(product));
        parts.add(heading("stock.lots"));
        List<LotOnHand> lots = now.lotsOf(product);
        lots.forEach(on -> parts.add(lot(on)));
        if (lots.isEmpty()) {
            parts.add(muted("stock.lots.none"));
        }
        movements(now, product, lots, parts);
        content.getChildren().setAll(parts);
        refocus(focused);
    }

    // A row is made anew after each deed; who works with the keyboard stays where they were.
    private String focusedId() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == content) {
                return owner.getId();
            }
        }
        return null;
    }

    private void refocus(String id) {
        if (id != null && content.lookup("#" + id) != null) {
            content.lookup("#" + id).requestFocus();
        }
    }

    private Node deeds(Product product) {
        Button receive = button("stock.lot.receive", "mdi2p-package-variant-closed", () -> forms.receive(product, null));
        receive.setId("receive");
        Button change = button("stock.product.change", "mdi2p-pencil-outline", () -> forms.change(product));
        change.setId("change");
        Button archive = button(product.archived() ? "stock.product.unarchive" : "stock.product.archive",
                "mdi2a-archive-outline", () -> forms.archive(product, !product.archived()));
        archive.setId("archive");
        FlowPane deeds = new FlowPane(receive, change, archive);
        deeds.getStyleClass().add("stock-flow");
        return deeds;
    }

    private Node lot(LotOnHand on) {
        boolean expired = on.lot().expiry().isPastOn(model.today());
        Label number = new Label(on.lot().number());
        number.getStyleClass().add("medium");
        FlowPane head = new FlowPane(number);
        head.getStyleClass().add("stock-flow");
        pill(head, on.lot().closed(), "stock.pill.closed", Pill.Kind.GREY);
        pill(head, expired && !on.lot().closed(), "stock.pill.expired", Pill.Kind.DANGER);
        Label left = wrapped(words.left(on.product(), on.left()), "stock-left");
        if (on.left().signum() < 0) {
            left.getStyleClass().add("danger-text");
        }
        VBox facts = new VBox(head, wrapped(words.lot(on.lot()), "second"), left);
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        MenuButton deeds = menu(on);
        HBox row = new HBox(facts, deeds);
        row.getStyleClass().add("stock-lot");
        row.setOnContextMenuRequested(event -> {
            deeds.show();
            event.consume();
        });
        return row;
    }

    private MenuButton menu(LotOnHand on) {
        MenuButton menu = new MenuButton(messages.text("stock.lot.deeds"));
        menu.setId("lot-" + on.lot().id());
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText(messages.text("stock.lot.deedsOf", on.lot().number()));
        boolean open = !on.lot().closed();
        if (!model.readOnly()) {
            menu.getItems().add(item("stock.lot.more", () -> forms.receive(on.product(), on.lot())));
            if (open && on.lot().opened() == null) {
                menu.getItems().add(item("stock.lot.open", () -> forms.opened(on)));
            }
            menu.getItems().add(item("stock.lot.count", () -> forms.count(on)));
            menu.getItems().add(item("stock.lot.discard", () -> forms.discard(on)));
            menu.getItems().add(item("stock.lot.change", () -> forms.change(on)));
            menu.getItems().add(item(open ? "stock.lot.close" : "stock.lot.reopen", () -> forms.close(on, open)));
        }
        menu.getItems().add(item("stock.lot.recall", () -> recall.accept(on.lot().number())));
        return menu;
    }

    private void movements(StockReading now, Product product, List<LotOnHand> lots, List<Node> parts) {
        List<StockMovement> all = now.movementsOf(product);
        if (all.isEmpty()) {
            return;
        }
        parts.add(heading("stock.movements"));
        all.stream().limit(MOVEMENTS).forEach(each -> parts.add(movement(product, lots, each)));
        if (all.size() > MOVEMENTS) {
            parts.add(wrapped(messages.text("stock.movements.more", all.size() - MOVEMENTS), "second"));
        }
    }

    private Node movement(Product product, List<LotOnHand> lots, StockMovement each) {
        String number = lots.stream().filter(on -> on.lot().id().equals(each.lotId())).map(on -> on.lot().number())
                .findFirst().orElse("");
        LocalDate day = LocalDateTime.ofInstant(each.at(), context.clock().getZone()).toLocalDate();
        Label what = wrapped(messages.text("stock.movement.line", words.movement(each), number, day), null);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label amount = new Label(words.signed(product, each.amount()));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(what, amount);
        line.getStyleClass().add("stock-movement");
        if (each.note() == null) {
            return line;
        }
        return new VBox(line, wrapped(each.note(), "second"));
    }

    private Button button(String key, String icon, Runnable deed) {
        Button button = new Button(messages.text(key), Icons.of(icon));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        button.setDisable(model.readOnly());
        return button;
    }

    private MenuItem item(String key, Runnable deed) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key);
        item.setOnAction(event -> deed.run());
        return item;
    }

    private void pill(FlowPane to, boolean there, String key, Pill.Kind kind) {
        if (there) {
            to.getChildren().add(new Pill(messages.text(key), kind));
        }
    }

    private Label heading(String key) {
        return wrapped(messages.text(key), "stock-heading");
    }

    private Label muted(String key) {
        return wrapped(messages.text(key), "muted");
    }

    static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        if (styleClass != null) {
            label.getStyleClass().add(styleClass);
        }
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
