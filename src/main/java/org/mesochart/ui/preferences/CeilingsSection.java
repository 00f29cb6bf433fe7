package org.mesochart.ui.preferences;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.i18n.DoseWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.Segments;

/** Dose ceilings: figures, where they come from, on or off; one can be added for any substance. */
public final class CeilingsSection implements PreferencesSection {
    private final CeilingsModel model;
    private final Messages messages;
    private final DoseWords words;
    private final VBox list = new VBox();
    private final ComboBox<String> add = new ComboBox<>();
    private final VBox card;
    private final Map<CeilingRow, Drawn> drawn = new IdentityHashMap<>();
    private final ListChangeListener<CeilingRow> changed = change -> show();

    private record Drawn(Node node, Subscription subscription, HBox deeds) {}

    public CeilingsSection(CeilingsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        words = new DoseWords(messages);
        list.getStyleClass().add("ceilings");
        Label meaning = new Label(messages.text("preferences.ceilings.meaning"));
        meaning.getStyleClass().add("second");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        add.setId("addCeiling");
        add.setPromptText(messages.text("preferences.ceilings.add"));
        add.setAccessibleText(messages.text("preferences.ceilings.add"));
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnShowing(event -> add.getItems().setAll(model.offered()));
        add.setOnHidden(event -> chosen());
        Field choice = new Field(messages.text("preferences.ceilings.add"), add);
        choice.getStyleClass().add("preferences-field");
        choice.setDisable(model.readOnly());
        card = Cards.card(messages.text("preferences.ceilings"), meaning, list, choice);
        card.setId("ceilingsCard");
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        model.rows().addListener(changed);
        model.load();
    }

    @Override
    public void deactivate() {
        model.rows().removeListener(changed);
        model.commit();
    }

    private void chosen() {
        String name = add.getValue();
        if (name == null) {
            return;
        }
        add.setValue(null);
        CeilingRow row = model.add(name);
        drawn.get(row).node().lookup(".number-field").requestFocus();
    }

    // Rows that stay are left as they are: a field that is being typed in keeps its focus.
    private void show() {
        List<CeilingRow> rows = model.rows();
        drawn.entrySet().removeIf(entry -> {
            boolean gone = !rows.contains(entry.getKey());
            if (gone) {
                entry.getValue().subscription().unsubscribe();
            }
            return gone;
        });
        rows.forEach(row -> drawn.computeIfAbsent(row, this::draw));
        drawn.forEach((row, now) -> deeds(row, now.deeds()));
        List<Node> nodes = rows.stream().map(row -> drawn.get(row).node()).toList();
        if (!list.getChildren().equals(nodes)) {
            list.getChildren().setAll(nodes);
        }
    }

    private Drawn draw(CeilingRow row) {
        Label name = new Label(row.name());
        name.getStyleClass().add("medium");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Segments<Boolean> active = new Segments<>(messages.text("preferences.ceilings.active", row.name()),
                List.of(true, false), on -> messages.text(on ? "preferences.on" : "preferences.off"));
        active.valueProperty().bindBidirectional(row.active());
        HBox head = new HBox(name, between, active);
        head.getStyleClass().add("ceiling-head");
        Field perKg = number(row, "perKg", row.perKg());
        Field most = number(row, "most", row.most());
        ComboBox<DoseUnit> unit = unit(row);
        TextField source = new TextField();
        source.setId("source-" + row.substance());
        source.textProperty().bindBidirectional(row.source());
        leaving(source, row);
        Field from = new Field(messages.text("preferences.ceilings.source"), source);
        from.getStyleClass().add("ceiling-source-field");
        FlowPane fields = new FlowPane(perKg, most,
                new Field(messages.text("preferences.ceilings.unit"), unit), from);
        fields.getStyleClass().add("ceiling-fields");
        HBox deeds = new HBox();
        VBox box = new VBox(head, fields, deeds);
        box.getStyleClass().add("ceiling-row");
        box.setDisable(model.readOnly());
        Subscription subscription = Subscription.combine(
                row.active().subscribe((was, is) -> model.commit(row)),
                row.unit().subscribe((was, is) -> model.commit(row)),
                follow(row, "perKg", perKg), follow(row, "most", most), follow(row, "source", from),
                active.valueProperty().subscribe(on -> fields.setOpacity(Boolean.TRUE.equals(on) ? 1 : 0.6)));
        return new Drawn(box, subscription, deeds);
    }

    private Field number(CeilingRow row, String field, StringProperty text) {
        NumberField number = new NumberField(messages, null);
        number.setId(field + "-" + row.substance());
        number.textProperty().bindBidirectional(text);
        leaving(number, row);
        Field labelled = new Field(messages.text("preferences.ceilings." + field), number);
        labelled.getStyleClass().add("ceiling-number");
        return labelled;
    }

    private void leaving(TextField text, CeilingRow row) {
        text.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.commit(row);
            }
        });
        text.setOnAction(event -> model.commit(row));
    }

    private ComboBox<DoseUnit> unit(CeilingRow row) {
        ComboBox<DoseUnit> unit = new ComboBox<>();
        unit.getItems().setAll(DoseUnit.values());
        unit.setConverter(new StringConverter<>() {
            @Override
            public String toString(DoseUnit one) {
                return one == null ? "" : words.unit(one);
            }

            @Override
            public DoseUnit fromString(String text) {
                return null;
            }
        });
        unit.valueProperty().bindBidirectional(row.unit());
        return unit;
    }

    // Only the button comes and goes: the field that is typed in keeps its focus.
    private void deeds(CeilingRow row, HBox box) {
        boolean wanted = !row.isShipped() || row.isChanged();
        if (wanted == !box.getChildren().isEmpty()) {
            return;
        }
        box.getChildren().clear();
        box.setManaged(wanted);
        if (wanted) {
            String key = row.isShipped() ? "preferences.ceilings.reset" : "preferences.ceilings.remove";
            Button deed = new Button(messages.text(key),
                    Icons.of(row.isShipped() ? "mdi2r-restore" : "mdi2d-delete-outline"));
            deed.setId((row.isShipped() ? "reset-" : "remove-") + row.substance());
            deed.setAccessibleText(messages.text(key) + ", " + row.name());
            deed.setOnAction(event -> {
                if (row.isShipped()) {
                    model.reset(row);
                } else {
                    model.remove(row);
                }
            });
            box.getChildren().add(deed);
        }
    }

    private Subscription follow(CeilingRow row, String field, Field shown) {
        return row.problem(field).subscribe(s -> shown.setProblem(s == null ? null : s.in(messages)));
    }
}
