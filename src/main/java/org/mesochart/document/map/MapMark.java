package org.mesochart.document.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.SmoothOutline;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MarkWords;

/**
 * A painted area as the map needs it, in centimetres as on paper: x rightward, y upward.
 *
 * @param intensity NRS, null when it was not told
 * @param outlines closed, x and y by turns; an outline in another is a hole
 * @param spots where its number may stand, the best first
 * @param arrow from and to of the radiation, x and y of each; empty without one
 * @param label the number on the map, or empty
 * @param goal where the arrow ends, said where the panel cuts it off; empty when that is not on the body
 */
public record MapMark(
        SkinMark.Kind kind,
        Integer intensity,
        List<double[]> outlines,
        List<double[]> spots,
        double[] arrow,
        String label,
        String goal) {
    /** Among so many positions a free one is found, if there is one. */
    private static final int MOST_SPOTS = 3000;

    /** With its number, and where its arrow goes. */
    static MapMark of(SkinMark mark, Figure figure, PaperWords words, MarkWords markWords) {
        String label = mark.intensity() == null ? "" : words.text("map.mark.nrs", mark.intensity());
        // The plate at a cut arrow stays short: what stands in brackets after the name is in the alternative text.
        String goal = markWords.goal(mark)
                .map(to -> words.text("documents.map.goal", to.replaceAll(" \\([^)]*\\)$", "")))
                .orElse("");
        return of(mark, figure, label, goal);
    }

    private static MapMark of(SkinMark mark, Figure figure, String label, String goal) {
        List<double[]> outlines = new ArrayList<>();
        for (double[] ring : SmoothOutline.of(mark.shape())) {
            double[] onPaper = new double[ring.length];
            for (int i = 0; i < ring.length; i += 2) {
                onPaper[i] = figure.screenX(ring[i]);
                onPaper[i + 1] = figure.screenY(ring[i + 1]);
            }
            outlines.add(onPaper);
        }
        double[] arrow = mark.radiation()
                .map(a -> new double[] {
                    figure.screenX(a.fromX().doubleValue()), figure.screenY(a.fromY().doubleValue()),
                    figure.screenX(a.toX().doubleValue()), figure.screenY(a.toY().doubleValue())
                })
                .orElse(new double[0]);
        return new MapMark(mark.kind(), mark.intensity(), outlines, spots(mark, figure, arrow), arrow, label, goal);
    }

    private static List<double[]> spots(SkinMark mark, Figure figure, double[] arrow) {
        double[] middle = mark.shape().middle().orElse(null);
        if (middle == null) {
            return List.of(new double[] {arrow[0], arrow[1]});
        }
        List<double[]> cells = new ArrayList<>(mark.shape().middles().toList());
        int step = 1 + cells.size() / MOST_SPOTS;
        List<double[]> spots = new ArrayList<>(List.of(middle));
        for (int i = 0; i < cells.size(); i += step) {
            spots.add(cells.get(i));
        }
        spots.sort(Comparator.comparingDouble(s -> Math.hypot(s[0] - middle[0], s[1] - middle[1])));
        return spots.stream()
                .map(s -> new double[] {figure.screenX(s[0]), figure.screenY(s[1])})
                .toList();
    }

    public boolean radiates() {
        return arrow.length > 0;
    }

    @Override
    public String toString() {
        return "MapMark[]";
    }
}
