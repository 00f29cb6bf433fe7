package org.mesochart.bodymap.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the tables of the body map from the drawings, borders and seeds in src/figures. Run from the project's folder;
 * how, is told in assets/bodymap/README.md.
 */
public final class FigureCompiler {

    /** Goes up with every change of a drawing or border that has been used in a clinic. */
    static final int VERSION = 1;

    private static final double FLATTENING_CM = 0.01;
    private static final double OVERSHOOT_CM = 0.15;
    private static final double SLIVER_CM2 = 0.2;

    private record Seed(String region, double x, double y) {}

    private record Face(String region, int layer, List<double[]> ring) {}

    private final List<String> drawing;
    private final List<String> borders;
    private final boolean mirrored;

    FigureCompiler(Path sources, String name) throws IOException {
        drawing = lines(sources.resolve(name + ".drawing.txt"));
        borders = lines(sources.resolve(name + ".regions.txt"));
        mirrored = !name.equals("side");
    }

    /** Arguments: the folder of the sources, the folder to write to. */
    public static void main(String[] args) throws IOException {
        for (String name : List.of("front", "back", "side")) {
            String text = new FigureCompiler(Path.of(args[0]), name).compile();
            Files.writeString(Path.of(args[1], name + ".txt"), text);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    }

    /** The whole table as text, the same every time. */
    String compile() {
        List<Face> faces = new ArrayList<>();
        List<String> layers = drawing.stream().filter(l -> l.startsWith("outline ")).map(l -> l.split(" ")[1]).toList();
        // The last outline is painted last, so it lies on top.
        for (int i = 0; i < layers.size(); i++) {
            faces.addAll(layer(layers.get(i), layers.size() - 1 - i));
        }
        return text(faces);
    }

    private List<Face> layer(String layer, int depth) {
        double[] body = outline("outline " + layer + " ");
        boolean hasEar = layer.equals("body");
        // From front and back the ear shows beside the head, from the side it lies on it.
        double[] ear = hasEar ? outline(mirrored ? "SKIN pair " : "SKIN whole ") : new double[0];
        PlanarGraph graph = new PlanarGraph();
        graph.line(body, true);
        graph.line(ear, true);
        for (String line : borders) {
            String[] words = line.split(" ");
            if (words[0].equals("border") && words[1].equals(layer)) {
                graph.line(overshot(points(words)), false);
            }
        }
        graph.cut(p -> {
            boolean inBody = PlanarGraph.inside(body, p[0], p[1]);
            boolean inEar = PlanarGraph.inside(ear, p[0], p[1]);
            boolean earLine = near(ear, p);
            return near(body, p) || (earLine ? inBody != mirrored : inBody && (mirrored || !inEar));
        });
        return labelled(graph, layer, depth);
    }

    private double[] outline(String start) {
        String line = drawing.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
        return org.mesochart.bodymap.Path.parse(line.substring(start.length())).flattened(FLATTENING_CM).getFirst();
    }

    private static boolean near(double[] ring, double[] p) {
        int n = ring.length / 2;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            double dx = ring[2 * i] - ring[2 * j];
            double dy = ring[2 * i + 1] - ring[2 * j + 1];
            double t = ((p[0] - ring[2 * j]) * dx + (p[1] - ring[2 * j + 1]) * dy) / (dx * dx + dy * dy);
            double k = Math.clamp(t, 0, 1);
            if (Math.hypot(ring[2 * j] + k * dx - p[0], ring[2 * j + 1] + k * dy - p[1]) < PlanarGraph.TOLERANCE) {
                return true;
            }
        }
        return false;
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

    private List<Face> labelled(PlanarGraph graph, String layer, int depth) {
        Map<String, List<int[]>> byRegion = new LinkedHashMap<>();
        List<int[]> unnamed = new ArrayList<>(graph.faces());
        for (String line : borders) {
            String[] words = line.split(" ");
            if (words[0].equals("seed") && words[1].equals(layer)) {
                String[] at = words[3].split(",");
                Seed seed = new Seed(words[2], Double.parseDouble(at[0]), Double.parseDouble(at[1]));
                int[] face = unnamed.stream().filter(f -> graph.holds(f, seed.x(), seed.y())).findFirst()
                        .orElseThrow(() -> new IllegalStateException("no face of its own for " + layer + " " + line));
                unnamed.remove(face);
                byRegion.computeIfAbsent(seed.region(), k -> new ArrayList<>()).add(face);
            }
        }
        giveToNeighbours(graph, unnamed, byRegion);
        List<Face> out = new ArrayList<>();
        byRegion.forEach((region, parts) -> {
            for (int[] ring : graph.union(parts)) {
                out.add(new Face(region, depth, Arrays.stream(ring).mapToObj(graph::point).toList()));
            }
        });
        return out;
    }

    /** Slivers between lines that should meet go to the neighbour with the longest common border. */
    private static void giveToNeighbours(PlanarGraph graph, List<int[]> unnamed, Map<String, List<int[]>> byRegion) {
        StringBuilder missing = new StringBuilder();
        for (int[] face : unnamed) {
            if (graph.area(face) > SLIVER_CM2) {
                missing.append(String.format(Locale.ROOT, "%n%.2f cm2:", graph.area(face)));
                Arrays.stream(face).forEach(v -> missing.append(Arrays.toString(graph.point(v))));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("faces without a seed: " + missing);
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

    private String text(List<Face> faces) {
        StringBuilder out = new StringBuilder("# Made by FigureCompiler from src/figures; see README.md. Do not edit.\n");
        out.append("figure ").append(VERSION).append(mirrored ? " mirrored\n" : " whole\n");
        drawing.forEach(line -> out.append(line).append('\n'));
        Map<List<Double>, Integer> ids = new LinkedHashMap<>();
        StringBuilder rings = new StringBuilder();
        for (Face face : faces) {
            rings.append("face ").append(face.region()).append(' ').append(face.layer());
            for (double[] p : face.ring()) {
                Integer id = ids.putIfAbsent(List.of(p[0], p[1]), ids.size());
                rings.append(' ').append(id == null ? ids.size() - 1 : id);
            }
            rings.append('\n');
        }
        out.append("vertices");
        ids.keySet().forEach(p -> out.append(' ').append(number(p.get(0))).append(' ').append(number(p.get(1))));
        return out.append('\n').append(rings).toString();
    }

    private static String number(double cm) {
        return new java.math.BigDecimal(Double.toString(cm)).setScale(4, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros().toPlainString();
    }
}
