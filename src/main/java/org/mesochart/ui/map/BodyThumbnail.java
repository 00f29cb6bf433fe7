package org.mesochart.ui.map;

import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;

/**
 * A small picture of the body around given points, for summaries. Shows one view: that of most points. The patient's
 * left and right stand at the edges. It takes the colours of the style sheet {@code session.css}.
 */
public final class BodyThumbnail extends Region {
    private final BodyMap bodyMap;
    private final Messages messages;
    private final PaletteNode palette = new PaletteNode();
    private final Canvas canvas = new Canvas();
    private final Label left = new Label();
    private final Label right = new Label();
    private final MarkPainter marks = new MarkPainter();
    private List<Injection> points = List.of();
    private ToIntFunction<Injection> letters = p -> -1;

    public BodyThumbnail(BodyMap bodyMap, Messages messages) {
        this.bodyMap = bodyMap;
        this.messages = messages;
        getStyleClass().add("body-thumbnail");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        left.getStyleClass().add("map-thumb-letter");
        right.getStyleClass().add("map-thumb-letter");
        getChildren().addAll(palette, canvas, left, right);
        palette.palette().subscribe(p -> paint());
        setMinSize(120, 90);
        setPrefSize(360, 220);
    }

    /**
     * Shows the points.
     *
     * @param letterIndex 0 for mixture A to 5 for F, -1 for none
     * @param words the picture in words
     */
    public void show(List<Injection> nowPoints, ToIntFunction<Injection> letterIndex, String words) {
        points = List.copyOf(nowPoints);
        letters = letterIndex;
        setAccessibleText(words);
        paint();
    }

    private BodyView view() {
        BodyView most = BodyView.BACK;
        long best = 0;
        for (BodyView view : BodyView.values()) {
            long there = points.stream().filter(p -> p.place().view() == view).count();
            if (there > best) {
                best = there;
                most = view;
            }
        }
        return most;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
        left.autosize();
        right.autosize();
        left.relocate(8, (getHeight() - left.getHeight()) / 2);
        right.relocate(getWidth() - 8 - right.getWidth(), (getHeight() - right.getHeight()) / 2);
    }

    private void paint() {
        double w = canvas.getWidth();
        double h = canvas.getHeight();
        if (w < 1 || h < 1) {
            return;
        }
        BodyView view = view();
        Figure figure = bodyMap.figure(view);
        List<Injection> seen = points.stream().filter(p -> p.place().view() == view).toList();
        Viewport at = Viewports.around(figure, seen, w, h);
        MapPalette colours = palette.palette().get();
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(colours.of("map"));
        gc.fillRect(0, 0, w, h);
        FigurePainter.paint(gc, figure, at, colours);
        double screen =
                getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        marks.setUp(colours, screen, 1);
        for (Injection p : seen) {
            marks.paint(gc, Mark.of(p, letters.applyAsInt(p)), MapPainter.x(figure, p.place(), at),
                    at.py(p.place().yCm().doubleValue()), Math.min(at.pxPerCm(), 9.9));
        }
        boolean patientLeftAtLeft = view == BodyView.BACK || view == BodyView.LEFT;
        left.setText(messages.text(patientLeftAtLeft ? "map.letter.left" : "map.letter.right"));
        right.setText(messages.text(patientLeftAtLeft ? "map.letter.right" : "map.letter.left"));
        right.setVisible(view == BodyView.FRONT || view == BodyView.BACK);
    }
}
