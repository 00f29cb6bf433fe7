package org.mesochart.ui.thenandnow;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mesochart.ui.map.ChartedMap;

/** A map with the choice of its session and that session's facts over it. */
final class MapPane {
    private static final double FLOAT = 12;
    /** Wider than any window: it wraps only where it must. */
    private static final double ONE_LINE = 10_000;

    private final ComboBox<Integer> picker = new ComboBox<>();
    private final Label facts = new Label();
    private final FlowPane head = new FlowPane(picker, facts);
    private final VBox heads = new VBox(head);
    private final ChartedMap map;
    private final StackPane over = new StackPane();
    private final Label caption = new Label();
    private Function<Integer, String> names = String::valueOf;
    private boolean showing;

    /**
     * @param id of the choice and of the map
     * @param name of the choice, spoken
     */
    MapPane(String id, String name, ChartedMap map, IntConsumer chosen) {
        this.map = map;
        picker.setId(id + "-session");
        picker.setAccessibleText(name);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer session) {
                return session == null ? "" : names.apply(session);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        picker.valueProperty().subscribe(session -> {
            if (session != null && !showing) {
                chosen.accept(session);
            }
        });
        facts.setId(id + "-facts");
        facts.getStyleClass().add("muted");
        facts.setWrapText(true);
        head.getStyleClass().add("then-map-head");
        head.setPrefWrapLength(ONE_LINE);
        facts.maxWidthProperty().bind(head.widthProperty().subtract(32));
        heads.getStyleClass().add("then-map-heads");
        heads.setMinHeight(Region.USE_PREF_SIZE);
        map.surface().setId(id + "-map");
        caption.getStyleClass().addAll("map-float", "then-caption");
        caption.setWrapText(true);
        caption.setMouseTransparent(true);
        over.getChildren().add(map);
        over.getStyleClass().add("then-map");
        over.setMinSize(0, 0);
        GridPane.setVgrow(over, Priority.ALWAYS);
        corner(caption, Pos.TOP_LEFT);
    }

    /** What stands over the map. */
    VBox heads() {
        return heads;
    }

    /** The map with what floats over it. */
    StackPane over() {
        return over;
    }

    /** Something that floats in a corner of the map. */
    void corner(Region node, Pos corner) {
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(node, corner);
        StackPane.setMargin(node, new Insets(FLOAT));
        over.getChildren().add(node);
    }

    /** Says what the numbers on the map are; nothing without words. */
    void caption(String words) {
        caption.setText(words);
        caption.setVisible(!words.isEmpty());
    }

    ChartedMap map() {
        return map;
    }

    /** The head stands over another map: of two laid over each other both are told. */
    void headInto(MapPane other) {
        if (other == this) {
            heads.getChildren().setAll(head);
        } else {
            other.heads.getChildren().setAll(head, other.head);
        }
    }

    Node picker() {
        return picker;
    }

    /**
     * Offers sessions and shows the one that is chosen.
     *
     * @param first of those offered
     * @param last the same
     */
    void show(int first, int last, int session, Function<Integer, String> words, String told) {
        showing = true;
        names = words;
        List<Integer> offered = IntStream.rangeClosed(first, last).boxed().toList();
        if (!picker.getItems().equals(offered)) {
            picker.getItems().setAll(offered);
        }
        picker.setValue(session);
        facts.setText(told);
        showing = false;
    }
}
