package org.mesochart.ui.protocols;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NeedleWords;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.PickOrType;
import org.mesochart.ui.kit.Scrolling;
import org.mesochart.ui.protocols.ProtocolForm.Text;

/** The form of a protocol of the clinic. */
final class ProtocolFormView {
    private final Messages messages;
    private final ProtocolForm form;
    private final List<String> products;
    private final VBox plan = new VBox();
    private final Field planField;
    private final VBox mixtures = new VBox();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Node> cards;

    /** @param products offered while a product is typed */
    ProtocolFormView(Messages messages, ProtocolForm form, List<String> products) {
        this.messages = messages;
        this.form = form;
        this.products = products;
        Field name = field("protocols.name", line(Text.NAME));
        Field source = field("protocols.source", area(Text.SOURCE, 1));
        Field indications = field("protocols.indications", area(Text.INDICATIONS, 2));
        indications.setHint(messages.text("protocols.indications.hint"));
        plan.getStyleClass().add("lines");
        Button stretch = new Button(messages.text("protocols.plan.add"), Icons.of("mdi2p-plus"));
        stretch.setMinWidth(Region.USE_PREF_SIZE);
        stretch.setOnAction(e -> form.addStretch());
        planField = new Field(messages.text("protocols.plan"), new VBox(plan, stretch));
        form.plan().addListener((ListChangeListener<Object>) change -> stretches());
        stretches();
        Field goal = field("protocols.goal", area(Text.GOAL, 1));
        Field points = field("protocols.points", area(Text.POINTS, 2));
        Field minutes = field("protocols.minutes", line(Text.MINUTES));
        minutes.setHint(messages.text("protocols.minutes.hint"));
        mixtures.getStyleClass().add("mixtures");
        form.mixtures().addListener((ListChangeListener<Object>) change -> mixtures());
        mixtures();
        Button mixture = new Button(messages.text("protocols.mixture.add"), Icons.of("mdi2p-plus"));
        mixture.setId("addMixture");
        mixture.setMinWidth(Region.USE_PREF_SIZE);
        mixture.setOnAction(e -> form.addMixture());
        cards = List.of(Cards.card(null, name, source, indications, planField, goal, points, minutes),
                mixtures, new HBox(mixture));
    }

    List<Node> cards() {
        return cards;
    }

    void focus() {
        fields.get(Text.NAME.control()).control().requestFocus();
    }

    /** Says beside each field what is wrong with it, and goes to the first of them. */
    void tell(List<Problem> problems) {
        Set<Field> all = new LinkedHashSet<>(fields.values());
        all.forEach(field -> field.setProblem(problems.stream()
                .filter(p -> fields.get(p.field()) == field)
                .map(p -> messages.text(p.key(), p.args().toArray()))
                .findFirst()
                .orElse(null)));
        all.stream()
                .filter(field -> field.problemProperty().get() != null)
                .findFirst()
                .ifPresent(field -> {
                    Node control = field == planField ? plan.lookup("TextField") : field.control();
                    control.requestFocus();
                    Scrolling.reveal(field);
                });
    }

    private void stretches() {
        List<Node> rows = new ArrayList<>();
        for (ProtocolForm.Stretch stretch : form.plan()) {
            int number = rows.size() + 1;
            TextField sessions = bound(new TextField(), "sessions" + number, stretch.sessions());
            TextField days = bound(new TextField(), "days" + number, stretch.everyDays());
            sessions.setAccessibleText(messages.text("assess.plan.sessions"));
            days.setAccessibleText(messages.text("assess.plan.every"));
            sessions.setPrefColumnCount(4);
            days.setPrefColumnCount(4);
            HBox row = new HBox(new Label(messages.text(number == 1 ? "assess.plan.first" : "assess.plan.then")), sessions,
                    new Label(messages.text("assess.plan.sessionsEvery")), days,
                    new Label(messages.text("assess.plan.days")));
            row.getStyleClass().add("protocol-row");
            if (form.plan().size() > 1) {
                row.getChildren().add(remove("assess.plan.remove", () -> form.removeStretch(stretch)));
            }
            fields.put(sessions.getId(), planField);
            fields.put(days.getId(), planField);
            rows.add(row);
        }
        plan.getChildren().setAll(rows);
    }

