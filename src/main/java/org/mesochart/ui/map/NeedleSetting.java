package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NeedleWords;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.NumberField;

/** The needle of the selected points or of the next ones: one of the usual, one in use, or another by its measures. */
final class NeedleSetting extends VBox {
    private static final String OTHER = "other";

    private final PointsModel points;
    private final Messages messages;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Field field;
    private final NumberField length;
    private final NumberField gauge;
    private final NumberField angle;
    private final HBox measures;
    private boolean otherWanted;
    private boolean showing;

    NeedleSetting(PointsModel points, Messages messages) {
        this.points = points;
        this.messages = messages;
        choice.setId("needle");
        choice.getStyleClass().add("needle-choice");
        choice.setCellFactory(list -> cell());
        choice.setButtonCell(cell());
        choice.setOnAction(e -> chosen());
        field = new Field(messages.text("map.settings.needle"), choice);
        length = measure("needleLength", "mm", "map.needle.length");
        gauge = measure("needleGauge", "G", "map.needle.gauge");
        angle = measure("needleAngle", "°", "map.needle.angle");
        measures = new HBox(length, gauge, angle);
        measures.getStyleClass().add("map-stepper");
        measures.focusWithinProperty().subscribe((was, now) -> {
            if (was && !now && otherWanted) {
                typed();
            }
        });
        field.getChildren().add(2, measures);
        getStyleClass().add("needle-setting");
        getChildren().add(field);
    }

    private NumberField measure(String id, String unit, String name) {
        NumberField number = new NumberField(messages, unit);
        number.setId(id);
        number.setPrefColumnCount(3);
        number.setAccessibleText(messages.text(name));
        number.setPromptText(null);
        number.setOnAction(e -> typed());
        return number;
    }

    void show() {
        showing = true;
        Shown<Needle> shown = points.settings().needle();
        field.setLabel(shown.mixed()
                ? messages.text("map.settings.needle") + " · " + messages.text("map.mixed")
                : messages.text("map.settings.needle"));
        List<String> wanted = choices();
        if (!wanted.equals(choice.getItems())) {
            choice.getItems().setAll(wanted);
        }
        choice.setValue(otherWanted ? OTHER : shown.known().map(Needle::text).orElse(null));
        measures.setVisible(otherWanted);
        measures.setManaged(otherWanted);
        if (!otherWanted) {
            field.setProblem(null);
        }
        showing = false;
    }

    private List<String> choices() {
        Set<String> needles = new LinkedHashSet<>();
        Needle.USUAL.forEach(n -> needles.add(n.text()));
        Needle last = null;
        for (Injection point : points.points()) {
            if (point.needle() != null && !point.needle().equals(last)) {
                last = point.needle();
                needles.add(last.text());
            }
        }
        Optional.ofNullable(points.settings().next().needle()).ifPresent(n -> needles.add(n.text()));
        List<String> choices = new ArrayList<>(needles);
        choices.add(OTHER);
        return choices;
    }

    private void chosen() {
        if (showing || choice.getValue() == null) {
            return;
        }
        otherWanted = choice.getValue().equals(OTHER);
        if (otherWanted) {
            Needle from = points.settings().needle().known().orElse(Needle.USUAL.getFirst());
            length.setValue(from.lengthMm());
            gauge.setValue(BigDecimal.valueOf(from.gauge()));
            angle.setValue(BigDecimal.valueOf(from.angleDegrees()));
            show();
            length.requestFocus();
            length.selectAll();
        } else {
            Needle.parse(choice.getValue()).ifPresent(points.settings()::needle);
        }
    }

    private void typed() {
        Optional<String> problem = problem();
        field.setProblem(problem.map(messages::text).orElse(null));
        if (problem.isEmpty()) {
            otherWanted = false;
            points.settings().needle(new Needle(length.value().orElseThrow(), gauge.value().orElseThrow().intValueExact(),
                    angle.value().orElseThrow().intValueExact()));
            show();
        }
    }

    private Optional<String> problem() {
        boolean long_ = length.value()
                .filter(mm -> mm.signum() > 0 && mm.compareTo(Needle.LENGTH_MAX) <= 0 && mm.stripTrailingZeros().scale() <= 2)
                .isPresent();
        if (!long_) {
            return Optional.of("map.needle.length.wrong");
        }
        if (!whole(gauge, Needle.GAUGE_MIN, Needle.GAUGE_MAX)) {
            return Optional.of("map.needle.gauge.wrong");
        }
        return whole(angle, 1, Needle.ANGLE_MAX) ? Optional.empty() : Optional.of("map.needle.angle.wrong");
    }

    private static boolean whole(NumberField field, int least, int most) {
        return field.value()
                .filter(n -> n.stripTrailingZeros().scale() <= 0 && n.compareTo(BigDecimal.valueOf(least)) >= 0
                        && n.compareTo(BigDecimal.valueOf(most)) <= 0)
                .isPresent();
    }

    private ListCell<String> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(words(item));
            }
        };
    }

    private String words(String item) {
        if (item == null) {
            return messages.text(points.settings().needle().mixed() ? "map.mixed" : "map.needle.notRecorded");
        }
        return item.equals(OTHER)
                ? messages.text("map.needle.other")
                : Needle.parse(item).map(n -> NeedleWords.of(n, messages)).orElse(item);
    }
}
