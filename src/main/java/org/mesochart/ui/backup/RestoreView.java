package org.mesochart.ui.backup;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.backup.RestoreViewModel.Choice;
import org.mesochart.ui.backup.RestoreViewModel.Pair;
import org.mesochart.ui.backup.RestoreViewModel.Stage;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Theme;

/** A restore over the screen: which backup, its passphrase, both side by side, and the one button that swaps them. */
public final class RestoreView extends VBox {
    private static final double MARGIN = 48;

    private final RestoreViewModel model;
    private final Messages messages;
    private final ListView<Choice> choices = new ListView<>();
    private final Button chooseFile = new Button();
    private final PasswordField passphrase = new PasswordField();
    private final TextField recoveryKey = new TextField();
    private final Field secret;
    private final Field key;
    private final Hyperlink recovery = new Hyperlink();
    private final Hyperlink another = new Hyperlink();
    private final Label file = wrapped("second");
    private final Label what = wrapped();
    private final Label problem = wrapped("problem");
    private final GridPane both = new GridPane();
    private final VBox warnings = new VBox();
    private final VBox choosing = new VBox();
    private final VBox asking = new VBox();
    private final VBox running = new VBox();
    private final VBox compared = new VBox();
    private final Button leave = new Button();
    private final Button next = new Button();

