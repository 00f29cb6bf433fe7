package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.map.MarkIcon;

/** One mixture: its name, its products row by row, and what a volume of it holds. */
final class MixtureCard extends VBox {
    private final SessionViewModel model;
    private final MixtureForm form;
    private final Messages messages;
    private final MixtureWords words;
    private final List<ComponentRow> rows = new ArrayList<>();
    private final Label title = Forms.label("", "card-title", "mixture-title");
    private final TextField name = new TextField();
    private final Label template = Forms.label("", "muted");
    private final Button component = new Button();
    private final MenuButton menu = new MenuButton(null, Icons.of("mdi2d-dots-horizontal"));
    private final TextField templateName = new TextField();
    private final Field templateField;
    private final HBox keeping;
    private final FlowPane foot = new FlowPane();
    private final Label nameProblem = Forms.wrapped("", "problem");
    private boolean renaming;
    private Runnable onAdd = () -> {};

    MixtureCard(SessionViewModel model, MixtureForm form, Messages messages, List<String> productNames) {
        this.model = model;
        this.form = form;
        this.messages = messages;
        words = new MixtureWords(model.mixtures(), messages);
        getStyleClass().addAll("card", "mixture-card");
        templateName.setId("templateName" + form.letter());
        templateField = new Field(messages.text("prepare.template.name"), templateName);
        keeping = keeping();
        VBox list = new VBox();
        list.getStyleClass().add("components");
        for (ComponentForm each : form.rows()) {
            ComponentRow row = new ComponentRow(model, form, each, messages, productNames);
            rows.add(row);
            list.getChildren().add(row);
        }
        foot.getStyleClass().add("mixture-foot");
        Forms.shown(nameProblem, false);
        getChildren().addAll(head(), nameProblem, keeping, columns(), list, foot);
    }

    MixtureForm form() {
        return form;
    }

    /** What the button for a further product does. */
    void onAdd(Runnable deed) {
        onAdd = deed;
    }

    List<ComponentRow> rows() {
        return rows;
    }

