package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Pill;
import org.mesochart.ui.kit.WholeText;

/** The clinic's products as a table, and the selected one beside it. */
final class CataloguePane extends HBox {
    /** Below this, in em, class and next expiry give way: both stand beside the table as well. */
    private static final double NARROW_EM = 52;

    private final StockViewModel model;
    private final Messages messages;
    private final StockWords words;
    private final TableView<Shelf.Level> table = new TableView<>();
    private final TableColumn<Shelf.Level, Shelf.Level> productClass;
    private final TableColumn<Shelf.Level, Shelf.Level> next;
    private boolean showing;

    CataloguePane(StockViewModel model, Messages messages, ProductPane beside) {
        this.model = model;
        this.messages = messages;
        words = new StockWords(messages);
        getStyleClass().add("stock-columns");
        table.setId("products");
        table.setAccessibleText(messages.text("stock.tab.catalogue"));
        table.getStyleClass().add("stock-table");
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        productClass = column("stock.column.class", level -> words.productClass(level.product()), 168, false);
        next = column("stock.column.next", this::nextExpiry, 110, false);
        table.getColumns().add(nameColumn());
        table.getColumns().add(productClass);
        table.getColumns().add(column("stock.column.left", level -> words.amount(level.product(), level.left()), 90, true));
        table.getColumns().add(column("stock.column.lots",
                level -> messages.numbers().format(BigDecimal.valueOf(level.lots().size())), 86, true));
        table.getColumns().add(next);
        Label nothing = new Label(messages.text("stock.catalogue.nobody"));
        nothing.getStyleClass().add("muted");
        table.setPlaceholder(nothing);
        VBox card = new VBox(table);
        card.getStyleClass().addAll("card", "stock-table-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        getChildren().addAll(card, beside.root());
        table.getSelectionModel().selectedItemProperty().subscribe(level -> {
            if (!showing && level != null) {
                model.selected().set(level.product().id());
            }
        });
        model.selected().subscribe(this::select);
        model.rows().addListener((ListChangeListener<Shelf.Level>) change -> select(model.selected().get()));
        table.widthProperty().subscribe(width -> fit());
    }

    Node table() {
        return table;
    }

    private void fit() {
        double em = table.lookup(".column-header .label") instanceof Label head ? head.getFont().getSize() / 0.86 : 14;
        boolean wide = table.getWidth() > NARROW_EM * em;
        productClass.setVisible(wide);
        next.setVisible(wide);
    }

    private void select(UUID product) {
        showing = true;
        Optional<Shelf.Level> row = model.rows().stream().filter(level -> level.product().id().equals(product)).findFirst();
        row.ifPresentOrElse(level -> {
            table.getSelectionModel().select(level);
            table.scrollTo(level);
        }, table.getSelectionModel()::clearSelection);
        showing = false;
    }

    private String nextExpiry(Shelf.Level level) {
        return level.lots().stream().findFirst().map(LotOnHand::lot).map(lot -> words.expiry(lot.expiry())).orElse("");
    }

    private TableColumn<Shelf.Level, Shelf.Level> nameColumn() {
        TableColumn<Shelf.Level, Shelf.Level> column = bare("stock.column.product", 320);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Shelf.Level level, boolean empty) {
                super.updateItem(level, empty);
                setText(null);
                setGraphic(empty || level == null ? null : name(level));
                setAccessibleText(empty || level == null ? null : level.product().label());
                setTooltip(empty || level == null ? null : WholeText.hint(level.product().label()));
            }
        });
        return column;
    }

    private Node name(Shelf.Level level) {
        Product product = level.product();
        Label name = new Label(product.label());
        name.getStyleClass().add("medium");
        HBox line = new HBox();
        line.getStyleClass().add("pills");
        if (product.archived()) {
            line.getChildren().add(new Pill(messages.text("stock.pill.archived"), Pill.Kind.GREY));
        } else if (level.low()) {
            line.getChildren().add(new Pill(messages.text("stock.pill.low"), Pill.Kind.WARNING));
        }
        if (level.lots().stream().anyMatch(on -> on.lot().expiry().isPastOn(model.today()))) {
            line.getChildren().add(new Pill(messages.text("stock.pill.expired"), Pill.Kind.DANGER));
        }
        VBox words = new VBox(name);
        words.getStyleClass().add("stock-name");
        if (!line.getChildren().isEmpty()) {
            words.getChildren().add(line);
        }
        return words;
    }

    private TableColumn<Shelf.Level, Shelf.Level> column(
            String key, Function<Shelf.Level, String> text, double width, boolean right) {
        TableColumn<Shelf.Level, Shelf.Level> column = bare(key, width);
        if (right) {
            column.getStyleClass().add("right");
        }
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Shelf.Level level, boolean empty) {
                super.updateItem(level, empty);
                setText(empty || level == null ? null : text.apply(level));
            }
        });
        return column;
    }

    private TableColumn<Shelf.Level, Shelf.Level> bare(String key, double width) {
        TableColumn<Shelf.Level, Shelf.Level> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        return column;
    }
}
