package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Needle;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NeedleWords;
import org.mesochart.ui.kit.NumberField;

/** The needle of the points to come: one of the usual, or another by its length, gauge and angle. */
final class NeedleChoice extends VBox {
    private static final String OTHER = "other";

    private final SkinModel skin;
    private final Messages messages;
    private final ComboBox<String> choice = new ComboBox<>();
    private final NumberField length;
    private final NumberField gauge;
    private final NumberField angle;
    private final HBox measures;
    private final RowProblems problems;
    private boolean otherWanted;
    private boolean showing;

    NeedleChoice(SkinModel skin, Messages messages) {
        this.skin = skin;
        this.messages = messages;
        problems = new RowProblems(messages);
        choice.setId("prepareNeedle");
        choice.setAccessibleText(messages.text("prepare.skin.needle"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(list -> cell());
        choice.setButtonCell(cell());
        choice.setOnAction(e -> chosen());
        length = measure("prepareNeedleLength", "mm", "map.needle.length");
        gauge = measure("prepareNeedleGauge", "G", "map.needle.gauge");
        angle = measure("prepareNeedleAngle", "°", "map.needle.angle");
        measures = new HBox(length, gauge, angle);
        measures.getStyleClass().add("skin-fields");
        measures.focusWithinProperty().subscribe((was, now) -> {
            if (was && !now && otherWanted) {
                typed();
            }
        });
        getStyleClass().add("skin-lines");
        getChildren().addAll(choice, measures, problems);
    }

    private NumberField measure(String id, String unit, String name) {
        NumberField number = new NumberField(messages, unit);
        number.setId(id);
        number.setMinWidth(0);
        number.setAccessibleText(messages.text(name));
        number.setOnAction(e -> typed());
        HBox.setHgrow(number, Priority.ALWAYS);
        return number;
    }

    void show(boolean signed) {
        showing = true;
        Needle now = skin.needle();
        Set<String> needles = new LinkedHashSet<>();
        Needle.USUAL.forEach(n -> needles.add(n.text()));
        Optional.ofNullable(now).ifPresent(n -> needles.add(n.text()));
        List<String> choices = new ArrayList<>(needles);
        choices.add(OTHER);
        if (!choices.equals(choice.getItems())) {
            choice.getItems().setAll(choices);
        }
        choice.setValue(otherWanted ? OTHER : now == null ? null : now.text());
        Forms.shown(measures, otherWanted);
        if (!otherWanted) {
            tell(Optional.empty(), Optional.empty(), Optional.empty());
        }
        choice.setDisable(signed);
        measures.setDisable(signed);
        showing = false;
    }

    private void chosen() {
        if (showing || choice.getValue() == null) {
            return;
        }
        otherWanted = choice.getValue().equals(OTHER);
        if (otherWanted) {
            Needle from = Optional.ofNullable(skin.needle()).orElse(Needle.USUAL.getFirst());
            length.setValue(from.lengthMm());
            gauge.setValue(BigDecimal.valueOf(from.gauge()));
            angle.setValue(BigDecimal.valueOf(from.angleDegrees()));
            show(false);
            length.requestFocus();
            length.selectAll();
        } else {
            Needle.parse(choice.getValue()).ifPresent(skin::needle);
        }
    }

    private void typed() {
        Optional<Problem> wrongLength = problem("map.needle.length.wrong", length.value()
                .filter(mm -> mm.signum() > 0 && mm.compareTo(Needle.LENGTH_MAX) <= 0
                        && mm.stripTrailingZeros().scale() <= 2).isPresent());
        Optional<Problem> wrongGauge =
                problem("map.needle.gauge.wrong", whole(gauge, Needle.GAUGE_MIN, Needle.GAUGE_MAX));
        Optional<Problem> wrongAngle = problem("map.needle.angle.wrong", whole(angle, 1, Needle.ANGLE_MAX));
        tell(wrongLength, wrongGauge, wrongAngle);
        if (wrongLength.isEmpty() && wrongGauge.isEmpty() && wrongAngle.isEmpty()) {
            otherWanted = false;
            skin.needle(new Needle(length.value().orElseThrow(), gauge.value().orElseThrow().intValueExact(),
                    angle.value().orElseThrow().intValueExact()));
            show(false);
        }
    }

    private static Optional<Problem> problem(String key, boolean good) {
        return good ? Optional.empty() : Optional.of(Problem.of("needle", key));
    }

    private void tell(Optional<Problem> ofLength, Optional<Problem> ofGauge, Optional<Problem> ofAngle) {
        problems.begin();
        problems.tell(length, ofLength);
        problems.tell(gauge, ofGauge);
        problems.tell(angle, ofAngle);
        problems.end();
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
                setText(empty ? null : words(item));
            }
        };
    }

    private String words(String item) {
        if (item == null) {
            return messages.text("map.needle.notRecorded");
        }
        return item.equals(OTHER)
                ? messages.text("map.needle.other")
                : Needle.parse(item).map(n -> NeedleWords.of(n, messages)).orElse(item);
    }

}
