package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;

/**
 * The cross sections of trunk and legs as ellipses: half width from the front, half depth from the side, medians of the
 * ANSUR II survey on a figure 175 cm tall.
 */
final class Sections {

    /** An ellipse at a height; of the two legs it is the left one, whose centre has an x above 0. */
    record Section(double y, double centreX, double halfWidth, double centreZ, double halfDepth) {}

    /** Where the legs part, centimetres above the floor. */
    private static final double CROTCH_CM = 84.2;

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

    private Sections() {}

    /** The section at a height. Both tables run from top to bottom. */
    static Section at(double y) {
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
