package org.mesochart.ui.session;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.pain.Moment;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** Assess: what is treated, and how much it hurts before. */
final class AssessView implements StepView {
    private final SessionViewModel model;
    private final ScoresTable scores;
    private final ScrollPane root;
    private final TextField indication;
    private final Field indicationField;
    private final Button addSite = new Button();
    private Subscription subscription = Subscription.EMPTY;

    AssessView(SessionViewModel model, Messages messages) {
        this.model = model;
        indication = Forms.bound(new TextField(), "indication", model.assessment().indication(), () -> {
            model.flush();
            checkIndication(messages);
        });
        indication.setMaxWidth(560);
        indicationField = new Field(messages.text("session.assess.indication"), indication);
        scores = new ScoresTable(model, messages, Moment.BEFORE);
        addSite.setText(messages.text("session.scores.addSite"));
        addSite.setGraphic(Icons.of("mdi2p-plus"));
        addSite.setId("addSite");
        addSite.setOnAction(e -> {
            model.scores().addSite();
            scores.focus();
        });
        VBox course = Cards.card(messages.text("session.assess.course"), indicationField);
        VBox pain = Cards.card(messages.text("session.assess.pain"), scores.node(), new HBox(addSite),
                Forms.wrapped(messages.text("session.scores.hint"), "hint"));
        VBox forms = new VBox(course, pain);
        forms.getStyleClass().add("session-forms");
        root = Forms.page(forms);
    }

    private void checkIndication(Messages messages) {
        Forms.problem(indicationField, model.assessment().indicationProblem(), messages);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        scores.start();
        subscription = model.signed().subscribe(signed -> {
            indication.setDisable(signed);
            Forms.shown(addSite, !signed);
        });
    }

    @Override
    public void stop() {
        scores.stop();
        subscription.unsubscribe();
    }

    @Override
    public void focus() {
        scores.focus();
    }

    @Override
    public List<javafx.scene.Node> parts() {
        return List.of(indication, scores.node());
    }
}
