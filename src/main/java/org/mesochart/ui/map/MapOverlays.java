package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** What floats over the map: the patient's left and right, scale, views, zoom, and the card of the point in question. */
final class MapOverlays {
    private static final double EDGE = 12;
    private static final double PX = 14;

    private final MapView view;
    private final Messages messages;
    private final Label leftLetter = new Label();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final Region scaleLine = new Region();
    private final VBox scale = new VBox();
    private final Segments<BodyView> views;
    private final TextField percent = new TextField();
    private final HBox zoom = new HBox();
    private final Label tipTitle = new Label();
    private final Label tipRegion = new Label();
    private final VBox tip = new VBox(tipTitle, tipRegion);
    private PreviewBar bar;
    private Region box = new Region();
    private boolean switching;
    private double scaleCm = 2;
    private final Label scaleText = new Label();

    MapOverlays(MapView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        views = new Segments<>(messages.text("map.views"), BodyView.WHOLE_BODY, v -> messages.text("map.view." + v.key()));
        views.getStyleClass().add("map-float");
        views.setValue(view.model().view().get());
        views.valueProperty().subscribe(v -> {
            if (v != null && (v != view.model().view().get() || view.model().closeUp().get() != null) && !switching) {
                view.model().showView(v);
            }
        });
        letter(left, leftLetter);
        letter(right, new Label());
        scale.getStyleClass().addAll("map-float", "map-scale");
        scaleLine.getStyleClass().add("map-scale-line");
        scaleText.getStyleClass().add("map-small");
        scale.getChildren().addAll(scaleLine, scaleText);
        scale.setMouseTransparent(true);
        tip.getStyleClass().addAll("map-tip");
        tipTitle.getStyleClass().add("map-tip-title");
        tipRegion.getStyleClass().add("map-small");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        zoomBox();
        viewSwitched();
    }

    private void letter(VBox box, Label letter) {
        letter.getStyleClass().add("map-side-letter");
        Label word = new Label();
        word.getStyleClass().add("map-small");
        box.getChildren().addAll(letter, word);
        box.getStyleClass().addAll("map-float", "map-side");
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
    }

    private void zoomBox() {
        Button out = icon("mdi2m-minus", "map.zoomOut", () -> view.zoom(0.8));
        Button in = icon("mdi2p-plus", "map.zoomIn", () -> view.zoom(1.25));
        Button fit = icon("mdi2f-fit-to-page-outline", "map.fit", view::fitPoints);
        percent.getStyleClass().add("map-percent");
        percent.setPrefColumnCount(4);
        percent.setAlignment(Pos.CENTER);
        percent.setAccessibleText(messages.text("map.zoom"));
        percent.setOnAction(e -> readPercent());
        percent.focusedProperty().subscribe(on -> {
            if (!on) {
                readPercent();
            }
        });
        zoom.getStyleClass().addAll("map-float", "map-zoom");
        zoom.setAlignment(Pos.CENTER);
        zoom.getChildren().addAll(out, percent, in, fit);
    }

    private Button icon(String literal, String key, Runnable deed) {
        Button button = new Button(null, Icons.of(literal));
        button.getStyleClass().addAll("icon-button", "flat");
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(e -> deed.run());
        return button;
    }

    private void readPercent() {
        if (view.viewport() == null) {
            return;
        }
        String typed = percent.getText().replace("%", "").strip();
        Optional<BigDecimal> number = messages.numbers().parse(typed);
        number.filter(n -> n.intValue() != view.viewport().percent()).ifPresent(n -> view.zoomTo(n.doubleValue()));
        showPercent(view.viewport());
    }

    /** The bar of what is proposed: at the foot, above the views. */
    void bar(PreviewBar now) {
        bar = now;
    }

    /** The search for a region: at the top in the middle. */
    void box(Region now) {
        box = now;
    }

    // A proposal may be wider than the map is: then its sentence goes over more lines.
    private void floating(double w, double h) {
        double most = w - 2 * EDGE;
        if (bar == null) {
            return;
        }
        for (Region node : List.of(bar, box)) {
            if (node.isVisible()) {
                node.applyCss();
                bar.hints(true);
                bar.hints(bar.prefWidth(-1) <= most);
                double width = Math.min(most, node.prefWidth(-1));
                node.resize(width, Math.min(node.prefHeight(width), h - 2 * EDGE));
            }
        }
        place(bar, (w - bar.getWidth()) / 2, views.getLayoutY() - EDGE - bar.getHeight());
        place(box, (w - box.getWidth()) / 2, EDGE);
    }

    List<Node> nodes() {
        return List.of(left, right, scale, tip, views, zoom);
    }

