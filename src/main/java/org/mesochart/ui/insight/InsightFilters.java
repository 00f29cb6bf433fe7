package org.mesochart.ui.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.mesochart.domain.insight.Facet;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;

/** What is looked at, in one row that wraps. */
final class InsightFilters extends FlowPane {
    private final InsightViewModel model;
    private final Messages messages;
    private ComboBox<?> first;

    InsightFilters(InsightViewModel model, Messages messages, InsightWords words) {
        this.model = model;
        this.messages = messages;
        setId("insight-filters");
        getStyleClass().add("insight-filters");
        for (Facet facet : Facet.values()) {
            add(words.facet(facet), "insight-" + facet.key(), model.choices(facet), model.only(facet),
                    value -> value.map(each -> words.value(facet, each))
                            .orElseGet(() -> messages.text("insight.any." + facet.key())));
        }
        add(messages.text("insight.period"), "insight-period", FXCollections.observableArrayList(Period.values()),
                model.period(), value -> messages.text("insight.period." + value.key()));
        Field from = day("insight.period.from", "insight-from", model.from());
        Field to = day("insight.period.to", "insight-to", model.to());
        model.period().subscribe(now -> List.of(from, to).forEach(field -> {
            field.setVisible(now == Period.OTHER);
            field.setManaged(now == Period.OTHER);
        }));
        add(messages.text("insight.scale"), "insight-scale", model.kinds(), model.kind(),
                value -> value == null ? "" : words.kind(value.scale(), value.aspect()));
        add(messages.text("insight.rows"), "insight-rows", FXCollections.observableArrayList(InsightViewModel.ROWS),
                model.by(), words::facets);
    }

    /** Puts the focus on the first filter. */
    void focus() {
        first.requestFocus();
    }

    private <T> void add(
            String name, String id, ObservableList<T> items, ObjectProperty<T> value, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(items);
        box.setId(id);
        box.getStyleClass().add("insight-filter");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(value);
        getChildren().add(new Field(name, box));
        if (first == null) {
            first = box;
        }
    }

    private Field day(String key, String id, ObjectProperty<LocalDate> value) {
        DateField typed = new DateField(messages);
        typed.setId(id);
        typed.setPrefColumnCount(9);
        typed.setValue(value.get());
        Field field = new Field(messages.text(key), typed);
        typed.textProperty().subscribe((was, now) ->
                model.typed(value, typed.value().orElse(null), typed.problemKey().isEmpty()));
        typed.focusedProperty().subscribe(now -> {
            Optional<String> problem = now ? Optional.empty() : typed.problemKey();
            field.setProblem(problem.map(messages::text).orElse(null));
        });
        getChildren().add(field);
        return field;
    }
}
