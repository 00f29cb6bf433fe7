package org.mesochart.ui.today;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.Pill;

/** Beside the list: drafts to sign, patients seen last, lots that expire. A card with nothing to say is not there. */
final class TodaySide extends VBox {
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-row");
    private static final int LOTS = 8;
    private static final int DRAFTS = 8;

    private final Messages messages;
    private final Navigator navigator;
    private final TodayViewModel model;
    private boolean allDrafts;

    TodaySide(Messages messages, Navigator navigator, TodayViewModel model) {
        this.messages = messages;
        this.navigator = navigator;
        this.model = model;
        getStyleClass().add("today-side");
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    void show(TodayPage page) {
        List<Node> cards = new ArrayList<>();
        if (!page.drafts().isEmpty()) {
            cards.add(drafts(page));
        }
        if (!page.recent().isEmpty()) {
            cards.add(card("today.recent", 0, page.recent().stream().map(this::recent).toList()));
        }
        if (!page.lots().isEmpty()) {
            Hyperlink stock = new Hyperlink(messages.text("today.lots.stock"));
            stock.setId("today-stock");
            stock.setMinWidth(Region.USE_PREF_SIZE);
            stock.setOnAction(event -> navigator.stock());
            cards.add(card("today.lots", page.lots().size(), page.lots().stream().limit(LOTS).map(this::lot).toList(),
                    stock));
        }
        getChildren().setAll(cards);
    }

    private VBox drafts(TodayPage page) {
        int count = page.drafts().size();
        List<Node> rows = new ArrayList<>(
                page.drafts().stream().limit(allDrafts ? count : DRAFTS).map(this::draft).toList());
        if (rows.size() < count) {
            Hyperlink all = new Hyperlink(messages.text("today.drafts.all", count));
            all.setId("today-drafts-all");
            all.setOnAction(event -> {
                allDrafts = true;
                show(page);
            });
            HBox line = new HBox(all);
            line.getStyleClass().add("row");
            rows.add(line);
        }
        return card("today.drafts", count, rows);
    }

    private VBox card(String titleKey, int count, List<Node> rows, Node... deeds) {
        rows.getLast().pseudoClassStateChanged(LAST, true);
        VBox card = Cards.list(null, rows.toArray(Node[]::new));
        HBox head = Cards.head(messages.text(titleKey), deeds);
        card.setAccessibleText(messages.text(titleKey));
        card.getChildren().addFirst(head);
        card.getStyleClass().add("quiet-card");
        if (count > 0) {
            Label number = new Label(Integer.toString(count));
            number.getStyleClass().add("muted");
            head.getChildren().add(1, number);
        }
        return card;
    }

    private Node draft(TodayPage.DraftRow row) {
        Hyperlink go = new Hyperlink(messages.text("today.draft.continue"));
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setAccessibleText(go.getText() + ", " + row.name());
        go.setOnAction(event -> navigator.session(row.session()));
        HBox line = new HBox(Icons.of("mdi2p-pencil-outline"), two(row.name(), model.facts(row)), go);
        line.getStyleClass().addAll("row", "warning-text");
        return line;
    }

    private Node recent(TodayPage.RecentRow row) {
        Button open = new Button("", two(row.name(), model.facts(row)));
        open.getStyleClass().addAll("flat", "row-button");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAccessibleText(row.name() + ", " + model.facts(row));
        open.setOnAction(event -> navigator.patient(row.patient()));
        HBox line = new HBox(open);
        HBox.setHgrow(open, Priority.ALWAYS);
        line.getStyleClass().addAll("row", "row-of-button");
        return line;
    }

    private Node lot(Shelf.Expiring lot) {
        Pill pill = new Pill(model.expiry(lot), lot.expired() ? Pill.Kind.DANGER : Pill.Kind.WARNING);
        HBox line = new HBox(two(lot.on().product().label(), model.facts(lot)), pill);
        line.getStyleClass().addAll("row", "lot-row");
        return line;
    }

    private static VBox two(String first, String second) {
        Label above = new Label(first);
        above.getStyleClass().add("medium");
        Label beneath = new Label(second);
        beneath.getStyleClass().add("second");
        VBox both = new VBox(above, beneath);
        both.getStyleClass().add("two-lines");
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }
}
