package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.map.MarkIcon;

/**
 * What was thrown away of each mixture. Nothing is filled in: what is left by the arithmetic stands beside the field, and
 * one click or Enter in the empty field takes it.
 */
final class WastedCard {
    private final SessionViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final VBox card;
    private List<MixtureTotals> totals = List.of();
    private List<String> built = List.of();
    private final List<Runnable> follow = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;

    WastedCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        rows.getStyleClass().add("wasted-rows");
        card = Cards.card(messages.text("observe.wasted"), rows);
    }

    VBox node() {
        return card;
    }

    void start() {
        built = List.of();
        subscription = Subscription.combine(
                model.revision().subscribe(r -> show()),
                model.signed().subscribe(signed -> rows.setDisable(signed)));
    }

    void stop() {
        subscription.unsubscribe();
    }

    private void show() {
        totals = model.session() == null ? List.of() : model.totals();
        List<String> now = totals.stream().map(t -> t.mixture().id().toString()).toList();
        if (!now.equals(built) || rows.getChildren().isEmpty()) {
            built = now;
            follow.clear();
            rows.getChildren().setAll(totals.stream().map(t -> row(t.mixture())).toList());
            if (totals.isEmpty()) {
                rows.getChildren().add(Forms.label(messages.text("session.sign.noMixture"), "muted"));
            }
        }
        follow.forEach(Runnable::run);
    }

    private Optional<MixtureTotals> totals(Mixture of) {
        return totals.stream().filter(t -> t.mixture().id().equals(of.id())).findFirst();
    }

    private Node row(Mixture mixture) {
        NumberField mL = new NumberField(messages, messages.text("observe.mL"));
        mL.setId("wasted" + mixture.letter());
        mL.setPrefColumnCount(5);
        mL.getStyleClass().add("wasted-field");
        Field field = new Field(messages.text("observe.wasted.of", mixture.letter()), mL);
        Button take = new Button();
        take.setId("takeWasted" + mixture.letter());
        take.setMinWidth(Button.USE_PREF_SIZE);
        Label sum = Forms.wrapped("", "second");
        Label state = Forms.wrapped("");
        take.setOnAction(e -> takeLeft(mixture, field));
        mL.setOnAction(e -> {
            if (mL.getText().isBlank()) {
                takeLeft(mixture, field);
            } else {
                typed(mixture, mL, field);
            }
        });
        mL.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                typed(mixture, mL, field);
            }
        });
        follow.add(() -> totals(mixture).ifPresent(t -> {
            if (field.problemProperty().get() == null && (!mL.isFocused() || t.mixture().wastedMl() != null)) {
                show(mL, t.mixture().wastedMl());
            }
            sum.setText(messages.text(t.atLeast() ? "observe.wasted.sumAtLeast" : "observe.wasted.sum",
                    t.preparedMl(), t.givenMl()));
            boolean offered = t.mixture().wastedMl() == null && !t.exceedsPrepared();
            take.setText(messages.text(t.atLeast() ? "observe.wasted.takeAtMost" : "observe.wasted.take", t.leftMl()));
            Forms.shown(take, offered);
            state(state, t);
        }));
        VBox words = new VBox(sum, state);
        words.getStyleClass().add("wasted-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox beside = new VBox(take);
        beside.getStyleClass().add("wasted-take");
        HBox row = new HBox(new MarkIcon(Mixture.LETTERS.indexOf(mixture.letter())), field, beside, words);
        row.getStyleClass().add("wasted-row");
        return row;
    }

    private static void show(NumberField field, BigDecimal stored) {
        if (stored == null ? field.value().isPresent() && field.problemKey().isEmpty() && !field.isFocused()
                : field.value().filter(v -> v.compareTo(stored) == 0).isEmpty()) {
            field.setValue(stored);
        }
    }

    private void state(Label state, MixtureTotals t) {
        BigDecimal told = t.mixture().wastedMl();
        state.getStyleClass().removeAll("success-text", "warning-text", "danger-text", "muted");
        state.setGraphic(null);
        if (told == null && t.exceedsPrepared()) {
            state(state, "danger-text", "mdi2a-alert-circle-outline",
                    messages.text("observe.wasted.exceeds", t.givenMl(), t.preparedMl()));
        } else if (told == null) {
            state.getStyleClass().add("muted");
            state.setText(messages.text("observe.wasted.untold"));
        } else {
            BigDecimal open = t.unaccountedMl();
            switch (open.signum()) {
                case 0 -> state(state, "success-text", "mdi2c-check-circle-outline",
                        messages.text(t.atLeast() ? "observe.wasted.nothingUnknown" : "observe.wasted.all"));
                case 1 -> state(state, "warning-text", "mdi2a-alert-outline",
                        messages.text(t.atLeast() ? "observe.wasted.openUnknown" : "observe.wasted.open", open));
                default -> state(state, "warning-text", "mdi2a-alert-outline",
                        messages.text("observe.wasted.more", open.negate()));
            }
        }
    }

    private static void state(Label state, String color, String icon, String text) {
        state.getStyleClass().add(color);
        state.setGraphic(Icons.small(icon));
        state.setText(text);
    }

    private void takeLeft(Mixture mixture, Field field) {
        totals(mixture).filter(t -> !t.exceedsPrepared())
                .ifPresent(t -> told(mixture, Optional.of(t.leftMl()), field));
    }

    private void typed(Mixture mixture, NumberField mL, Field field) {
        if (mL.problemKey().isPresent()) {
            field.setProblem(messages.text(mL.problemKey().get()));
        } else {
            told(mixture, mL.value(), field);
        }
    }

    private void told(Mixture mixture, Optional<BigDecimal> mL, Field field) {
        BigDecimal before = totals(mixture).map(t -> t.mixture().wastedMl()).orElse(null);
        boolean same = before == null ? mL.isEmpty() : mL.filter(now -> now.compareTo(before) == 0).isPresent();
        if (totals(mixture).isEmpty() || same) {
            field.setProblem(null);
            return;
        }
        model.flush();
        Optional<Problem> problem = model.mixtures().wasted(mixture.id(), mL.orElse(null));
        Forms.problem(field, problem, messages);
    }
}
