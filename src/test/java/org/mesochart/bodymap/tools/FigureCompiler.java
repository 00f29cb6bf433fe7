package org.mesochart.bodymap.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesochart.bodymap.BodyMap;

/**
 * Makes the tables of the body map from the drawings, borders and seeds in src/figures. Run from the project's folder;
 * how, is told in assets/bodymap/README.md.
 */
public final class FigureCompiler {

    /** Goes up with every change of a drawing or border that has been used in a clinic. */
    static final int VERSION = 2;

    private static final double FLATTENING_CM = 0.01;
    private static final double OVERSHOOT_CM = 0.15;
    private static final double SLIVER_CM2 = 0.5;

    /** The figures; left and right of one share a table. */
    public static final List<String> NAMES = List.of("front", "back", "side", "hand_palmar", "hand_dorsal",
            "foot_dorsal", "foot_plantar", "knee_medial");

    private static final Set<String> MIRRORED = Set.of("front", "back");
    /** Strokes of hands and feet against those of the whole body. */
    private static final double FINENESS = 0.4;
    /** Strokes along the edge, of which the inner half is painted. */
    private static final double RIM_OUTER_CM = 2.6;
    private static final double RIM_INNER_CM = 1.1;

    private record Seed(String region, double x, double y) {}

    private record Face(String region, int layer, List<double[]> ring) {}

    private final List<String> drawing;
    private final List<String> borders;
    private final boolean mirrored;
    private final boolean fine;
    private final Map<String, String> parents = new HashMap<>();

    private FigureCompiler(Path sources, String name) throws IOException {
        mirrored = MIRRORED.contains(name);
        drawing = lines(sources.resolve(name + ".drawing.txt")).stream().map(l -> Stations.drawn(l, mirrored)).toList();
        borders = lines(sources.resolve(name + ".regions.txt"));
        fine = name.startsWith("hand") || name.startsWith("foot");
        BodyMap.load().regions().forEach(r -> r.parent().ifPresent(parent -> parents.put(r.key(), parent)));
    }

    /** Arguments: the folder of the sources, the folder to write to. */
    public static void main(String[] args) throws IOException {
        for (String name : NAMES) {
            String text = compile(Path.of(args[0]), name);
            Files.writeString(Path.of(args[1], name + ".txt"), text);
        }
    }

