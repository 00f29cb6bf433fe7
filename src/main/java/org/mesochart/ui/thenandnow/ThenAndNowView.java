package org.mesochart.ui.thenandnow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.insight.ThenAndNow;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.i18n.ThenAndNowWords;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.PatientBanner;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.map.ChartedMap;
import org.mesochart.ui.map.SharedSight;
import org.mesochart.ui.thenandnow.ThenAndNowViewModel.Shown;

/** Then and now: two sessions of a course on two maps or one, by region in figures, with all sessions at the foot. */
public final class ThenAndNowView implements Screen {
    /** Below this the panel is folded away until F9. */
    private static final double PANEL_FROM_EM = 80;

    private final ThenAndNowViewModel model;
    private final Messages messages;
    private final ThenAndNowWords words;
    private final MapContents contents;
    private final PatientBanner banner;
    private final SharedSight sight;
    private final MapPane then;
    private final MapPane now;
    private final GridPane maps = new GridPane();
    private final RegionTable table;
    private final VerdictCard verdict;
    private final VBox panel;
    private final double em;
    private final SessionsSlider slider;
    private final HBox foot;
    private final HBox tools;
    private final ComboBox<BodyView> views = new ComboBox<>();
    private final Label subtitle = new Label();
    private final StackPane body = new StackPane();
    private final VBox root;
    private final HBox content;
    private final NothingCard nothing;
    private final Label reading = new Label();
    private final Action step;
    private final Action fold;
    private final Action print;
    private Subscription subscription = Subscription.EMPTY;
    private CourseMaps course;
    private boolean placed;
    private boolean arriving;

    /** @param comparison opens the two sessions on paper, the earlier first */
    public ThenAndNowView(
            Context context, SaveState saveState, ThenAndNowViewModel model, BiConsumer<UUID, UUID> comparison) {
        this.model = model;
        messages = context.messages();
        RegionNames names = new RegionNames(messages, model.bodyMap());
        words = new ThenAndNowWords(messages, names);
        contents = new MapContents(model, messages, names, words);
        banner = new PatientBanner(context, saveState, null, null);
        banner.modelProperty().bind(model.banner());
        sight = new SharedSight(model.bodyMap());
        BooleanSupplier letterKeys = () -> context.settings().get().letterKeys();
        then = new MapPane("then", messages.text("thenandnow.earlier"),
                new ChartedMap(model.bodyMap(), sight, messages, letterKeys), model::chooseFrom);
        now = new MapPane("now", messages.text("thenandnow.later"),
                new ChartedMap(model.bodyMap(), sight, messages, letterKeys), model::chooseTo);
        em = 14 * context.settings().get().textSize() / 100.0;
        table = new RegionTable(messages, words, em);
        verdict = new VerdictCard();
        slider = new SessionsSlider(messages, model::chooseFrom, model::chooseTo);
        step = new Action("then-step", "thenandnow.step", "mdi2s-skip-next-outline", null, model.canStep(), model::step);
        fold = new Action("then-panel", "thenandnow.panel", "mdi2d-dock-right", Keys.PANEL, this::fold);
        print = new Action("then-print", "thenandnow.print", "mdi2p-printer-outline", Keys.PRINT, model.comparable(),
                () -> model.printed(comparison));
        nothing = new NothingCard(messages);
        reading.setText(messages.text("thenandnow.reading"));
        reading.setId("then-reading");
        reading.visibleProperty().bind(model.reading());
        StackPane.setAlignment(reading, Pos.TOP_LEFT);
        now.corner(new ZoomButtons(messages, sight), Pos.BOTTOM_RIGHT);
        Actions actions = new Actions(messages);
        tools = tools(actions);
        HBox.setHgrow(maps, Priority.ALWAYS);
        maps.getStyleClass().add("then-maps");
        maps.setMinWidth(0);
        panel = panel();
        content = new HBox(maps, panel);
        content.getStyleClass().add("then-content");
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Button stepButton = actions.button(step);
        stepButton.setMinWidth(Region.USE_PREF_SIZE);
        stepButton.visibleProperty().bind(model.canStep());
        stepButton.managedProperty().bind(model.canStep());
        foot = new HBox(stepButton, slider);
        foot.getStyleClass().addAll("card", "then-foot");
        root = new VBox(head(), body, foot);
        root.getStyleClass().addAll("page", "then-page");
        root.widthProperty().subscribe((was, is) -> {
            boolean narrow = is.doubleValue() < PANEL_FROM_EM * em;
            if (was.doubleValue() == 0 || narrow != was.doubleValue() < PANEL_FROM_EM * em) {
                showPanel(!narrow);
            }
        });
        Theme.addSheet(root, "session");
        Theme.addSheet(root, "thenandnow");
    }

