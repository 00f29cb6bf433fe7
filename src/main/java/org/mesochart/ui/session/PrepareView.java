package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;

/** Prepare: one card for each mixture; beside them the skin, the needle and what is still to be confirmed. */
final class PrepareView implements StepView {
    /** Narrower pages have the side beneath the mixtures. */
    private static final double SIDE_FROM_EM = 84;

    private final SessionViewModel model;
    private final Messages messages;
    private final List<String> productNames;
    private final VBox cards = new VBox();
    private final Map<MixtureForm, MixtureCard> shown = new LinkedHashMap<>();
    private final Button copyLast;
    private final Button fromTemplate = new Button();
    private final Button add = new Button();
    private final TemplatesPanel templates;
    private final CeilingCard ceilings;
    private final PrepareNotes notes;
    private final SkinCard skin;
    private final VBox lotsCard = new VBox();
    private final StopLine stopped;
    private final AllergyLine allergies;
    private final Label lotsTitle = Forms.label("", "medium");
    private final Label empty;
    private final VBox main = new VBox();
    private final VBox side = new VBox();
    private final ScrollPane root;
    private Subscription subscription = Subscription.EMPTY;

    PrepareView(SessionViewModel model, Context context, List<String> productNames) {
        this.model = model;
        messages = context.messages();
        this.productNames = List.copyOf(productNames);
        copyLast = new Actions(messages).button(new Action("copyLast", "session.prepare.copyLast", "mdi2h-history",
                Keys.plain(KeyCode.G), this::copyLast));
        templates = new TemplatesPanel(model, messages);
        templates.onTaken(() -> focusLot(null));
        ceilings = new CeilingCard(model, context);
        notes = new PrepareNotes(model, messages);
        skin = new SkinCard(model, messages);
        empty = Forms.wrapped(messages.text("session.prepare.empty"), "muted");
        lotsTitle.setGraphic(Icons.of("mdi2a-alert-outline"));
        lotsCard.getStyleClass().addAll("message-warning", "prepare-lots");
        lotsCard.getChildren().addAll(lotsTitle, Forms.wrapped(messages.text("prepare.readLots"), "second"));
        cards.getStyleClass().add("session-forms");
        main.getStyleClass().add("session-main");
        main.setMinWidth(0);
        stopped = new StopLine(model, messages, "screening.banner.prepare");
        allergies = new AllergyLine(model.allergies(), messages);
        main.getChildren().addAll(head(), stopped, templates, empty, cards, allergies, notes);
        side.getStyleClass().add("session-main");
        side.getChildren().addAll(ceilings, skin, lotsCard);
        root = Forms.page(new SideColumns(main, side, SIDE_FROM_EM));
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            boolean typing = e.getTarget() instanceof TextInputControl;
            if (!typing && e.getCode() == KeyCode.G && !e.isShortcutDown() && copyLast.isVisible()) {
                copyLast();
                e.consume();
            }
        });
    }

    private Node head() {
        copyLast.setMinWidth(Region.USE_PREF_SIZE);
        copyLast.setGraphicTextGap(8);
        HBox withKey = new HBox(Icons.of("mdi2h-history"), Actions.keyHint(Keys.text(Keys.plain(KeyCode.G), messages)));
        withKey.getStyleClass().add("primary-content");
        copyLast.setGraphic(withKey);
        fromTemplate.setId("fromTemplate");
        fromTemplate.setText(messages.text("prepare.fromTemplate"));
        fromTemplate.setGraphic(Icons.of("mdi2f-flask-outline"));
        fromTemplate.setMinWidth(Region.USE_PREF_SIZE);
        fromTemplate.setOnAction(e -> {
            if (templates.isVisible()) {
                templates.close();
            } else {
                templates.open(true);
            }
        });
        add.setId("addMixture");
        add.setGraphic(Icons.of("mdi2p-plus"));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(e -> addMixture());
        FlowPane deeds = new FlowPane(copyLast, fromTemplate, add);
        deeds.getStyleClass().add("prepare-deeds");
        HBox.setHgrow(deeds, Priority.ALWAYS);
        Label title = Forms.label(messages.text("session.prepare.title"), "page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, deeds);
        head.getStyleClass().add("prepare-head");
        return head;
    }

    // Beside each other while there is room, else one under the other.
    private void addMixture() {
        MixtureForm form = model.mixtures().add();
        shown.get(form).rows().getFirst().focus();
    }

    private void addRow(MixtureForm form) {
        model.mixtures().addRow(form);
        shown.get(form).rows().getLast().focus();
    }

    private void copyLast() {
        model.mixtures().copyLast();
        focusLot(null);
    }

    // On to the next lot to be confirmed; after the last one, to the skin.
    private void focusLot(ComponentForm from) {
        Optional<ComponentForm> next = model.mixtures().nextToConfirm(from);
        if (next.isPresent()) {
            row(next.get()).ifPresent(ComponentRow::focusLot);
        } else {
            skin.focus();
        }
    }

    private Optional<ComponentRow> row(ComponentForm form) {
        return shown.values().stream().flatMap(c -> c.rows().stream()).filter(r -> r.form() == form).findFirst();
    }

    // The cards are made anew; who had the focus gets it back.
    private void build() {
        String focused = focusedId();
        shown.clear();
        List<Node> nodes = new ArrayList<>();
        for (MixtureForm form : model.mixtures().forms()) {
            MixtureCard card = new MixtureCard(model, form, messages, productNames);
            card.onAdd(() -> addRow(form));
            card.rows().forEach(row -> row.onConfirmed(() -> focusLot(row.form())));
            shown.put(form, card);
            nodes.add(card);
        }
        cards.getChildren().setAll(nodes);
        skin.build();
        show();
        Node again = focused == null ? null : root.lookup("#" + focused);
        if (again != null) {
            again.requestFocus();
        }
    }

    private String focusedId() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == cards || node == skin) {
                return owner.getId();
            }
        }
        return null;
    }

    private void show() {
        shown.values().forEach(MixtureCard::show);
        skin.show();
        stopped.show();
        allergies.show();
        notes.show();
        model.vials().ask();
        MixturesModel mixtures = model.mixtures();
        boolean signed = model.signed().get();
        Forms.shown(copyLast, mixtures.canCopyLast() && !signed);
        Forms.shown(fromTemplate, !signed);
        Forms.shown(add, !signed);
        add.setDisable(!mixtures.canAdd());
        add.setText(mixtures.canAdd()
                ? messages.text("session.prepare.addMixture", freeLetter())
                : messages.text("errors.mixture.seventh", Mixture.LETTERS.length()));
        long lots = mixtures.lotsToConfirm();
        Forms.shown(lotsCard, lots > 0 && !signed);
        lotsTitle.setText(messages.count("session.prepare.lotsToConfirm", lots));
        Forms.shown(empty, mixtures.forms().isEmpty());
    }

    private String freeLetter() {
        return Mixture.LETTERS.chars().mapToObj(Character::toString)
                .filter(l -> model.mixtures().forms().stream().noneMatch(f -> f.letter().equals(l)))
                .findFirst().orElseThrow();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        subscription = Subscription.combine(
                model.mixtures().shape().subscribe(s -> build()),
                model.mixtures().revision().subscribe(r -> show()),
                model.skin().revision().subscribe(r -> show()),
                model.vials().reminders().subscribe(r -> notes.show()),
                ceilings.follow(),
                model.signed().subscribe(s -> show()));
    }

    @Override
    public void stop() {
        subscription.unsubscribe();
        templates.close();
    }

    @Override
    public void focus() {
        boolean first = model.mixtures().nothingPrepared() && !model.signed().get();
        if (copyLast.isVisible()) {
            copyLast.requestFocus();
        } else if (first) {
            begin();
        } else if (model.mixtures().lotsToConfirm() > 0) {
            focusLot(null);
        } else if (!shown.isEmpty()) {
            shown.values().iterator().next().rows().getFirst().focus();
        }
        stopped.say();
    }

    // A first visit always begins with a mixture: a template for what is treated, or a card to type in.
    private void begin() {
        if (model.mixtures().forms().isEmpty()) {
            model.mixtures().begin();
        }
        boolean known = model.templates().choices().stream().anyMatch(TemplatesModel.Choice::forThis);
        if (known) {
            templates.open(true);
        } else {
            shown.values().iterator().next().rows().getFirst().focus();
        }
    }

    @Override
    public List<Node> parts() {
        return List.of(main, side);
    }
}
