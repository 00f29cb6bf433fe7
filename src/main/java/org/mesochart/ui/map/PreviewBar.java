package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.NumberField;

/**
 * The bar at the foot of the map under which a proposal is counted, changed, placed or given up. Its fields take digits
 * and separators; letters go to the map as commands.
 */
final class PreviewBar extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PreviewModel preview;
    private final MapView view;
    private final Messages messages;
    private final PreviewText text;
    private final HBox mark = new HBox(2);
    private final Label sum = new Label();
    private final NumberField count;
    private final NumberField spacing;
    private final HBox spreading;
    private final CheckBox both = new CheckBox();
    private final Button place = new Button();
    private final Button cancel = new Button();
    private final Label sentence = new Label();
    private final List<Label> hints = new ArrayList<>();
    private boolean showing;

    PreviewBar(PreviewModel preview, MapView view, PreviewText text, Runnable placing, Runnable cancelling) {
        this.preview = preview;
        this.view = view;
        this.text = text;
        messages = view.messages();
        count = field("previewCount", null, 4);
        count.valueProperty().subscribe((was, now) -> typed(count, () -> preview.count(Optional.ofNullable(now))));
        spacing = field("previewSpacing", "cm", 4);
        spacing.valueProperty().subscribe((was, now) -> typed(spacing, () -> preview.spacing(Optional.ofNullable(now))));
        both.setId("previewBoth");
        both.setMinWidth(USE_PREF_SIZE);
        mark.setAlignment(Pos.CENTER_LEFT);
        mark.setMinWidth(USE_PREF_SIZE);
        both.setText(messages.text("map.preview.bothSides"));
        both.setAccessibleText(messages.text("map.tool.spoken", messages.text("map.preview.bothSides"), "B"));
        both.selectedProperty().bindBidirectional(preview.bothSides());
        button(place, "Place", "place", placing);
        place.getStyleClass().add("primary");
        button(cancel, "Cancel", "cancel", cancelling);
        cancel.getStyleClass().add("flat");
        sum.getStyleClass().add("map-tip-title");
        sum.setMinWidth(USE_PREF_SIZE);
        spreading = new HBox(new Separator(Orientation.VERTICAL), named("map.preview.points", count), count,
                named("map.preview.spacing", spacing), spacing, both, hint("B"));
        spreading.getStyleClass().add("preview-row");
        HBox row = new HBox(mark, sum, spreading, place, cancel);
        row.getStyleClass().add("preview-row");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("preview-sentence");
        getChildren().addAll(row, sentence);
        getStyleClass().addAll("map-float", "preview-bar");
        setId("preview");
        setAccessibleRole(AccessibleRole.PARENT);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, placing, cancelling));
    }

    private NumberField field(String id, String unit, int columns) {
        NumberField field = new NumberField(messages, unit);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setTextFormatter(new TextFormatter<>(c -> c.getControlNewText().matches("[0-9.,]*") ? c : null));
        return field;
    }

    private Label named(String key, NumberField field) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("second");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label hint(String key) {
        Label label = new Label();
        hints.add(label);
        label.setText(key);
        label.getStyleClass().add("key-hint");
        return label;
    }

    private void button(Button button, String id, String key, Runnable deed) {
        String word = messages.text("map.preview." + key);
        String letter = messages.text("map.preview.key." + key);
        button.setId("preview" + id);
        button.setText(word);
        button.setGraphic(hint(letter));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("map.tool.spoken", word, letter));
        button.setOnAction(e -> deed.run());
    }

    private void typed(NumberField field, Runnable ask) {
        if (!showing && field.isFocused()) {
            ask.run();
        }
    }

    /** Shows what is proposed now; the field being typed in stays as it is typed. */
    void show() {
        boolean stands = preview.standing();
        setVisible(stands);
        if (!stands) {
            return;
        }
        showing = true;
        mark.getChildren().setAll(preview.proposed().stream().map(Proposed::letter).distinct().sorted()
                .map(MarkIcon::new).limit(3).toList());
        sum.setText(text.sum());
        visible(spreading, preview.spread());
        boolean wrong = preview.problem().isPresent();
        follow(count, wrong ? null : BigDecimal.valueOf(preview.proposed().size()));
        follow(spacing, preview.spacingCm().orElse(null));
        place.setDisable(!preview.canPlace());
        String say = text.sentence();
        sentence.setText(say);
        visible(sentence, !say.isEmpty());
        sentence.pseudoClassStateChanged(WRONG, wrong);
        String spoken = wrong ? say : messages.text("map.preview.spoken", text.count(), text.volume());
        setAccessibleText(messages.text("map.preview.spoken", messages.text("map.preview"), spoken));
        count.setAccessibleText(messages.text("map.preview.points"));
        count.setAccessibleHelp(spoken);
        spacing.setAccessibleText(messages.text("map.preview.spacing.spoken"));
        spacing.setAccessibleHelp(spoken);
        place.setAccessibleHelp(spoken);
        showing = false;
        view.requestLayout();
    }

    private static void follow(NumberField field, BigDecimal now) {
        if (!field.isFocused() || !standsAs(field, now)) {
            boolean typing = field.isFocused() && !field.getText().equals(field.getSelectedText());
            if (!typing) {
                field.setValue(now);
                if (field.isFocused()) {
                    field.selectAll();
                }
            }
        }
    }

    private static boolean standsAs(NumberField field, BigDecimal now) {
        return now != null && field.value().filter(v -> v.compareTo(now) == 0).isPresent();
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Where room is short the keys are named only to the screen reader. */
    void hints(boolean shown) {
        hints.forEach(label -> visible(label, shown));
        place.setContentDisplay(shown ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
        cancel.setContentDisplay(shown ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
    }

    /** Where typing a number and Enter is enough. */
    void focus() {
        if (preview.spread()) {
            focus(count);
        } else {
            place.requestFocus();
        }
    }

    void focusSpacing() {
        focus(spacing);
    }

    private void focus(NumberField field) {
        field.requestFocus();
        field.selectAll();
    }

    /** A drag passes over the bar, or no longer does. */
    void stepAside(boolean aside) {
        setOpacity(aside ? 0.2 : 1);
    }

    private void key(KeyEvent e, Runnable placing, Runnable cancelling) {
        KeyCode code = e.getCode();
        if (e.isAltDown() || e.isShortcutDown() || e.isControlDown()) {
            return;
        }
        if (code == KeyCode.ENTER && !cancel.isFocused()) {
            if (e.isShiftDown()) {
                toMap(e);
            } else {
                placing.run();
                e.consume();
            }
        } else if (code == KeyCode.ESCAPE) {
            cancelling.run();
            e.consume();
        } else if (code.isLetterKey() || code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN) {
            toMap(e);
        } else if (code == KeyCode.UP || code == KeyCode.DOWN || code == KeyCode.KP_UP || code == KeyCode.KP_DOWN) {
            // The fields have one line: up and down go back to the cross-hair.
            view.surface().requestFocus();
            toMap(e);
        }
    }

    private void toMap(KeyEvent e) {
        e.consume();
        view.surface().fireEvent(e.copyFor(view.surface(), view.surface()));
    }

    /** True when the pixel lies on the bar. */
    boolean covers(double x, double y) {
        return isVisible() && getBoundsInParent().contains(x, y);
    }
}
