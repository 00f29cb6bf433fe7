package org.mesochart.ui.preferences;

import javafx.scene.Node;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;

/** The screening questions as a card of the preferences. */
public final class QuestionsSection implements PreferencesSection {
    private final QuestionsViewModel model;
    private final QuestionsCard card;
    private Subscription subscription = Subscription.EMPTY;

    public QuestionsSection(QuestionsViewModel model, Messages messages) {
        this.model = model;
        card = new QuestionsCard(model, messages);
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        subscription.unsubscribe();
        subscription = Subscription.combine(
                model.questions().subscribe(card::show), model.canUndo().subscribe(now -> card.show()));
        model.load();
    }

    @Override
    public void deactivate() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
