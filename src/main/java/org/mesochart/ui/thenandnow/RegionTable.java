package org.mesochart.ui.thenandnow;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.mesochart.domain.insight.ThenAndNow;
import org.mesochart.domain.insight.ThenAndNow.Row;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ThenAndNowWords;

/** Pain then and now, and points, region by region. */
final class RegionTable {
    private static final double WORDS_EM = 5;
    private static final double NUMBER_EM = 4.4;

    private final ThenAndNowWords words;
    private final double em;
    private final TableView<Row> table = new TableView<>();

    /** @param em size of the text, pixels */
    RegionTable(Messages messages, ThenAndNowWords words, double em) {
        this.words = words;
        this.em = em;
        table.setId("then-regions");
        table.setAccessibleText(messages.text("thenandnow.table"));
        table.getStyleClass().addAll("figure-table", "then-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(placeholder(messages));
        table.getColumns().add(regions(messages.text("thenandnow.column.region")));
        table.getColumns().add(figures(messages.text("thenandnow.column.then"), WORDS_EM, row -> words.intensity(row.then())));
        table.getColumns().add(figures(messages.text("thenandnow.column.now"), WORDS_EM, row -> words.intensity(row.now())));
        table.getColumns().add(figures(messages.text("thenandnow.column.points"), NUMBER_EM,
                row -> Integer.toString(row.points())));
    }

    private static Label placeholder(Messages messages) {
        Label empty = new Label(messages.text("thenandnow.table.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("second");
        return empty;
    }

    TableView<Row> table() {
        return table;
    }

    void show(ThenAndNow compared) {
        if (!table.getItems().equals(compared.rows())) {
            table.getItems().setAll(compared.rows());
        }
    }

    private TableColumn<Row, Row> regions(String title) {
        TableColumn<Row, Row> column = column(title);
        column.setPrefWidth(10 * em);
        column.setMinWidth(8 * em);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : named(row));
                setAccessibleText(empty || row == null ? null : words.spoken(row));
            }
        });
        return column;
    }

    private Node named(Row row) {
        return new VBox(text(words.region(row), "then-name"), text(words.answer(row), "then-answer"));
    }

    // A row of a table is as high as its texts only when these have a width of their own.
    private Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.wrappingWidthProperty().bind(table.getColumns().getFirst().widthProperty().subtract(1.3 * em));
        return text;
    }

    private TableColumn<Row, Row> figures(String title, double width, Function<Row, String> text) {
        TableColumn<Row, Row> column = column(title);
        column.setPrefWidth(width * em);
        column.setMinWidth(width * em);
        column.getStyleClass().add("right");
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                String told = empty || row == null ? null : text.apply(row);
                setText(told);
                boolean figure = told != null && !told.isEmpty() && Character.isDigit(told.charAt(0));
                getStyleClass().removeAll("then-figure", "then-word");
                getStyleClass().add(figure ? "then-figure" : "then-word");
                setWrapText(true);
            }
        });
        return column;
    }

    private static TableColumn<Row, Row> column(String title) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }
}
