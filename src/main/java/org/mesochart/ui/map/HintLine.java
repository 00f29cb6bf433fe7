package org.mesochart.ui.map;

import java.util.List;
import java.util.StringJoiner;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.mesochart.domain.session.Hint;
import org.mesochart.domain.session.PlacingRules;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** The latest hint at the right of the status line: sentence, source, and "Not again today". Never more than a line. */
public final class HintLine extends HBox {
    private final HintsModel model;
    private final Messages messages;
    private final Label sentence = new Label();
    private Subscription subscription = Subscription.EMPTY;

    public HintLine(HintsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("hint-line");
        setId("hintLine");
        sentence.setGraphic(Icons.small("mdi2i-information-outline"));
        sentence.getStyleClass().add("hint-sentence");
        Hyperlink notAgain = new Hyperlink(messages.text("map.hint.notAgain"));
        notAgain.setId("notAgain");
        notAgain.setMinWidth(Region.USE_PREF_SIZE);
        notAgain.setOnAction(e -> {
            notAgain.setVisited(false);
            model.dismiss(model.latest().get().hint().kind());
        });
        getChildren().addAll(sentence, notAgain);
    }

    /** Follows the model until {@link #stop()}. */
    public void start() {
        subscription = model.latest().subscribe(told -> {
            setVisible(told != null);
            setManaged(told != null);
            if (told != null) {
                String text = messages.text("map.hint.ofPoint", told.point().number(), withSource(told.hint(), messages));
                sentence.setText(text);
                sentence.setTooltip(new Tooltip(text));
            }
        });
    }

    public void stop() {
        subscription.unsubscribe();
    }

    /** "Near the eye. Source: the reference figure." */
    static String withSource(Hint hint, Messages messages) {
        return messages.text("map.hint.withSource", sentence(hint, messages), source(hint, messages));
    }

    /** Several hints in one text. */
    static String all(List<Hint> hints, Messages messages) {
        StringJoiner all = new StringJoiner(" ");
        hints.forEach(h -> all.add(withSource(h, messages)));
        return all.toString();
    }

    static String sentence(Hint hint, Messages messages) {
        return messages.text("map.hint.kind." + hint.kind().key(), hint.args().toArray());
    }

    private static String source(Hint hint, Messages messages) {
        return switch (hint.source()) {
            case PlacingRules.CHART -> messages.text("map.hint.source.chart");
            case PlacingRules.FIGURE -> messages.text("map.hint.source.figure");
            case PlacingRules.BRIEF -> messages.text("map.hint.source.brief");
            default -> hint.source();
        };
    }
}
