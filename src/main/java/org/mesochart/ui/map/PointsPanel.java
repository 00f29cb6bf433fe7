package org.mesochart.ui.map;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.RowMenu;

/** The points in words beside the map: how many and on which side, by region, and what they add up to. */
public final class PointsPanel extends VBox {
    private final PointsModel model;
    private final Messages messages;
    private final MapText text;
    private final Supplier<DoseTable.Content> totals;
    private final Label count = new Label();
    private final Label sides = new Label();
    private final Label selected = new Label();
    private final Button addByRegion = new Button();
    private final Label empty = new Label();
    private final ListView<PointRow> list = new ListView<>();
    private final VBox totalsBox = new VBox();
    private final Set<String> unfolded = new HashSet<>();
    private Consumer<UUID> reveal = id -> {};
    private Runnable toSettings = () -> {};
    private HintsModel hints;
    private Set<UUID> known = Set.of();
    private DoseTable.Content shownTotals = DoseTable.Content.NONE;
    private boolean showing;
    private Subscription subscription = Subscription.EMPTY;

    public PointsPanel(PointsModel model, Messages messages, Supplier<DoseTable.Content> totals) {
        this.model = model;
        this.messages = messages;
        this.totals = totals;
        text = new MapText(model, messages);
        getStyleClass().add("points-panel");
        count.getStyleClass().add("figure");
        sides.getStyleClass().add("second");
        selected.getStyleClass().add("points-selected");
        selected.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        addByRegion.setText(messages.text("map.region.button"));
        addByRegion.setId("addByRegion");
        addByRegion.setGraphic(Icons.of("mdi2p-plus"));
        addByRegion.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(new VBox(count, sides, selected), between, addByRegion);
        head.getStyleClass().add("points-head");
        empty.setText(messages.text("map.panel.empty"));
        empty.setWrapText(true);
        empty.setMinHeight(USE_PREF_SIZE); // else the list, which grows, leaves it one line
        empty.getStyleClass().addAll("second", "points-empty");
        list.setId("points");
        list.setAccessibleText(messages.text("map.panel.list"));
        list.setCellFactory(view -> new PointCell(model, text, messages, hints));
        list.getSelectionModel().selectedItemProperty().subscribe(this::rowSelected);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        VBox.setVgrow(list, Priority.ALWAYS);
        ScrollPane foot = new ScrollPane(totalsBox);
        foot.setFitToWidth(true);
        foot.getStyleClass().add("points-foot");
        // The sums are in sight as far as they leave half of the panel to the list.
        Runnable room = () -> foot.setMinHeight(Math.min(totalsBox.getHeight() + 2, getHeight() / 2));
        totalsBox.heightProperty().subscribe(room);
        heightProperty().subscribe(room);
        list.setMinHeight(60);
        totalsBox.getStyleClass().add("points-totals");
        getChildren().addAll(head, empty, list, foot);
    }

    /** Shows the hints of a point on its row; to be given before {@link #start()}. */
    public void hints(HintsModel ofPoints) {
        hints = ofPoints;
    }

    /** Puts something above the points. */
    public void above(Node section) {
        getChildren().add(1, section);
    }

    /** What Enter on a point does. */
    public void onReveal(Consumer<UUID> deed) {
        reveal = deed;
    }

    /** What "Add by region" does. */
    public void onAddByRegion(Runnable deed) {
        addByRegion.setOnAction(e -> deed.run());
    }

    /** Where F2 leads. */
    public void onSettingsKey(Runnable deed) {
        toSettings = deed;
    }

    /** The list, with the selected point's row chosen. */
    public void focusList() {
        list.requestFocus();
    }

    /** Follows the model until {@link #stop()}. */
    public void start() {
        subscription = Subscription.combine(model.revision().subscribe(r -> show()), model.view().subscribe(v -> show()));
    }

    public void stop() {
        subscription.unsubscribe();
    }

    /** The menu of the selected points: what of it the map offers now. */
    public void offer(Supplier<List<Action>> deeds) {
        RowMenu.install(list, messages, deeds);
    }

    ListView<PointRow> list() {
        return list;
    }

    private void show() {
        showing = true;
        List<Injection> points = model.points();
        count.setText(text.count(points.size()));
        sides.setText(sides(points));
        int many = model.selection().size();
        selected.setText(many == 0 ? "" : messages.count("map.settings.ofSelected", many));
        selected.setManaged(many > 0);
        addByRegion.setVisible(!model.locked());
        addByRegion.setDisable(!model.canPlace());
        empty.setVisible(points.isEmpty());
        empty.setManaged(points.isEmpty());
        Optional<UUID> fresh = unfold(points);
        List<PointRow> rows = rows(points);
        exchange(list.getItems(), rows);
        showSelection(rows);
        fresh.ifPresent(id -> scrollTo(rows, id));
        showTotals();
        showing = false;
    }

    /** Shows the sums anew if they changed; called too when something else than a point did. */
    public void showTotals() {
        DoseTable.Content sums = totals.get();
        if (!sums.equals(shownTotals)) {
            shownTotals = sums;
            DoseTable.fill(totalsBox, sums, messages);
        }
    }

