package org.mesochart.ui.kit.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;

/**
 * The fields of an adverse event. What is known at once stands in front; what is known later (what was done, what came
 * of it, suspected lots, the report) unfolds. Buttons are its host's.
 */
public final class EventForm extends VBox {
    private final EventDraft draft;
    private final Messages messages;
    private final ComboBox<AdverseEvent.Kind> kind = new ComboBox<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Field whatField;
    private final FlowPane places = new FlowPane();
    private final Field placesField;
    private final FlowPane lots = new FlowPane();
    private final Field lotsField;
    private final VBox later = new VBox();
    private final Hyperlink more = new Hyperlink();
    private Collection<UUID> selected = List.of();

    public EventForm(EventDraft draft, Messages messages) {
        this.draft = draft;
        this.messages = messages;
        getStyleClass().add("entry-form");
        Theme.addSheet(this, "entry");
        kind.setId("eventKind");
        kind.setPromptText(messages.text("session.observe.choose"));
        kind.getItems().setAll(AdverseEvent.Kind.values());
        kind.setVisibleRowCount(12);
        kind.setCellFactory(list -> kindCell());
        kind.setButtonCell(kindCell());
        kind.valueProperty().bindBidirectional(draft.kind());
        Segments<AdverseEvent.Severity> severity = new Segments<>(messages.text("session.observe.severity"),
                List.of(AdverseEvent.Severity.values()), s -> messages.text("session.severity." + s.key()));
        severity.valueProperty().bindBidirectional(draft.severity());
        DateField day = new DateField(messages);
        TextField time = text("eventTime", draft.time());
        time.setPrefColumnCount(4);
        day.setId("eventDay");
        day.textProperty().bindBidirectional(draft.day());
        day.setPrefColumnCount(9);
        FlowPane first = line(field("kind", "session.observe.kind", kind),
                field("severity", "session.observe.severity", severity),
                field("day", "events.day", day), field("time", "events.time", time));
        whatField = field("what", "events.inWords", text("eventWhat", draft.what()));
        placesField = new Field(messages.text("events.where"), places);
        places.getStyleClass().add("chips");
        lotsField = new Field(messages.text("events.lots"), lots);
        lots.getStyleClass().add("chips");
        Field noteField = field("note", "events.note", area("eventNote", draft.note(), 2));
        more.setId("eventMore");
        more.setOnAction(e -> unfold(!later.isVisible()));
        later.getStyleClass().add("entry-form");
        later.getChildren().setAll(later());
        getChildren().addAll(first, whatField, placesField, noteField, more, later);
        draft.kind().subscribe(k -> shown(whatField, k == AdverseEvent.Kind.OTHER));
        for (ObservableSet<?> set : List.of(draft.points(), draft.lots())) {
            set.addListener((SetChangeListener<Object>) change -> chips());
        }
    }

    private List<Node> later() {
        Segments<AdverseEvent.Outcome> outcome = new Segments<>(messages.text("events.outcome"),
                List.of(AdverseEvent.Outcome.values()), o -> messages.text("events.outcome." + o.key()));
        outcome.valueProperty().bindBidirectional(draft.outcome());
        DateField reported = new DateField(messages);
        reported.setId("eventReported");
        reported.textProperty().bindBidirectional(draft.reportedOn());
        reported.setPrefColumnCount(9);
        TextField number = text("eventReportNumber", draft.reportNumber());
        number.setPrefColumnCount(16);
        return List.of(field("action", "events.action", area("eventAction", draft.action(), 2)),
                field("outcome", "events.outcome", outcome), lotsField,
                line(field("reportedOn", "events.reportedOn", reported),
                        field("reportNumber", "events.reportNumber", number)));
    }

    /**
     * Shows what the draft holds now.
     *
     * @param onMap points selected on the map, offered first; may be empty
     * @param unfolded whether what is known later is open from the start
     */
    public void show(Collection<UUID> onMap, boolean unfolded) {
        selected = List.copyOf(onMap);
        fields.values().forEach(f -> f.setProblem(null));
        unfold(unfolded);
        chips();
    }