    /** @param close takes the dialog away */
    public RestoreView(RestoreViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        Theme.addSheet(this, "backup");
        getStyleClass().addAll("card", "floating", "dialog", "restore");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("backup.restore.title"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        secret = new Field(messages.text("backup.restore.passphrase"), passphrase);
        key = new Field(messages.text("backup.restore.recoveryKey"), recoveryKey);
        Label head = new Label(messages.text("backup.restore.title"), Icons.of("mdi2b-backup-restore"));
        head.getStyleClass().add("card-title");
        problem.setId("restoreProblem");
        choosing();
        asking();
        running();
        compared();
        VBox body = new VBox(what, choosing, asking, running, compared, problem);
        body.getStyleClass().add("restore-body");
        FittedScroll scroll = new FittedScroll(body);
        scroll.getStyleClass().add("restore-scroll");
        getChildren().addAll(head, scroll, buttons(close));
        model.problemProperty().subscribe(text -> {
            problem.setText(text);
            shown(problem, !text.isEmpty());
            passphrase.setAccessibleHelp(text);
            recoveryKey.setAccessibleHelp(text);
        });
        model.recoveringProperty().subscribe(this::showSecret);
        model.stageProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event) && !next.isDisabled() && next.isVisible()) {
                event.consume();
                next.fire();
            }
        });
        // Enter is for what is here, never for the default button of the screen beneath.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                (event.getTarget() instanceof ButtonBase pressed ? pressed : next).fire();
            }
        });
        // Esc takes the dialog away, and so does a lock, after which it comes back: nothing is left behind.
        sceneProperty().subscribe((was, is) -> {
            if (was != null && is == null) {
                model.dispose();
            } else if (is != null) {
                model.shown();
            }
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    private void choosing() {
        choices.setId("restoreChoices");
        choices.setAccessibleText(messages.text("backup.restore.choose"));
        choices.setPlaceholder(new Label(messages.text("backup.restore.none")));
        choices.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Choice choice, boolean empty) {
                super.updateItem(choice, empty);
                setText(empty || choice == null ? null : messages.text("backup.restore.choice", choice.made(), choice.size()));
            }
        });
        choices.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                next.fire();
            }
        });
        choices.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                next.fire();
            }
        });
        model.choicesProperty().subscribe(found -> {
            choices.getItems().setAll(found);
            choices.getSelectionModel().selectFirst();
            // Found after the dialog was opened.
            if (getScene() != null && getScene().getFocusOwner() == chooseFile) {
                requestFocus();
            }
        });
        chooseFile.setId("restoreFile");
        chooseFile.setText(messages.text("backup.restore.otherFile"));
        chooseFile.setOnAction(event -> model.chooseFile());
        choosing.getStyleClass().add("restore-part");
        choosing.getChildren().addAll(choices, chooseFile);
    }

    private void asking() {
        passphrase.setId("restorePassphrase");
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        passphrase.setOnAction(event -> model.open());
        recoveryKey.setId("restoreRecoveryKey");
        recoveryKey.textProperty().bindBidirectional(model.recoveryKeyProperty());
        recoveryKey.setOnAction(event -> model.open());
        recovery.setId("restoreUseRecovery");
        recovery.setOnAction(event -> {
            model.recoveringProperty().set(!model.recoveringProperty().get());
            requestFocus();
        });
        another.setId("restoreAnother");
        another.setText(messages.text("backup.restore.another"));
        another.setOnAction(event -> model.another());
        model.fileProperty().subscribe(path -> file.setText(path == null ? "" : path.toString()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        asking.getStyleClass().add("restore-part");
        asking.getChildren().addAll(file, secret, key, new HBox(recovery, between, another));
    }

    private void running() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.shareProperty());
        bar.setAccessibleText(messages.text("backup.restore.preparing"));
        running.getChildren().add(bar);
    }

    private void compared() {
        both.getStyleClass().add("restore-both");
        for (int column = 0; column < 3; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(column == 0 ? 32 : 34);
            both.getColumnConstraints().add(width);
        }
        warnings.getStyleClass().add("restore-part");
        compared.getStyleClass().add("restore-part");
        compared.getChildren().addAll(both, warnings);
    }

    private Node buttons(Runnable close) {
        leave.setId("restoreLeave");
        leave.setText(messages.text("backup.cancel"));
        leave.setOnAction(event -> {
            if (model.stageProperty().get() == Stage.PREPARING) {
                model.cancel();
            } else {
                close.run();
            }
        });
        next.setId("restoreNext");
        next.getStyleClass().add("primary");
        next.setOnAction(event -> {
            switch (model.stageProperty().get()) {
                case CHOOSE -> {
                    if (choices.getSelectionModel().getSelectedItem() != null) {
                        model.choose(choices.getSelectionModel().getSelectedItem());
                    }
                }
                case SECRET -> model.open();
                case COMPARED -> model.confirm();
                case PREPARING -> { }
            }
        });
        HBox row = new HBox(leave, next);
        row.getStyleClass().add("dialog-buttons");
        return row;
    }

    private void show(Stage stage) {
        shown(choosing, stage == Stage.CHOOSE);
        shown(asking, stage == Stage.SECRET);
        shown(running, stage == Stage.PREPARING);
        shown(compared, stage == Stage.COMPARED);
        shown(next, stage != Stage.PREPARING);
        what.setText(switch (stage) {
            case CHOOSE -> messages.text("backup.restore.choose");
            case SECRET -> messages.text("backup.restore.secret");
            case PREPARING -> messages.text("backup.restore.preparing");
            case COMPARED -> messages.text("backup.restore.compare", model.madeAt()) + ' ' + model.kept();
        });
        next.setText(messages.text(switch (stage) {
            case CHOOSE -> "backup.restore.next";
            case SECRET, PREPARING -> "backup.restore.open";
            case COMPARED -> "backup.restore.swap";
        }));
        if (stage == Stage.COMPARED) {
            compare();
        }
        setAccessibleText(messages.text("backup.restore.title") + ". " + what.getText());
        if (getScene() != null) {
            requestFocus();
        }
    }

    private void compare() {
        both.getChildren().clear();
        both.addRow(0, new Label(), head("backup.compare.now"), head("backup.compare.backup"));
        for (Pair pair : model.pairs()) {
            Label name = wrapped("second");
            name.setText(pair.name());
            both.addRow(both.getRowCount(), name, value(pair.now(), pair), value(pair.backup(), pair));
        }
        warnings.getChildren().clear();
        for (String sentence : model.warnings()) {
            Label warning = wrapped("message-warning");
            warning.setText(sentence);
            warning.setGraphic(Icons.small("mdi2a-alert-outline"));
            warning.setMaxWidth(Double.MAX_VALUE);
            warnings.getChildren().add(warning);
        }
    }

    private Label value(String text, Pair pair) {
        Label label = wrapped(pair.now().equals(pair.backup()) ? "plain" : "medium");
        label.setText(text);
        return label;
    }

    private Label head(String textKey) {
        Label label = wrapped("medium");
        label.setText(messages.text(textKey));
        return label;
    }

    private void showSecret(boolean recovering) {
        shown(secret, !recovering);
        shown(key, recovering);
        recovery.setText(messages.text(recovering ? "backup.restore.usePassphrase" : "backup.restore.useRecovery"));
    }

    /** The first thing to do. */
    @Override
    public void requestFocus() {
        applyCss();
        (switch (model.stageProperty().get()) {
            case CHOOSE -> choices.getItems().isEmpty() ? chooseFile : choices;
            case SECRET -> model.recoveringProperty().get() ? recoveryKey : passphrase;
            case PREPARING, COMPARED -> leave;
        }).requestFocus();
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static Label wrapped(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