    /** Text size against 14 px: marks grow with it. */
    double textScale() {
        double size = leftLetter.getFont().getSize();
        return leftLetter.getScene() == null ? 1 : Math.clamp(size / (PX * 1.29), 1, 1.5);
    }

    void layout(double w, double h) {
        for (Node node : nodes()) {
            node.applyCss();
            node.autosize();
        }
        place(left, EDGE, (h - left.getHeight()) / 2);
        place(right, w - EDGE - right.getWidth(), (h - right.getHeight()) / 2);
        double foot = h - EDGE;
        place(scale, EDGE, foot - scale.getHeight());
        place(zoom, w - EDGE - zoom.getWidth(), foot - zoom.getHeight());
        double free = w - 2 * EDGE - scale.getWidth() - zoom.getWidth() - 24;
        boolean oneRow = views.getWidth() <= free;
        double lane = EDGE + scale.getWidth() + 12;
        double middle = Math.clamp((w - views.getWidth()) / 2, oneRow ? lane : EDGE,
                Math.max(oneRow ? lane : EDGE, w - EDGE - (oneRow ? zoom.getWidth() + 12 : 0) - views.getWidth()));
        place(views, middle, oneRow ? foot - views.getHeight() : foot - zoom.getHeight() - 8 - views.getHeight());
        floating(w, h);
    }

    private static void place(Node node, double x, double y) {
        node.relocate(Math.rint(x), Math.rint(y));
    }

    /** The patient's left is at the viewer's right in front, at the viewer's left behind; sides show one side only. */
    void viewSwitched() {
        BodyView now = view.model().view().get();
        switching = true;
        views.setValue(view.model().closeUp().get() == null ? now : null);
        switching = false;
        now.side().ifPresentOrElse(only -> sides(only.key(), only.key(), false), () -> {
            boolean leftAtLeft = view.model().figure().screenX(1) < 0;
            sides(leftAtLeft ? "left" : "right", leftAtLeft ? "right" : "left", true);
        });
    }

    private void sides(String atLeft, String atRight, boolean both) {
        word(left, atLeft);
        word(right, atRight);
        right.setVisible(both);
    }

    private void word(VBox box, String side) {
        ((Label) box.getChildren().get(0)).setText(messages.text("map.letter." + side));
        Label spelt = (Label) box.getChildren().get(1);
        spelt.setText(messages.text("regions.side." + side));
        // Where the letter is already the word, one of them is enough.
        boolean twice = spelt.getText().equals(((Label) box.getChildren().get(0)).getText());
        spelt.setVisible(!twice);
        spelt.setManaged(!twice);
        view.requestLayout();
    }

    void viewportChanged(Viewport at) {
        showPercent(at);
        scaleCm = 1;
        for (double cm : new double[] {0.5, 1, 2, 5, 10, 20}) {
            if (cm * at.pxPerCm() >= 28) {
                scaleCm = cm;
                break;
            }
            scaleCm = cm;
        }
        scaleLine.setMinWidth(scaleCm * at.pxPerCm());
        scaleLine.setMaxWidth(scaleCm * at.pxPerCm());
        scaleText.setText(messages.text("map.scale", messages.numbers().cm(BigDecimal.valueOf(scaleCm))));
        view.requestLayout();
    }

    private void showPercent(Viewport at) {
        percent.setText(messages.numbers().percent(BigDecimal.valueOf(at.percent())));
    }

    void pointsChanged() {
        view.requestLayout();
    }

    /** The card beside the point under the pointer, else beside the only selected one. */
    void hover(Viewport at) {
        PointsModel model = view.model();
        Optional<Injection> one = Optional.ofNullable(model.hovered().get())
                .flatMap(model::point)
                .or(() -> model.selection().size() == 1
                        ? model.point(model.selection().iterator().next())
                        : Optional.empty())
                .filter(p -> p.place().view() == model.view().get() && view.pointMove().ids().isEmpty());
        tip.setVisible(one.isPresent());
        one.ifPresent(p -> {
            tipTitle.setText(view.text().hover(p));
            tipRegion.setText(model.names().name(p.place()));
            tip.applyCss();
            tip.autosize();
            double x = MapPainter.x(model.figure(), p.place(), at);
            double y = MapPainter.y(model.figure(), p.place(), at);
            boolean fitsRight = x + 24 + tip.getWidth() < at.width() - EDGE;
            double left = fitsRight ? x + 22 : x - 22 - tip.getWidth();
            place(tip, left, Math.clamp(y - tip.getHeight() - 14, 4, Math.max(4, at.height() - tip.getHeight() - 4)));
        });
    }
}