    private void unfold(boolean open) {
        shown(later, open);
        more.setText(messages.text(open ? "events.less" : "events.more"));
        more.setGraphic(Icons.small(open ? "mdi2c-chevron-up" : "mdi2c-chevron-down"));
    }

    private void chips() {
        if (draft.session() == null) {
            return;
        }
        List<Node> where = new ArrayList<>();
        if (!selected.isEmpty()) {
            where.add(chip(messages.count("session.observe.atSelected", selected.size()), draft.points(), selected));
        }
        for (EventSession.Place place : draft.session().places()) {
            where.add(chip(messages.text("events.place", place.name(), place.points().size()), draft.points(),
                    place.points()));
        }
        keepFocus(places, where);
        shown(placesField, !where.isEmpty());
        List<Node> suspected = new ArrayList<>();
        for (EventSession.Lot lot : draft.session().lots()) {
            suspected.add(chip(messages.text("events.lot", lot.number(), lot.product()), draft.lots(),
                    List.of(lot.number())));
        }
        keepFocus(lots, suspected);
        shown(lotsField, !suspected.isEmpty());
    }

    // The chips are made anew at every choice; the one that had the focus has it again.
    private static void keepFocus(FlowPane in, List<Node> now) {
        int focused = -1;
        for (int i = 0; i < in.getChildren().size(); i++) {
            focused = in.getChildren().get(i).isFocused() ? i : focused;
        }
        in.getChildren().setAll(now);
        if (focused >= 0 && focused < now.size()) {
            now.get(focused).requestFocus();
        }
    }

    private <T> ToggleButton chip(String text, ObservableSet<T> of, Collection<T> values) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().add("chip");
        boolean on = of.containsAll(values);
        chip.setSelected(on);
        if (on) {
            chip.setGraphic(Icons.small("mdi2c-check"));
        }
        chip.setOnAction(e -> {
            if (on) {
                of.removeAll(values);
            } else {
                of.addAll(values);
            }
        });
        return chip;
    }

    /** Shows what keeps it from being recorded beside the fields, and puts the focus in the first of them. */
    public boolean check() {
        List<Problem> problems = draft.problems();
        fields.forEach((name, field) -> field.setProblem(problems.stream()
                .filter(p -> p.field().equals(name))
                .findFirst()
                .map(p -> messages.text(p.key(), p.args().toArray()))
                .orElse(null)));
        boolean hidden = problems.stream().anyMatch(p -> List.of("action", "reportedOn", "reportNumber", "outcome", "lots")
                .contains(p.field()));
        if (hidden) {
            unfold(true);
        }
        problems.stream().map(p -> fields.get(p.field())).filter(f -> f != null).findFirst()
                .ifPresent(f -> f.control().requestFocus());
        return problems.isEmpty();
    }

    /** Focus to the first field. */
    public void focusFirst() {
        kind.requestFocus();
    }

    private Field field(String name, String label, Node control) {
        Field field = new Field(messages.text(label), control);
        fields.put(name, field);
        return field;
    }

    private static FlowPane line(Node... nodes) {
        FlowPane line = new FlowPane(nodes);
        line.getStyleClass().add("entry-line");
        return line;
    }

    private static <T extends TextInputControl> T bound(T control, String id, StringProperty to) {
        control.setId(id);
        control.textProperty().bindBidirectional(to);
        return control;
    }

    private static TextField text(String id, StringProperty to) {
        return bound(new TextField(), id, to);
    }

    private static TextArea area(String id, StringProperty to, int rows) {
        TextArea area = bound(new TextArea(), id, to);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        Areas.tabLeaves(area);
        return area;
    }

    private ListCell<AdverseEvent.Kind> kindCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(AdverseEvent.Kind item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null
                        ? messages.text("session.observe.choose")
                        : messages.text("session.event." + item.key()));
            }
        };
    }

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    static Label wrapped(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Arrays.asList(classes));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
