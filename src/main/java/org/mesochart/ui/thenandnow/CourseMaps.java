package org.mesochart.ui.thenandnow;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.SessionMap;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.SessionRecord;

/**
 * A course with the maps of all its sessions.
 *
 * @param records in the order of their numbers
 * @param maps the same sessions by region
 * @param extents where anything is charted in the course, by view
 */
record CourseMaps(Patient patient, Course course, List<SessionRecord> records, List<SessionMap> maps,
                  Map<BodyView, Bounds> extents) {
    /** Reads the maps; not on the UI thread. */
    static CourseMaps of(Patient patient, Course course, List<SessionRecord> records, BodyMap bodyMap) {
        Map<BodyView, Bounds> extents = new EnumMap<>(BodyView.class);
        for (SessionRecord record : records) {
            record.injections().forEach(point -> {
                double x = point.place().xCm().doubleValue();
                double y = point.place().yCm().doubleValue();
                extents.merge(point.place().view(), new Bounds(x, y, x, y), CourseMaps::both);
            });
            record.marks().forEach(mark -> mark.shape().bounds().ifPresent(
                    b -> extents.merge(mark.view(), bounds(b), CourseMaps::both)));
        }
        return new CourseMaps(patient, course, records,
                records.stream().map(record -> SessionMap.of(record, bodyMap)).toList(), extents);
    }

    private static Bounds bounds(SkinShape.Bounds b) {
        return new Bounds(b.left(), b.bottom(), b.right(), b.top());
    }

    private static Bounds both(Bounds one, Bounds other) {
        return new Bounds(Math.min(one.minX(), other.minX()), Math.min(one.minY(), other.minY()),
                Math.max(one.maxX(), other.maxX()), Math.max(one.maxY(), other.maxY()));
    }

    /** The view in which most is charted. */
    BodyView mainView() {
        return extents.keySet().stream().max(Comparator.comparingLong(this::charted)).orElse(BodyView.BACK);
    }

    private long charted(BodyView view) {
        return records.stream()
                .mapToLong(record -> record.injections().stream().filter(p -> p.place().view() == view).count()
                        + record.marks().stream().filter(mark -> mark.view() == view).count())
                .sum();
    }

    @Override
    public String toString() {
        return "CourseMaps[" + course.id() + ']';
    }
}
