package org.mesochart.ui.map;

import java.util.List;
import java.util.Map;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;

/**
 * What a {@link ChartedMap} shows, of all views.
 *
 * @param earlierPoints of an earlier session, beneath the others
 * @param earlierMarks the same
 * @param counts a number for each region
 * @param counted the points that the numbers stand in the midst of
 */
public record Charted(List<EarlierPoint> points, List<SkinMark> marks, List<EarlierPoint> earlierPoints,
                      List<SkinMark> earlierMarks, Map<BodyPart, Integer> counts, List<Injection> counted) {
    public static final Charted NOTHING =
            new Charted(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

    public Charted {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
        earlierPoints = List.copyOf(earlierPoints);
        earlierMarks = List.copyOf(earlierMarks);
        counts = Map.copyOf(counts);
        counted = List.copyOf(counted);
    }

    /** What is charted on a patient stays out of logs. */
    @Override
    public String toString() {
        return "Charted[]";
    }
}
