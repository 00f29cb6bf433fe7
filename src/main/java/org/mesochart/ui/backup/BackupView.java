package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.backup.BackupViewModel.Line;
import org.mesochart.ui.backup.BackupViewModel.Mark;
import org.mesochart.ui.backup.BackupViewModel.Row;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/** The backups in the preferences: how it stands, what can be done, which are kept. */
public final class BackupView extends VBox {
    /** So many are shown until all are asked for. */
    private static final int FIRST = 6;

    private final BackupViewModel model;
    private final Messages messages;
    private final List<Action> actions;
    private final Button now;
    private final Button drill;
    private final Button cancel = new Button();
    private final VBox doing = new VBox();
    private final Label count = new Label();
    private final GridPane kept = new GridPane();
    private final Hyperlink all = new Hyperlink();
    private Subscription following = Subscription.EMPTY;
    private final Consumer<Path> restore;
    private boolean everyOne;

    /** @param restore begins a restore of a backup, or of one to be chosen when it is null */
    public BackupView(BackupViewModel model, Messages messages, Consumer<Path> restore) {
        this.restore = restore;
        this.model = model;
        this.messages = messages;
        Theme.addSheet(this, "backup");
        getStyleClass().add("backup");
        setId("backupCard");
        Action backUp = new Action("backUpNow", "backup.now", "mdi2c-content-save-outline", null,
                model.busyProperty().not(), model::backUpNow);
        Action prove = new Action("drillNow", "backup.drill", "mdi2p-progress-check", null,
                model.busyProperty().not(), model::drill);
        actions = List.of(backUp, prove);
        Actions made = new Actions(messages);
        now = made.primary(backUp);
        drill = made.button(prove);
        VBox card = Cards.list(null,
                line(model.lastProperty()),
                doing(),
                line(model.secondProperty(), second()),
                line(model.drillProperty()),
                line(model.checkProperty(), check()));
        card.getChildren().addFirst(Cards.head(messages.text("backup.title"), drill, now));
        getChildren().addAll(card, keptCard());
        model.busyProperty().subscribe(this::show);
    }

    /** What can be done, for the command finder. */
    public List<Action> actions() {
        return actions;
    }

    public void activate() {
        model.activate();
        following.unsubscribe();
        following = model.rowsProperty().subscribe(this::show);
    }

