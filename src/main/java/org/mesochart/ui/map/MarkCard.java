package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Segments;

/**
 * What is said about a painted area: how strong, what it feels like, pain or wound. Number keys set the intensity, 1 and
 * then 0 make ten; Esc leads back to the map. Everything is charted as it is chosen.
 */
final class MarkCard extends VBox {
    private static final int NOT_TOLD = -1;

    private final MarksModel model;
    private final MarkWords words;
    private final Label title = new Label();
    private final Segments<SkinMark.Kind> kind;
    private final Segments<Integer> intensity;
    private final Field intensityField;
    private final FlowPane chips = new FlowPane();
    private final Field qualityField;
    private final Map<PainQuality, ToggleButton> qualities = new EnumMap<>(PainQuality.class);
    private final Button radiation = new Button();
    private final Button noRadiation = new Button();
    private Consumer<UUID> aim = id -> {};
    private Runnable closed = () -> {};
    private UUID shown;
    private boolean one;
    private boolean showing;

    MarkCard(MarksModel model, MarkWords words, Messages messages) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("map-float", "mark-card");
        setId("markCard");
        setAccessibleRole(AccessibleRole.PARENT);
        setVisible(false);
        setManaged(false);
        title.getStyleClass().add("medium");
        kind = new Segments<>(messages.text("map.mark.kind"), List.of(SkinMark.Kind.values()),
                k -> messages.text("map.mark.kind." + k.key()));
        kind.setId("markKind");
        kind.valueProperty().subscribe(k -> chosen(() -> {
            if (k != null) {
                model.kind(shown, k);
            }
        }));
        List<Integer> scale = new ArrayList<>(List.of(NOT_TOLD));
        IntStream.rangeClosed(0, SkinMark.INTENSITY_MAX).forEach(scale::add);
        intensity = new Segments<>(messages.text("map.mark.intensity"), scale,
                n -> n == NOT_TOLD ? "–" : String.valueOf(n), n -> null,
                n -> n == NOT_TOLD ? messages.text("map.mark.intensity.none") : String.valueOf(n));
        intensity.setId("markIntensity");
        intensity.getStyleClass().add("mark-scale");
        intensity.valueProperty().subscribe(n -> chosen(() -> {
            if (n != null) {
                model.intensity(shown, n == NOT_TOLD ? null : n);
            }
        }));
        intensityField = new Field(messages.text("map.mark.intensity"), intensity);
        chips.getStyleClass().add("mark-chips");
        for (PainQuality quality : PainQuality.values()) {
            ToggleButton chip = new ToggleButton(messages.text("map.quality." + quality.key()));
            chip.setId("quality-" + quality.key());
            chip.getStyleClass().add("chip");
            chip.setOnAction(e -> model.quality(shown, quality, chip.isSelected()));
            qualities.put(quality, chip);
            chips.getChildren().add(chip);
        }
        qualityField = new Field(messages.text("map.mark.quality"), chips);
        getChildren().addAll(title, new Field(messages.text("map.mark.kind"), kind), intensityField, qualityField,
                deeds(messages));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Node deeds(Messages messages) {
        radiation.setText(messages.text("map.mark.radiation"));
        radiation.setId("markRadiation");
        radiation.setOnAction(e -> {
            UUID of = shown;
            close();
            closed.run();
            aim.accept(of);
        });
        noRadiation.setText(messages.text("map.mark.noRadiation"));
        noRadiation.setOnAction(e -> model.dropRadiation(shown));
        Button remove = new Button(messages.text("map.mark.remove"));
        remove.setId("markRemove");
        remove.setOnAction(e -> {
            model.remove(shown);
            closed.run();
        });
        Button close = new Button(messages.text("map.mark.close"));
        close.setId("markClose");
        close.setOnAction(e -> {
            close();
            closed.run();
        });
        FlowPane deeds = new FlowPane(radiation, noRadiation, remove, close);
        deeds.getStyleClass().add("mark-chips");
        return deeds;
    }

    /** What leads the user to show where the pain goes. */
    void onAim(Consumer<UUID> deed) {
        aim = deed;
    }

    /** Where the focus goes when the card is closed with a key or its button. */
    void onClosed(Runnable deed) {
        closed = deed;
    }

    boolean isOpen() {
        return shown != null;
    }

    void open(SkinMark mark) {
        shown = mark.id();
        one = false;
        setVisible(true);
        show();
    }

    void close() {
        shown = null;
        setVisible(false);
    }

    /** The marks changed: shows them as they are now, and closes when the area is gone. */
    void show() {
        SkinMark mark = model.mark(shown).filter(m -> !model.locked()).orElse(null);
        if (mark == null) {
            close();
            return;
        }
        showing = true;
        boolean pain = mark.kind() == SkinMark.Kind.PAIN;
        title.setText(words.name(mark));
        setAccessibleText(words.row(mark));
        kind.setValue(mark.kind());
        intensity.setValue(mark.intensity() == null ? NOT_TOLD : mark.intensity());
        qualities.forEach((quality, chip) -> chip.setSelected(mark.qualities().contains(quality)));
        for (Node ofPain : List.of(intensityField, qualityField, radiation)) {
            ofPain.setVisible(pain);
            ofPain.setManaged(pain);
        }
        noRadiation.setVisible(mark.radiation().isPresent());
        noRadiation.setManaged(mark.radiation().isPresent());
        showing = false;
    }

    /** Puts the focus where the first answer is wanted. */
    void focus() {
        if (intensityField.isVisible()) {
            intensity.requestFocus();
        } else {
            kind.requestFocus();
        }
    }

    private void chosen(Runnable deed) {
        if (!showing && shown != null) {
            deed.run();
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        int digit = MapKeys.digit(e.getCode());
        if (e.getCode() == KeyCode.ESCAPE) {
            close();
            closed.run();
            e.consume();
        } else if (digit >= 0 && intensityField.isVisible()) {
            boolean ten = one && digit == 0;
            one = digit == 1;
            model.intensity(shown, ten ? 10 : digit);
            // On to the next answer; a 0 after a 1 is still heard there.
            chips.getChildren().getFirst().requestFocus();
            e.consume();
        }
    }
}
