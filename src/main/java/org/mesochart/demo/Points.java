package org.mesochart.demo;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.body.BodyView;

/**
 * Where points are set, in centimetres on the figure's planes. Positions follow the landmarks of the body map (ANSUR II
 * medians); those outside the drawing are left out when the session is charted.
 */
enum Points {
    /** Ten pairs of tender points of fibromyalgia. */
    TENDER,
    /** Around the pes anserine bursa of the left knee. */
    PES_ANSERINUS,
    /** Over each posterior superior iliac spine, and 3 cm below and 1 cm medial to these. */
    LABOUR,
    LOW_BACK,
    LOW_BACK_LEFT,
    NECK,
    SHOULDER_RIGHT,
    KNEE_RIGHT,
    FOREHEAD,
    ACHILLES_LEFT,
    SCALP,
    THIGHS,
    BUTTOCK_RIGHT;

    /** @param x centimetres, positive toward the patient's left */
    record Spot(BodyView view, double x, double y) {
        @Override
        public String toString() {
            return "Spot[" + view.key() + ']';
        }
    }

    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        switch (this) {
            case TENDER -> {
                pair(spots, BodyView.BACK, 3.0, 159.0);
                pair(spots, BodyView.BACK, 2.6, 152.0);
                pair(spots, BodyView.BACK, 10.0, 147.0);
                pair(spots, BodyView.BACK, 8.0, 143.5);
                pair(spots, BodyView.BACK, 3.0, 130.0);
                pair(spots, BodyView.FRONT, 5.0, 139.5);
                pair(spots, BodyView.BACK, 8.5, 97.0);
                pair(spots, BodyView.BACK, 14.0, 90.0);
                pair(spots, BodyView.BACK, 3.2, 104.0);
                pair(spots, BodyView.FRONT, 7.8, 48.0);
            }
            case PES_ANSERINUS -> grid(spots, BodyView.FRONT, 6.8, 39.6, 2, 5, 1.6, 1.0);
            case LABOUR -> {
                pair(spots, BodyView.BACK, 4.4, 98.2);
                // One centimetre nearer to the midline on the skin, which bends: 3.16 cm from the other by the measure.
                pair(spots, BodyView.BACK, 3.41, 95.2);
            }
            case LOW_BACK -> {
                grid(spots, BodyView.BACK, 2.8, 98.5, 2, 5, 2.2, 2.6);
                grid(spots, BodyView.BACK, -5.0, 98.5, 2, 5, 2.2, 2.6);
            }
            case LOW_BACK_LEFT -> grid(spots, BodyView.BACK, 2.8, 97.5, 3, 5, 2.2, 2.4);
            case NECK -> {
                for (double y : new double[] {155.0, 153.0, 151.0}) {
                    pair(spots, BodyView.BACK, 2.4, y);
                }
                pair(spots, BodyView.BACK, 6.5, 148.5);
                pair(spots, BodyView.BACK, 9.0, 147.3);
                pair(spots, BodyView.BACK, 11.5, 146.2);
                pair(spots, BodyView.BACK, 5.0, 141.5);
            }
            case SHOULDER_RIGHT -> grid(spots, BodyView.BACK, -14.5, 133.0, 3, 4, 2.2, 2.3);
            case KNEE_RIGHT -> ring(spots, BodyView.FRONT, -10.3, 48.8, 4.2, 12);
            case FOREHEAD -> {
                for (double x : new double[] {1.2, 3.0, 4.8}) {
                    pair(spots, BodyView.FRONT, x, 168.0);
                }
                pair(spots, BodyView.FRONT, 6.6, 165.5);
                pair(spots, BodyView.BACK, 3.2, 158.5);
            }
            case ACHILLES_LEFT -> grid(spots, BodyView.BACK, 10.8, 8.5, 2, 5, 1.4, 1.7);
            case SCALP -> grid(spots, BodyView.FRONT, -4.0, 171.0, 9, 3, 1.0, 1.0);
            case THIGHS -> {
                grid(spots, BodyView.BACK, 6.0, 61.0, 7, 15, 1.0, 1.1);
                grid(spots, BodyView.BACK, -12.0, 61.0, 7, 15, 1.0, 1.1);
            }
            case BUTTOCK_RIGHT -> grid(spots, BodyView.BACK, -10.5, 88.5, 3, 4, 2.2, 2.2);
        }
        return spots;
    }

    private static void pair(List<Spot> spots, BodyView view, double x, double y) {
        spots.add(new Spot(view, x, y));
        spots.add(new Spot(view, -x, y));
    }

    private static void grid(
            List<Spot> spots, BodyView view, double left, double low, int columns, int rows, double dx, double dy) {
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = 0; column < columns; column++) {
                spots.add(new Spot(view, left + column * dx, low + row * dy));
            }
        }
    }

    private static void ring(List<Spot> spots, BodyView view, double x, double y, double radius, int count) {
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            spots.add(new Spot(view, x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
        }
    }
}
