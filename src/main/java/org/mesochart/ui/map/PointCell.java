package org.mesochart.ui.map;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.session.Hint;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** Draws one row of the list of points. */
final class PointCell extends ListCell<PointRow> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final PointsModel model;
    private final MapText text;
    private final Messages messages;
    private final HintsModel hints;
    private PointRow drawn;
    private boolean drawnAsNotSaved;
    private List<Hint> drawnHints = List.of();

    /** @param hints or null */
    PointCell(PointsModel model, MapText text, Messages messages, HintsModel hints) {
        this.model = model;
        this.hints = hints;
        this.text = text;
        this.messages = messages;
        setPrefWidth(0);
        model.revision().subscribe(r -> modelChanged());
        if (hints != null) {
            hints.revision().subscribe(r -> modelChanged());
        }
        hoverProperty().subscribe(on -> {
            if (getItem() instanceof PointRow.Point row) {
                model.hovered().set(on ? row.point().id() : null);
            }
        });
    }

    private void modelChanged() {
        if (getItem() instanceof PointRow.Point p) {
            pseudoClassStateChanged(MARKED, model.selected(p.point().id()));
            if (drawn != null && !drawnAsNow(p)) {
                draw(p);
            }
        }
    }

    @Override
    protected void updateItem(PointRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean none = empty || row == null;
        pseudoClassStateChanged(MARKED,
                !none && row instanceof PointRow.Point p && model.selected(p.point().id()));
        // A cell is asked again whenever the list moves; what it already shows is not drawn anew.
        boolean same = !none && row.equals(drawn)
                && (!(row instanceof PointRow.Point p) || drawnAsNow(p));
        if (!same) {
            draw(none ? null : row);
        }
    }

    private boolean drawnAsNow(PointRow.Point row) {
        return model.notSaved(row.point().id()) == drawnAsNotSaved && hintsOf(row.point()).equals(drawnHints);
    }

    // A row of a point that is just being removed has none any more.
    private List<Hint> hintsOf(Injection point) {
        return hints == null ? List.of() : model.point(point.id()).map(hints::of).orElse(List.of());
    }

    private void draw(PointRow row) {
        boolean none = row == null;
        drawn = row;
        drawnAsNotSaved = row instanceof PointRow.Point p && model.notSaved(p.point().id());
        drawnHints = row instanceof PointRow.Point p ? hintsOf(p.point()) : List.of();
        getStyleClass().removeAll("group-row", "point-row");
        setText(null);
        if (none) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        switch (row) {
            case PointRow.Group g -> showGroup(g);
            case PointRow.Point p -> showPoint(p.point());
        }
        requestLayout();
    }

    private void showGroup(PointRow.Group row) {
        setTooltip(null);
        PointGroup group = row.group();
        String name = text.name(group);
        Label title = new Label(name);
        title.getStyleClass().add("medium");
        Label count = new Label(String.valueOf(group.points().size()));
        count.getStyleClass().add("strong");
        VBox lines = new VBox(line(title, count));
        lines.getStyleClass().add("group-lines");
        boolean several = group.kinds().size() > 1;
        for (PointGroup.Kind kind : group.kinds()) {
            Label depth = new Label(several
                    ? messages.text("map.panel.kindOfSeveral", text.count(kind.points()),
                            messages.numbers().mm(kind.depthMm()), volume(kind))
                    : messages.text("map.panel.kind", messages.numbers().mm(kind.depthMm()), volume(kind)));
            depth.getStyleClass().add("second");
            depth.setGraphic(new MarkIcon(model.letterIndex(kind.mixtureId())));
            Label sum = new Label(several && lines.getChildren().size() > 1
                    ? ""
                    : text.volume(group.volumeMl(), group.atLeast()));
            sum.getStyleClass().add("second");
            lines.getChildren().add(line(depth, sum));
        }
        HBox box = new HBox(Icons.small(row.unfolded() ? "mdi2c-chevron-down" : "mdi2c-chevron-right"), lines);
        box.getStyleClass().add("group-box");
        HBox.setHgrow(lines, Priority.ALWAYS);
        getStyleClass().add("group-row");
        setGraphic(box);
        setAccessibleText(String.join(", ", name, text.count(group.points().size()),
                text.volume(group.volumeMl(), group.atLeast()),
                messages.text(row.unfolded() ? "map.panel.unfolded" : "map.panel.folded")));
    }

    private String volume(PointGroup.Kind kind) {
        return kind.volumeMl() == null
                ? messages.text("map.volumeUnknown")
                : messages.numbers().mL(kind.volumeMl());
    }

    private void showPoint(Injection point) {
        Label number = new Label(String.valueOf(point.number()));
        number.getStyleClass().addAll("second", "point-number");
        Label facts = new Label(model.notSaved(point.id())
                ? messages.numbers().mm(point.depthMm()) + " ·"
                : messages.numbers().mm(point.depthMm()) + " · " + text.technique(point));
        facts.getStyleClass().add("point-facts");
        HBox left = new HBox(number, new MarkIcon(model.letterIndex(point.mixtureId())), facts);
        left.getStyleClass().add("point-left");
        left.setAlignment(Pos.CENTER_LEFT);
        if (model.notSaved(point.id())) {
            Label not = new Label(messages.text("map.notSaved"));
            not.getStyleClass().addAll("danger-text", "medium", "point-facts");
            left.getChildren().add(not);
        }
        String spoken = text.row(point);
        setTooltip(null);
        if (!drawnHints.isEmpty()) {
            String words = HintLine.all(drawnHints, messages);
            Label hint = new Label();
            hint.setGraphic(Icons.small("mdi2i-information-outline"));
            hint.getStyleClass().add("hint-sign");
            left.getChildren().add(hint);
            setTooltip(new Tooltip(words));
            spoken += ". " + words;
        }
        Label volume = new Label(text.volume(point));
        volume.getStyleClass().add("point-facts");
        getStyleClass().add("point-row");
        setGraphic(line(left, volume));
        setAccessibleText(spoken);
    }

    private static HBox line(Region left, Label right) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        left.setMinWidth(0);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(left, between, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
