package org.mesochart.ui.insight;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.mesochart.ui.kit.WholeText;

/** What the tables of this screen share: rows of one height, as many as there are up to a dozen, in a fixed order. */
final class Tables {
    private static final int MOST_ROWS = 12;

    private Tables() {
    }

    static <T> void prepare(TableView<T> table) {
        table.getStyleClass().addAll("figure-table", "insight-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setMinHeight(TableView.USE_PREF_SIZE);
    }

    /** Makes the table as high as its rows. */
    static void fit(TableView<?> table, int rows) {
        // The cells' height is in em, so it is known once the sheet is applied.
        table.prefHeightProperty().bind(table.fixedCellSizeProperty().multiply(Math.clamp(rows, 1, MOST_ROWS) + 1.2));
    }

    static <T> TableColumn<T, T> column(String title, double width) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    static <T> TableColumn<T, T> text(String title, double width, Function<T, String> text) {
        TableColumn<T, T> column = column(title, width);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
                // A patient's name or a reason may be of any length; of the selected row the reason stands beneath the table.
                setTooltip(getText() == null ? null : WholeText.hint(getText()));
            }
        });
        return column;
    }

    static <T> TableColumn<T, T> right(String title, double width, Function<T, String> text) {
        TableColumn<T, T> column = text(title, width, text);
        column.getStyleClass().add("right");
        return column;
    }
}