    private void mixtures() {
        List<Node> now = new ArrayList<>();
        for (MixtureForm mixture : form.mixtures()) {
            now.add(card(mixture, now.size() + 1));
        }
        mixtures.getChildren().setAll(now);
    }

    private Node card(MixtureForm mixture, int number) {
        VBox parts = new VBox();
        parts.getStyleClass().add("lines");
        Runnable build = () -> {
            parts.getChildren().clear();
            int at = 0;
            for (MixtureForm.Part part : mixture.parts()) {
                at++;
                PickOrType product = new PickOrType(products, part.product(), "product" + number + "-" + at);
                Field productField = field("protocols.product", product);
                HBox.setHgrow(productField, Priority.ALWAYS);
                TextField volume = bound(new TextField(), "volume" + number + "-" + at, part.volume());
                volume.setPrefColumnCount(5);
                Field volumeField = field("protocols.mL", volume);
                volumeField.setMinWidth(Region.USE_PREF_SIZE);
                HBox row = new HBox(productField, volumeField,
                        new Field(" ", remove("protocols.product.remove", () -> mixture.removePart(part))));
                row.getStyleClass().add("protocol-row");
                parts.getChildren().add(row);
            }
        };
        build.run();
        mixture.parts().addListener((ListChangeListener<Object>) change -> build.run());
        Button part = new Button(messages.text("protocols.product.add"), Icons.of("mdi2p-plus"));
        part.setMinWidth(Region.USE_PREF_SIZE);
        part.setOnAction(e -> mixture.addPart());
        TextField called = bound(new TextField(), "mixtureName" + number, mixture.name());
        Field calledField = field("protocols.mixture.name", called);
        HBox.setHgrow(calledField, Priority.ALWAYS);
        HBox head = new HBox(calledField, field("protocols.mixture.fromSession",
                narrow(bound(new TextField(), "from" + number, mixture.from()))),
                new Field(" ", remove("protocols.mixture.remove", () -> form.removeMixture(mixture))));
        head.getStyleClass().add("protocol-row");
        FlowPane how = new FlowPane(
                field("protocols.mixture.syringes", narrow(bound(new TextField(), "syringes" + number, mixture.syringes()))),
                field("protocols.mixture.volume", narrow(bound(new TextField(), "each" + number, mixture.volume()))),
                field("protocols.mixture.depth", narrow(bound(new TextField(), "depth" + number, mixture.depth()))),
                choice("protocols.mixture.technique", "technique" + number, List.of(Technique.values()),
                        t -> messages.text("map.technique." + t.key()), mixture.technique()),
                choice("protocols.mixture.needle", "needle" + number, Needle.USUAL, n -> NeedleWords.of(n, messages),
                        mixture.needle()));
        how.getStyleClass().add("protocol-flow");
        return Cards.card(null, head, parts, new HBox(part), how);
    }

    private <T> Field choice(String key, String id, List<T> all, Function<T, String> words,
            javafx.beans.property.ObjectProperty<T> value) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        List<T> items = new ArrayList<>();
        items.add(null);
        items.addAll(all);
        if (value.get() != null && !all.contains(value.get())) {
            items.add(value.get());
        }
        box.getItems().setAll(items);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? messages.text("protocols.any") : words.apply(one);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(value);
        return field(key, box);
    }

    private Button remove(String key, Runnable deed) {
        Button remove = new Button("", Icons.of("mdi2c-close"));
        remove.getStyleClass().add("icon-button");
        remove.setTooltip(new Tooltip(messages.text(key)));
        remove.setAccessibleText(messages.text(key));
        remove.setOnAction(e -> deed.run());
        return remove;
    }

    private Field field(String key, Node control) {
        return known(new Field(messages.text(key), control));
    }

    private Field known(Field field) {
        fields.put(field.control().getId(), field);
        return field;
    }

    private TextField line(Text text) {
        return bound(new TextField(), text.control(), form.text(text));
    }

    private static TextField narrow(TextField field) {
        field.setPrefColumnCount(5);
        return field;
    }

    private TextArea area(Text text, int rows) {
        TextArea area = bound(new TextArea(), text.control(), form.text(text));
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
                e.consume();
                area.requestFocusTraversal(e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        return area;
    }

    private static <T extends TextInputControl> T bound(T control, String id, StringProperty to) {
        control.setId(id);
        control.textProperty().bindBidirectional(to);
        return control;
    }
}
