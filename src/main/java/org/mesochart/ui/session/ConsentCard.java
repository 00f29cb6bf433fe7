package org.mesochart.ui.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Consent.Status;
import org.mesochart.i18n.ConsentWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** Consent: what became of the form in this session, when, and which version; in grey what held before. */
final class ConsentCard {
    /** Id of what takes the focus. */
    static final String STATUS = "consent";

    private final SessionViewModel model;
    private final Messages messages;
    private final Label latest = Forms.wrapped("", "second");
    private final Segments<Status> status;
    private final DateField day;
    private final Field dayField;
    private final Field versionField;
    private final Button clear = new Button("", Icons.small("mdi2c-close"));
    private final HBox more;
    private final VBox card;
    private Subscription subscription = Subscription.EMPTY;
    private LocalDate shownDay;
    private boolean showing;

    ConsentCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        status = new Segments<>(messages.text("consent.record.status"), List.of(Status.values()),
                each -> messages.text("consent.record.status." + each.key()));
        status.setId(STATUS);
        for (Status each : Status.values()) {
            status.button(each).setId("consent-" + each.key());
        }
        status.valueProperty().subscribe(chosen -> {
            if (!showing && chosen != null) {
                model.consent().choose(chosen);
            }
        });
        day = new DateField(messages);
        day.setId("consentDay");
        day.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                dayLeft();
            }
        });
        day.addEventHandler(javafx.event.ActionEvent.ACTION, e -> dayLeft());
        dayField = new Field(messages.text("consent.record.on"), day);
        TextField version = Forms.bound(new TextField(), "consentVersion", model.consent().version(), this::versionLeft);
        version.setPrefColumnCount(8);
        versionField = new Field(messages.text("consent.record.version"), version);
        clear.setId("consentClear");
        clear.getStyleClass().add("icon-button");
        clear.setTooltip(new Tooltip(messages.text("consent.record.clear")));
        clear.setAccessibleText(messages.text("consent.record.clear"));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(e -> {
            status.button(Status.SIGNED).requestFocus();
            model.consent().clear();
        });
        HBox choice = new HBox(status, clear);
        choice.getStyleClass().add("plan-day-line");
        more = new HBox(dayField, versionField);
        more.getStyleClass().add("consent-more");
        latest.setId("consentBefore");
        card = Cards.card(messages.text("consent.record"), choice, more, latest);
        card.getStyleClass().add("consent-card");
    }

    VBox node() {
        return card;
    }

    void start() {
        subscription = model.revision().subscribe(r -> show());
    }

    void stop() {
        subscription.unsubscribe();
    }

    private void show() {
        if (model.session() == null || showing) {
            return;
        }
        showing = true;
        Consent now = model.consent().now().orElse(null);
        status.setValue(now == null ? null : now.status());
        Forms.shown(more, now != null);
        Forms.shown(clear, now != null);
        LocalDate on = now == null ? null : now.on();
        if (!Objects.equals(on, shownDay)) {
            shownDay = on;
            day.setValue(on);
            dayField.setProblem(null);
        }
        latest.setText(model.consent().before()
                .map(c -> messages.text("consent.record.latest", ConsentWords.of(c, messages), model.numberOf(c)))
                .orElse(messages.text("consent.record.latest.none")));
        Forms.shown(latest, now == null || model.consent().before().isPresent());
        showing = false;
    }

    private void dayLeft() {
        Optional<LocalDate> typed = day.value();
        if (typed.isEmpty()) {
            dayField.setProblem(messages.text(day.problemKey().orElse("consent.record.dateEmpty")));
            return;
        }
        dayField.setProblem(model.consent().on(typed.get()).map(p -> Forms.text(p, messages)).orElse(null));
    }

    private void versionLeft() {
        model.flush();
        Forms.problem(versionField, model.consent().problem(), messages);
    }
}