    public void deactivate() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        model.deactivate();
    }

    private Node line(ObservableValue<Line> shown, Node... deeds) {
        StackPane mark = new StackPane();
        mark.getStyleClass().add("backup-mark");
        Label title = wrapped("medium");
        Label text = wrapped("second");
        VBox words = new VBox(title, text);
        words.setMinWidth(0);
        words.getStyleClass().add("row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(mark, words);
        row.getChildren().addAll(deeds);
        row.getStyleClass().addAll("row", "backup-row");
        shown.subscribe(line -> {
            mark.getChildren().setAll(icon(line.mark()));
            title.setText(line.title());
            text.setText(line.text());
        });
        return row;
    }

    private static FontIcon icon(Mark mark) {
        FontIcon icon = Icons.large(switch (mark) {
            case GOOD -> "mdi2c-check-circle-outline";
            case WARNING -> "mdi2a-alert-outline";
            case NONE -> "mdi2c-circle-outline";
        });
        icon.getStyleClass().add(switch (mark) {
            case GOOD -> "backup-good";
            case WARNING -> "backup-warning";
            case NONE -> "backup-none";
        });
        return icon;
    }

    private Node[] second() {
        Button choose = new Button();
        choose.setId("chooseSecondPlace");
        choose.setGraphic(Icons.of("mdi2u-usb-flash-drive-outline"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> model.chooseSecondPlace());
        choose.disableProperty().bind(model.busyProperty());
        Button copy = new Button(messages.text("backup.second.copy"));
        copy.setId("copyToSecondPlace");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> model.copyToSecondPlace());
        copy.disableProperty().bind(Bindings.or(model.busyProperty(), model.secondSilentProperty()));
        model.secondChosenProperty().subscribe(is -> {
            choose.setText(messages.text(is ? "backup.second.other" : "backup.second.choose"));
            shown(copy, is);
        });
        return new Node[] {choose, copy};
    }

    private Button check() {
        Button check = new Button(messages.text("backup.check"));
        check.setId("checkNow");
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(event -> model.check());
        check.disableProperty().bind(model.busyProperty());
        return check;
    }

    private Node doing() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.shareProperty());
        bar.accessibleTextProperty().bind(model.doingProperty());
        Label words = wrapped("medium");
        words.textProperty().bind(model.doingProperty());
        VBox both = new VBox(words, bar);
        both.getStyleClass().add("backup-doing-words");
        HBox.setHgrow(both, Priority.ALWAYS);
        cancel.setId("cancelBackup");
        cancel.setText(messages.text("backup.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        HBox row = new HBox(both, cancel);
        row.getStyleClass().addAll("row", "backup-row");
        doing.getChildren().add(row);
        return doing;
    }

    // The focus goes where something can be pressed, and back.
    private void show(boolean busy) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        shown(doing, busy);
        if (owner == cancel && !busy) {
            now.requestFocus();
        } else if (busy && owner != null && (owner == now || owner == drill || owner.isDisabled() && inside(owner))) {
            cancel.requestFocus();
        }
    }

    private boolean inside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private Node keptCard() {
        count.getStyleClass().add("second");
        count.setWrapText(true);
        Hyperlink folder = new Hyperlink(messages.text("backup.folder.open"));
        folder.setId("openBackupFolder");
        folder.setMinWidth(USE_PREF_SIZE);
        folder.setOnAction(event -> model.openFolder());
        kept.getStyleClass().add("backup-kept");
        for (int column = 0; column < 6; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column < 3 ? Priority.ALWAYS : Priority.NEVER);
            kept.getColumnConstraints().add(width);
        }
        all.setId("allBackups");
        all.getStyleClass().add("backup-all");
        all.setOnAction(event -> {
            everyOne = true;
            show(model.rowsProperty().get());
        });
        VBox card = Cards.list(null, kept, all);
        Hyperlink elsewhere = new Hyperlink(messages.text("backup.restore.elsewhere"));
        elsewhere.setId("restoreFromFile");
        elsewhere.setMinWidth(USE_PREF_SIZE);
        elsewhere.setOnAction(event -> restore.accept(null));
        shown(elsewhere, model.restorable());
        HBox head = Cards.head(messages.text("backup.kept"), elsewhere, folder);
        head.getChildren().add(1, count);
        card.getChildren().addFirst(head);
        card.setId("keptBackups");
        return card;
    }

    private void show(List<Row> rows) {
        count.setText(messages.text(rows.isEmpty() ? "backup.kept.none" : "backup.kept.how", rows.size()));
        kept.getChildren().clear();
        if (!rows.isEmpty()) {
            kept.addRow(0, head("backup.kept.made"), head("backup.kept.when"), head("backup.kept.holds"),
                    head("backup.kept.size"), new Label(), new Label());
        }
        List<Row> some = everyOne ? rows : rows.subList(0, Math.min(FIRST, rows.size()));
        for (Row row : some) {
            kept.addRow(kept.getRowCount(), cells(row).toArray(Node[]::new));
        }
        all.setText(messages.text("backup.kept.all", rows.size()));
        shown(all, some.size() < rows.size());
    }

    private List<Node> cells(Row row) {
        Label made = wrapped("medium");
        made.setText(row.made());
        Label state = new Label(messages.text(row.opens() ? "backup.kept.opens" : "backup.kept.unreadable"),
                Icons.small(row.opens() ? "mdi2c-check" : "mdi2a-alert-outline"));
        state.getStyleClass().add(row.opens() ? "success-text" : "warning-text");
        state.setMinWidth(USE_PREF_SIZE);
        Hyperlink back = new Hyperlink(messages.text("backup.restore"));
        back.setAccessibleText(messages.text("backup.restore.of", row.made()));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> restore.accept(row.file()));
        back.getStyleClass().add("restore-link");
        shown(back, model.restorable());
        return List.of(made, plain(row.reason()), plain(row.holds()), plain(row.size()), state, back);
    }

    private static Label plain(String text) {
        Label label = wrapped();
        label.setText(text);
        return label;
    }

    private Label head(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("column-head");
        return label;
    }

    private static Label wrapped(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
