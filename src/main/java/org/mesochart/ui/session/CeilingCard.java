package org.mesochart.ui.session;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.mesochart.domain.dose.CeilingCheck;
import org.mesochart.domain.dose.CeilingPart;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.ShareBar;
import org.mesochart.ui.map.DoseTable;

/**
 * What is prepared of each substance that has a ceiling, from all formulations: one card a substance, with the sum written
 * out and the source of the figures. Takes no room while the session has none of them. Warns of several local
 * anaesthetics too, because the one cannot be read without the other.
 */
final class CeilingCard extends VBox {
    private final SessionViewModel model;
    private final Context context;
    private final Messages messages;
    private final DoseWords words;
    private DoseTable.Content shown = DoseTable.Content.NONE;

    CeilingCard(SessionViewModel model, Context context) {
        this.model = model;
        this.context = context;
        messages = context.messages();
        words = new DoseWords(messages);
        getStyleClass().add("ceiling-cards");
        setId("ceilings");
        Forms.shown(this, false);
    }

    /** Keeps itself up to date with the session until the subscription ends. */
    Subscription follow() {
        return model.revision().subscribe(r -> show());
    }

    private void show() {
        DoseTable.Content now = model.doses().table();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().clear();
        now.ceilings().forEach(check -> getChildren().add(card(check)));
        now.anaesthetics().forEach(mix -> getChildren().add(warning(words.anaesthetics(mix), false)));
        Forms.shown(this, !getChildren().isEmpty());
    }

    private Node card(CeilingCheck check) {
        VBox card = new VBox(Forms.wrapped(words.title(check), "medium"), figure(check));
        card.getStyleClass().addAll("card", "ceiling-card");
        card.setAccessibleRole(AccessibleRole.PARENT);
        card.setAccessibleText(words.title(check));
        Exact most = check.ifAllGiven().compareTo(check.given()) < 0 ? check.given() : check.ifAllGiven();
        check.firm().ifPresent(limit -> {
            ShareBar bar = new ShareBar();
            bar.show(DoseTable.share(most, limit), check.above(most));
            bar.setAccessibleText(words.amount(check.ifAllGiven(), check, check.atLeast()) + " " + words.ofIfAll(check));
            card.getChildren().add(bar);
        });
        card.getChildren().add(sum(check));
        words.preparedAbove(check).ifPresent(s -> card.getChildren().add(warning(s, true)));
        words.weightMissing(check).ifPresent(s -> card.getChildren().add(warning(s, false)));
        card.getChildren().add(source(check));
        return card;
    }

    private Node figure(CeilingCheck check) {
        Label amount = Forms.label(words.amount(check.ifAllGiven(), check, check.atLeast()), "ceiling-figure");
        if (check.above(check.ifAllGiven())) {
            amount.getStyleClass().add("danger-text");
        }
        Label of = Forms.label(words.ofIfAll(check), "muted");
        FlowPane line = new FlowPane(6, 0, amount, of);
        line.setRowValignment(VPos.BASELINE);
        return line;
    }

    private GridPane sum(CeilingCheck check) {
        GridPane sum = new GridPane();
        sum.getStyleClass().add("ceiling-sum");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        sum.getColumnConstraints().addAll(wide, right);
        int row = 0;
        for (CeilingPart part : check.parts()) {
            VBox what = new VBox(Forms.wrapped(words.part(part), "small"));
            words.partNote(part, check).ifPresent(note -> what.getChildren().add(Forms.wrapped(note, "second")));
            line(sum, row++, what, Forms.label(words.partAmount(part, check), "small", "ceiling-amount"));
        }
        boolean several = check.parts().size() > 1;
        if (several) {
            HBox together = new HBox(Forms.label(messages.text("dose.together"), "small", "strong"));
            together.getStyleClass().add("ceiling-together");
            HBox amount = new HBox(Forms.gap(), Forms.label(
                    words.amount(check.ifAllGiven(), check, check.atLeast()), "small", "strong"));
            amount.getStyleClass().add("ceiling-together");
            // The rule above the sum runs through: there is no gap between its two halves.
            GridPane.setFillWidth(amount, true);
            line(sum, row++, together, amount);
        }
        if (check.given().signum() > 0 || check.givenAtLeast() && !check.atLeast()) {
            line(sum, row, Forms.wrapped(messages.text("dose.given_so_far"), "second"),
                    Forms.label(words.amount(check.given(), check, check.givenAtLeast()), "second", "ceiling-amount"));
        }
        return sum;
    }

    private static void line(GridPane sum, int row, Node what, Node amount) {
        sum.add(what, 0, row);
        sum.add(amount, 1, row);
        GridPane.setValignment(amount, VPos.TOP);
    }

    private Node source(CeilingCheck check) {
        Text text = new Text(words.limit(check) + " ");
        text.getStyleClass().add("plain");
        Hyperlink edit = new Hyperlink(messages.text("dose.edit"));
        edit.setAccessibleText(messages.text("dose.edit.accessible", words.substance(check)));
        edit.setOnAction(e -> {
            model.flush();
            context.navigator().preferences();
        });
        TextFlow flow = new TextFlow(text, edit);
        flow.getStyleClass().add("ceiling-source");
        return flow;
    }

    /** A warning that stands among the cards. */
    private static Node warning(String sentence, boolean danger) {
        Label icon = new Label(null, Icons.of(danger ? "mdi2a-alert-circle-outline" : "mdi2a-alert-outline"));
        icon.getStyleClass().add(danger ? "danger-text" : "warning-text");
        icon.setMinWidth(Region.USE_PREF_SIZE);
        Label text = Forms.wrapped(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(icon, text);
        box.getStyleClass().addAll(danger ? "message-danger" : "message-warning", "related");
        return box;
    }
}
