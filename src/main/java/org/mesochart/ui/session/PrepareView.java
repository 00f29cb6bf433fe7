package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.map.MarkIcon;

/** Prepare: one card for each mixture. */
final class PrepareView implements StepView {
    private final SessionViewModel model;
    private final Messages messages;
    private final List<String> productNames;
    private final VBox cards = new VBox();
    private final Map<MixtureForm, List<ComponentRow>> rows = new LinkedHashMap<>();
    private final Map<MixtureForm, Runnable> foots = new LinkedHashMap<>();
    private final Button copyLast;
    private final Button add = new Button();
    private final VBox lotsCard = new VBox();
    private final Label lotsTitle = Forms.label("", "medium");
    private final Label empty = new Label();
    private final ScrollPane root;
    private final ListChangeListener<MixtureForm> rebuild = change -> build();
    private final ListChangeListener<ComponentForm> rebuildRows = change -> build();
    private final List<MixtureForm> watched = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;

    PrepareView(SessionViewModel model, Messages messages, List<String> productNames) {
        this.model = model;
        this.messages = messages;
        this.productNames = List.copyOf(productNames);
        copyLast = new Actions(messages).button(new Action("copyLast", "session.prepare.copyLast", "mdi2h-history",
                Keys.plain(KeyCode.G), model.mixtures()::copyLast));
        copyLast.setMinWidth(Region.USE_PREF_SIZE);
        add.setId("addMixture");
        add.setGraphic(Icons.of("mdi2p-plus"));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(e -> addMixture());
        HBox head = new HBox(Forms.label(messages.text("session.prepare.title"), "page-title"), Forms.gap(), copyLast, add);
        head.getStyleClass().add("prepare-head");
        empty.setText(messages.text("session.prepare.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("muted");
        lotsCard.getStyleClass().addAll("message-warning", "prepare-lots");
        lotsTitle.setGraphic(Icons.of("mdi2a-alert-outline"));
        lotsCard.getChildren().addAll(lotsTitle, Forms.wrapped(messages.text("session.prepare.readLots"), "second"));
        cards.getStyleClass().add("session-forms");
        VBox all = new VBox(head, lotsCard, empty, cards);
        all.getStyleClass().add("session-forms");
        root = Forms.page(all);
        root.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            boolean typing = e.getTarget() instanceof javafx.scene.control.TextInputControl;
            if (!typing && e.getCode() == KeyCode.G && !e.isShortcutDown() && model.mixtures().canCopyLast()) {
                model.mixtures().copyLast();
                e.consume();
            }
        });
    }

    private void addMixture() {
        MixtureForm form = model.mixtures().add();
        rows.get(form).getFirst().focus();
    }

    private void build() {
        unwatch();
        rows.clear();
        foots.clear();
        cards.getChildren().clear();
        for (MixtureForm form : model.mixtures().forms()) {
            form.rows().addListener(rebuildRows);
            watched.add(form);
            cards.getChildren().add(card(form));
        }
        show();
    }

    private void unwatch() {
        watched.forEach(f -> f.rows().removeListener(rebuildRows));
        watched.clear();
    }

