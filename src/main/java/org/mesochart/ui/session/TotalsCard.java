package org.mesochart.ui.session;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.TotalWords;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.entry.TotalForm;

/** Totals of questionnaires taken in the session, and the patient's impression of change. */
final class TotalsCard {
    private final SessionViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final TotalForm form;
    private final Button record = new Button();
    private final VBox writing;
    private final VBox card;
    private final ListChangeListener<OutcomeScore> listener = change -> show();
    private Subscription subscription = Subscription.EMPTY;

    TotalsCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        rows.getStyleClass().add("event-rows");
        form = new TotalForm(model.outcomes().draft(), messages);
        form.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && model.outcomes().draft().started()) {
                record();
                e.consume();
            }
        });
        record.setId("recordTotal");
        record.setText(messages.text("observe.total.record"));
        record.setGraphic(Icons.of("mdi2p-plus"));
        record.setOnAction(e -> record());
        writing = new VBox(form, record);
        writing.getStyleClass().add("totals-form");
        card = Cards.card(messages.text("observe.totals"), rows, writing);
        model.outcomes().draft().measure().subscribe(m -> Forms.shown(record, m != null));
    }

    VBox node() {
        return card;
    }

    void start() {
        model.outcomes().outcomes().addListener(listener);
        subscription = model.signed().subscribe(signed -> {
            Forms.shown(writing, !signed);
            show();
        });
    }

    void stop() {
        model.outcomes().outcomes().removeListener(listener);
        subscription.unsubscribe();
    }

    private void record() {
        if (form.check()) {
            model.outcomes().record();
        }
    }

    private void show() {
        boolean signed = model.signed().get();
        rows.getChildren().clear();
        for (OutcomeScore outcome : model.outcomes().outcomes()) {
            String text = TotalWords.of(outcome, messages);
            Label words = Forms.wrapped(text);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(words);
            row.getStyleClass().add("event-row");
            if (!signed) {
                Button remove = new Button(messages.text("session.observe.remove"));
                remove.getStyleClass().add("flat");
                remove.setMinWidth(Region.USE_PREF_SIZE);
                remove.setAccessibleText(messages.text("session.observe.remove") + ", " + text);
                remove.setOnAction(e -> model.outcomes().remove(outcome));
                row.getChildren().add(remove);
            }
            rows.getChildren().add(row);
        }
        if (signed && rows.getChildren().isEmpty()) {
            rows.getChildren().add(Forms.label(messages.text("observe.total.none"), "muted"));
        }
        Forms.shown(rows, !rows.getChildren().isEmpty());
    }
}
