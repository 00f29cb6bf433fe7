package org.mesochart.ui.kit.entry;

import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Measure;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Theme;

/** Which total, and its value; the seven impressions of change in words. */
public final class TotalForm extends VBox {
    private static final int IMPRESSIONS = 7;

    private final TotalDraft draft;
    private final Messages messages;
    private final ComboBox<Measure> measure = new ComboBox<>();
    private final Field measureField;
    private final TextField value = new TextField();
    private final Field valueField;
    private final VBox impressions = new VBox();
    private final Field impressionField;

    public TotalForm(TotalDraft draft, Messages messages) {
        this.draft = draft;
        this.messages = messages;
        getStyleClass().add("entry-form");
        Theme.addSheet(this, "entry");
        measure.setId("measure");
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.setPromptText(messages.text("session.observe.choose"));
        measure.getItems().setAll(Measure.values());
        measure.setCellFactory(list -> cell());
        measure.setButtonCell(cell());
        measure.valueProperty().bindBidirectional(draft.measure());
        measureField = new Field(messages.text("observe.total.which"), measure);
        value.setId("measureValue");
        value.setPrefColumnCount(6);
        value.setMaxWidth(USE_PREF_SIZE);
        value.textProperty().bindBidirectional(draft.value());
        value.focusedProperty().addListener((o, was, now) -> {
            if (!now && !value.getText().isBlank()) {
                check();
            }
        });
        valueField = new Field(messages.text("observe.total.value"), value);
        impressions.getStyleClass().add("impressions");
        ToggleGroup group = new ToggleGroup();
        for (int i : IntStream.rangeClosed(1, IMPRESSIONS).toArray()) {
            RadioButton choice = new RadioButton(messages.text("observe.pgic." + i));
            choice.setId("pgic" + i);
            choice.setUserData(i);
            choice.setToggleGroup(group);
            impressions.getChildren().add(choice);
        }
        group.selectedToggleProperty().subscribe(t -> draft.impression().set(t == null ? null : (Integer) t.getUserData()));
        draft.impression().subscribe(i -> group.selectToggle(i == null ? null : group.getToggles().get(i - 1)));
        impressionField = new Field(messages.text("observe.pgic"), impressions);
        getChildren().addAll(measureField, valueField, impressionField);
        draft.measure().subscribe(this::chosen);
    }

    private void chosen(Measure now) {
        EventForm.shown(valueField, now != null && now != Measure.PGIC);
        EventForm.shown(impressionField, now == Measure.PGIC);
        valueField.setProblem(null);
        impressionField.setProblem(null);
        measureField.setProblem(null);
        if (now != null && now != Measure.PGIC) {
            valueField.setHint(messages.text(now.lessIsBetter() ? "observe.total.range" : "observe.total.rangeMore",
                    now.least(), now.most()));
        }
    }

    private ListCell<Measure> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(Measure item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null
                        ? messages.text("session.observe.choose")
                        : messages.text("observe.measure." + item.key()));
            }
        };
    }

    /** Shows what is wrong beside its field; true when nothing is. */
    public boolean check() {
        String sentence = draft.problem().map(p -> messages.text(p.key(), p.args().toArray())).orElse(null);
        String field = draft.problem().map(Problem::field).orElse("");
        measureField.setProblem(field.equals("measure") ? sentence : null);
        valueField.setProblem(field.equals("value") ? sentence : null);
        impressionField.setProblem(field.equals("value") ? sentence : null);
        return sentence == null;
    }
}