    // Only the rows that differ are exchanged: drawing all of them anew costs more than a frame.
    private static void exchange(List<PointRow> shown, List<PointRow> wanted) {
        int same = 0;
        int least = Math.min(shown.size(), wanted.size());
        while (same < least && shown.get(same).equals(wanted.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < least - same
                && shown.get(shown.size() - 1 - tail).equals(wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        int both = Math.min(shown.size(), wanted.size()) - tail;
        for (int i = same; i < both; i++) {
            if (!shown.get(i).equals(wanted.get(i))) {
                shown.set(i, wanted.get(i));
            }
        }
        if (shown.size() > wanted.size()) {
            shown.subList(both, shown.size() - tail).clear();
        } else if (wanted.size() > shown.size()) {
            shown.addAll(both, wanted.subList(both, wanted.size() - tail));
        }
    }

    private List<PointRow> rows(List<Injection> points) {
        return PointRow.rows(
                List.of(BodyView.values()).stream()
                        .flatMap(v -> PointGroup.of(points.stream().filter(p -> p.place().view() == v).toList(),
                                model.figure(v)).stream())
                        .toList(),
                unfolded);
    }

    // What was just placed, is selected, or is not saved must be in sight.
    // Of many placed at once the groups tell enough.
    private Optional<UUID> unfold(List<Injection> points) {
        List<Injection> fresh = known.isEmpty()
                ? List.of()
                : points.stream().filter(p -> !known.contains(p.id())).toList();
        Optional<Injection> one = fresh.size() == 1 ? Optional.of(fresh.getFirst()) : Optional.empty();
        one.ifPresent(p -> unfolded.add(PointRow.key(p, model.bodyMap())));
        for (Injection point : points) {
            if (model.selected(point.id()) || model.notSaved(point.id())) {
                unfolded.add(PointRow.key(point, model.bodyMap()));
            }
        }
        known = Set.copyOf(points.stream().map(Injection::id).toList());
        return one.map(Injection::id);
    }

    private void scrollTo(List<PointRow> rows, UUID id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof PointRow.Point p && p.point().id().equals(id)) {
                list.scrollTo(Math.max(0, i - 3));
            }
        }
    }

    private void showSelection(List<PointRow> rows) {
        if (model.selection().size() == 1) {
            UUID one = model.selection().iterator().next();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof PointRow.Point p && p.point().id().equals(one)) {
                    boolean elsewhere = list.getSelectionModel().getSelectedIndex() != i;
                    list.getSelectionModel().clearAndSelect(i);
                    if (elsewhere) {
                        list.scrollTo(Math.max(0, i - 3));
                    }
                    return;
                }
            }
        }
        if (!list.isFocused()) {
            list.getSelectionModel().clearSelection();
        }
    }

    private String sides(List<Injection> points) {
        long left = points.stream().filter(p -> p.place().side() == Side.LEFT).count();
        long right = points.stream().filter(p -> p.place().side() == Side.RIGHT).count();
        long middle = points.size() - left - right;
        return middle == 0
                ? messages.text("map.panel.sides", left, right)
                : messages.text("map.panel.sidesMidline", left, right, middle);
    }

    private void rowSelected(PointRow row) {
        if (!showing && row instanceof PointRow.Point p) {
            model.select(List.of(p.point().id()));
        }
    }

    private void click(MouseEvent e) {
        PointRow row = list.getSelectionModel().getSelectedItem();
        boolean onRow = e.getTarget() instanceof javafx.scene.Node node && insideRow(node);
        if (!onRow || row == null) {
            return;
        }
        if (row instanceof PointRow.Group g) {
            fold(g, !g.unfolded());
        } else if (row instanceof PointRow.Point p && e.getClickCount() == 2) {
            reveal.accept(p.point().id());
        }
    }

    private static boolean insideRow(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (at instanceof PointCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void fold(PointRow.Group row, boolean open) {
        String key = PointRow.key(row.group());
        if (open) {
            unfolded.add(key);
        } else {
            unfolded.remove(key);
            List<UUID> inside = row.group().points().stream().map(Injection::id).toList();
            if (inside.stream().anyMatch(model::selected)) {
                model.takeFromSelection(inside);
            }
        }
        int at = list.getSelectionModel().getSelectedIndex();
        show();
        list.getSelectionModel().select(at);
    }

    private void key(KeyEvent e) {
        PointRow row = list.getSelectionModel().getSelectedItem();
        boolean done = switch (e.getCode()) {
            case RIGHT, KP_RIGHT -> foldTo(row, true);
            case LEFT, KP_LEFT -> foldTo(row, false);
            case SPACE -> toggle(row);
            case ENTER -> !e.isShortcutDown() && enter(row);
            case DELETE, BACK_SPACE -> {
                model.removeSelected();
                yield true;
            }
            case F2 -> {
                toSettings.run();
                yield true;
            }
            default -> false;
        };
        if (done) {
            e.consume();
        }
    }

    private boolean foldTo(PointRow row, boolean open) {
        if (row instanceof PointRow.Group g && g.unfolded() != open) {
            fold(g, open);
        } else if (row instanceof PointRow.Point p && !open) {
            int at = headOf(p.point());
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(at);
        }
        return row != null;
    }

    private int headOf(Injection point) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof PointRow.Group g
                    && Objects.equals(PointRow.key(g.group()), PointRow.key(point, model.bodyMap()))
                    && g.group().points().contains(point)) {
                return i;
            }
        }
        return 0;
    }

    private boolean toggle(PointRow row) {
        switch (row) {
            case PointRow.Group g -> {
                List<UUID> ids = g.group().points().stream().map(Injection::id).toList();
                if (model.selection().containsAll(ids)) {
                    model.takeFromSelection(ids);
                } else {
                    model.addToSelection(ids);
                }
            }
            case PointRow.Point p -> {
                if (model.selected(p.point().id())) {
                    model.takeFromSelection(List.of(p.point().id()));
                } else {
                    model.addToSelection(List.of(p.point().id()));
                }
            }
            case null -> {
                return false;
            }
        }
        return true;
    }

    private boolean enter(PointRow row) {
        switch (row) {
            case PointRow.Group g -> fold(g, !g.unfolded());
            case PointRow.Point p -> reveal.accept(p.point().id());
            case null -> {
                return false;
            }
        }
        return true;
    }
}
