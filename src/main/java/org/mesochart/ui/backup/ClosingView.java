package org.mesochart.ui.backup;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.backup.ClosingViewModel.Stage;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/** The window while a backup is made before it closes. No patient data. */
public final class ClosingView extends StackPane {
    private final ClosingViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button first = new Button();
    private final Button second = new Button();
    private final VBox card;

    public ClosingView(ClosingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Theme.addSheet(this, "backup");
        getStyleClass().add("closing");
        title.getStyleClass().add("card-title");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setId("closingText");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.shareProperty());
        first.setId("closingFirst");
        second.setId("closingSecond");
        HBox buttons = new HBox(first, second);
        buttons.getStyleClass().add("dialog-buttons");
        card = new VBox(title, text, bar, buttons);
        card.getStyleClass().addAll("card", "dialog", "closing-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        getChildren().add(card);
        setAlignment(Pos.CENTER);
        model.stageProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.stageProperty().get() == Stage.ASKING) {
                event.consume();
                model.goOn();
            }
        });
    }

    private void show(Stage stage) {
        title.setText(model.title());
        title.setGraphic(Icons.of(switch (stage) {
            case MAKING -> "mdi2c-content-save-outline";
            case ASKING -> "mdi2h-help-circle-outline";
            case FAILED -> "mdi2a-alert-outline";
        }));
        text.setText(model.sentence());
        bar.setAccessibleText(messages.text("backup.close.title"));
        bar.setVisible(stage != Stage.FAILED);
        bar.setManaged(bar.isVisible());
        second.setVisible(stage != Stage.MAKING);
        second.setManaged(second.isVisible());
        switch (stage) {
            case MAKING -> button(first, "backup.close.skip", model::pressed);
            case ASKING -> {
                button(first, "backup.close.wait", model::goOn);
                button(second, "backup.close.without", model::leaveOut);
            }
            case FAILED -> {
                button(first, "backup.close.again", model::again);
                button(second, "backup.close.anyway", model::pressed);
            }
        }
        card.setAccessibleText(title.getText() + ". " + text.getText());
        focus();
    }

    /** Puts the focus on what may be pressed. */
    public void focus() {
        (model.stageProperty().get() == Stage.FAILED ? second : first).requestFocus();
    }

    private void button(Button button, String key, Runnable deed) {
        button.setText(messages.text(key));
        button.setOnAction(event -> deed.run());
    }
}
