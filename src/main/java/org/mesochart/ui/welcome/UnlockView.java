package org.mesochart.ui.welcome;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.secret.PassphraseField;

/**
 * The unlock card: practitioner, passphrase or recovery key, and what is wrong. No patient data. It can be typed into as it is made;
 * {@link #complete} adds what a start can do later.
 */
public final class UnlockView extends VBox {
    private final Messages messages;
    private final UnlockViewModel model;
    private final PassphraseField passphrase;
    private final VBox secret;
    private final Label problem = new Label();
    private final Button unlock = new Button();
    private final Hyperlink recovery = new Hyperlink();
    private final Hyperlink other = new Hyperlink();
    private final Label lead = new Label();
    private TextField recoveryKey;
    private Subscription subscription = Subscription.EMPTY;

    /** @param otherChart asks for another chart's folder */
    public UnlockView(Messages messages, UnlockViewModel model, Runnable otherChart) {
        this.messages = messages;
        this.model = model;
        getStyleClass().addAll("card", "entrance-card");
        passphrase = PassphraseField.withoutEye(messages, model.passphraseProperty());
        passphrase.setId("passphrase");
        Field who = new Field(messages.text("welcome.practitioner"), practitioner());
        Field typed = new Field(messages.text("welcome.passphrase"), passphrase);
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        unlock.setId("unlock");
        unlock.getStyleClass().addAll("primary", "large");
        unlock.setMaxWidth(Double.MAX_VALUE);
        unlock.setDefaultButton(true);
        unlock.setContentDisplay(ContentDisplay.RIGHT);
        unlock.setOnAction(event -> model.unlock());
        unlock.disableProperty().bind(model.openingProperty().or(model.waitProperty().greaterThan(0)));
        recovery.setId("useRecovery");
        recovery.setOnAction(event -> switchMode());
        other.setText(messages.text("welcome.other"));
        other.setId("otherChart");
        other.setOnAction(event -> otherChart.run());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox links = new HBox(recovery, between, other);
        links.getStyleClass().add("entrance-links");
        VBox lines = new VBox(passphrase.capsLockLine());
        lines.getStyleClass().add("secret-lines");
        if (model.shownPassphrase() != null) {
            Label shown = new Label(messages.text("welcome.samples.passphrase", model.shownPassphrase()));
            shown.setId("shownPassphrase");
            shown.setWrapText(true);
            shown.getStyleClass().add("second");
            lines.getChildren().addFirst(shown);
        }
        secret = new VBox(typed, lines);
        secret.getStyleClass().add("secret");
        only(secret, model.recoveringProperty().not());
        only(who, model.recoveringProperty().not());
        getChildren().addAll(who, secret, problem, unlock, links);
        if (model.readOnly() && !model.damaged()) {
            Label readOnly = new Label(messages.text("welcome.readOnly"));
            readOnly.setWrapText(true);
            readOnly.getStyleClass().addAll("second");
            getChildren().add(readOnly);
        }
    }

    /** For a chart that is open and was locked: says so first, and no other chart can be chosen. */
    public void leadWith(String text) {
        if (lead.getText().isEmpty()) {
            lead.setId("lead");
            lead.getStyleClass().add("second");
            lead.setWrapText(true);
            lead.setMinHeight(USE_PREF_SIZE);
            getChildren().addFirst(lead);
            other.setVisible(false);
            other.setManaged(false);
        }
        lead.setText(text);
    }

    /** What the first frame does without: icons, and what shows only when it is asked for. Nothing moves by it. Once. */
    public void complete() {
        passphrase.addEye();
        problem.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
    }

    // Made when it is first asked for.
    private TextField recoveryKey() {
        if (recoveryKey == null) {
            recoveryKey = new TextField();
            recoveryKey.setId("recoveryKey");
            recoveryKey.getStyleClass().add("large");
            recoveryKey.textProperty().bindBidirectional(model.recoveryKeyProperty());
            Field key = new Field(messages.text("welcome.recoveryKey"), recoveryKey);
            key.setHint(messages.text("welcome.recoveryKey.hint"));
            only(key, model.recoveringProperty());
            getChildren().add(getChildren().indexOf(secret) + 1, key);
        }
        return recoveryKey;
    }

    /** A picker; where there is nothing to pick, the name alone. */
    private Control practitioner() {
        if (model.practitioners().size() == 1) {
            Label only = new Label(model.practitioners().getFirst().name());
            only.setId("practitioner");
            only.getStyleClass().add("only-practitioner");
            only.setMaxWidth(Double.MAX_VALUE);
            return only;
        }
        ComboBox<Practitioner> practitioner = new ComboBox<>();
        practitioner.setId("practitioner");
        practitioner.getStyleClass().add("large");
        practitioner.setMaxWidth(Double.MAX_VALUE);
        practitioner.getItems().setAll(model.practitioners());
        practitioner.setConverter(new StringConverter<>() {
            @Override
            public String toString(Practitioner one) {
                return one == null ? "" : one.name();
            }

            @Override
            public Practitioner fromString(String name) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        practitioner.valueProperty().bindBidirectional(model.practitionerProperty());
        return practitioner;
    }

    /** Follows the model, and puts the focus where the next thing is typed. */
    public void activate() {
        subscription.unsubscribe();
        subscription = Subscription.combine(
                model.recoveringProperty().subscribe(recovering -> recovery.setText(messages.text(
                        recovering ? "welcome.usePassphrase" : "welcome.useRecovery"))),
                model.problemProperty().subscribe(this::complain),
                model.waitProperty().subscribe(seconds -> showProblem()),
                model.openingProperty().subscribe(this::showOpening));
        field().requestFocus();
    }

    public void deactivate() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    void showCapsLock(boolean on) {
        passphrase.showCapsLock(on);
    }

    private TextInputControl field() {
        return model.recoveringProperty().get() ? recoveryKey() : passphrase;
    }

    private void switchMode() {
        model.recoveringProperty().set(!model.recoveringProperty().get());
        field().requestFocus();
    }

    private void showOpening(boolean opening) {
        if (opening) {
            unlock.setText(messages.text("welcome.opening"));
            unlock.setGraphic(null);
        } else {
            unlock.setText(messages.text("welcome.unlock"));
            unlock.setGraphic(Actions.keyHint("↵"));
        }
    }

    private void complain(Sentence sentence) {
        showProblem();
        if (sentence != null) {
            field().requestFocus();
            field().selectAll();
        }
    }

    private void showProblem() {
        Sentence sentence = model.problemProperty().get();
        int seconds = model.waitProperty().get();
        String wait = seconds > 0 ? messages.count("welcome.unlock.wait", seconds) : "";
        String text = sentence == null ? wait : (sentence.in(messages) + " " + wait).strip();
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
        passphrase.keepRoom(text.isEmpty());
        field().setAccessibleHelp(text.isEmpty() ? null : text);
    }

    private static void only(Node node, javafx.beans.value.ObservableBooleanValue when) {
        node.visibleProperty().bind(Bindings.createBooleanBinding(when::get, when));
        node.managedProperty().bind(node.visibleProperty());
    }
}
