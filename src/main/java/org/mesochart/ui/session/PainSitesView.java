package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** The painful sites: a panel for each, and a button for another. */
final class PainSitesView extends VBox {
    private static final int FEW = 3;

    private final SessionViewModel model;
    private final Messages messages;
    private final VBox panels = new VBox();
    private final Button add;
    private final Map<PainSiteForm, Panel> shown = new LinkedHashMap<>();
    private final ListChangeListener<PainSiteForm> follow = change -> build();
    private int made;

    PainSitesView(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("pain-sites");
        panels.getStyleClass().add("pain-panels");
        add = new Button(messages.text("assess.site.add"), Icons.of("mdi2p-plus"));
        add.setId("addSite");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(e -> focus(model.painSites().addSite()));
        getChildren().addAll(panels, new HBox(add));
    }

    void start() {
        model.painSites().sites().addListener(follow);
        build();
    }

    void stop() {
        model.painSites().sites().removeListener(follow);
    }

    /** Focus to the name of a site that has none, else to what it feels like. */
    void focus(PainSiteForm form) {
        Panel panel = shown.get(form);
        if (panel != null) {
            (form.name().get().isBlank() ? panel.name : panel.firstChip).requestFocus();
        }
    }

    private void build() {
        List<PainSiteForm> sites = model.painSites().sites();
        shown.keySet().removeIf(form -> !sites.contains(form));
        List<Node> nodes = new ArrayList<>();
        for (PainSiteForm form : sites) {
            Panel panel = shown.computeIfAbsent(form, f -> new Panel(f, ++made));
            panel.alone(sites.size() == 1);
            nodes.add(panel);
        }
        if (!panels.getChildren().equals(nodes)) {
            panels.getChildren().setAll(nodes);
        }
    }

    /** One site. */
    private final class Panel extends VBox {
        private final PainSiteForm form;
        private final TextField name;
        private final Field nameField;
        private final Button remove = new Button("", Icons.of("mdi2c-close"));
        private ToggleButton firstChip;

        Panel(PainSiteForm form, int number) {
            this.form = form;
            getStyleClass().add("pain-panel");
            setAccessibleRole(AccessibleRole.PARENT);
            name = Forms.bound(new TextField(), "siteName" + number, form.name(), this::leave);
            name.setDisable(form.fixed());
            nameField = new Field(messages.text("assess.site.name"), name);
            if (form.fixed()) {
                nameField.setHint(messages.text("assess.site.fixed"));
            }
            HBox.setHgrow(nameField, Priority.ALWAYS);
            remove.getStyleClass().add("icon-button");
            remove.setId("removeSite" + number);
            remove.setTooltip(new Tooltip(messages.text("assess.site.remove")));
            remove.setAccessibleText(messages.text("assess.site.remove"));
            remove.setOnAction(e -> model.painSites().remove(form));
            HBox head = new HBox(nameField, new Field(" ", remove));
            remove.setAccessibleText(messages.text("assess.site.remove"));
            head.getStyleClass().add("assess-row");
            FlowPane when = new FlowPane(
                    new Field(messages.text("assess.site.when"), chips(List.of(Aspect.REST, Aspect.MOVEMENT),
                            a -> messages.text("session.aspect." + a.key()), form.aspects(), "aspect", number)),
                    chronicity(number),
                    line("since", "assess.site.since", form.since(), number));
            when.getStyleClass().add("assess-flow");
            FlowPane more = new FlowPane(line("helps", "assess.site.helps", form.helps(), number),
                    line("dayCourse", "assess.site.dayCourse", form.dayCourse(), number));
            more.getStyleClass().add("assess-flow");
            Pane qualities = chips(List.of(PainQuality.values()), q -> messages.text("map.quality." + q.key()),
                    form.qualities(), "quality", number);
            firstChip = (ToggleButton) qualities.getChildren().getFirst();
            getChildren().addAll(head, new Field(messages.text("assess.site.quality"), qualities), when, more);
        }

        void alone(boolean only) {
            setAccessibleText(messages.text("assess.site.spoken", form.name().get()));
            Forms.shown(remove.getParent(), model.painSites().removable(form) || !only && !form.fixed());
            Forms.problem(nameField, model.painSites().problem(form, "site"), messages);
        }

        private Node chronicity(int number) {
            Segments<PainSite.Chronicity> segments = new Segments<>(messages.text("assess.site.chronicity"),
                    List.of(PainSite.Chronicity.values()), c -> messages.text("assess.site.chronicity." + c.key()));
            segments.setId("chronicity" + number);
            segments.valueProperty().bindBidirectional(form.chronicity());
            return new Field(messages.text("assess.site.chronicity"), segments);
        }

        private Field line(String id, String key, StringProperty text, int number) {
            TextField control = new TextField();
            Field field = new Field(messages.text(key), control);
            Forms.bound(control, id + number, text, () -> {
                model.flush();
                Forms.problem(field, model.painSites().problem(form, id), messages);
            });
            field.getStyleClass().add("assess-line");
            return field;
        }

        private void leave() {
            model.flush();
            Forms.problem(nameField, model.painSites().problem(form, "site"), messages);
        }
    }

    private <T> Pane chips(List<T> all, Function<T, String> words, ObservableSet<T> chosen, String id, int number) {
        Pane chips = all.size() > FEW ? new FlowPane() : new HBox();
        chips.getStyleClass().add("chips");
        for (T each : all) {
            ToggleButton chip = new ToggleButton(words.apply(each));
            chip.setId(id + number + "-" + all.indexOf(each));
            chip.getStyleClass().add("chip");
            chip.setSelected(chosen.contains(each));
            chip.setOnAction(e -> {
                if (chip.isSelected()) {
                    chosen.add(each);
                } else {
                    chosen.remove(each);
                }
            });
            chosen.addListener((SetChangeListener<T>) change -> chip.setSelected(chosen.contains(each)));
            chips.getChildren().add(chip);
        }
        oneStop(chips);
        return chips;
    }

    // The chips are one stop of the Tab key; the arrow keys go from one to the next.
    private static void oneStop(Pane chips) {
        List<Node> all = chips.getChildren();
        for (Node chip : all) {
            chip.setFocusTraversable(chip == all.getFirst());
            chip.focusedProperty().subscribe(focused -> {
                if (focused) {
                    all.forEach(each -> each.setFocusTraversable(each == chip));
                }
            });
        }
        chips.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            int by = switch (e.getCode()) {
                case LEFT, UP -> -1;
                case RIGHT, DOWN -> 1;
                default -> 0;
            };
            int at = all.indexOf(e.getTarget());
            if (by != 0 && at >= 0) {
                all.get(Math.clamp(at + by, 0, all.size() - 1)).requestFocus();
                e.consume();
            }
        });
    }
}
