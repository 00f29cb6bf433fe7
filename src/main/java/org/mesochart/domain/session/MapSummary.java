package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mesochart.domain.body.Side;

/**
 * What a body map shows, reckoned for each part of the body: what screen, sheet and screen reader say in words.
 * Volumes are exact; one that is not known is counted, never taken for 0.
 *
 * @param areas parts of the body from head to foot; those without points are left out
 */
public record MapSummary(List<Area> areas) {

    /**
     * The points of one part of the body.
     *
     * @param group key of the part: lower_back, hand and so on
     * @param left points on the patient's left, as the others by the side kept with each point
     * @param depths how many points at each depth in mm, shallow first
     * @param eachMl the volume of every point, empty where they differ or one is not known
     * @param knownMl the sum of the volumes that are known
     * @param dry points at which nothing was injected
     * @param unknown points whose volume is not known
     */
    public record Area(
            String group,
            int left,
            int right,
            int midline,
            SortedMap<BigDecimal, Integer> depths,
            Optional<BigDecimal> eachMl,
            BigDecimal knownMl,
            int dry,
            int unknown) {

        public Area {
            depths = Collections.unmodifiableSortedMap(new TreeMap<>(depths));
        }

        public int points() {
            return left + right + midline;
        }

        /** How many points lie on a side of the patient. */
        public int on(Side side) {
            return switch (side) {
                case LEFT -> left;
                case RIGHT -> right;
                case MIDLINE -> midline;
            };
        }

        @Override
        public String toString() {
            return "Area[]";
        }
    }

    public MapSummary {
        areas = List.copyOf(areas);
    }

    /**
     * @param groupOf the part of the body that a region belongs to
     * @param order the parts from head to foot; others come last
     */
    public static MapSummary of(List<Injection> points, UnaryOperator<String> groupOf, List<String> order) {
        Map<String, List<Injection>> groups = new LinkedHashMap<>();
        for (Injection point : points) {
            groups.computeIfAbsent(groupOf.apply(point.place().region()), g -> new ArrayList<>()).add(point);
        }
        return new MapSummary(groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> rank(order, group.getKey())))
                .map(group -> area(group.getKey(), group.getValue()))
                .toList());
    }

    private static int rank(List<String> order, String group) {
        int at = order.indexOf(group);
        return at < 0 ? order.size() : at;
    }

    private static Area area(String group, List<Injection> points) {
        SortedMap<BigDecimal, Integer> depths = new TreeMap<>();
        points.forEach(point -> depths.merge(point.depthMm(), 1, Integer::sum));
        List<BigDecimal> known = points.stream().map(Injection::volumeMl).filter(Objects::nonNull).toList();
        boolean alike = known.size() == points.size() && known.stream().distinct().count() == 1;
        return new Area(
                group,
                count(points, Side.LEFT),
                count(points, Side.RIGHT),
                count(points, Side.MIDLINE),
                depths,
                alike ? Optional.of(known.getFirst()) : Optional.empty(),
                known.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                (int) known.stream().filter(volume -> volume.signum() == 0).count(),
                points.size() - known.size());
    }

    private static int count(List<Injection> points, Side side) {
        return (int) points.stream().filter(point -> point.place().side() == side).count();
    }

    @Override
    public String toString() {
        return "MapSummary[" + areas.size() + ']';
    }
}