    /**
     * The lines that say something. One that begins with a space goes on with the line before, "include FILE" stands for
     * the lines of that file, and "path NAME ..." is written wherever @NAME stands later.
     */
    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<String, String> paths = new HashMap<>();
        for (String line : joined(file)) {
            String text = Arrays.stream(line.split(" ")).map(word -> paths.getOrDefault(word, word))
                    .collect(Collectors.joining(" "));
            if (text.startsWith("path ")) {
                String[] words = text.split(" ", 3);
                paths.put("@" + words[1], words[2]);
            } else {
                lines.add(text);
            }
        }
        return List.copyOf(lines);
    }

    private static List<String> joined(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else if (line.startsWith("include ")) {
                lines.addAll(joined(file.resolveSibling(line.substring("include ".length()))));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The whole table of a figure as text, the same every time. */
    public static String compile(Path sources, String name) throws IOException {
        return new FigureCompiler(sources, name).table();
    }

    private String table() {
        List<Face> faces = new ArrayList<>();
        List<Face> wholes = new ArrayList<>();
        List<String> layers = drawing.stream().filter(l -> l.startsWith("outline ")).map(l -> l.split(" ")[1]).toList();
        // The last outline is painted last, so it lies on top.
        for (int i = 0; i < layers.size(); i++) {
            layer(layers.get(i), layers.size() - 1 - i, faces, wholes);
        }
        return text(faces, wholes);
    }

    private void layer(String layer, int depth, List<Face> faces, List<Face> wholes) {
        PlanarGraph rough = graph(layer, List.of("border"));
        Map<String, List<int[]>> regions = labelled(rough, layer);
        Map<String, List<int[]>> parts = regions;
        PlanarGraph graph = rough;
        if (lines(layer, "detail").findAny().isPresent()) {
            graph = graph(layer, List.of("border", "detail"));
            parts = divided(graph, layer, rough, regions);
        }
        outlines(graph, parts, depth, faces);
        Map<String, List<int[]>> whole = new LinkedHashMap<>();
        parts.forEach((region, rings) ->
                whole.computeIfAbsent(parents.getOrDefault(region, region), k -> new ArrayList<>()).addAll(rings));
        whole.keySet().removeIf(region -> !parents.containsValue(region));
        whole.keySet().retainAll(parts.keySet().stream().map(parents::get).filter(Objects::nonNull).toList());
        outlines(graph, whole, depth, wholes);
    }

    private static void outlines(PlanarGraph graph, Map<String, List<int[]>> regions, int depth, List<Face> out) {
        regions.forEach((region, parts) -> {
            for (int[] ring : graph.union(parts)) {
                out.add(new Face(region, depth, Arrays.stream(ring).mapToObj(graph::point).toList()));
            }
        });
    }

    private PlanarGraph graph(String layer, List<String> kinds) {
        double[] body = path(line("outline " + layer + " ").findFirst().orElseThrow());
        // From front and back the ears are painted behind the head and the heels over the toes: both enlarge the body.
        // From the side the ear lies on the head and hides the borders beneath it.
        List<double[]> extras = !layer.equals("body") ? List.of()
                : mirrored ? line("SKIN pair ").map(FigureCompiler::path).toList()
                : line("SKIN whole ").map(FigureCompiler::path).toList();
        PlanarGraph graph = new PlanarGraph();
        graph.line(body, true, PlanarGraph.Use.OUTLINE);
        extras.forEach(extra -> graph.line(extra, true, PlanarGraph.Use.EXTRA));
        for (String kind : kinds) {
            lines(layer, kind).forEach(words -> graph.line(overshot(points(words)), false, PlanarGraph.Use.BORDER));
        }
        graph.cut((use, p) -> {
            boolean inBody = PlanarGraph.inside(body, p[0], p[1]);
            boolean inExtra = extras.stream().anyMatch(extra -> PlanarGraph.inside(extra, p[0], p[1]));
            return switch (use) {
                case OUTLINE -> true;
                case EXTRA -> inBody != mirrored;
                case BORDER -> inBody && (mirrored || !inExtra);
            };
        });
        return graph;
    }

    /** The words of the lines of one kind in a layer: border, detail, seed or part. */
    private Stream<String[]> lines(String layer, String kind) {
        return borders.stream().filter(l -> l.startsWith(kind + " " + layer + " ")).map(l -> l.split(" "));
    }

    private Stream<String> line(String start) {
        return drawing.stream().filter(l -> l.startsWith(start));
    }

    private static double[] path(String line) {
        String path = line.substring(line.indexOf(" M ") + 1);
        return org.mesochart.bodymap.Path.parse(path).flattened(FLATTENING_CM).getFirst();
    }

    private static double[] points(String[] words) {
        double[] xy = new double[(words.length - 3) * 2];
        for (int i = 3; i < words.length; i++) {
            String[] pair = words[i].split(",");
            xy[2 * i - 6] = Double.parseDouble(pair[0]);
            xy[2 * i - 5] = Double.parseDouble(pair[1]);
        }
        return xy;
    }

    /** Lines meant to end on another line may miss it by rounding, so they go a little farther. */
    private static double[] overshot(double[] xy) {
        double[] out = new double[xy.length + 4];
        System.arraycopy(xy, 0, out, 2, xy.length);
        int n = out.length;
        extend(out, 0, xy[0], xy[1], xy[2], xy[3]);
        extend(out, n - 2, out[n - 4], out[n - 3], out[n - 6], out[n - 5]);
        return out;
    }

    private static void extend(double[] out, int at, double x, double y, double fromX, double fromY) {
        double length = Math.hypot(x - fromX, y - fromY);
        out[at] = x + (x - fromX) / length * OVERSHOOT_CM;
        out[at + 1] = y + (y - fromY) / length * OVERSHOOT_CM;
    }

    private Map<String, List<int[]>> labelled(PlanarGraph graph, String layer) {
        Map<String, List<int[]>> byRegion = new LinkedHashMap<>();
        List<int[]> unnamed = new ArrayList<>(graph.faces());
        lines(layer, "seed").map(FigureCompiler::seed).forEach(seed -> {
            int[] face = unnamed.stream().filter(f -> graph.holds(f, seed.x(), seed.y())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no face of its own for " + layer + " " + seed));
            unnamed.remove(face);
            byRegion.computeIfAbsent(seed.region(), k -> new ArrayList<>()).add(face);
        });
        giveToNeighbours(graph, unnamed, byRegion, layer);
        return byRegion;
    }

    private static Seed seed(String[] words) {
        String[] at = words[3].split(",");
        return new Seed(words[2], Double.parseDouble(at[0]), Double.parseDouble(at[1]));
    }

    /** The faces of the finer graph: a part where a seed of one lies in it, else the region that it lies in. */
    private Map<String, List<int[]>> divided(
            PlanarGraph graph, String layer, PlanarGraph rough, Map<String, List<int[]>> regions) {
        Map<String, List<int[]>> byRegion = new LinkedHashMap<>();
        List<int[]> slivers = new ArrayList<>();
        List<Seed> parts = new ArrayList<>(lines(layer, "part").map(FigureCompiler::seed).toList());
        for (int[] face : graph.faces()) {
            double[] middle = graph.within(face);
            String region = regions.entrySet().stream()
                    .filter(e -> e.getValue().stream().anyMatch(ring -> rough.holds(ring, middle[0], middle[1])))
                    .map(Map.Entry::getKey).findFirst().orElse(null);
            List<Seed> own = parts.stream().filter(s -> graph.holds(face, s.x(), s.y())).toList();
            if (own.size() > 1) {
                throw new IllegalStateException("several parts in one face of " + layer + ": " + own);
            }
            parts.removeAll(own);
            if (own.isEmpty() && (region == null
                    || parents.containsValue(region) && graph.area(face) < SLIVER_CM2)) {
                slivers.add(face);
                continue;
            }
            String label = own.isEmpty() ? region : own.getFirst().region();
            if (!own.isEmpty() && !Objects.equals(parents.get(label), region)) {
                throw new IllegalStateException(own + " is no part of " + region);
            }
            byRegion.computeIfAbsent(label, k -> new ArrayList<>()).add(face);
        }
        if (!parts.isEmpty()) {
            throw new IllegalStateException("no face for the parts " + parts);
        }
        giveToNeighbours(graph, slivers, byRegion, layer);
        return byRegion;
    }

    /** Slivers between lines that should meet go to the neighbour with the longest common border. */
    private static void giveToNeighbours(
            PlanarGraph graph, List<int[]> unnamed, Map<String, List<int[]>> byRegion, String layer) {
        StringBuilder missing = new StringBuilder();
        for (int[] face : unnamed) {
            if (graph.area(face) > SLIVER_CM2) {
                missing.append(String.format(Locale.ROOT, "%n%.2f cm2:", graph.area(face)));
                Arrays.stream(face).forEach(v -> missing.append(Arrays.toString(graph.point(v))));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("faces without a seed in " + layer + ": " + missing);
        }
        List<int[]> left = new ArrayList<>(unnamed);
        left.sort(Comparator.comparingDouble(f -> -graph.area(f)));
        while (!left.isEmpty()) {
            int before = left.size();
            left.removeIf(face -> {
                var best = byRegion.values().stream()
                        .max(Comparator.comparingDouble(parts -> common(graph, face, parts))).orElseThrow();
                return common(graph, face, best) > 0 && best.add(face);
            });
            if (left.size() == before) {
                throw new IllegalStateException("a sliver without neighbours");
            }
        }
    }

    private static double common(PlanarGraph graph, int[] face, List<int[]> others) {
        double sum = 0;
        for (int[] other : others) {
            for (int i = 0; i < face.length; i++) {
                for (int j = 0; j < other.length; j++) {
                    int a = face[i];
                    int b = face[(i + 1) % face.length];
                    if (other[j] == b && other[(j + 1) % other.length] == a) {
                        sum += Math.hypot(graph.point(a)[0] - graph.point(b)[0], graph.point(a)[1] - graph.point(b)[1]);
                    }
                }
            }
        }
        return sum;
    }

    private String text(List<Face> faces, List<Face> wholes) {
        StringBuilder out = new StringBuilder("# Made by FigureCompiler from src/figures; see README.md. Do not edit.\n");
        out.append("figure ").append(VERSION).append(mirrored ? " mirrored" : " whole")
                .append(fine ? " " + FINENESS : "").append('\n');
        drawing.forEach(line -> out.append(line.startsWith("RIM_") ? rim(line) : line).append('\n'));
        Map<List<Double>, Integer> ids = new LinkedHashMap<>();
        StringBuilder rings = new StringBuilder();
        faces.forEach(face -> ring("face", face, ids, rings));
        wholes.forEach(face -> ring("whole", face, ids, rings));
        out.append("vertices");
        ids.keySet().forEach(p -> out.append(' ').append(number(p.get(0))).append(' ').append(number(p.get(1))));
        return out.append('\n').append(rings).toString();
    }

    /** A rim is written as the band that it is: a stroke along an outline, or along a path within one. */
    private String rim(String line) {
        String[] words = line.split(" ", 3);
        org.mesochart.bodymap.Path outline = outline(words[1].replace("clip-", ""));
        org.mesochart.bodymap.Path edge =
                words.length == 2 ? outline : org.mesochart.bodymap.Path.parse(words[2]);
        double width = (words[0].equals("RIM_OUTER") ? RIM_OUTER_CM : RIM_INNER_CM) * (fine ? FINENESS : 1);
        return words[0] + (mirrored ? " pair " : " whole ") + Rim.band(edge, outline, width, mirrored);
    }

    private org.mesochart.bodymap.Path outline(String name) {
        String line = line("outline " + name + " ").findFirst().orElseThrow();
        var half = org.mesochart.bodymap.Path.parse(line.substring(line.indexOf(" M ") + 1));
        return mirrored ? half.closedByItsMirrorImage() : half;
    }

    private static void ring(String what, Face face, Map<List<Double>, Integer> ids, StringBuilder out) {
        out.append(what).append(' ').append(face.region()).append(' ').append(face.layer());
        for (double[] p : face.ring()) {
            Integer id = ids.putIfAbsent(List.of(p[0], p[1]), ids.size());
            out.append(' ').append(id == null ? ids.size() - 1 : id);
        }
        out.append('\n');
    }

    static String number(double cm) {
        return new java.math.BigDecimal(Double.toString(cm)).setScale(4, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros().toPlainString();
    }
}
