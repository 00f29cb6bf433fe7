package org.mesochart.ui.session;

import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.WholeText;
import org.mesochart.ui.map.HintLine;
import org.mesochart.ui.map.MapActions;
import org.mesochart.ui.map.MapView;
import org.mesochart.ui.map.Placing;
import org.mesochart.ui.map.MarksOnMap;
import org.mesochart.ui.map.PointsModel;
import org.mesochart.ui.map.PointsPanel;
import org.mesochart.ui.map.SettingsBar;
import org.mesochart.ui.map.ToolRail;

/** Inject: the body map with its tools, settings, list of points and totals. */
final class InjectView implements StepView {
    private static final double PANEL_FROM_EM = 80;
    /** Size of the status line's letters. */
    private static final double STATUS_EM = 0.86;
    private static final double HEAD = 56;

    /** The map's deeds in the menu of the selected points. */
    private static final Set<String> OF_POINTS = Set.of("map.action.change", "map.action.mirror", "map.action.remove");

    private final SessionViewModel model;
    private final Messages messages;
    private final MapView map;
    private final SettingsBar settings;
    private final PointsPanel panel;
    private final ToolRail rail;
    private final MarksOnMap marks;
    private final HintLine hints;
    private final MapActions actions;
    private final HBox noMixture = new HBox();
    private final StopLine stopped;
    private final BorderPane root = new BorderPane();
    private final Label where = new Label();
    private final HBox status = new HBox();
    private boolean panelWanted = true;
    private Subscription subscription = Subscription.EMPTY;

    InjectView(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        PointsModel points = model.points();
        map = new MapView(points, model.ghost(), model.layers(), messages);
        settings = new SettingsBar(points, messages);
        panel = new PointsPanel(points, messages, model.doses()::table);
        settings.onPrepare(() -> model.step().set(Step.PREPARE));
        map.onOtherDepthKey(settings::focusOtherDepth);
        panel.onSettingsKey(settings::focus);
        panel.onReveal(id -> {
            map.reveal(id);
            map.surface().requestFocus();
        });
        map.onShowInList(id -> panel.focusList());
        rail = new ToolRail(points, map, messages);
        Placing placing = new Placing(map, model.preview());
        placing.rail(rail);
        placing.onRepeat(model.repeat()::propose);
        panel.onAddByRegion(placing::addByRegion);
        actions = new MapActions(map);
        panel.offer(() -> actions.now().stream()
                .filter(action -> OF_POINTS.contains(action.id()) && action.enabled().get()).toList());
        hints = new HintLine(model.hints(), messages);
        marks = new MarksOnMap(map, points, model.marks(), model.hints(), messages);
        map.onSettingsKey(() -> marks.editOr(settings::focus));
        panel.hints(model.hints());
        panel.above(marks.list());
        noMixture();
        StackPane stack = new StackPane(map, marks.above(), noMixture);
        StackPane.setAlignment(noMixture, Pos.TOP_CENTER);
        // Beneath the row of the earlier session and the layers.
        StackPane.setMargin(noMixture, new Insets(HEAD, 0, 0, 0));
        VBox.setVgrow(stack, Priority.ALWAYS);
        stack.setMinHeight(0);
        VBox middle = new VBox(settings, stack);
        middle.setMinWidth(0);
        status();
        stopped = new StopLine(model, messages, "screening.banner");
        root.getStyleClass().add("inject");
        root.setTop(stopped);
        root.setLeft(rail);
        root.setCenter(middle);
        root.setRight(panel);
        root.setBottom(status);
        root.widthProperty().subscribe(w -> sized());
        root.heightProperty().subscribe(h -> sized());
    }

    /** The map with what lies on it. */
    Node map() {
        return map;
    }

    private void noMixture() {
        Button prepare = new Button(messages.text("map.noMixture.button"), Icons.of("mdi2f-flask-outline"));
        prepare.setId("prepareMixture");
        prepare.setOnAction(e -> model.step().set(Step.PREPARE));
        prepare.setMinWidth(Region.USE_PREF_SIZE);
        noMixture.getStyleClass().addAll("message-warning", "map-message");
        noMixture.getChildren().addAll(Icons.of("mdi2a-alert-circle-outline"),
                Forms.wrapped(messages.text("map.noMixture")), prepare);
        noMixture.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    private void status() {
        where.getStyleClass().add("medium");
        where.textProperty().bind(map.where());
        where.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = new Label();
        hint.textProperty().bind(map.hint());
        hint.getStyleClass().add("muted");
        WholeText.inHint(hint); // a second line would shift the map under the hand; the tool's keys are in the help too
        Label nearby = new Label(null, Icons.small("mdi2i-information-outline"));
        nearby.textProperty().bind(map.nearby());
        nearby.visibleProperty().bind(map.nearby().isNotEmpty().and(hints.visibleProperty().not()));
        nearby.managedProperty().bind(nearby.visibleProperty());
        nearby.getStyleClass().add("muted");
        nearby.setMinWidth(Region.USE_PREF_SIZE);
        status.getChildren().addAll(where, hint, Forms.gap(), nearby, hints);
        status.getStyleClass().add("status-line");
    }

    /** The map's tools and deeds by name. */
    List<Action> actions() {
        return actions.now();
    }

    /** The panel in and out. */
    void togglePanel() {
        panelWanted = root.getRight() == null;
        atRight(panelWanted ? panel : null);
    }

    // The Tab key goes from the map to the panel, and to the line at the foot last: by the order in which they were put in.
    private void atRight(Node shown) {
        if (root.getRight() != shown) {
            root.setBottom(null);
            root.setRight(shown);
            root.setBottom(status);
        }
    }

    // On a narrow window the panel is folded away until F9, and the tools drop their words.
    private void sized() {
        double em = where.getFont().getSize() / STATUS_EM;
        boolean narrow = root.getWidth() < PANEL_FROM_EM * em;
        atRight(!narrow && panelWanted ? panel : null);
        if (root.getHeight() > 0) {
            rail.fit(narrow, root.getHeight() - status.prefHeight(-1));
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        map.start();
        rail.start();
        settings.start();
        panel.start();
        marks.start();
        hints.start();
        subscription = model.revision().subscribe(r -> {
            boolean ended = model.screening().stopped();
            boolean none = model.points().mixtures().isEmpty() && !model.signed().get() && !ended;
            stopped.show();
            Forms.shown(noMixture, none);
            panel.showTotals();
            Forms.shown(rail, !model.points().locked());
            rail.setToolsOff(none || ended, model.repeat().possible() ? "repeat" : "");
            Forms.shown(settings, !model.signed().get() && !ended);
        });
    }

    @Override
    public void stop() {
        map.stop();
        rail.stop();
        settings.stop();
        panel.stop();
        marks.stop();
        hints.stop();
        subscription.unsubscribe();
    }

    @Override
    public void focus() {
        map.surface().requestFocus();
        stopped.say();
    }

    @Override
    public List<Node> parts() {
        return List.of(settings, map.surface(), panel);
    }
}
