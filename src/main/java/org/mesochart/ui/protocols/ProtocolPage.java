package org.mesochart.ui.protocols;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NeedleWords;
import org.mesochart.ui.kit.Cards;
import org.mesochart.i18n.PlanWords;

/** A protocol to be read: plan, mixtures by session, points in words, and where it comes from. */
final class ProtocolPage {
    private final Messages messages;

    ProtocolPage(Messages messages) {
        this.messages = messages;
    }

    List<Node> of(Protocol protocol) {
        List<Node> cards = new ArrayList<>();
        VBox course = Cards.card(protocol.name());
        VBox body = (VBox) course.getChildren().getLast();
        if (protocol.source() != null) {
            body.getChildren().add(pair("protocols.source", protocol.source()));
        }
        if (!protocol.indications().isEmpty()) {
            body.getChildren().add(pair("protocols.indications", String.join(", ", protocol.indications())));
        }
        body.getChildren().add(pair("protocols.plan", new PlanWords(messages).of(protocol.plan())));
        add(body, "protocols.goal", protocol.goal());
        add(body, "protocols.points", protocol.points());
        if (!protocol.minutes().isEmpty()) {
            body.getChildren().add(pair("protocols.minutes",
                    String.join(", ", protocol.minutes().stream().map(String::valueOf).toList())));
        }
        cards.add(course);
        for (Protocol.Stage stage : protocol.stages()) {
            for (MixtureTemplate mixture : stage.mixtures()) {
                cards.add(mixture(stage.fromSession(), mixture));
            }
        }
        return cards;
    }

    private Node mixture(int from, MixtureTemplate mixture) {
        VBox card = Cards.card(mixture.name());
        VBox body = (VBox) card.getChildren().getLast();
        body.getChildren().add(label(messages.text("protocols.mixture.from", from), "second"));
        for (MixtureTemplate.Part part : mixture.parts()) {
            List<String> doses = new ArrayList<>();
            for (Ingredient ingredient : part.ingredients()) {
                doses.add(messages.text("protocols.dose", ingredient.substance(), messages.numbers()
                        .withUnit(ingredient.perMl().multiply(part.volumeMl()), unit(ingredient.unit()))));
            }
            String line = messages.text("protocols.part", part.product(), messages.numbers().mL(part.volumeMl()));
            body.getChildren().add(doses.isEmpty()
                    ? label(line, "medium")
                    : new VBox(label(line, "medium"), label(String.join(", ", doses), "second")));
        }
        List<String> how = new ArrayList<>();
        if (mixture.syringes() != null) {
            how.add(messages.count("protocols.syringes", mixture.syringes().count()));
        }
        if (mixture.volumeMl() != null) {
            how.add(messages.text("protocols.volume.each", messages.numbers().mL(mixture.volumeMl())));
        }
        if (mixture.depthMm() != null) {
            how.add(messages.text("protocols.depth.each", messages.numbers().mm(mixture.depthMm())));
        }
        if (mixture.technique() != null) {
            how.add(messages.text("map.technique." + mixture.technique().key()));
        }
        if (mixture.needle() != null) {
            how.add(NeedleWords.of(mixture.needle(), messages));
        }
        if (!how.isEmpty()) {
            body.getChildren().add(label(String.join(" · ", how)));
        }
        return card;
    }

    private String unit(DoseUnit unit) {
        return messages.text("session.unit." + unit.key());
    }

    private void add(VBox body, String key, String text) {
        if (text != null) {
            body.getChildren().add(pair(key, text));
        }
    }

    private Node pair(String key, String text) {
        return new VBox(label(messages.text(key), "field-label"), label(text));
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
