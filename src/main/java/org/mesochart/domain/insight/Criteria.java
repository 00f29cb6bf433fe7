package org.mesochart.domain.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.text.Folding;

/**
 * Which courses are looked at, and by which scores: one scale and one aspect, never two.
 *
 * @param from the first day on which a course may have had its first injections, or null
 * @param to the last such day, or null
 * @param only the value that a course must have; an empty text = none was recorded
 */
public record Criteria(PainScale scale, Aspect aspect, LocalDate from, LocalDate to, Map<Facet, String> only) {
    public Criteria {
        Objects.requireNonNull(scale);
        Objects.requireNonNull(aspect);
        only = Map.copyOf(only);
    }

    boolean fits(TreatedCourse course) {
        LocalDate began = course.began();
        return (from == null || !began.isBefore(from))
                && (to == null || !began.isAfter(to))
                && only.entrySet().stream().allMatch(each -> Folding.same(each.getValue(), value(course, each.getKey())));
    }

    static String value(TreatedCourse course, Facet facet) {
        return course.facets().getOrDefault(facet, "");
    }

    @Override
    public String toString() {
        return "Criteria[" + scale + ", " + aspect + ']';
    }
}
