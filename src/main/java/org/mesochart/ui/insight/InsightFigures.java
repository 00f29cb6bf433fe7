package org.mesochart.ui.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.insight.GroupFigures;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Leaving;
import org.mesochart.domain.insight.Share;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Pill;

/** The five figures of all courses together, and what to know before reading them. */
final class InsightFigures {
    private final Messages messages;
    private final InsightWords words;
    private final GridPane cards = new GridPane();
    private final VBox caveats = new VBox();

    InsightFigures(Messages messages, InsightWords words) {
        this.messages = messages;
        this.words = words;
        cards.getStyleClass().add("insight-figures");
        for (int i = 0; i < 5; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(20);
            column.setHgrow(Priority.ALWAYS);
            cards.getColumnConstraints().add(column);
        }
        caveats.getStyleClass().add("insight-caveats");
    }

    GridPane cards() {
        return cards;
    }

    VBox caveats() {
        return caveats;
    }

    void show(Insight insight) {
        GroupFigures all = insight.all();
        cards.getChildren().clear();
        card("insight.figure.median", all.medianLess().isEmpty()
                        ? words.change(all.medianLess())
                        : scale(insight) + ' ' + words.change(all.medianLess()),
                all.medianPercentLess().isEmpty()
                        ? messages.text("insight.figure.median.points", all.changed())
                        : messages.text("insight.figure.median.note", all.changed(),
                                words.percentChange(all.medianPercentLess()), all.atLeast30().of()), all.changed() < Share.SMALL);
        card("insight.figure.atLeast50", words.share(all.atLeast50()),
                messages.text("insight.figure.patients", words.counts(all.atLeast50())), all.atLeast50().small());
        card("insight.figure.atLeast30", words.share(all.atLeast30()),
                messages.text("insight.figure.patients", words.counts(all.atLeast30())), all.atLeast30().small());
        card("insight.figure.left", words.counts(all.left()), left(all), all.left().small());
        card("insight.figure.events", words.events(all), all.small()
                ? messages.count("insight.figure.events.few", all.events())
                : messages.text("insight.figure.events.note", all.events(), all.sessions()), all.small());
        say(insight);
    }

    private String left(GroupFigures all) {
        Optional<String> percent = all.left().percent().map(messages.numbers()::percent);
        if (all.leftWithReason() == 0) {
            return percent.orElse("");
        }
        return percent.map(share -> messages.text("insight.figure.left.note", share, all.leftWithReason()))
                .orElseGet(() -> messages.text("insight.figure.left.few", all.leftWithReason()));
    }

    static String scale(Insight insight) {
        PainScale scale = insight.criteria().scale();
        return scale.key().toUpperCase(Locale.ROOT);
    }

    private void card(String titleKey, String figure, String note, boolean few) {
        Label title = wrapped(messages.text(titleKey), "muted");
        Label large = wrapped(figure, "figure");
        Label small = wrapped(note, "second");
        VBox card = new VBox(title, large, small);
        if (few) {
            card.getChildren().add(new Pill(messages.text("insight.small.pill"), Pill.Kind.WARNING));
        }
        card.getStyleClass().addAll("card", "insight-figure");
        card.setAccessibleText(title.getText() + ": " + figure + ", " + note
                + (few ? ", " + messages.text("insight.small", Share.SMALL) : ""));
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setFocusTraversable(true);
        cards.add(card, cards.getChildren().size(), 0);
    }

    private void say(Insight insight) {
        GroupFigures all = insight.all();
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("insight.caveat.site"));
        if (all.withoutBaseline() > 0) {
            sentences.add(messages.count("insight.caveat.baseline", all.withoutBaseline(), all.patients()));
        }
        int unmeasured = all.patients() - all.withoutBaseline() - all.atLeast30().of();
        if (unmeasured > 0) {
            sentences.add(messages.count("insight.caveat.unmeasured", unmeasured, all.patients()));
        }
        sentences.add(messages.text("insight.caveat.patient"));
        sentences.add(messages.text("insight.caveat.most"));
        sentences.add(messages.text("insight.caveat.left", Leaving.DAYS_OVERDUE));
        sentences.add(messages.text("insight.caveat.compare"));
        caveats.getChildren().setAll(sentences.stream().map(InsightFigures::bullet).toList());
    }

    private static Label bullet(String sentence) {
        return wrapped("\u2022 " + sentence, "insight-caveat");
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
