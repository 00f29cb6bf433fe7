package org.mesochart.ui.session;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;

/** Screen: the contraindications, one row each. */
final class ScreenView implements StepView {
    private final SessionViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final ScrollPane root;
    private Subscription subscription = Subscription.EMPTY;

    ScreenView(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        root = Forms.page(Cards.list(messages.text("session.screen.title"), rows));
    }

    private void show() {
        rows.getChildren().clear();
        for (ScreeningQuestion question : model.screening().screening().questions()) {
            rows.getChildren().add(Forms.wrapped(question.in(messages.language())));
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        subscription = model.revision().subscribe(r -> show());
    }

    @Override
    public void stop() {
        subscription.unsubscribe();
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
