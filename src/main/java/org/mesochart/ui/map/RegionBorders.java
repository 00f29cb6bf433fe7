package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Path;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.Side;

/**
 * The lines between the regions of a figure, each once, though two regions share it: dashes of one line painted twice
 * would fill each other's gaps. The edge of the body is not among them.
 */
final class RegionBorders {
    private record Spot(double x, double y) {}

    private record Edge(Spot a, Spot b) {
        static Edge of(Spot one, Spot other) {
            boolean swap = one.x() > other.x() || one.x() == other.x() && one.y() > other.y();
            return swap ? new Edge(other, one) : new Edge(one, other);
        }
    }

    private final Map<Edge, Integer> edges = new LinkedHashMap<>();
    private final Map<Spot, List<Spot>> open = new HashMap<>();

    private RegionBorders() {}

    /** @param finest whether the parts that close-ups tell apart are bordered too */
    static List<Path> of(Figure figure, boolean finest) {
        RegionBorders borders = new RegionBorders();
        Side side = figure.view().side().orElse(Side.MIDLINE);
        for (Region region : finest ? figure.finest() : figure.regions()) {
            borders.add(figure.outlineOf(region.key(), side));
        }
        return borders.lines();
    }

    private void add(Path outline) {
        Spot start = null;
        Spot at = null;
        for (Path.Segment segment : outline.segments()) {
            Spot to = switch (segment) {
                case Path.Move m -> new Spot(m.x(), m.y());
                case Path.Line l -> new Spot(l.x(), l.y());
                case Path.Cubic c -> new Spot(c.x(), c.y());
                case Path.Close c -> start;
            };
            if (segment instanceof Path.Move) {
                start = to;
            } else if (!to.equals(at)) {
                edges.merge(Edge.of(at, to), 1, Integer::sum);
            }
            at = to;
        }
    }

    // Edges are strung together, so that dashes run on over their joints.
    private List<Path> lines() {
        edges.forEach((edge, times) -> {
            if (times > 1) {
                open.computeIfAbsent(edge.a(), s -> new ArrayList<>(2)).add(edge.b());
                open.computeIfAbsent(edge.b(), s -> new ArrayList<>(2)).add(edge.a());
            }
        });
        List<Path> lines = new ArrayList<>();
        List<Spot> ends = new ArrayList<>(open.keySet().stream().filter(s -> open.get(s).size() != 2).toList());
        ends.addAll(List.copyOf(open.keySet()));
        for (Spot end : ends) {
            while (!open.get(end).isEmpty()) {
                lines.add(lineFrom(end));
            }
        }
        return lines;
    }

    private Path lineFrom(Spot end) {
        List<Path.Segment> segments = new ArrayList<>();
        segments.add(new Path.Move(end.x(), end.y()));
        Spot at = end;
        do {
            Spot to = open.get(at).removeLast();
            open.get(to).remove(at);
            segments.add(new Path.Line(to.x(), to.y()));
            at = to;
        } while (open.get(at).size() == 1);
        return new Path(segments);
    }
}
