package org.mesochart.ui.map;

import java.util.List;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.session.Injection;

/** Windows onto a figure that show given points. */
final class Viewports {
    /** Body shown around the points, centimetres: enough to see where one is. */
    private static final double AROUND_CM = 9;

    private Viewports() {}

    /**
     * The same heights of the body seen from elsewhere: from front to back also the same distance from the midline, on
     * the patient's same side; between these and the sides the middle of the view.
     */
    static Viewport turned(Viewport from, Figure was, Figure now) {
        boolean sameX = was.view().side().isPresent() == now.view().side().isPresent();
        double x = sameX ? now.screenX(was.screenX(from.centreX())) : 0;
        return new Viewport(x, from.centreY(), from.pxPerCm(), from.width(), from.height());
    }

    static Viewport around(Figure figure, List<Injection> points, double width, double height) {
        if (points.isEmpty()) {
            return Viewport.whole(figure, width, height);
        }
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (Injection p : points) {
            minX = Math.min(minX, p.place().xCm().doubleValue());
            maxX = Math.max(maxX, p.place().xCm().doubleValue());
            minY = Math.min(minY, p.place().yCm().doubleValue());
            maxY = Math.max(maxY, p.place().yCm().doubleValue());
        }
        return Viewport.around(figure, minX - AROUND_CM, minY - AROUND_CM, maxX + AROUND_CM, maxY + AROUND_CM, width,
                height);
    }
}