    private Node card(MixtureForm form) {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "mixture-card");
        HBox head = new HBox();
        head.getStyleClass().add("card-head");
        Button component = new Button(messages.text("session.prepare.addComponent"), Icons.of("mdi2p-plus"));
        component.setId("addComponent" + form.letter());
        component.getStyleClass().add("small");
        component.setMinWidth(Region.USE_PREF_SIZE);
        component.setOnAction(e -> {
            ComponentForm row = model.mixtures().addRow(form);
            rows.get(form).get(form.rows().indexOf(row)).focus();
        });
        Button remove = new Button(null, Icons.of("mdi2d-delete-outline"));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(messages.text("session.prepare.removeMixture", form.letter()));
        remove.setOnAction(e -> model.mixtures().remove(form));
        List<ComponentRow> formRows = new ArrayList<>();
        rows.put(form, formRows);
        VBox list = new VBox();
        list.getStyleClass().add("components");
        for (ComponentForm each : form.rows()) {
            ComponentRow row = new ComponentRow(model, form, each, messages, productNames);
            formRows.add(row);
            list.getChildren().add(row);
        }
        FlowPane foot = new FlowPane();
        foot.getStyleClass().add("mixture-foot");
        foots.put(form, () -> {
            head.getChildren().setAll(new MarkIcon(form.letterIndex()), ComponentRow.title(form, messages), Forms.gap());
            if (!model.signed().get()) {
                head.getChildren().addAll(component, remove);
            }
            boolean canRemove = model.mixtures().canRemove(form);
            remove.setDisable(!canRemove);
            remove.setTooltip(new Tooltip(canRemove
                    ? messages.text("session.prepare.removeMixture", form.letter())
                    : messages.text("session.prepare.inUse")));
            fillFoot(foot, form);
        });
        card.getChildren().addAll(head, list, foot);
        return card;
    }

    private void fillFoot(FlowPane foot, MixtureForm form) {
        foot.getChildren().clear();
        form.mixture().ifPresent(m -> {
            foot.getChildren().add(pair(messages.text("session.prepare.total"), messages.numbers().mL(m.totalMl())));
            List<String> perMl = form.doses(BigDecimal.ONE, messages);
            if (!perMl.isEmpty()) {
                foot.getChildren().add(pair(messages.text("session.prepare.inOne"), String.join(" · ", perMl)));
            }
            BigDecimal volume = model.points().settings().next().volumeMl();
            List<String> perPoint = form.doses(volume, messages);
            if (!perPoint.isEmpty() && volume.signum() > 0) {
                foot.getChildren().add(pair(
                        messages.text("session.prepare.perPoint", messages.numbers().mL(volume)),
                        String.join(" · ", perPoint)));
            }
        });
        Forms.shown(foot, !foot.getChildren().isEmpty());
    }

    private static Node pair(String name, String value) {
        Label bold = Forms.wrapped(value, "strong");
        HBox pair = new HBox(Forms.label(name, "muted"), bold);
        pair.getStyleClass().add("foot-pair");
        return pair;
    }

    private void show() {
        rows.values().forEach(list -> list.forEach(ComponentRow::show));
        foots.values().forEach(Runnable::run);
        MixturesModel mixtures = model.mixtures();
        boolean signed = model.signed().get();
        Forms.shown(copyLast, mixtures.canCopyLast() && !signed);
        Forms.shown(add, mixtures.canAdd() && !signed);
        if (mixtures.canAdd()) {
            String letter = org.mesochart.domain.mixture.Mixture.LETTERS.chars().mapToObj(Character::toString)
                    .filter(l -> mixtures.forms().stream().noneMatch(f -> f.letter().equals(l)))
                    .findFirst().orElseThrow();
            add.setText(messages.text("session.prepare.addMixture", letter));
        }
        long lots = mixtures.lotsToConfirm();
        Forms.shown(lotsCard, lots > 0);
        lotsTitle.setText(messages.count("session.prepare.lotsToConfirm", lots));
        Forms.shown(empty, mixtures.forms().isEmpty());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        model.mixtures().forms().addListener(rebuild);
        build();
        subscription = Subscription.combine(
                model.mixtures().revision().subscribe(r -> show()), model.signed().subscribe(s -> show()));
    }

    @Override
    public void stop() {
        subscription.unsubscribe();
        model.mixtures().forms().removeListener(rebuild);
        unwatch();
    }

    @Override
    public void focus() {
        if (copyLast.isVisible()) {
            copyLast.requestFocus();
        } else if (rows.isEmpty() && model.mixtures().canAdd() && !model.signed().get()) {
            // A first visit always begins with a mixture: the card is there to be typed in. It is saved once it is whole.
            addMixture();
        } else if (rows.isEmpty()) {
            add.requestFocus();
        } else {
            rows.values().iterator().next().getFirst().focus();
        }
    }
}