    private Node head() {
        name.setId("name" + form.letter());
        name.setAccessibleText(messages.text("prepare.name", form.letter()));
        name.setOnAction(e -> renamed());
        name.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                renaming = false;
                Forms.shown(nameProblem, false);
                show();
                e.consume();
            }
        });
        name.focusedProperty().subscribe(on -> {
            if (!on && renaming) {
                renamed();
            }
        });
        HBox.setHgrow(name, Priority.SOMETIMES);
        component.setText(messages.text("session.prepare.addComponent"));
        component.setGraphic(Icons.of("mdi2p-plus"));
        component.setId("addComponent" + form.letter());
        component.getStyleClass().add("small");
        component.setMinWidth(Region.USE_PREF_SIZE);
        component.setOnAction(e -> onAdd.run());
        menu.setId("mixture" + form.letter());
        menu.getStyleClass().add("row-menu");
        menu.setAccessibleText(messages.text("prepare.menu", form.letter()));
        menu.setTooltip(new Tooltip(menu.getAccessibleText()));
        menu.setOnShowing(e -> fillMenu());
        fillMenu();
        title.setMinWidth(0);
        HBox head = new HBox(new MarkIcon(form.letterIndex()), title, name, template, Forms.gap(), component, menu);
        head.getStyleClass().add("card-head");
        return head;
    }

    private void fillMenu() {
        MenuItem rename = item("prepare.rename", () -> {
            renaming = true;
            name.setText(form.name().get().isBlank() ? words.contents(form) : form.name().get());
            show();
            name.requestFocus();
            name.selectAll();
        });
        MenuItem keep = item("prepare.template.keep", () -> {
            templateName.setText(form.name().get().isBlank() ? words.contents(form) : form.name().get());
            templateField.setProblem(null);
            Forms.shown(keeping, true);
            templateName.requestFocus();
            templateName.selectAll();
        });
        keep.setDisable(form.mixture().isEmpty());
        boolean canRemove = model.mixtures().canRemove(form);
        MenuItem remove = item("session.prepare.removeMixture", () -> model.mixtures().remove(form), form.letter());
        remove.setDisable(!canRemove);
        menu.getItems().setAll(rename, keep, remove);
        if (!canRemove) {
            MenuItem why = new MenuItem(messages.text("session.prepare.inUse"));
            why.setDisable(true);
            menu.getItems().add(why);
        }
    }

    private MenuItem item(String key, Runnable deed, Object... args) {
        MenuItem item = new MenuItem(messages.text(key, args));
        item.setOnAction(e -> deed.run());
        return item;
    }

    private void renamed() {
        String typed = name.getText().strip();
        Optional<Problem> problem = form.nameProblem(typed);
        nameProblem.setText(problem.map(p -> Forms.text(p, messages)).orElse(""));
        Forms.shown(nameProblem, problem.isPresent());
        name.setAccessibleHelp(nameProblem.getText());
        if (problem.isPresent()) {
            return;
        }
        renaming = false;
        // The name that its ingredients make is no name of its own: it goes on following them.
        model.mixtures().rename(form, typed.equals(words.contents(form)) ? "" : typed);
        model.flush();
        show();
    }

    private HBox keeping() {
        Button save = new Button(messages.text("prepare.template.save"));
        save.setId("saveTemplate" + form.letter());
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(e -> keep());
        Button cancel = new Button(messages.text("prepare.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> Forms.shown(keeping(save), false));
        templateName.setOnAction(e -> keep());
        HBox.setHgrow(templateField, Priority.ALWAYS);
        HBox box = new HBox(templateField, save, cancel);
        box.getStyleClass().add("template-keeping");
        Forms.shown(box, false);
        return box;
    }

    private static Node keeping(Node button) {
        return button.getParent();
    }

    private void keep() {
        model.flush();
        List<Problem> problems = model.templates().keep(form, templateName.getText());
        templateField.setProblem(problems.isEmpty() ? null : Forms.text(problems.getFirst(), messages));
        Forms.shown(keeping, !problems.isEmpty());
        show();
    }

    private Node columns() {
        Label product = column("session.prepare.product", "col-product");
        HBox.setHgrow(product, Priority.ALWAYS);
        HBox columns = new HBox(product, column("session.prepare.lot", "col-lot"),
                column("session.prepare.expiry", "col-expiry"), column("session.prepare.volume", "col-volume"),
                column("session.prepare.amount", "col-amount"), column(null, "col-menu"));
        columns.getStyleClass().add("mixture-columns");
        return columns;
    }

    private Label column(String key, String column) {
        Label label = Forms.label(key == null ? "" : messages.text(key), "column-label", column);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** Shows everything as it is now. */
    void show() {
        boolean signed = model.signed().get();
        String own = form.name().get().strip();
        boolean ofTemplate = model.templates().isTemplate(own);
        title.setText(own.isEmpty() || ofTemplate ? words.contents(form) : own);
        boolean named = ofTemplate && !own.equals(words.contents(form));
        template.setText(named ? messages.text("prepare.ofTemplate", own) : "");
        Forms.shown(title, !renaming);
        Forms.shown(name, renaming);
        Forms.shown(template, named && !renaming);
        Forms.shown(component, !signed);
        Forms.shown(menu, !signed);
        boolean room = model.mixtures().canAddRow(form);
        component.setDisable(!room);
        component.setTooltip(room ? null : new Tooltip(messages.text("errors.mixture.components", form.rows().size())));
        rows.forEach(ComponentRow::show);
        fillFoot();
    }

    private void fillFoot() {
        foot.getChildren().clear();
        form.mixture().ifPresent(m -> {
            foot.getChildren().add(pair(messages.text("session.prepare.total"), List.of(messages.numbers().mL(m.totalMl()))));
            List<String> perMl = words.doses(form, BigDecimal.ONE);
            if (!perMl.isEmpty()) {
                foot.getChildren().add(pair(messages.text("session.prepare.inOne"), perMl));
            }
            BigDecimal volume = perPoint();
            List<String> perPoint = words.doses(form, volume);
            if (!perPoint.isEmpty() && volume.signum() > 0) {
                foot.getChildren().add(pair(
                        messages.text("session.prepare.perPoint", messages.numbers().mL(volume)), perPoint));
            }
        });
        Forms.shown(foot, !foot.getChildren().isEmpty());
    }

    // What its points get: the last one placed, else last time or the template, else what the map is set to.
    private BigDecimal perPoint() {
        Optional<BigDecimal> placed = model.points().points().stream()
                .filter(p -> form.id().equals(p.mixtureId()) && p.volumeMl() != null)
                .map(Injection::volumeMl)
                .reduce((earlier, later) -> later);
        return placed.orElseGet(() ->
                Objects.requireNonNullElse(form.perPoint(), model.points().settings().next().volumeMl()));
    }

    private static Node pair(String name, List<String> values) {
        Label bold = Forms.wrapped(String.join(" · ", values), "strong");
        HBox pair = new HBox(Forms.label(name, "muted"), bold);
        pair.getStyleClass().add("foot-pair");
        return pair;
    }
}
