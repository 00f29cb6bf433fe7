package org.mesochart.ui.insight;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.mesochart.domain.insight.GroupFigures;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Share;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Pill;
import org.mesochart.ui.kit.WholeText;

/** The groups as a table; Enter or the link in a row lists its patients. */
final class GroupsTable {
    private final InsightViewModel model;
    private final Messages messages;
    private final InsightWords words;
    private final TableView<Insight.Group> table = new TableView<>();

    GroupsTable(InsightViewModel model, Messages messages, InsightWords words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        table.setId("insight-groups");
        table.setAccessibleText(messages.text("insight.groups"));
        table.setAccessibleHelp(messages.text("insight.groups.help"));
        Tables.prepare(table);
        table.getStyleClass().add("insight-groups");
        table.getColumns().add(names());
        add("insight.column.patients", f -> Integer.toString(f.patients()), 97);
        add("insight.column.n", f -> Integer.toString(f.atLeast30().of()), 60);
        add("insight.column.atLeast30", f -> words.share(f.atLeast30()), 92);
        add("insight.column.atLeast50", f -> words.share(f.atLeast50()), 92);
        add("insight.column.median", f -> words.change(f.medianLess()), 105);
        add("insight.column.left", f -> words.share(f.left()), 85);
        add("insight.column.events", words::events, 100);
        table.getColumns().add(links());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Insight.Group selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                model.list(selected);
                event.consume();
            }
        });
    }

    TableView<Insight.Group> table() {
        return table;
    }

    void show(Insight insight) {
        table.getItems().setAll(insight.groups());
        Tables.fit(table, insight.groups().size());
    }

    private String name(Insight.Group group) {
        return words.group(model.insight().get().by(), group.values());
    }

    private TableColumn<Insight.Group, Insight.Group> names() {
        TableColumn<Insight.Group, Insight.Group> column = Tables.column(messages.text("insight.column.group"), 360);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Insight.Group group, boolean empty) {
                super.updateItem(group, empty);
                boolean shown = !empty && group != null && model.insight().get() != null;
                setGraphic(shown ? named(group) : null);
                setAccessibleText(shown ? spoken(group) : null);
                setTooltip(shown ? WholeText.hint(name(group)) : null); // as long as three long names together
            }
        });
        return column;
    }

    private Node named(Insight.Group group) {
        Label name = new Label(name(group));
        name.getStyleClass().add("medium");
        name.setWrapText(true);
        HBox line = new HBox(name);
        line.getStyleClass().add("pills");
        if (group.figures().small()) {
            line.getChildren().add(new Pill(messages.text("insight.small.pill"), Pill.Kind.WARNING));
        }
        return line;
    }

    private String spoken(Insight.Group group) {
        return group.figures().small()
                ? name(group) + ", " + messages.text("insight.small", Share.SMALL)
                : name(group);
    }

    private void add(String key, Function<GroupFigures, String> text, double width) {
        TableColumn<Insight.Group, Insight.Group> column = Tables.right(messages.text(key), width,
                group -> text.apply(group.figures()));
        table.getColumns().add(column);
    }

    private TableColumn<Insight.Group, Insight.Group> links() {
        TableColumn<Insight.Group, Insight.Group> column = Tables.column(null, 140);
        column.getStyleClass().add("right");
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Insight.Group group, boolean empty) {
                super.updateItem(group, empty);
                setGraphic(empty || group == null || model.insight().get() == null ? null : link(group));
            }
        });
        return column;
    }

    private Node link(Insight.Group group) {
        Hyperlink link = new Hyperlink(messages.text("insight.list"));
        link.setAccessibleText(messages.text("insight.list.of", name(group)));
        // Enter in the row does the same, so that Tab does not stop at every row.
        link.setFocusTraversable(false);
        link.setOnAction(event -> model.list(group));
        return link;
    }
}
