package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.stock.Product;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.Pill;

/** Cream, antisepsis, needle, and what the mixtures were drawn into. */
final class SkinCard extends VBox {
    private static final int SUGGESTIONS = 8;

    private final SessionViewModel model;
    private final SkinModel skin;
    private final Messages messages;
    private final Button asLast = new Button();
    private final TextField cream;
    private final NumberField grams;
    private final NumberField minutes;
    private final LotField lot;
    private final TextField expiry;
    private final VBox creamMore = new VBox();
    private final Button confirmLot = new Button();
    private final HBox expired = new HBox();
    private final CheckBox done = new CheckBox();
    private final TextField reason;
    private final VBox reasonBox;
    private final TextField antisepsis;
    private final NeedleChoice needle;
    private final VBox syringes = new VBox();
    private final Label syringesLabel;
    private final RowProblems problems;
    private Optional<Problem> refused = Optional.empty();
    private boolean showing;

    SkinCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.skin = model.skin();
        this.messages = messages;
        problems = new RowProblems(messages);
        getStyleClass().addAll("card", "skin-card");
        asLast.setId("skinAsLast");
        asLast.setText(messages.text("prepare.skin.asLast"));
        asLast.setGraphic(Icons.of("mdi2h-history"));
        asLast.setWrapText(true);
        asLast.setMaxWidth(Double.MAX_VALUE);
        asLast.setMinHeight(Region.USE_PREF_SIZE);
        asLast.setOnAction(e -> {
            skin.takeLast();
            done.requestFocus();
        });
        cream = field(new TextField(), "cream", "prepare.skin.cream", skin.product());
        cream.setPromptText(messages.text("prepare.skin.none"));
        new Suggestions(cream, typed -> skin.onHand().suggestions(typed, Product.Measure.GRAM, List.of(), SUGGESTIONS),
                name -> skin.product().set(name));
        grams = field(new NumberField(messages, "g"), "creamGrams", "prepare.skin.grams", skin.grams());
        minutes = field(new NumberField(messages, messages.text("prepare.skin.min")), "creamMinutes",
                "prepare.skin.minutes", skin.minutes());
        lot = field(new LotField(() -> skin.onHand().lotsOf(skin.product().get()),
                new MixtureWords(model.mixtures(), messages)::lot, chosen -> {
                    skin.lot().set(chosen.lot().number());
                    skin.expiry().set(ComponentForm.shown(chosen.lot().expiry(), messages.dates()));
                    skin.left();
                }), "creamLot", "prepare.skin.lot", skin.lot());
        expiry = field(new TextField(), "creamExpiry", "prepare.skin.expiry", skin.expiry());
        expiry.setPromptText(messages.text("session.prepare.expiryForm"));
        reason = field(new TextField(), "creamReason", "session.prepare.expiredReason", skin.reason());
        antisepsis = field(new TextField(), "antisepsis", "prepare.skin.antisepsisWith", skin.antisepsis());
        done.setId("antisepsisDone");
        done.setText(messages.text("prepare.skin.done"));
        done.setAccessibleText(messages.text("prepare.skin.antisepsis") + ", " + messages.text("prepare.skin.done"));
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(e -> {
            refused = skin.antisepsisDone(done.isSelected());
            show();
        });
        needle = new NeedleChoice(skin, messages);
        syringesLabel = Forms.label(messages.text("prepare.skin.syringes"), "muted", "skin-label");
        reasonBox = new VBox(Forms.label(messages.text("session.prepare.expiredReason"), "field-label"), reason);
        confirmLot.setId("confirmCream");
        confirmLot.setMinWidth(Region.USE_PREF_SIZE);
        confirmLot.setOnAction(e -> skin.confirmLot());
        VBox body = new VBox(Forms.label(messages.text("prepare.skin.title"), "medium"), asLast, creamRows(),
                row("prepare.skin.antisepsis", antisepsisBox()), row("prepare.skin.needle", needle), syringesBox(),
                problems);
        body.getStyleClass().add("card-body");
        body.getStyleClass().add("skin-body");
        getChildren().add(body);
    }

    private <T extends TextField> T field(T control, String id, String key, StringProperty to) {
        control.setAccessibleText(messages.text(key));
        control.setMinWidth(0);
        return Forms.bound(control, id, to, () -> {
            skin.left();
            model.flush();
            show();
        });
    }

    private Node creamRows() {
        grams.getStyleClass().add("skin-short");
        minutes.getStyleClass().add("skin-short");
        HBox amounts = new HBox(grams, minutes);
        amounts.getStyleClass().add("skin-fields");
        HBox.setHgrow(lot, Priority.ALWAYS);
        HBox.setHgrow(expiry, Priority.ALWAYS);
        HBox both = new HBox(lot, expiry);
        both.getStyleClass().add("skin-fields");
        VBox lots = new VBox(both, confirmLot, expired, reasonBox);
        lots.getStyleClass().add("skin-lines");
        expired.getStyleClass().add("skin-fields");
        creamMore.getChildren().addAll(row("prepare.skin.amounts", amounts), row("prepare.skin.lots", lots));
        creamMore.getStyleClass().add("skin-lines");
        VBox all = new VBox(row("prepare.skin.cream", cream), creamMore);
        all.getStyleClass().add("skin-lines");
        return all;
    }

    private Node antisepsisBox() {
        HBox.setHgrow(antisepsis, Priority.ALWAYS);
        HBox box = new HBox(done, antisepsis);
        box.getStyleClass().add("skin-fields");
        return box;
    }

    private Node syringesBox() {
        syringes.getStyleClass().add("skin-lines");
        return row(syringesLabel, syringes);
    }

    private Node row(String key, Region content) {
        return row(Forms.label(messages.text(key), "muted", "skin-label"), content);
    }

    private static Node row(Label label, Region content) {
        label.setWrapText(true);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        HBox row = new HBox(label, content);
        row.getStyleClass().add("skin-row");
        return row;
    }

    private static Node row(Label label, Node content) {
        return row(label, (Region) content);
    }

    private Node row(String key, Node content) {
        return row(key, (Region) content);
    }

    /** Makes the fields of the syringes anew: mixtures came or went. */
    void build() {
        List<Node> lines = new ArrayList<>();
        model.mixtures().forms().forEach(form -> lines.add(new SyringesLine(model, form, messages)));
        syringes.getChildren().setAll(lines);
        Forms.shown(syringesLabel.getParent(), !lines.isEmpty());
    }

    /** Focus to the one deed for all of it, else to the first thing not yet said. */
    void focus() {
        if (asLast.isVisible()) {
            asLast.requestFocus();
        } else {
            done.requestFocus();
        }
    }

    void show() {
        if (showing || model.session() == null) {
            return;
        }
        showing = true;
        boolean signed = model.signed().get();
        Forms.shown(asLast, skin.canTakeLast() && !signed);
        boolean some = List.of(skin.product(), skin.grams(), skin.minutes(), skin.lot(), skin.expiry()).stream()
                .anyMatch(text -> !text.get().isBlank());
        Forms.shown(creamMore, some);
        Optional<Topical> offered = skin.lotToConfirm();
        Forms.shown(confirmLot, some && offered.isPresent() && !signed);
        confirmLot.setText(offered.map(t -> messages.text("prepare.skin.confirmLot", t.lot())).orElse(""));
        lot.show(false);
        boolean past = skin.readExpiry().map(e -> e.isPastOn(skin.onHand().day())).orElse(false);
        expired.getChildren().setAll(past
                ? List.of(new Pill(messages.text("session.prepare.expired", skin.expiry().get()), Pill.Kind.DANGER))
                : List.of());
        Forms.shown(expired, past);
        Forms.shown(reasonBox, some && skin.expired());
        done.setSelected(skin.antisepsisDone());
        showProblems();
        needle.show(signed);
        syringes.getChildren().forEach(line -> ((SyringesLine) line).show());
        List.of(cream, grams, minutes, lot, expiry, reason, antisepsis, done).forEach(f -> f.setDisable(signed));
        showing = false;
    }

    private void showProblems() {
        problems.begin();
        tell(cream, "topical");
        tell(grams, "grams");
        tell(minutes, "minutes");
        tell(lot, "topicalLot");
        tell(expiry, "expiry");
        tell(reason, "creamReason");
        if (!antisepsis.getText().isBlank()) {
            refused = Optional.empty();
        }
        problems.tell(antisepsis, antisepsis.isFocused() ? Optional.empty() : refused.or(skin::antisepsisProblem));
        problems.end();
    }

    // While a field is being typed in it is not yet wrong.
    private void tell(Node control, String field) {
        boolean typing = List.of(cream, grams, minutes, lot, expiry).stream().anyMatch(Node::isFocused);
        problems.tell(control, typing ? Optional.empty() : skin.problem(field));
    }
}
