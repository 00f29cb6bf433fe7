package org.mesochart.ui.preferences;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;

/** Those who unlock and sign: a row each, with what an administrator may do about them. */
public final class PractitionersSection implements PreferencesSection {
    private final Context context;
    private final Messages messages;
    private final PractitionersModel model;
    private final VBox rows = new VBox();
    private final Button add = new Button();
    private final VBox card;
    private Subscription subscription = Subscription.EMPTY;

    public PractitionersSection(Context context, PractitionersModel model) {
        this.context = context;
        this.model = model;
        messages = context.messages();
        add.setId("addPractitioner");
        add.setText(messages.text("practitioners.add"));
        add.setGraphic(Icons.of("mdi2p-plus"));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> open(PractitionerDeed.ADD, null));
        rows.getStyleClass().add("card-body");
        card = Cards.list(null);
        card.setAccessibleText(messages.text("practitioners.title"));
        card.getChildren().setAll(Cards.head(messages.text("practitioners.title"), add), rows);
        card.setId("practitionersCard");
        show();
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        subscription.unsubscribe();
        subscription = Subscription.combine(model.all().subscribe(list -> show()),
                model.unreadable().subscribe(failed -> show()));
        model.load();
    }

    @Override
    public void deactivate() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    private void show() {
        add.setVisible(model.mayChange());
        add.setManaged(add.isVisible());
        List<Node> lines = new ArrayList<>();
        VBox head = new VBox(SecretDialogs.quiet(messages.text("practitioners.meaning")));
        head.getStyleClass().add("questions-head");
        lines.add(head);
        if (model.unreadable().get()) {
            head.getChildren().add(SecretDialogs.quiet(messages.text("practitioners.unreadable")));
        } else if (model.needsAdministrator() && !model.administrators().isEmpty()) {
            head.getChildren().add(SecretDialogs.quiet(messages.text("practitioners.notYours", model.administrators())));
        }
        model.all().get().forEach(one -> lines.add(row(one)));
        rows.getChildren().setAll(lines);
    }

    private Node row(Colleague one) {
        Label name = new Label(one.who().name());
        name.getStyleClass().add("medium");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(name, SecretDialogs.quiet(String.join(" · ", facts(one))));
        words.setMinWidth(0);
        words.getStyleClass().add("row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Icons.large(one.active() ? "mdi2a-account-outline" : "mdi2a-account-off-outline"), words);
        List<PractitionerDeed> deeds = model.deeds(one);
        if (!deeds.isEmpty()) {
            row.getChildren().add(menu(one, deeds));
        }
        row.getStyleClass().add("row");
        return row;
    }

    private List<String> facts(Colleague one) {
        List<String> facts = new ArrayList<>();
        if (model.isMe(one)) {
            facts.add(messages.text("practitioners.you"));
        }
        if (one.administrator()) {
            facts.add(messages.text("practitioners.isAdministrator"));
        }
        if (!one.active()) {
            facts.add(messages.text("practitioners.disabled"));
        } else if (one.provisional()) {
            facts.add(messages.text("practitioners.provisional"));
        }
        if (one.who().certificate() != null) {
            facts.add(messages.text("practitioners.certificate", one.who().certificate()));
        }
        facts.add(one.lastUnlocked()
                .map(at -> messages.text("practitioners.unlocked",
                        LocalDateTime.ofInstant(at, context.clock().getZone())))
                .orElseGet(() -> messages.text("practitioners.unlocked.never")));
        return facts;
    }

    private Node menu(Colleague one, List<PractitionerDeed> deeds) {
        MenuButton menu = new MenuButton(messages.text("practitioners.menu"));
        menu.setId("practitioner-" + one.who().id());
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText(messages.text("practitioners.menu.of", one.who().name()));
        for (PractitionerDeed deed : deeds) {
            MenuItem item = new MenuItem(messages.text(deed.key()));
            item.setOnAction(event -> open(deed, one));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void open(PractitionerDeed deed, Colleague about) {
        context.dialogs().modal(PractitionerDialog.of(context, model.begin(deed, about, () -> {
            context.dialogs().close();
            context.dialogs().notice(deed.key() + ".done");
        })));
    }
}
