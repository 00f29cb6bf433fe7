package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;

/** The points of one region of the whole body and side. */
public record PointGroup(String region, Side side, List<Injection> points) {
    /** One mixture, depth and volume within a group. */
    public record Kind(UUID mixtureId, BigDecimal depthMm, BigDecimal volumeMl, int points) {
        @Override
        public String toString() {
            return "Kind[]";
        }
    }

    private record Key(String region, Side side) {}

    private record KindKey(UUID mixtureId, BigDecimal depthMm, BigDecimal volumeMl) {}

    public PointGroup {
        points = List.copyOf(points);
    }

    /** Groups from head to foot, left before right. */
    public static List<PointGroup> of(List<Injection> points, Figure figure) {
        Map<Key, List<Injection>> groups = new LinkedHashMap<>();
        for (Injection point : points) {
            groups.computeIfAbsent(new Key(figure.whole(point.place().region()), point.place().side()), k -> new ArrayList<>())
                    .add(point);
        }
        List<String> order = figure.regions().stream().map(Region::key).toList();
        return groups.entrySet().stream()
                .map(e -> new PointGroup(e.getKey().region(), e.getKey().side(), e.getValue()))
                .sorted(Comparator.comparingInt((PointGroup g) -> rank(order, g.region())).thenComparing(PointGroup::side))
                .toList();
    }

    private static int rank(List<String> order, String region) {
        int at = order.indexOf(region);
        return at < 0 ? order.size() : at;
    }

    /** The sum of the volumes that are known. */
    public BigDecimal volumeMl() {
        return points.stream().map(Injection::volumeMl).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True when the volume of a point is unknown. */
    public boolean atLeast() {
        return points.stream().anyMatch(p -> p.volumeMl() == null);
    }

    /** What was injected, one line for each mixture, depth and volume, in the order of placing. */
    public List<Kind> kinds() {
        Map<KindKey, Integer> counts = new LinkedHashMap<>();
        for (Injection p : points) {
            counts.merge(new KindKey(p.mixtureId(), p.depthMm(), p.volumeMl()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(e -> new Kind(e.getKey().mixtureId(), e.getKey().depthMm(), e.getKey().volumeMl(), e.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return "PointGroup[]";
    }
}
