package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Technique;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.Segments;

/** Mixture, depth, volume and technique over the map: of the selected points, or of the next ones. */
public final class SettingsBar extends FlowPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int OTHER = 0;
    /** From this width the dots of the depths stay although the bar needs a second line. */
    private static final double DOTS_EM = 70;
    /** Narrower windows fold technique and needle away. */
    private static final double ONE_LINE_EM = 80;

    private final PointsModel points;
    private final SettingsModel model;
    private final Messages messages;
    private final HBox mixtureBox = new HBox();
    private final Field mixtureField;
    private final Segments<Integer> depth;
    private final Field depthField;
    private final NumberField otherDepth;
    private final HBox depthBox = new HBox();
    private final TextField reason = new TextField();
    private final Field reasonField;
    private final NumberField volume;
    private final Field volumeField;
    private final ComboBox<Technique> technique = new ComboBox<>();
    private final Field techniqueField;
    private final NeedleSetting needle;
    private final ToggleButton more = new ToggleButton();
    private final Field moreField = new Field(" ", more);
    private Segments<UUID> mixture;
    private List<Mixture> shownMixtures;
    private List<Object> fitted;
    private boolean named = true;
    private boolean otherWanted;
    private boolean showing;
    private Runnable prepare = () -> {};
    private Subscription subscription = Subscription.EMPTY;

    public SettingsBar(PointsModel points, Messages messages) {
        this.points = points;
        this.model = points.settings();
        this.messages = messages;
        getStyleClass().addAll("map-settings");
        mixtureField = new Field(messages.text("map.settings.mixture"), mixtureBox);
        depth = new Segments<>(messages.text("map.settings.depth"), List.of(1, 2, 3, 4, OTHER),
                d -> d == OTHER ? messages.text("map.settings.depthOther") : String.valueOf(d), SettingsBar::dot,
                d -> d == OTHER
                        ? messages.text("map.settings.depthOther.name")
                        : messages.count("map.settings.depthMm", d));
        depth.valueProperty().subscribe(this::depthChosen);
        otherDepth = new NumberField(messages, "mm");
        otherDepth.setId("depthOther");
        otherDepth.setPrefColumnCount(3);
        otherDepth.setAccessibleText(messages.text("map.settings.depthOther.name"));
        onLeaving(otherDepth, this::otherDepthTyped);
        depthBox.getStyleClass().add("related");
        depthBox.getChildren().addAll(depth, otherDepth);
        depthField = new Field(messages.text("map.settings.depth"), depthBox);
        reason.setId("depthReason");
        reason.setPrefColumnCount(22);
        reasonField = new Field(messages.text("map.settings.reason"), reason);
        onLeaving(reason, () -> model.reason(reason.getText()));
        volume = new NumberField(messages, "mL");
        volume.setId("volume");
        volume.setPrefColumnCount(4);
        onLeaving(volume, this::volumeTyped);
        HBox volumeBox = new HBox(step("mdi2m-minus", "map.settings.less", -1), volume,
                step("mdi2p-plus", "map.settings.more", 1));
        volumeBox.getStyleClass().add("map-stepper");
        volumeBox.setAlignment(Pos.CENTER_LEFT);
        volumeField = new Field(messages.text("map.settings.volume"), volumeBox);
        volume.setAccessibleText(messages.text("map.settings.volume"));
        techniques();
        techniqueField = new Field(messages.text("map.settings.technique"), technique);
        needle = new NeedleSetting(points, messages);
        more.setText(messages.text("map.settings.rest"));
        more.setId("moreSettings");
        more.setAccessibleText(messages.text("map.settings.rest.name"));
        more.selectedProperty().subscribe(on -> techniqueAndNeedle());
        getChildren().addAll(mixtureField, depthField, reasonField, volumeField, moreField, techniqueField, needle);
        techniqueAndNeedle();
        widthProperty().subscribe(w -> sized());
    }

    private void techniques() {
        technique.getItems().setAll(Technique.values());
        technique.setId("technique");
        technique.getStyleClass().add("technique-choice");
        technique.setCellFactory(list -> techniqueCell());
        technique.setButtonCell(techniqueCell());
        technique.setOnAction(e -> {
            if (!showing && technique.getValue() != null) {
                model.technique(technique.getValue());
            }
        });
    }

    /** What the plus behind the mixtures does. */
    public void onPrepare(Runnable deed) {
        prepare = deed;
    }

    /** Follows the model until {@link #stop()}. */
    public void start() {
        subscription = points.revision().subscribe(r -> show());
    }

    public void stop() {
        subscription.unsubscribe();
    }

    /** Focus to the first setting. */
    public void focus() {
        if (mixture != null && points.mixtures().size() > 1) {
            mixture.requestFocus();
        } else {
            depth.requestFocus();
        }
    }

    /** Opens the field for another depth. */
    public void focusOtherDepth() {
        otherWanted = true;
        show();
        otherDepth.requestFocus();
        otherDepth.selectAll();
    }

    private void show() {
        showing = true;
        showMixtures();
        mixtureTexts();
        boolean off = points.locked() || points.mixtures().isEmpty();
        getChildren().forEach(n -> n.setDisable(off));
        label(mixtureField, "map.settings.mixture", model.mixture().mixed());
        mixture.setValue(model.mixture().value());
        Shown<BigDecimal> deep = model.depth();
        label(depthField, "map.settings.depth", deep.mixed());
        Integer usual = usual(deep);
        boolean other = otherWanted || (usual == null && deep.value() != null);
        depth.setValue(other ? Integer.valueOf(OTHER) : usual);
        visible(otherDepth, other);
        if (!otherDepth.isFocused()) {
            otherDepth.setValue(deep.value());
        }
        visible(reasonField, model.reasonWanted());
        if (!reason.isFocused()) {
            reason.setText(model.reason().known().orElse(""));
        }
        reasonField.setProblem(model.reasonWanted() && reason.getText().isBlank() && !reason.isFocused()
                ? messages.text("errors.depth.reason", deep.value(), BigDecimal.ONE, new BigDecimal(4))
                : null);
        label(volumeField, "map.settings.volume", model.volume().mixed());
        if (!volume.isFocused()) {
            volume.setValue(model.volume().value());
            volumeField.setProblem(null);
        }
        label(techniqueField, "map.settings.technique", model.technique().mixed());
        technique.setValue(model.technique().value());
        needle.show();
        int selected = points.selection().size();
        pseudoClassStateChanged(SELECTED, selected > 0);
        setAccessibleText(selected == 0
                ? messages.text("map.settings.ofNext")
                : messages.count("map.settings.ofSelected", selected));
        showing = false;
        // Dressing is dear, and most of what is shown, as each point charted, takes no other room.
        if (!room().equals(fitted)) {
            fit();
        }
    }

    private static Integer usual(Shown<BigDecimal> deep) {
        return deep.known()
                .filter(d -> d.stripTrailingZeros().scale() <= 0 && d.intValue() >= 1 && d.intValue() <= 4)
                .map(BigDecimal::intValue)
                .orElse(null);
    }

    private void showMixtures() {
        if (points.mixtures().equals(shownMixtures)) {
            return;
        }
        shownMixtures = points.mixtures();
        List<UUID> ids = shownMixtures.stream().map(Mixture::id).toList();
        mixture = ids.isEmpty()
                ? new Segments<>(messages.text("map.settings.mixture"), List.of(new UUID(0, 0)), id -> "–")
                : new Segments<>(messages.text("map.settings.mixture"), ids, id -> "",
                        id -> new MarkIcon(points.letterIndex(id)), this::mixtureSpoken);
        mixture.valueProperty().subscribe(id -> {
            if (!showing && id != null && id.getMostSignificantBits() != 0) {
                model.mixture(id);
            }
        });
        Button more = new Button(null, Icons.of("mdi2p-plus"));
        more.getStyleClass().add("icon-button");
        more.setAccessibleText(messages.text("map.settings.addMixture"));
        more.setTooltip(new Tooltip(messages.text("map.settings.addMixture")));
        more.setOnAction(e -> prepare.run());
        mixtureBox.getStyleClass().setAll("related");
        mixtureBox.getChildren().setAll(mixture, more);
    }

    // The chosen one with its name; letters only when room is short, or there are many.
    private void mixtureTexts() {
        boolean room = named && shownMixtures.size() <= 3;
        for (Mixture m : shownMixtures) {
            boolean chosen = m.id().equals(model.mixture().value());
            mixture.button(m.id()).setText(room && chosen ? name(m.id()).orElse("") : "");
        }
    }

    private Optional<String> name(UUID id) {
        return shownMixtures.stream().filter(m -> m.id().equals(id)).findFirst().flatMap(m -> m.components().stream()
                .flatMap(c -> c.ingredients().stream())
                .map(i -> i.substance().split(" ")[0])
                .findFirst());
    }

    private String mixtureSpoken(UUID id) {
        String letter = Mixture.LETTERS.substring(points.letterIndex(id), points.letterIndex(id) + 1);
        return name(id).map(n -> letter + " " + n).orElse(letter);
    }

    private void depthChosen(Integer chosen) {
        if (showing || chosen == null) {
            return;
        }
        if (chosen == OTHER) {
            focusOtherDepth();
        } else {
            otherWanted = false;
            depthField.setProblem(null);
            model.depth(BigDecimal.valueOf(chosen));
        }
    }

    private void otherDepthTyped() {
        Optional<BigDecimal> typed = otherDepth.value();
        if (typed.isEmpty()) {
            depthField.setProblem(messages.text("map.settings.depthEmpty"));
            return;
        }
        otherWanted = false;
        Optional<Problem> problem = model.depth(typed.get()).filter(p -> p.field().equals("depthMm"));
        depthField.setProblem(problem.map(p -> messages.text(p.key(), p.args().toArray())).orElse(null));
        otherWanted = problem.isPresent();
        if (model.reasonWanted() && problem.isEmpty()) {
            reason.requestFocus();
        }
    }

    private void volumeTyped() {
        if (volume.value().equals(model.volume().known())) {
            volumeField.setProblem(null);
            return;
        }
        Optional<Problem> problem = volume.value().isEmpty()
                ? Optional.of(Problem.of("mL", "map.settings.volumeEmpty"))
                : model.volume(volume.value().get());
        volumeField.setProblem(problem.map(p -> messages.text(p.key(), p.args().toArray())).orElse(null));
    }

    // On a narrow window technique and needle fold into "More", which puts them on a second line.
    private void techniqueAndNeedle() {
        double em = volume.getFont().getSize();
        boolean narrow = getScene() != null && getScene().getWidth() < ONE_LINE_EM * em;
        visible(moreField, narrow);
        visible(techniqueField, !narrow || more.isSelected());
        visible(needle, !narrow || more.isSelected());
    }

    private Button step(String icon, String key, int steps) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setFocusTraversable(false);
        button.setOnAction(e -> model.stepVolume(steps));
        return button;
    }

    private ListCell<Technique> techniqueCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(Technique item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null
                        ? messages.text("map.mixed")
                        : messages.text("map.technique." + item.key()));
            }
        };
    }

    private void label(Field field, String key, boolean mixed) {
        field.setLabel(mixed ? messages.text(key) + " · " + messages.text("map.mixed") : messages.text(key));
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static void onLeaving(TextField field, Runnable deed) {
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                deed.run();
            }
        });
        field.setOnAction(e -> deed.run());
    }

    private static Node dot(int depth) {
        if (depth == OTHER) {
            return null;
        }
        Region dot = new Region();
        dot.getStyleClass().addAll("depth-dot", "depth-" + depth);
        return dot;
    }

    private void sized() {
        techniqueAndNeedle();
        fit();
    }

    // As much as stays on one line: the name of the mixture gives way first, then the dots of the depths.
    private void fit() {
        if (mixture == null || getScene() == null || getWidth() <= 0) {
            return;
        }
        boolean oneLine = dress(true, true) || dress(false, true) || dress(false, false);
        if (!oneLine && getWidth() >= DOTS_EM * volume.getFont().getSize()) {
            dress(false, true);
        }
        fitted = room();
    }

    // What the dress is chosen by; another width or letter size fits anew by itself.
    private List<Object> room() {
        return List.of(needed(), List.copyOf(points.mixtures()), List.copyOf(getManagedChildren()));
    }

    private boolean dress(boolean names, boolean dots) {
        named = names;
        mixtureTexts();
        pseudoClassStateChanged(NARROW, !dots);
        applyCss();
        return needed() <= getWidth();
    }

    private double needed() {
        double needed = snappedLeftInset() + snappedRightInset() - getHgap();
        for (Node child : getManagedChildren()) {
            needed += snapSizeX(child.prefWidth(-1)) + getHgap();
        }
        return needed;
    }
}
