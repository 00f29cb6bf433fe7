package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.text.Folding;

/**
 * What became of the courses that were asked for, together and in groups.
 *
 * @param by what the groups are made by, in the order of their values
 * @param groups the largest first
 * @param choices every value of each facet among all courses, whatever was asked for; depths by their size; an empty text
 *     last where a course has none
 */
public record Insight(
        Criteria criteria, List<Facet> by, GroupFigures all, List<Group> groups, Map<Facet, List<String>> choices) {

    /**
     * Courses alike in what the groups are made by.
     *
     * @param values one for each facet, as first spelt; an empty text where none was recorded
     * @param patients what each counts with, the least change first
     */
    public record Group(List<String> values, GroupFigures figures, List<PatientResult> patients) {
        public Group {
            values = List.copyOf(values);
            patients = List.copyOf(patients);
        }

        @Override
        public String toString() {
            return "Group[" + patients.size() + ']';
        }
    }

    public Insight {
        by = List.copyOf(by);
        groups = List.copyOf(groups);
    }

    @Override
    public String toString() {
        return "Insight[" + groups.size() + ']';
    }

    /** Takes courses one after the other. Not for two threads at once. */
    public static final class Reading {
        private final Criteria criteria;
        private final List<Facet> by;
        private final LocalDate today;
        private final List<CourseResult> all = new ArrayList<>();
        private final Map<List<String>, List<String>> spelt = new LinkedHashMap<>();
        private final Map<List<String>, List<CourseResult>> groups = new LinkedHashMap<>();
        private final Map<String, String> folded = new HashMap<>();
        private final Map<Facet, Map<String, String>> choices = new EnumMap<>(Facet.class);

        public Reading(Criteria criteria, List<Facet> by, LocalDate today) {
            this.criteria = criteria;
            this.by = List.copyOf(by);
            this.today = today;
        }

        public void add(TreatedCourse course) {
            for (Facet facet : Facet.values()) {
                String value = Criteria.value(course, facet);
                choices.computeIfAbsent(facet, f -> new LinkedHashMap<>()).putIfAbsent(folded(value), value);
            }
            if (!criteria.fits(course)) {
                return;
            }
            CourseResult result = CourseResult.of(course, today);
            all.add(result);
            List<String> values = by.stream().map(facet -> Criteria.value(course, facet)).toList();
            List<String> key = values.stream().map(this::folded).toList();
            spelt.putIfAbsent(key, values);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(result);
        }

        // The same few values, course after course.
        private String folded(String value) {
            return folded.computeIfAbsent(value, Folding::fold);
        }

        public Insight result() {
            List<Group> made = new ArrayList<>();
            groups.forEach((key, results) -> {
                List<PatientResult> patients = leastFirst(PatientResult.of(results));
                made.add(new Group(spelt.get(key), GroupFigures.ofPatients(patients), patients));
            });
            made.sort(Comparator.comparing((Group group) -> -group.figures().patients())
                    .thenComparing(group -> String.join("\n", group.values())));
            Map<Facet, List<String>> offered = new EnumMap<>(Facet.class);
            choices.forEach((facet, values) -> {
                // 10 mm comes after 2 mm.
                Comparator<String> order = facet == Facet.DEPTH
                        ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder();
                offered.put(facet, values.values().stream()
                        .sorted(Comparator.comparing(String::isEmpty).thenComparing(order))
                        .toList());
            });
            return new Insight(criteria, by, GroupFigures.of(all), made, offered);
        }

        private static List<PatientResult> leastFirst(List<PatientResult> results) {
            return results.stream()
                    .sorted(Comparator.comparing(
                                    (PatientResult r) -> r.told().less().orElse(null),
                                    Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(r -> r.told().began()))
                    .toList();
        }
    }
}
