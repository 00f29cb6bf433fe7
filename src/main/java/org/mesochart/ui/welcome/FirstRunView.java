package org.mesochart.ui.welcome;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.secret.PassphraseField;
import org.mesochart.ui.kit.secret.RecoveryKeyPage;
import org.mesochart.ui.kit.secret.StrengthMeter;

/** The first run in one card of three pages. */
public final class FirstRunView extends VBox {
    private final Messages messages;
    private final FirstRunViewModel model;
    private final Label step = new Label();
    private final StackPane pages = new StackPane();
    private final Button next = new Button();
    private final Button back = new Button();
    private final Hyperlink samples = new Hyperlink();
    private final HBox links;
    private final Label failure = new Label();
    private Node first = this;
    private Subscription subscription = Subscription.EMPTY;
    private Subscription pageSubscription = Subscription.EMPTY;

    /** @param otherChart asks for the folder of a chart that exists already */
    public FirstRunView(Messages messages, FirstRunViewModel model, Runnable otherChart) {
        this.messages = messages;
        this.model = model;
        getStyleClass().addAll("card", "entrance-card");
        step.getStyleClass().add("second");
        failure.setId("failure");
        failure.getStyleClass().add("problem");
        failure.setWrapText(true);
        failure.setMinHeight(USE_PREF_SIZE);
        next.setId("next");
        next.getStyleClass().addAll("primary", "large");
        next.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(next, Priority.ALWAYS);
        next.setDefaultButton(true);
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setGraphic(Actions.keyHint("↵"));
        next.setOnAction(event -> model.next());
        back.setId("back");
        back.setText(messages.text("welcome.back"));
        back.getStyleClass().add("large");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.back());
        samples.setId("samples");
        samples.setText(messages.text("welcome.samples"));
        samples.setOnAction(event -> model.lookAround());
        HBox buttons = new HBox(back, next);
        buttons.getStyleClass().add("entrance-buttons");
        Hyperlink other = new Hyperlink(messages.text("welcome.other"));
        other.setId("otherChart");
        other.setOnAction(event -> otherChart.run());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        links = new HBox(samples, between, other);
        links.getStyleClass().add("entrance-links");
        getChildren().addAll(step, pages, failure, buttons, links);
    }

    public void activate() {
        subscription.unsubscribe();
        subscription = Subscription.combine(
                model.pageProperty().subscribe(page -> showPage(page.intValue())),
                model.failureProperty().subscribe(sentence -> show(failure, sentence)),
                model.busyProperty().subscribe(this::showBusy),
                model.key().typedRightProperty().subscribe(right -> showBusy(model.busyProperty().get())));
        first.requestFocus();
    }

    public void deactivate() {
        subscription.unsubscribe();
        pageSubscription.unsubscribe();
        subscription = Subscription.EMPTY;
        pageSubscription = Subscription.EMPTY;
    }

    private void showPage(int page) {
        pageSubscription.unsubscribe();
        pageSubscription = Subscription.EMPTY;
        step.setText(messages.text("welcome.step", page, FirstRunViewModel.LAST_PAGE));
        pages.getChildren().setAll(switch (page) {
            case 1 -> clinicPage();
            case 2 -> passphrasePage();
            default -> keyPage();
        });
        only(back, page == 2);
        only(links, page == 1);
        showBusy(null);
        first.requestFocus();
    }

    private void showBusy(Sentence busy) {
        next.setText(busy != null ? busy.in(messages) : messages.text(switch (model.pageProperty().get()) {
            case 1 -> "welcome.next";
            case 2 -> "welcome.make";
            default -> "welcome.start";
        }));
        boolean last = model.pageProperty().get() == FirstRunViewModel.LAST_PAGE;
        next.setDisable(busy != null || last && !model.key().typedRightProperty().get());
        back.setDisable(busy != null);
        links.setDisable(busy != null);
        pages.setDisable(busy != null);
    }

    private Node clinicPage() {
        Segments<Language> languages = new Segments<>(messages.text("welcome.language"),
                List.of(Language.ENGLISH, Language.TURKISH), EntranceView::nameOf);
        languages.setId("language");
        languages.valueProperty().bindBidirectional(model.languageProperty());
        TextField name = field("clinicName", messages.text("welcome.clinic.prompt"));
        name.textProperty().bindBidirectional(model.clinicNameProperty());
        Field clinic = new Field(messages.text("welcome.clinic"), name);
        follow(clinic, model.clinicProblemProperty());
        first = name;
        return page(new Field(messages.text("welcome.language"), languages), clinic);
    }

    private Node passphrasePage() {
        TextField name = field("practitionerName", messages.text("welcome.practitioner.prompt"));
        name.textProperty().bindBidirectional(model.practitionerNameProperty());
        Field practitioner = new Field(messages.text("welcome.practitioner"), name);
        follow(practitioner, model.practitionerProblemProperty());
        PassphraseField one = new PassphraseField(messages, model.passphraseProperty());
        one.setId("passphrase");
        Field passphrase = new Field(messages.text("welcome.passphrase"), one);
        StrengthMeter meter = new StrengthMeter(messages);
        one.setAccessibleHelp(messages.text("welcome.strength.wanted"));
        pageSubscription = pageSubscription.and(model.strengthProperty().subscribe(assessment -> {
            meter.show(assessment);
            one.setAccessibleHelp(meter.sentence());
        }));
        pageSubscription = pageSubscription.and(model.passphraseProblemProperty().subscribe(problem ->
                meter.refused(problem != null)));
        PassphraseField two = new PassphraseField(messages, model.againProperty());
        two.setId("again");
        Field again = new Field(messages.text("welcome.again"), two);
        follow(again, model.againProblemProperty());
        first = name;
        return page(practitioner, new VBox(passphrase, meter), again, one.capsLockLine());
    }

    private Node keyPage() {
        RecoveryKeyPage page = new RecoveryKeyPage(messages, model.key());
        pageSubscription = pageSubscription.and(page.follow());
        first = page.firstField();
        return page;
    }

    private static VBox page(Node... nodes) {
        VBox page = new VBox(nodes);
        page.getStyleClass().add("entrance-page");
        return page;
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("large");
        field.setPromptText(prompt);
        return field;
    }

    private void follow(Field field, ObservableValue<Sentence> problem) {
        pageSubscription = pageSubscription.and(problem.subscribe(sentence ->
                field.setProblem(sentence == null ? null : sentence.in(messages))));
    }

    private void show(Label label, Sentence sentence) {
        label.setText(sentence == null ? "" : sentence.in(messages));
        label.setGraphic(sentence == null ? null : Icons.small("mdi2a-alert-circle-outline"));
        only(label, sentence != null);
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
