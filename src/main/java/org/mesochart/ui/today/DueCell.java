package org.mesochart.ui.today;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mesochart.domain.insight.Due;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/**
 * A line of the list of what is due. Its nodes stay as they are: the list gives a cell many rows, also only to measure them, and a
 * node that comes is styled each time.
 */
final class DueCell extends ListCell<DueList.Item> {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double SPARK_WIDTH = 54;
    // In a narrower list the words have its room: the figures beside it say the same.
    private static final double SPARK_FROM_EM = 60;
    private static final double SPARK_HEIGHT = 14;

    private final Messages messages;
    private final TodayViewModel model;
    private final RowDeeds deeds;
    private final DueList list;
    private final Label head = new Label();
    private final Label count = new Label();
    private final HBox headLine = new HBox(head, count);
    private final Label name = new Label();
    private final Label age = new Label();
    private final Label what = new Label();
    private final Label site = new Label();
    private final Polyline path = new Polyline();
    private final Circle last = new Circle(3);
    private final Pane spark = new Pane(path, last);
    private final Label scores = new Label();
    private final Label when = new Label();
    private final Button deed = new Button();
    private final Button more = new Button("", Icons.of("mdi2d-dots-horizontal"));
    private final FontIcon icon = Icons.of("mdi2n-needle");
    private final HBox line;

    DueCell(Messages messages, TodayViewModel model, RowDeeds deeds, DueList list) {
        this.messages = messages;
        this.model = model;
        this.deeds = deeds;
        this.list = list;
        getStyleClass().add("due-cell");
        head.getStyleClass().add("column-label");
        count.getStyleClass().add("second");
        headLine.getStyleClass().add("due-head");
        name.getStyleClass().add("medium");
        age.getStyleClass().add("second");
        what.getStyleClass().add("due-what");
        site.getStyleClass().add("second");
        when.getStyleClass().add("due-when");
        spark.getStyleClass().add("spark");
        path.getStyleClass().add("spark-line");
        last.getStyleClass().add("spark-dot");
        scores.getStyleClass().add("due-scores");
        VBox who = new VBox(name, age);
        who.getStyleClass().addAll("two-lines", "due-who");
        VBox about = new VBox(what, site);
        about.getStyleClass().add("two-lines");
        about.setMinWidth(0);
        HBox.setHgrow(about, Priority.ALWAYS);
        // The list has the focus: Enter and the menu key reach both.
        deed.setFocusTraversable(false);
        deed.setMinWidth(Region.USE_PREF_SIZE);
        more.setFocusTraversable(false);
        more.getStyleClass().addAll("icon-button", "due-more");
        HBox button = new HBox(deed);
        button.getStyleClass().add("due-deed");
        line = new HBox(icon, who, about, spark, scores, when, button, more);
        line.getStyleClass().add("due-row");
        // As wide as the list and no wider: long words give way, the deed stays in sight.
        setPrefWidth(0);
        what.setMinWidth(0);
        list.widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() / Math.max(1, name.getFont().getSize()) >= SPARK_FROM_EM;
            spark.setVisible(room);
            spark.setManaged(room);
        });
        site.setMinWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2
                    && getItem() instanceof DueList.Entry entry) {
                deeds.open(entry.row());
            }
        });
        setOnContextMenuRequested(event -> {
            if (getItem() instanceof DueList.Entry entry) {
                list.menu(entry.row(), more);
                event.consume();
            }
        });
    }

    Button menuButton() {
        return more;
    }

    @Override
    protected void updateItem(DueList.Item item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(HEAD, !empty && (item instanceof DueList.Head || item instanceof DueList.More));
        setTooltip(null);
        switch (empty ? null : item) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case DueList.Head shown -> {
                String words = messages.text("today.due." + key(shown.group()));
                head.setText(words);
                count.setText(Integer.toString(shown.count()));
                setGraphic(headLine);
                setAccessibleText(words + " " + shown.count());
            }
            case DueList.More shown -> {
                String words = messages.count("today.due.more", shown.count());
                head.setText(words);
                count.setText("");
                setGraphic(headLine);
                setAccessibleText(words);
            }
            case DueList.Check ignored -> {
                setGraphic(list.checkLine());
                setAccessibleText(null);
            }
            case DueList.Entry entry -> show(entry);
        }
    }

    private static String key(Due.Group group) {
        return group == Due.Group.NEXT_DAYS ? "next" : group.name().toLowerCase(Locale.ROOT);
    }

    private void show(DueList.Entry entry) {
        DueRow row = entry.row();
        icon.setIconLiteral(RowDeeds.icon(row));
        name.setText(row.name());
        age.setText(model.age(row));
        what.setText(model.what(row));
        site.setText(model.about(row));
        scores.setText(model.scores(row));
        spark(row.scores(), row.scale().equals("vas") ? 100 : 10);
        when.setText(model.when(row));
        when.pseudoClassStateChanged(LATE, row.due().group() == Due.Group.OVERDUE);
        deed.setText(model.deed(row));
        deed.setOnAction(event -> {
            list.choose(row);
            deeds.next(row);
        });
        if (!entry.primary()) {
            deed.getStyleClass().remove("primary");
        } else if (!deed.getStyleClass().contains("primary")) {
            deed.getStyleClass().add("primary");
        }
        more.setAccessibleText(messages.text("today.row.more", row.name()));
        more.setOnAction(event -> list.menu(row, more));
        // What the row has no room for.
        if (row.reminder().reason() != null) {
            setTooltip(new Tooltip(site.getText()));
        }
        setGraphic(line);
        setAccessibleText(String.join(", ", row.name(), age.getText(), what.getText(), site.getText(), scores.getText(),
                when.getText(), deed.getText()));
    }

    // The line of a glance: the figures beside it say the same exactly.
    private void spark(List<BigDecimal> values, int max) {
        path.setVisible(values.size() > 1);
        last.setVisible(values.size() > 1);
        if (values.size() < 2) {
            return;
        }
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(SPARK_WIDTH * i / (values.size() - 1));
            points.add(4 + SPARK_HEIGHT * (1 - values.get(i).doubleValue() / max));
        }
        path.getPoints().setAll(points);
        last.setCenterX(points.get(points.size() - 2));
        last.setCenterY(points.getLast());
    }
}
