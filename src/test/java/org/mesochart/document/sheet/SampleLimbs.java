package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Technique;

/** Sheets of sessions on hands, feet and the inner side of the knee, which have planes of their own. */
public final class SampleLimbs {
    private SampleLimbs() {}

    /** The back of one hand: the finger joints and the first web. */
    public static SessionSheetInput oneHand() {
        List<Injection> points = new ArrayList<>();
        add(points, BodyView.HAND_DORSAL_RIGHT, "2", "0.1", new double[][] {
            {3.2, 8.6}, {1.1, 9.2}, {-1, 8.8}, {-2.8, 7.9}, {3.4, 12.6}, {1.2, 13.8}, {-1.4, 13.2}, {4.1, 5.6}, {3.8, 4.6},
            {0.6, 1.2}, {-0.8, 1}, {2.2, 1.4}});
        return sheet(points);
    }

    /** Two sides of a hand, two of a foot, and the inner side of a knee. */
    public static SessionSheetInput limbs() {
        List<Injection> points = new ArrayList<>();
        add(points, BodyView.HAND_PALMAR_LEFT, "2", "0.1", new double[][] {
            {3.4, 4.6}, {2.8, 5.4}, {3.1, 3.4}, {-2.4, 5}, {-2.6, 3.8}, {0.4, 1}, {-0.6, 1.1}, {0.9, 1.6}});
        add(points, BodyView.HAND_DORSAL_LEFT, "2", "0.1", new double[][] {
            {3.2, 8.6}, {1.1, 9.2}, {-1, 8.8}, {-2.8, 7.9}, {4.1, 5.6}});
        add(points, BodyView.FOOT_PLANTAR_RIGHT, "4", "0.2", new double[][] {
            {0.2, 3}, {1.2, 4}, {-0.8, 4}, {0.6, 5.6}, {1.4, 8.4}, {1.8, 11}, {2, 14}, {2.4, 19}, {0.4, 20}});
        add(points, BodyView.FOOT_DORSAL_RIGHT, "2", "0.1", new double[][] {
            {-1.6, 9.2}, {-2, 10}, {2.6, 19.4}, {0, 16}});
        add(points, BodyView.KNEE_MEDIAL_LEFT, "3", "0.1", new double[][] {
            {2, 50}, {3, 49}, {1, 48}, {2, 47}, {0.4, 46}, {1.6, 44.6}});
        return sheet(points);
    }

    /** Thirty points over both lumbar paraspinals. */
    public static SessionSheetInput thirtyLumbar() {
        List<Injection> points = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            double[][] at = new double[15][];
            for (int i = 0; i < at.length; i++) {
                at[i] = new double[] {side * (2.4 + 1.6 * (i % 3)), 115.5 - 2.6 * (i / 3)};
            }
            add(points, BodyView.BACK, "2", "0.1", at);
        }
        return sheet(points);
    }

    /** Over the spine: points on the midline, which have a column of their own, and points at both sides of it. */
    public static SessionSheetInput spine(int levels) {
        List<Injection> points = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            double y = 140 - 40.0 * i / levels;
            add(points, BodyView.BACK, "2", "0.1", new double[][] {{0, y}, {-3, y}, {3, y}});
        }
        return sheet(points);
    }

    public static SessionSheetInput sheet(List<Injection> points) {
        return SampleSheets.input(
                SampleSheets.patient("Nermin Işıldak"),
                SampleSheets.session(3, "2026-10-02T07:40:00Z", 5, 3, SessionStatus.SIGNED, points,
                        SampleSheets.mixtures(3), null));
    }

    public static void add(List<Injection> points, BodyView view, String depth, String mL, double[][] at) {
        for (double[] xy : at) {
            Place place = SampleSheets.BODY.figure(view).place(xy[0], xy[1]).orElseThrow();
            int number = points.size() + 1;
            points.add(new Injection(SampleSheets.id(70_000 + number), SampleSheets.id(3), number, SampleSheets.id(31),
                    place, new BigDecimal(depth), new BigDecimal(mL), Technique.PAPULE, null, null));
        }
    }
}
