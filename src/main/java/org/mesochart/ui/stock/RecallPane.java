package org.mesochart.ui.stock;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.document.page.PaperSize;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NameWords;
import org.mesochart.i18n.RecallWords;
import org.mesochart.i18n.RegionNames;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.paper.OutcomeLine;
import org.mesochart.ui.kit.paper.StopLine;

/** Choose or type a lot, see who got it, print the list. */
final class RecallPane {
    private static final int COLUMNS = 5;
    /** What stands between and beside the columns at the largest text size, px. */
    private static final double GAPS = 150;

    private final RecallViewModel model;
    private final Context context;
    private final Messages messages;
    private final ComboBox<String> number = new ComboBox<>();
    private final Field field;
    private final VBox result = new VBox();
    private final OutcomeLine outcome = new OutcomeLine();
    private final HBox paper;
    private final VBox root;
    private final Action print;
    private final Action save;
    private RecallWords words;

    RecallPane(RecallViewModel model, Context context) {
        this.model = model;
        this.context = context;
        messages = context.messages();
        print = new Action("recall-print", "stock.recall.print", "mdi2p-printer-outline", Keys.PRINT, model.printable(),
                model::print);
        save = new Action("recall-save", "documents.preview.save", "mdi2f-file-pdf-box", null, model.printable(), model::save);
        Actions actions = new Actions(messages);
        field = new Field(messages.text("stock.recall.number"), number());
        field.setHint(messages.text("stock.recall.hint"));
        HBox.setHgrow(field, Priority.SOMETIMES);
        Button look = new Button(messages.text("stock.recall.look"), Icons.of("mdi2m-magnify"));
        look.setId("recall-look");
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(event -> model.look());
        Field beside = new Field(" ", look);
        look.setAccessibleText(messages.text("stock.recall.look"));
        Segments<PaperSize> papers = new Segments<>(messages.text("documents.preview.paper"), List.of(PaperSize.values()),
                size -> messages.text("documents.preview.paper." + size.key()));
        papers.valueProperty().bindBidirectional(model.paper());
        paper = new HBox(papers, actions.button(save), actions.button(print));
        paper.getStyleClass().add("stock-filter");
        FlowPane ask = new FlowPane(field, beside);
        ask.getStyleClass().add("stock-ask");
        result.getStyleClass().add("stock-list");
        VBox.setVgrow(result, Priority.ALWAYS);
        root = new VBox(ask, outcome, new StopLine(model.leaving(), messages), result);
        StopLine.escape(root, model.leaving());
        root.getStyleClass().add("stock-list");
        model.problem().subscribe(problem -> field.setProblem(problem == null ? null : problem.in(messages)));
        model.outcome().subscribe(outcome::tell);
        model.found().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    List<Action> actions() {
        return List.of(print, save);
    }

    void focus() {
        number.requestFocus();
    }

    private ComboBox<String> number() {
        number.setId("recall-number");
        number.setEditable(true);
        number.setVisibleRowCount(10);
        number.getEditor().setId("recall-number-text");
        number.getEditor().setAccessibleText(messages.text("stock.recall.number"));
        number.getEditor().textProperty().bindBidirectional(model.number());
        // The list keeps Enter for itself; with the list closed it asks.
        number.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !number.isShowing()) {
                event.consume();
                model.look();
            }
        });
        number.setItems(model.numbers().filtered(each -> true));
        model.numbers().addListener((ListChangeListener<String>) change -> offer());
        number.showingProperty().subscribe(showing -> {
            if (showing) {
                offer();
            }
        });
        return number;
    }

    // What is typed narrows the list to what holds it, however it is spelled.
    private void offer() {
        String typed = model.number().get();
        String folded = Folding.fold(typed == null ? "" : typed.strip());
        List<String> fitting = model.numbers().stream().filter(each -> Folding.fold(each).contains(folded)).toList();
        number.setItems(javafx.collections.FXCollections.observableArrayList(fitting.isEmpty() ? model.numbers() : fitting));
        model.number().set(typed);
    }

    private void show(LotRecall recall) {
        if (recall == null) {
            result.getChildren().setAll(ProductPane.wrapped(messages.text("stock.recall.what"), "muted"));
            return;
        }
        if (words == null) {
            words = new RecallWords(messages, new RegionNames(messages));
        }
        if (recall.uses().isEmpty()) {
            Label nobody = ProductPane.wrapped(messages.text("stock.recall.nobody", recall.number()), "message-accent");
            nobody.setMaxWidth(Double.MAX_VALUE);
            result.getChildren().setAll(nobody);
            return;
        }
        VBox rows = new VBox();
        rows.setMinWidth(0);
        // Five columns of one width: each is words, and none may push another out.
        var width = rows.widthProperty().subtract(GAPS).divide(COLUMNS);
        rows.getChildren().add(head(width));
        recall.uses().forEach(use -> rows.getChildren().add(row(use, width)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(scroll);
        card.getStyleClass().addAll("card", "stock-table-card");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        Label summary = ProductPane.wrapped(words.summary(recall), "medium");
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        paper.setMinWidth(Region.USE_PREF_SIZE);
        HBox above = new HBox(summary, paper);
        above.getStyleClass().add("stock-filter");
        result.getChildren().setAll(above);
        if (!words.spellings(recall).isEmpty()) {
            result.getChildren().add(ProductPane.wrapped(words.spellings(recall), "second"));
        }
        result.getChildren().add(card);
    }

    private Node head(ObservableValue<Number> width) {
        HBox head = line();
        for (String key : List.of("stock.recall.when", "stock.recall.patient", "stock.recall.taken", "stock.recall.where",
                "stock.recall.events")) {
            Label label = new Label(messages.text(key));
            label.getStyleClass().add("column-label");
            head.getChildren().add(column(width, label));
        }
        head.getStyleClass().add("stock-recall-head");
        return head;
    }

    private Node row(LotRecall.Use use, ObservableValue<Number> width) {
        Hyperlink name = new Hyperlink(NameWords.of(use.patient(), messages));
        name.setOnAction(event -> context.navigator().patient(use.patient().id()));
        name.setDisable(use.patient().isErased());
        name.setWrapText(true);
        VBox events = new VBox();
        words.events(use).forEach(each -> events.getChildren().add(ProductPane.wrapped(each, "warning-text")));
        if (use.events().isEmpty()) {
            events.getChildren().add(ProductPane.wrapped(messages.text("stock.recall.noEvents"), "muted"));
        }
        HBox row = line();
        row.getChildren().addAll(
                column(width, ProductPane.wrapped(words.when(use), null)),
                column(width, name, ProductPane.wrapped(words.patient(use), "second")),
                column(width, ProductPane.wrapped(words.taken(use), null)),
                column(width, ProductPane.wrapped(words.points(use), null)),
                column(width, events));
        return row;
    }

    private static HBox line() {
        HBox line = new HBox();
        line.getStyleClass().add("stock-recall-row");
        return line;
    }

    private static VBox column(ObservableValue<Number> width, Node... content) {
        VBox column = new VBox(content);
        column.minWidthProperty().bind(width);
        column.prefWidthProperty().bind(width);
        column.maxWidthProperty().bind(width);
        return column;
    }
}
