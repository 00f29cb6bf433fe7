package org.mesochart.ui.session;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.ImmediateEffect;
import org.mesochart.domain.pain.PainChange;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;

/** The immediate effect: each score after against the one before it in this session, and that it is not the result. */
final class EffectCard {
    private final SessionViewModel model;
    private final Messages messages;
    private final VBox lines = new VBox();
    private final VBox card;
    private List<ImmediateEffect> shown;
    private Subscription subscription = Subscription.EMPTY;

    EffectCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        lines.getStyleClass().add("effect");
        card = Cards.card(messages.text("observe.effect"), lines);
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
        List<ImmediateEffect> effects = ImmediateEffect.of(model.scores().scores());
        if (effects.equals(shown)) {
            return;
        }
        shown = effects;
        lines.getChildren().clear();
        String site = null;
        for (ImmediateEffect effect : effects) {
            String of = of(effect.after());
            if (!of.equals(site)) {
                lines.getChildren().add(Forms.wrapped(of, "medium"));
                site = of;
            }
            lines.getChildren().add(Forms.wrapped(words(effect)));
        }
        lines.getChildren().add(Forms.wrapped(
                messages.text(effects.isEmpty() ? "observe.effect.none" : "observe.effect.why"), "second"));
    }

    private String of(PainScore score) {
        return score.aspect() == Aspect.UNSPECIFIED
                ? score.site()
                : messages.text("observe.effect.of", score.site(),
                        messages.text("session.aspect." + score.aspect().key()).toLowerCase(messages.locale()));
    }

    private String words(ImmediateEffect effect) {
        PainChange change = effect.change();
        String scale = effect.after().scale().key().toUpperCase(Locale.ROOT);
        Integer minutes = effect.after().afterMinutes();
        String numbers = messages.text("observe.effect.numbers", scale, effect.before().value(), effect.after().value());
        String when = minutes == null
                ? numbers
                : messages.text("observe.effect.at", numbers, model.scores().times().write(minutes));
        if (change.percentLess().isEmpty() || change.less().signum() == 0) {
            return change.less().signum() == 0 ? messages.text("observe.effect.same", when) : when;
        }
        String percent = messages.numbers().percent(change.percentLess().get().abs());
        return change.less().signum() < 0
                ? messages.text("observe.effect.more", when, percent)
                : messages.text("observe.effect.less." + change.band().orElseThrow().key(), when, percent);
    }
}
