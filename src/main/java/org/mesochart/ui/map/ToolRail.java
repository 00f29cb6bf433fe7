package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** The map's tools beside it, each with icon, word and key; below them what is done at once. */
public final class ToolRail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private record Look(String icon, String letter) {}

    private static final Map<Tool, Look> TOOLS = new EnumMap<>(Map.of(
            Tool.SELECT, new Look("mdi2c-cursor-default-outline", "V"),
            Tool.POINT, new Look("mdi2r-record-circle-outline", "P"),
            Tool.LINE, new Look("mdi2v-vector-line", "L"),
            Tool.AREA, new Look("mdi2l-lasso", "A"),
            Tool.PAIN, new Look("mdi2b-brush-outline", "D"),
            Tool.MEASURE, new Look("mdi2r-ruler", "R")));

    private final PointsModel model;
    private final MapView map;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Tool, ToggleButton> buttons = new EnumMap<>(Tool.class);
    private final List<Label> words = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;

    public ToolRail(PointsModel model, MapView map, Messages messages) {
        this.model = model;
        this.map = map;
        this.messages = messages;
        getStyleClass().add("tool-rail");
        setMinHeight(0);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.text("map.tool.group"));
        for (Tool tool : Tool.values()) {
            ToggleButton button = dress(new ToggleButton(), tool.key(), TOOLS.get(tool));
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.tool().set(tool);
                map.surface().requestFocus();
            });
            buttons.put(tool, button);
            getChildren().add(button);
        }
        getChildren().add(new Separator());
    }

    /** A button below the tools that does something at once. */
    void deed(String key, String icon, String letter, Runnable does) {
        Button button = dress(new Button(), key, new Look(icon, letter));
        button.setOnAction(e -> {
            map.surface().requestFocus();
            does.run();
        });
        getChildren().add(button);
    }

    /**
     * Words give way on a narrow window, and where the rail would be taller than its place; they stay in the tooltip and
     * for the screen reader.
     *
     * @param room height there is for the rail
     */
    public void fit(boolean narrow, double room) {
        words(true);
        if (narrow || prefHeight(-1) > room) {
            words(false);
        }
    }

    private void words(boolean shown) {
        pseudoClassStateChanged(NARROW, !shown);
        for (Label word : words) {
            word.setVisible(shown);
            word.setManaged(shown);
        }
        applyCss();
    }

    /** While nothing can be placed the tools are off; what a mixture may come from is not. */
    public void setToolsOff(boolean off, String... but) {
        Set<String> stay = Arrays.stream(but).map(key -> "tool-" + key).collect(Collectors.toSet());
        getChildren().forEach(node -> node.setDisable(off && !stay.contains(String.valueOf(node.getId()))));
    }

    private <B extends ButtonBase> B dress(B button, String key, Look look) {
        Label word = new Label(messages.text("map.tool." + key));
        word.getStyleClass().add("tool-word");
        words.add(word);
        Label letter = new Label(look.letter());
        letter.getStyleClass().add("tool-key");
        VBox face = new VBox(Icons.large(look.icon()), word);
        face.setAlignment(Pos.CENTER);
        Node both = new StackPane(face, letter);
        StackPane.setAlignment(letter, Pos.TOP_RIGHT);
        button.setGraphic(both);
        button.setId("tool-" + key);
        button.getStyleClass().add("tool");
        String spoken = messages.text("map.tool.spoken", messages.text("map.tool." + key), look.letter());
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        return button;
    }

    /** Follows the model until {@link #stop()}. */
    public void start() {
        subscription = model.tool().subscribe(tool -> buttons.get(tool).setSelected(true));
    }

    public void stop() {
        subscription.unsubscribe();
    }
}
