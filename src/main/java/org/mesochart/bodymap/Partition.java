package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faces of one view as a planar graph: faces share vertices, so between neighbours there is neither gap nor
 * overlap. For front and back only the half with x of 0 or more is kept; the other is its mirror image.
 *
 * <p>Immutable once built.
 */
final class Partition {

    /** A point this near to a border lies on it. Coordinates are stored to 0.01 cm, so this only catches true ties. */
    private static final double ON_BORDER_CM = 1e-7;

    /** One closed polygon of a region. */
    record Face(String region, int layer, int[] vertices, double area, Bounds bounds) {}

    private final double[] xy;
    private final boolean mirrored;
    private final List<Face> faces;
    private final List<Face> wholes;
    private final int[] rim;

    /**
     * @param xy vertices, x0, y0, x1, y1 and so on
     * @param mirrored whether the other half is the mirror image
     * @param faces smaller layers lie on top of larger ones
     * @param wholes the outlines of regions that are divided into several faces of their parts
     */
    Partition(double[] xy, boolean mirrored, List<Face> faces, List<Face> wholes) {
        this.xy = xy.clone();
        this.mirrored = mirrored;
        this.faces = List.copyOf(faces);
        this.wholes = List.copyOf(wholes);
        this.rim = rimOf(faces);
    }

    static Face face(String region, int layer, int[] vertices, double[] xy) {
        double area = 0;
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < vertices.length; i++) {
            int a = vertices[i] * 2;
            int b = vertices[(i + 1) % vertices.length] * 2;
            area += xy[a] * xy[b + 1] - xy[b] * xy[a + 1];
            minX = Math.min(minX, xy[a]);
            maxX = Math.max(maxX, xy[a]);
            minY = Math.min(minY, xy[a + 1]);
            maxY = Math.max(maxY, xy[a + 1]);
        }
        return new Face(region, layer, vertices, Math.abs(area) / 2, new Bounds(minX, minY, maxX, maxY));
    }

    List<Face> faces() {
        return faces;
    }

    List<Face> wholes() {
        return wholes;
    }

    /** The face that holds the point: the topmost layer; on a border the smaller of the neighbours; null outside. */
    Face at(double x, double y) {
        double px = mirrored ? Math.abs(x) : x;
        Face best = null;
        for (Face face : faces) {
            if (best != null && !before(face, best)) {
                continue;
            }
            if (holds(face, px, y)) {
                best = face;
            }
        }
        return best;
    }

    /** Every face that holds the point, borders included; more than one only on borders and under another layer. */
    List<Face> facesAt(double x, double y) {
        double px = mirrored ? Math.abs(x) : x;
        return faces.stream().filter(face -> holds(face, px, y)).toList();
    }

    private static boolean before(Face a, Face b) {
        return a.layer() != b.layer() ? a.layer() < b.layer() : a.area() < b.area();
    }

    private boolean holds(Face face, double x, double y) {
        Bounds box = face.bounds();
        if (x < box.minX() - ON_BORDER_CM || x > box.maxX() + ON_BORDER_CM
                || y < box.minY() - ON_BORDER_CM || y > box.maxY() + ON_BORDER_CM) {
            return false;
        }
        int[] ring = face.vertices();
        boolean inside = false;
        for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            int a = ring[i] * 2;
            int b = ring[j] * 2;
            if (xy[a + 1] > xy[b + 1]) {
                // Both neighbours compute the crossing from the lower end, so rounding is the same for both.
                int swap = a;
                a = b;
                b = swap;
            }
            if (y < xy[a + 1] - ON_BORDER_CM || y > xy[b + 1] + ON_BORDER_CM) {
                continue;
            }
            if (distanceSquared(a, b, x, y) <= ON_BORDER_CM * ON_BORDER_CM) {
                return true;
            }
            if (xy[a + 1] <= y && y < xy[b + 1]) {
                double crossing = xy[a] + (xy[b] - xy[a]) * (y - xy[a + 1]) / (xy[b + 1] - xy[a + 1]);
                if (x < crossing) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private double distanceSquared(int a, int b, double x, double y) {
        double t = along(a, b, x, y);
        double dx = xy[a] + t * (xy[b] - xy[a]) - x;
        double dy = xy[a + 1] + t * (xy[b + 1] - xy[a + 1]) - y;
        return dx * dx + dy * dy;
    }

    private double along(int a, int b, double x, double y) {
        double dx = xy[b] - xy[a];
        double dy = xy[b + 1] - xy[a + 1];
        double t = ((x - xy[a]) * dx + (y - xy[a + 1]) * dy) / (dx * dx + dy * dy);
        return Math.clamp(t, 0, 1);
    }

    /** The point of the figure's edge nearest to a point: x, y and the distance, all in centimetres. */
    double[] nearestOnRim(double x, double y) {
        double px = mirrored ? Math.abs(x) : x;
        double best = Double.MAX_VALUE;
        double[] found = new double[3];
        for (int i = 0; i < rim.length; i += 2) {
            int a = rim[i] * 2;
            int b = rim[i + 1] * 2;
            double apart = Math.max(Math.min(xy[a + 1], xy[b + 1]) - y, y - Math.max(xy[a + 1], xy[b + 1]));
            if (apart > 0 && apart * apart >= best) {
                continue;
            }
            double d = distanceSquared(a, b, px, y);
            if (d < best) {
                best = d;
                double t = along(a, b, px, y);
                found[0] = xy[a] + t * (xy[b] - xy[a]);
                found[1] = xy[a + 1] + t * (xy[b + 1] - xy[a + 1]);
            }
        }
        found[0] = mirrored && x < 0 ? -found[0] : found[0];
        found[2] = Math.sqrt(best);
        return found;
    }

    /** The polygons of a region on the stored half, each a flat array x0, y0, x1, y1 and so on. */
    List<double[]> rings(String region) {
        List<double[]> out = new ArrayList<>();
        boolean divided = wholes.stream().anyMatch(whole -> whole.region().equals(region));
        for (Face face : divided ? wholes : faces) {
            if (face.region().equals(region)) {
                double[] ring = new double[face.vertices().length * 2];
                for (int i = 0; i < face.vertices().length; i++) {
                    ring[2 * i] = xy[face.vertices()[i] * 2];
                    ring[2 * i + 1] = xy[face.vertices()[i] * 2 + 1];
                }
                out.add(ring);
            }
        }
        return out;
    }

    /** Edges that belong to one face only, without those on the midline: where the body ends. */
    private int[] rimOf(List<Face> all) {
        // In the order of the faces, so that of two edges equally near the same one is found every time.
        Map<Long, int[]> once = new LinkedHashMap<>();
        for (Face face : all) {
            int[] ring = face.vertices();
            for (int i = 0; i < ring.length; i++) {
                int a = ring[i];
                int b = ring[(i + 1) % ring.length];
                if (mirrored && xy[2 * a] == 0 && xy[2 * b] == 0) {
                    continue;
                }
                long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
                if (once.remove(key) == null) {
                    once.put(key, new int[] {a, b});
                }
            }
        }
        int[] out = new int[once.size() * 2];
        int n = 0;
        for (int[] edge : once.values()) {
            out[n++] = edge[0];
            out[n++] = edge[1];
        }
        return out;
    }
}
