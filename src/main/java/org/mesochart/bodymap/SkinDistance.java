package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.body.BodyView;

/**
 * About how far two points of one view are apart on the skin. The drawing is a projection: near the edge of the trunk a
 * centimetre on paper is nearly two on skin. Trunk and legs are taken as ellipses (half width from the front, half
 * depth from the side, medians of the ANSUR II survey); elsewhere the distance is the one in the drawing.
 */
final class SkinDistance {

    private record Section(double y, double centreX, double halfWidth, double centreZ, double halfDepth) {}

    /** Where the legs part, centimetres above the floor. */
    private static final double CROTCH_CM = 84.2;

    private static final int STEPS = 64;

    /** Read on first use. */
    private static final class Tables {
        static final List<Section> TRUNK = read("trunk");
        static final List<Section> LEG = read("leg");

        private static List<Section> read(String part) {
            List<Section> out = new ArrayList<>();
            for (String line : FigureFile.lines("sections")) {
                Words words = new Words(line);
                if (words.word().equals(part)) {
                    out.add(new Section(words.number(), words.number(), words.number(), words.number(), words.number()));
                }
            }
            return List.copyOf(out);
        }
    }

    private SkinDistance() {}

    static double between(BodyView view, double x1, double y1, double x2, double y2) {
        Section section = at((y1 + y2) / 2);
        boolean sideways = view == BodyView.LEFT || view == BodyView.RIGHT;
        double centre = sideways ? section.centreZ() : Math.copySign(section.centreX(), x1 + x2);
        double across = sideways ? section.halfDepth() : section.halfWidth();
        double away = sideways ? section.halfWidth() : section.halfDepth();
        double u = (x1 - centre) / across;
        double v = (x2 - centre) / across;
        if (Math.abs(u) > 1 || Math.abs(v) > 1) {
            return Math.hypot(x1 - x2, y1 - y2);
        }
        return Math.hypot(arc(across, away, Math.asin(u), Math.asin(v)), y1 - y2);
    }

    /** Length of an ellipse between two angles from the middle of the view, by Simpson's rule. */
    private static double arc(double across, double away, double from, double to) {
        double h = (to - from) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double t = from + i * h;
            double ds = Math.hypot(across * Math.cos(t), away * Math.sin(t));
            sum += ds * (i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return Math.abs(sum * h / 3);
    }

    /** Both tables run from top to bottom. */
    private static Section at(double y) {
        List<Section> table = y > CROTCH_CM ? Tables.TRUNK : Tables.LEG;
        Section above = table.getFirst();
        for (Section section : table) {
            if (section.y() <= y) {
                return above == section ? section : between(above, section, y);
            }
            above = section;
        }
        return above;
    }

    private static Section between(Section above, Section below, double y) {
        double k = (y - below.y()) / (above.y() - below.y());
        return new Section(y,
                below.centreX() + k * (above.centreX() - below.centreX()),
                below.halfWidth() + k * (above.halfWidth() - below.halfWidth()),
                below.centreZ() + k * (above.centreZ() - below.centreZ()),
                below.halfDepth() + k * (above.halfDepth() - below.halfDepth()));
    }
}
