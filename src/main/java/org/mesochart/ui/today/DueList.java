package org.mesochart.ui.today;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.mesochart.domain.insight.Due;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Navigator;

/** What is due in three groups. Enter does the row's next deed, Shift+Enter opens the patient. */
final class DueList extends ListView<DueList.Item> {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    /** A line of the list. */
    sealed interface Item {
    }

    record Head(Due.Group group, int count) implements Item {
    }

    record Entry(TodayPage.DueRow row, boolean primary) implements Item {
    }

    private final TodayViewModel model;
    private final Messages messages;
    private final Navigator navigator;

    DueList(Context context, TodayViewModel model) {
        this.model = model;
        messages = context.messages();
        navigator = context.navigator();
        setId("due");
        getStyleClass().add("due-list");
        setAccessibleText(messages.text("today.due"));
        setCellFactory(view -> new DueCell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(List<TodayPage.DueRow> rows) {
        List<Item> items = new ArrayList<>();
        boolean primaryGiven = false;
        for (Due.Group group : Due.Group.values()) {
            List<TodayPage.DueRow> own = rows.stream().filter(row -> row.due().group() == group).toList();
            if (!own.isEmpty()) {
                items.add(new Head(group, own.size()));
            }
            for (TodayPage.DueRow row : own) {
                boolean primary = !primaryGiven && group == Due.Group.TODAY;
                primaryGiven |= primary;
                items.add(new Entry(row, primary));
            }
        }
        getItems().setAll(items);
        selectFrom(0, 1);
    }

    /** The patient of the chosen row. */
    Optional<UUID> chosen() {
        return getSelectionModel().getSelectedItem() instanceof Entry entry
                ? Optional.of(entry.row().patient())
                : Optional.empty();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int at = getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            selectFrom(at + 1, 1);
        } else if (event.getCode() == KeyCode.UP) {
            selectFrom(at - 1, -1);
        } else if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() instanceof Entry entry) {
            if (event.isShiftDown()) {
                navigator.patient(entry.row().patient());
            } else {
                deed(entry.row());
            }
        } else {
            return;
        }
        event.consume();
    }

    // Heads are read, not chosen.
    private void selectFrom(int start, int step) {
        for (int at = start; at >= 0 && at < getItems().size(); at += step) {
            if (getItems().get(at) instanceof Entry) {
                getSelectionModel().clearAndSelect(at);
                getFocusModel().focus(at);
                scrollTo(Math.max(0, at - 1));
                return;
            }
        }
    }

    private void deed(TodayPage.DueRow row) {
        if (row.due().group() == Due.Group.NEXT_DAYS) {
            navigator.patient(row.patient());
        } else {
            navigator.startSession(row.course());
        }
    }

    private String deedWords(TodayPage.DueRow row) {
        return row.due().group() == Due.Group.NEXT_DAYS
                ? messages.text("today.due.open")
                : messages.text("today.due.start", row.number());
    }

    private String words(Due.Group group) {
        return messages.text(switch (group) {
            case OVERDUE -> "today.due.overdue";
            case TODAY -> "today.due.today";
            case NEXT_DAYS -> "today.due.next";
        });
    }

    private final class DueCell extends ListCell<Item> {
        private final Label head = new Label();
        private final Label count = new Label();
        private final HBox headLine = new HBox(head, count);
        private final Label name = new Label();
        private final Label age = new Label();
        private final Label what = new Label();
        private final Label site = new Label();
        private final Pane spark = new Pane();
        private final Label scores = new Label();
        private final Label when = new Label();
        private final Button deed = new Button();
        private final HBox line;

        DueCell() {
            head.getStyleClass().add("column-label");
            count.getStyleClass().add("second");
            headLine.getStyleClass().add("due-head");
            name.getStyleClass().add("medium");
            age.getStyleClass().add("second");
            what.getStyleClass().add("due-what");
            site.getStyleClass().add("second");
            when.getStyleClass().add("due-when");
            spark.getStyleClass().add("spark");
            scores.getStyleClass().add("due-scores");
            VBox who = new VBox(name, age);
            who.getStyleClass().addAll("two-lines", "due-who");
            VBox about = new VBox(what, site);
            about.getStyleClass().add("two-lines");
            about.setMinWidth(0);
            HBox.setHgrow(about, Priority.ALWAYS);
            deed.setFocusTraversable(false);
            deed.setMinWidth(Region.USE_PREF_SIZE);
            HBox button = new HBox(deed);
            button.getStyleClass().add("due-deed");
            line = new HBox(Icons.of("mdi2n-needle"), who, about, spark, scores, when, button);
            line.getStyleClass().add("due-row");
            // As wide as the list and no wider: long words give way, the deed stays in sight.
            setPrefWidth(0);
            site.setMinWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2
                        && getItem() instanceof Entry entry) {
                    navigator.patient(entry.row().patient());
                }
            });
        }

        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            boolean head = !empty && item instanceof Head;
            pseudoClassStateChanged(PseudoClass.getPseudoClass("head"), head);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else if (item instanceof Head shown) {
                this.head.setText(words(shown.group()));
                count.setText(Integer.toString(shown.count()));
                setGraphic(headLine);
                setAccessibleText(words(shown.group()) + " " + shown.count());
            } else if (item instanceof Entry entry) {
                show(entry);
            }
        }

        private void show(Entry entry) {
            TodayPage.DueRow row = entry.row();
            name.setText(row.name());
            age.setText(model.age(row));
            what.setText(model.what(row));
            site.setText(row.indication());
            scores.setText(model.scores(row));
            spark(row.scores(), row.scale().equals("vas") ? 100 : 10);
            when.setText(model.when(row));
            when.pseudoClassStateChanged(LATE, row.due().group() == Due.Group.OVERDUE);
            deed.setText(deedWords(row));
            deed.setOnAction(event -> deed(row));
            deed.getStyleClass().remove("primary");
            if (entry.primary()) {
                deed.getStyleClass().add("primary");
            }
            setGraphic(line);
            setAccessibleText(String.join(", ", row.name(), age.getText(), what.getText(), row.indication(),
                    scores.getText(), when.getText(), deed.getText()));
        }

        // The line of a glance: the figures beside it say the same exactly.
        private void spark(List<BigDecimal> values, int max) {
            spark.getChildren().clear();
            if (values.size() < 2) {
                return;
            }
            double width = 54;
            double height = 14;
            Polyline path = new Polyline();
            path.getStyleClass().add("spark-line");
            double x = 0;
            double y = 0;
            for (int i = 0; i < values.size(); i++) {
                x = width * i / (values.size() - 1);
                y = 4 + height * (1 - values.get(i).doubleValue() / max);
                path.getPoints().addAll(x, y);
            }
            Circle last = new Circle(x, y, 3);
            last.getStyleClass().add("spark-dot");
            spark.getChildren().addAll(path, last);
        }
    }
}
