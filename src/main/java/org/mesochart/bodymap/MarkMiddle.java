package org.mesochart.bodymap;

import java.util.Comparator;
import java.util.Optional;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SkinShape;

/** The place that a painted area is named by: the skin nearest to its middle. */
public final class MarkMiddle {
    private MarkMiddle() {}

    /** @return empty when no cell of the area is on the body */
    public static Optional<Place> of(Figure figure, SkinShape shape) {
        double[] sum = new double[3];
        shape.middles().forEach(cell -> {
            sum[0] += cell[0];
            sum[1] += cell[1];
            sum[2]++;
        });
        if (sum[2] == 0) {
            return Optional.empty();
        }
        double x = sum[0] / sum[2];
        double y = sum[1] / sum[2];
        // The middle of a crescent, or of two areas, is not itself painted.
        return shape.middles()
                .sorted(Comparator.comparingDouble(cell -> Math.hypot(cell[0] - x, cell[1] - y)))
                .map(cell -> figure.place(cell[0], cell[1]))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
