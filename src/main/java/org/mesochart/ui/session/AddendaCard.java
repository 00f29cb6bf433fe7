package org.mesochart.ui.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RecordItems;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** What was added after signing, and the form for more: words, the reason, and corrections beside the original. */
final class AddendaCard {
    private static final int SUGGESTIONS = 10;

    private final SessionViewModel model;
    private final AddendaModel addenda;
    private final Messages messages;
    private final VBox list = new VBox();
    private final VBox corrections = new VBox();
    private final Field textField;
    private final Field reasonField;
    private final VBox card;

    AddendaCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        addenda = model.addenda();
        list.getStyleClass().add("addenda");
        corrections.getStyleClass().add("addenda");
        TextArea text = Forms.bound(new TextArea(), "addendum", addenda.text(), () -> { });
        text.setPrefRowCount(3);
        text.setWrapText(true);
        leftByTab(text);
        textField = new Field(messages.text("session.sign.noteLabel"), text);
        TextField reason = Forms.bound(new TextField(), "addendumReason", addenda.reason(), () -> { });
        reasonField = new Field(messages.text("sign.addendum.reason"), reason);
        Button correct = new Button(messages.text("sign.addendum.correct"), Icons.of("mdi2p-pencil-plus-outline"));
        correct.setId("correct");
        correct.setOnAction(e -> {
            addenda.correct();
            Node last = corrections.getChildren().getLast().lookup(".text-field");
            last.requestFocus();
        });
        Button add = new Button(messages.text("session.sign.addNote"), Icons.of("mdi2p-plus"));
        add.setId("addNote");
        add.getStyleClass().add("primary");
        add.setOnAction(e -> addenda.add());
        card = Cards.card(messages.text("session.sign.notes"), list, textField, corrections, correct, reasonField, add);
        addenda.addenda().addListener((ListChangeListener<Addendum>) c -> showList());
        addenda.drafts().addListener((ListChangeListener<AddendaModel.Draft>) c -> showDrafts());
        addenda.problem().subscribe(this::showProblem);
        showList();
    }

    Node node() {
        return card;
    }

    private static void leftByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown()
                        ? javafx.scene.TraversalDirection.PREVIOUS
                        : javafx.scene.TraversalDirection.NEXT);
            }
        });
    }

    private void showProblem(Problem problem) {
        String sentence = problem == null ? null : Forms.text(problem, messages);
        boolean reason = problem != null && problem.field().equals("reason");
        textField.setProblem(reason ? null : sentence);
        reasonField.setProblem(reason ? sentence : null);
    }

    private String author(Addendum addendum) {
        return addendum.author() != null ? addendum.author() : model.nameOf(addendum.practitionerId());
    }

    private void showList() {
        List<Node> rows = new ArrayList<>();
        for (Addendum addendum : addenda.addenda()) {
            LocalDateTime at = LocalDateTime.ofInstant(addendum.at(), model.session().zone());
            VBox row = new VBox(
                    Forms.wrapped(messages.text("sign.addendum.by", at, author(addendum)),
                            "second"),
                    Forms.wrapped(addendum.text()));
            if (!addendum.corrections().isEmpty()) {
                row.getChildren().add(table(addendum));
            }
            if (addendum.reason() != null) {
                row.getChildren().add(Forms.wrapped(
                        messages.text("sign.addendum.because", addendum.reason()), "second"));
            }
            row.getStyleClass().add("addendum");
            rows.add(row);
        }
        if (rows.isEmpty()) {
            rows.add(Forms.wrapped(messages.text("sign.addendum.none"), "muted"));
        }
        list.getChildren().setAll(rows);
    }

    // The original stands beside what is right, and never under it.
    private Node table(Addendum addendum) {
        GridPane table = new GridPane();
        table.getStyleClass().add("corrections");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            table.getColumnConstraints().add(half);
        }
        int row = 0;
        for (Addendum.Correction each : addendum.corrections()) {
            table.add(Forms.wrapped(each.what(), "medium"), 0, row++, 2, 1);
            String was = each.was().isEmpty() ? messages.text("narrative.item.none") : each.was();
            table.add(told("sign.addendum.was", was), 0, row);
            table.add(told("sign.addendum.now", each.now()), 1, row++);
        }
        return table;
    }

    private Node told(String key, String value) {
        return new VBox(Forms.label(messages.text(key), "second"), Forms.wrapped(value));
    }

    private void showDrafts() {
        List<Node> rows = new ArrayList<>();
        int number = 0;
        for (AddendaModel.Draft draft : addenda.drafts()) {
            rows.add(row(draft, ++number));
        }
        corrections.getChildren().setAll(rows);
    }

    private Node row(AddendaModel.Draft draft, int number) {
        TextField what = Forms.bound(new TextField(), "correctWhat" + number, draft.what(), () -> { });
        what.setPromptText(messages.text("sign.addendum.what.prompt"));
        suggest(what, draft);
        Field whatField = new Field(messages.text("sign.addendum.what"), what);
        TextField was = Forms.bound(new TextField(), "correctWas" + number, draft.was(), () -> { });
        TextField now = Forms.bound(new TextField(), "correctNow" + number, draft.now(), () -> { });
        Field wasField = new Field(messages.text("sign.addendum.was"), was);
        Field nowField = new Field(messages.text("sign.addendum.now"), now);
        HBox.setHgrow(wasField, Priority.ALWAYS);
        HBox.setHgrow(nowField, Priority.ALWAYS);
        was.setPrefColumnCount(6);
        now.setPrefColumnCount(6);
        Button leaveOut = new Button(null, Icons.of("mdi2c-close"));
        leaveOut.getStyleClass().add("icon-button");
        leaveOut.setAccessibleText(messages.text("sign.addendum.leaveOut", number));
        leaveOut.setTooltip(new Tooltip(messages.text("sign.addendum.leaveOut", number)));
        leaveOut.setOnAction(e -> addenda.leaveOut(draft));
        HBox top = new HBox(whatField, new Field(" ", leaveOut));
        HBox.setHgrow(whatField, Priority.ALWAYS);
        HBox values = new HBox(wasField, nowField);
        top.getStyleClass().add("correction-line");
        values.getStyleClass().add("correction-line");
        VBox row = new VBox(top, values);
        row.getStyleClass().add("correction");
        return row;
    }

    // Typing "3 dep" offers "Point 3, depth"; choosing it fills in what the record says.
    private void suggest(TextField what, AddendaModel.Draft draft) {
        List<RecordItems.Item> items = model.review().items();
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("suggestions");
        menu.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                key.consume();
            } else if (key.getCode() == KeyCode.TAB) {
                key.consume();
                menu.hide();
                what.fireEvent(key.copyFor(what, what));
            }
        });
        Runnable offer = () -> {
            List<MenuItem> fitting = items.stream()
                    .filter(item -> fits(item.what(), what.getText()) && !item.what().equals(what.getText()))
                    .limit(SUGGESTIONS)
                    .map(item -> {
                        MenuItem choice = new MenuItem(item.what());
                        choice.setMnemonicParsing(false);
                        choice.setOnAction(e -> {
                            addenda.name(draft, item.what(), items);
                            what.end();
                        });
                        return choice;
                    })
                    .toList();
            menu.getItems().setAll(fitting);
            if (fitting.isEmpty()) {
                menu.hide();
            } else if (!menu.isShowing() && what.getScene() != null) {
                menu.show(what, Side.BOTTOM, 0, 2);
            }
        };
        what.textProperty().addListener((o, was, now) -> {
            if (what.isFocused()) {
                offer.run();
            }
        });
        what.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN && !menu.isShowing()) {
                offer.run();
                e.consume();
            }
        });
        what.focusedProperty().subscribe(on -> {
            if (!on) {
                menu.hide();
                addenda.name(draft, what.getText(), items);
            }
        });
    }

    private static boolean fits(String what, String typed) {
        String folded = Folding.fold(what);
        for (String word : Folding.fold(typed).split("\\s+")) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