    private HBox head() {
        Label title = new Label(messages.text("thenandnow.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("muted");
        subtitle.setWrapText(true);
        VBox words = new VBox(title, subtitle);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(words, tools);
        head.getStyleClass().add("then-head");
        return head;
    }

    private HBox tools(Actions actions) {
        Segments<Boolean> layout = new Segments<>(messages.text("thenandnow.layout"), List.of(false, true),
                over -> messages.text(over ? "thenandnow.layout.overlay" : "thenandnow.layout.beside"));
        layout.setId("then-layout");
        layout.valueProperty().subscribe(over -> {
            if (over != null) {
                model.overlay().set(over);
            }
        });
        model.overlay().subscribe(layout::setValue);
        Toggles shown = new Toggles(messages);
        shown.add("then-pain", "thenandnow.pain", model.pain(), "left-pill");
        shown.add("then-points", "thenandnow.points", model.points(), "center-pill");
        shown.add("then-density", "thenandnow.density", model.density(), "right-pill");
        views.setId("then-view");
        views.setAccessibleText(messages.text("map.views"));
        views.setConverter(new StringConverter<>() {
            @Override
            public String toString(BodyView view) {
                return view == null ? "" : messages.text("map.view." + view.key());
            }

            @Override
            public BodyView fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        views.getItems().setAll(BodyView.WHOLE_BODY);
        views.setValue(sight.view().get());
        views.valueProperty().subscribe(view -> {
            if (view != null) {
                sight.view().set(view);
            }
        });
        Button panelButton = actions.button(fold);
        panelButton.setMinWidth(Region.USE_PREF_SIZE);
        Button printButton = actions.button(print);
        printButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox all = new HBox(layout, shown, views, panelButton, printButton);
        all.getStyleClass().add("then-tools");
        all.setMinWidth(Region.USE_PREF_SIZE);
        return all;
    }

    private VBox panel() {
        Label title = new Label(messages.text("thenandnow.regions"));
        title.getStyleClass().addAll("medium", "then-panel-title");
        FittedScroll scroll = new FittedScroll(verdict.root());
        VBox.setVgrow(table.table(), Priority.ALWAYS);
        VBox all = new VBox(title, table.table(), scroll);
        all.getStyleClass().addAll("card", "then-panel");
        // Of a low window the table keeps its share.
        scroll.maxHeightProperty().bind(all.heightProperty().multiply(0.42));
        return all;
    }

    // Away and back; the maps take its room.
    private void fold() {
        showPanel(!panel.isManaged());
    }

    private void showPanel(boolean shown) {
        panel.setManaged(shown);
        panel.setVisible(shown);
    }

    private void showAll(Shown shown) {
        if (shown == null) {
            arriving |= course != null;
            course = null;
        } else if (shown.course() != course) {
            course = shown.course();
            showCourse();
        }
        show();
    }

    private void showCourse() {
        subtitle.setText(course.course().indication());
        List<BodyView> offered = new ArrayList<>(BodyView.WHOLE_BODY);
        course.extents().keySet().stream().filter(view -> !view.wholeBody()).forEach(offered::add);
        if (!views.getItems().equals(offered)) {
            views.getItems().setAll(offered);
        }
        sight.charted(view -> Optional.ofNullable(course.extents().get(view)));
        if (!placed) {
            placed = true;
            sight.view().set(course.mainView());
        }
        views.setValue(sight.view().get());
    }

    private void show() {
        SessionPair pair = model.pair();
        boolean two = pair != null;
        foot.setVisible(two);
        foot.setManaged(two);
        tools.setVisible(two);
        if (!two) {
            boolean known = course != null || model.unreadable().get();
            body.getChildren().setAll(known ? List.of(nothing.showing(course)) : List.of(reading));
            focus(nothing.node(), known);
            return;
        }
        body.getChildren().setAll(content);
        boolean over = model.overlay().get();
        arrange(over);
        then.show(0, pair.to() - 1, pair.from(), at -> words.session(course.records(), at), over
                ? messages.text("thenandnow.beneath", contents.facts(pair.from()))
                : contents.facts(pair.from()));
        now.show(pair.from() + 1, course.maps().size() - 1, pair.to(), at -> words.session(course.records(), at),
                contents.facts(pair.to()));
        then.caption(contents.numbers(pair.from(), pair.from()));
        now.caption(contents.numbers(pair.from(), pair.to()));
        slider.show(course.maps().size(), pair, at -> words.tick(course.records(), at), at -> words.session(course.records(), at));
        ThenAndNow compared = model.compared();
        table.show(compared);
        verdict.show(words.verdict(compared), words.allHalved(compared),
                words.details(compared, course.maps().subList(pair.from(), pair.to() + 1)));
        showMaps();
        focus(then.picker(), true);
    }

    // Heads of one height over maps of one height, so that the same place of the body is at the same height in both.
    private void arrange(boolean over) {
        if (maps.getChildren().contains(then.over()) != over && !maps.getChildren().isEmpty()) {
            return;
        }
        maps.getChildren().clear();
        maps.getColumnConstraints().clear();
        then.headInto(over ? now : then);
        if (!over) {
            now.headInto(now);
            add(then);
        }
        add(now);
    }

    private void add(MapPane pane) {
        int column = maps.getColumnConstraints().size();
        ColumnConstraints equal = new ColumnConstraints();
        equal.setHgrow(Priority.ALWAYS);
        maps.getColumnConstraints().add(equal);
        maps.add(pane.heads(), column, 0);
        maps.add(pane.over(), column, 1);
        maps.getColumnConstraints().forEach(each -> each.setPercentWidth(100.0 / maps.getColumnConstraints().size()));
    }

    // Once after each arrival, as soon as there is something to read.
    private void focus(Node first, boolean ready) {
        if (arriving && ready) {
            arriving = false;
            root.applyCss();
            first.requestFocus();
        }
    }

    private void showMaps() {
        SessionPair pair = model.pair();
        if (pair == null) {
            return;
        }
        BodyView view = sight.view().get();
        views.setValue(view);
        boolean over = model.overlay().get();
        then.map().show(contents.then(), contents.spoken(pair.from(), view, false));
        String later = contents.spoken(pair.to(), view, false);
        now.map().show(contents.now(), over
                ? messages.text("thenandnow.spoken.over", later, contents.spoken(pair.from(), view, true))
                : later);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "trend";
    }

    @Override
    public Node banner() {
        return banner;
    }

    @Override
    public List<Action> actions() {
        return List.of(step, print, fold);
    }

    @Override
    public List<Action> partActions() {
        return List.of(
                new Action("then-whole", "map.action.whole", null, Keys.plain(KeyCode.DIGIT0), sight::whole),
                new Action("then-fit", "map.action.fit", null, Keys.plain(KeyCode.DIGIT9), sight::fit));
    }

    @Override
    public List<KeyGroup> keyGroups() {
        return keys(messages);
    }

    /** The keys of the maps, and of the sessions' handles. */
    public static List<KeyGroup> keys(Messages messages) {
        return List.of(ThenAndNowKeys.map(messages), ThenAndNowKeys.slider(messages));
    }

    @Override
    public List<Node> parts() {
        if (model.pair() == null) {
            return List.of(body);
        }
        List<Node> parts = new ArrayList<>(List.of(tools));
        parts.addAll(maps.getChildren());
        parts.addAll(List.of(panel, foot));
        return parts;
    }

    @Override
    public Place place() {
        return Place.PATIENTS;
    }

    @Override
    public void activate() {
        subscription.unsubscribe();
        banner.activate();
        then.map().start();
        now.map().start();
        subscription = Subscription.combine(
                model.shown().subscribe(now -> showAll(now)), model.unreadable().subscribe(no -> show()),
                model.overlay().subscribe(over -> show()), model.density().subscribe(on -> show()),
                model.pain().subscribe(on -> showMaps()), model.points().subscribe(on -> showMaps()),
                sight.view().subscribe(view -> showMaps()));
        arriving = true;
        model.read();
    }

    @Override
    public void deactivate() {
        banner.deactivate();
        then.map().stop();
        now.map().stop();
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
