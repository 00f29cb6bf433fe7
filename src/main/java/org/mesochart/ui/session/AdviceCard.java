package org.mesochart.ui.session;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.entry.Areas;

/** What the patient was told: the last session's words or the usual ones in one click, or one's own. */
final class AdviceCard {
    private final SessionViewModel model;
    private final Messages messages;
    private final TextArea area = new TextArea();
    private final Field field;
    private final Button asLast = new Button();
    private final Button usual = new Button();
    private final FlowPane offers = new FlowPane(asLast, usual);
    private final VBox card;
    private Subscription subscription = Subscription.EMPTY;

    AdviceCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Forms.bound(area, "advice", model.advice().text(), this::left);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        Areas.tabLeaves(area);
        field = new Field(messages.text("observe.advice.label"), area);
        asLast.setId("adviceAsLast");
        asLast.setText(messages.text("observe.advice.asLast"));
        asLast.setGraphic(Icons.of("mdi2h-history"));
        asLast.setOnAction(e -> last().ifPresent(this::take));
        usual.setId("adviceUsual");
        usual.setText(messages.text("observe.advice.usual"));
        usual.setGraphic(Icons.of("mdi2t-text-box-check-outline"));
        usual.setOnAction(e -> take(messages.text("observe.advice.text")));
        offers.getStyleClass().add("chips");
        card = Cards.card(messages.text("observe.advice"), offers, field);
    }

    VBox node() {
        return card;
    }

    void start() {
        subscription = Subscription.combine(
                model.details().details().subscribe(d -> show()),
                model.signed().subscribe(s -> show()));
    }

    void stop() {
        left();
        subscription.unsubscribe();
    }

    private Optional<String> last() {
        return model.last().map(SessionRecord::details).map(d -> d.advice());
    }

    private void show() {
        if (model.details().now() == null) {
            return;
        }
        String stored = model.details().now().advice();
        boolean signed = model.signed().get();
        area.setEditable(!signed);
        boolean open = !signed && stored == null;
        Forms.shown(asLast, open && last().isPresent());
        Forms.shown(usual, open && last().isEmpty());
        Forms.shown(offers, open);
    }

    private void take(String advice) {
        model.advice().text().set(advice);
        model.flush();
    }

    private void left() {
        model.flush();
        Forms.problem(field, model.signed().get() ? Optional.empty() : model.advice().problem(), messages);
    }
}
