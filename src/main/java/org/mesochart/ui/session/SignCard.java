package org.mesochart.ui.session;

import atlantafx.base.controls.PasswordTextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.ClockBehind;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** Who signs and when, the passphrase, and the one button: sign, or sign as not performed. */
final class SignCard {
    private final SessionViewModel model;
    private final Context context;
    private final Messages messages;
    private final VBox card;
    private final VBox person = new VBox();
    private final VBox late = new VBox();
    private final DateField day;
    private final TextField time = new TextField();
    private final Field dayField;
    private final PasswordTextField passphrase = new PasswordTextField();
    private final Field passphraseField;
    private final Button sign = new Button();
    private final CheckBox thenPrint = new CheckBox();
    private UUID shownFor;

    SignCard(SessionViewModel model, Context context) {
        this.model = model;
        this.context = context;
        messages = context.messages();
        passphrase.setId("passphrase");
        passphrase.setOnAction(e -> sign());
        passphrase.textProperty().subscribe(t -> model.signing().clearProblem());
        passphraseField = new Field(messages.text("session.sign.passphrase"), passphrase);
        sign.setId("sign");
        sign.getStyleClass().addAll("primary", "large");
        sign.setMaxWidth(Double.MAX_VALUE);
        sign.setWrapText(true);
        sign.setOnAction(e -> sign());
        thenPrint.setId("thenPrint");
        thenPrint.setText(messages.text("sign.thenPrint"));
        thenPrint.setWrapText(true);
        thenPrint.selectedProperty().bindBidirectional(model.review().thenPrint());
        day = new DateField(messages);
        day.setId("tookDay");
        day.setPrefColumnCount(9);
        time.setId("tookTime");
        time.setPrefColumnCount(5);
        dayField = new Field(messages.text("sign.took.day"), day);
        Field timeField = new Field(messages.text("sign.took.time"), time);
        Stream.of(day, time).forEach(field -> {
            field.setOnAction(e -> took());
            field.focusedProperty().addListener((o, was, now) -> {
                if (!now) {
                    took();
                }
            });
        });
        FlowPane took = new FlowPane(dayField, timeField);
        took.getStyleClass().add("sign-took");
        person.getStyleClass().add("sign-person");
        late.getStyleClass().add("sign-late");
        card = Cards.card(messages.text("session.sign.title"),
                Forms.wrapped(messages.text("session.sign.consequence"), "muted"), person, took, late, passphraseField,
                sign, thenPrint);
    }

    Node node() {
        return card;
    }

    PasswordTextField passphrase() {
        return passphrase;
    }

    /** Signs, when everything is there. */
    void sign() {
        // The time may have just been typed.
        if (!took()) {
            day.requestFocus();
            return;
        }
        model.flush();
        String typed = passphrase.getPassword();
        if (typed == null || typed.isEmpty()) {
            passphrase.requestFocus();
            return;
        }
        model.signing().sign(typed);
    }

    /** Focus to the passphrase; false when something is missing first. */
    boolean focus() {
        if (passphrase.isDisabled()) {
            return false;
        }
        passphrase.requestFocus();
        return true;
    }

    // False when the time cannot be taken; its field says why.
    private boolean took() {
        if (model.session() == null || model.signed().get()) {
            return true;
        }
        Optional<LocalDate> date = day.value();
        Optional<LocalTime> clock = messages.dates().parseTime(time.getText());
        Problem problem = null;
        if (date.isEmpty()) {
            problem = Problem.of("at", DateField.UNREADABLE);
        } else if (clock.isEmpty()) {
            problem = Problem.of("at", "sign.took.unreadable");
        } else if (!date.get().atTime(clock.get()).equals(shownTime())) {
            problem = model.took(date.get().atTime(clock.get()).atZone(model.session().zone()).toInstant()).orElse(null);
        }
        dayField.setProblem(problem == null ? null : Forms.text(problem, messages));
        return problem == null;
    }

    // The fields know no seconds.
    private java.time.LocalDateTime shownTime() {
        return model.session().localTime().toLocalDateTime().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    void show() {
        showPerson();
        if (!day.isFocused() && !time.isFocused() && dayField.problemProperty().get() == null) {
            day.setValue(shownTime().toLocalDate());
            time.setText(messages.dates().time(shownTime().toLocalTime()));
        }
        LateEntry entry = model.review().entry();
        late.getChildren().clear();
        if (entry.late()) {
            late.getChildren().add(lateLine(model, messages));
        }
        model.review().standing().clockBehind(context.clock().instant())
                .ifPresent(behind -> late.getChildren().add(clockLine(behind, "sign.clock", model, messages)));
        Forms.shown(late, !late.getChildren().isEmpty());
        boolean blocked = !model.signing().missing().isEmpty();
        boolean busy = model.signing().busy().get();
        boolean stopped = model.record().stopped();
        passphrase.setDisable(blocked || busy);
        passphrase.setPromptText(blocked ? messages.text("session.sign.blocked") : "");
        sign.setDisable(blocked || busy);
        sign.setGraphic(Icons.of(stopped ? "mdi2c-cancel" : "mdi2s-signature-freehand"));
        sign.setText(busy
                ? messages.text("session.sign.busy")
                : stopped
                        ? messages.text("sign.notPerformed.deed")
                        : messages.text("session.sign.deed", model.session().number()));
        Problem problem = model.signing().problem().get();
        passphraseField.setProblem(problem == null ? null : Forms.text(problem, messages));
    }

    /** "Took place 24 Nov 2026, 10:00, entered 26 Nov 2026, 09:12". */
    static Node lateLine(SessionViewModel model, Messages messages) {
        LateEntry entry = model.review().entry();
        var line = Forms.wrapped(messages.text("sign.late",
                entry.took().atZone(model.session().zone()).toLocalDateTime(),
                entry.entered().atZone(model.session().zone()).toLocalDateTime()), "warning-text");
        line.setGraphic(Icons.small("mdi2c-clock-alert-outline"));
        line.setId("lateEntry");
        return line;
    }

    /** That the clock was set back, before signing and in what was signed. */
    static Node clockLine(ClockBehind behind, String key, SessionViewModel model, Messages messages) {
        ZoneId zone = model.session().zone();
        var line = Forms.wrapped(messages.text(key, behind.now().atZone(zone).toLocalDateTime(),
                behind.latest().atZone(zone).toLocalDateTime()), "warning-text");
        line.setGraphic(Icons.small("mdi2c-clock-alert-outline"));
        line.setId("clockBehind");
        return line;
    }

    private void showPerson() {
        Practitioner who = model.practitioner();
        if (!who.id().equals(shownFor)) {
            passphrase.clear(); // another one's, when the chart was handed over
            shownFor = who.id();
        }
        person.getChildren().setAll(Forms.wrapped(who.name(), "medium"));
        if (who.title() != null && !who.title().isBlank()) {
            person.getChildren().add(Forms.wrapped(who.title(), "second"));
        }
        if (who.certificate() != null && !who.certificate().isBlank()) {
            person.getChildren().add(Forms.wrapped(messages.text("session.sign.certificate", who.certificate()), "second"));
        }
        person.getChildren().add(Forms.wrapped(
                messages.dates().momentWithZone(context.clock().instant(), model.session().zone()), "second"));
    }
}
