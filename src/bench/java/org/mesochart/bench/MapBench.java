package org.mesochart.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.mesochart.bodymap.AreaPlacement;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

/**
 * The body map under software rendering: panning, zooming and clicking in a window of 1280 x 800 beside a window in which
 * two pixels move; what the pointer is on; filling an area; memory. Target: one frame, 16.7 ms (DESIGN.md, section 9).
 */
final class MapBench implements Benchmark {
    private static final String WINDOW = "org.mesochart.ui.map.MapFrames";
    private static final List<String> FULL_SPEED = List.of("-Djavafx.animation.fullspeed=true");
    private static final int HITS = 50_000;
    private static final int FILLS = 200;

    @Override
    public String name() {
        return "map: pan, zoom, click, hit test, area fill (target: p95 <= 16.7 ms, one frame)";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        frames(report, "floor: two pixels move", "bare", 0);
        for (int points : new int[] {1_000, 10_000}) {
            String of = String.format(Locale.ROOT, ", %,d points", points);
            frames(report, "pan, a frame" + of, "pan", points);
            frames(report, "zoom, a frame" + of, "zoom", points);
        }
        frames(report, "click to painted, 300 points", "click", 300);
        frames(report, "nearest point, 10,000 points", "pick", 10_000);
        BodyMap map = BodyMap.load();
        hits(report, map);
        fills(report, map);
        memory(report);
    }

    private static void frames(PrintWriter report, String name, String what, int points) throws Exception {
        try (Child child = Child.start(Map.of(), FULL_SPEED, WINDOW, what, Integer.toString(points))) {
            List<String> said = child.linesUntil("done");
            Samples samples = new Samples(name, said.size());
            said.stream().filter(line -> line.startsWith("nanos ")).forEach(line -> samples.add(Long.parseLong(line.substring(6))));
            samples.print(report);
        }
    }

    /** Region and side of pixels all over the window of a view, on and beside the body. */
    private static void hits(PrintWriter report, BodyMap map) {
        Random random = new Random(5);
        for (BodyView view : List.of(BodyView.BACK, BodyView.LEFT, BodyView.HAND_PALMAR_LEFT)) {
            Figure figure = map.figure(view);
            Bounds b = figure.bounds();
            Samples samples = new Samples("region at a pixel, " + view.key(), HITS);
            int found = 0;
            for (int i = 0; i < 2 * HITS; i++) {
                double x = random.nextDouble(b.minX(), b.maxX());
                double y = random.nextDouble(b.minY(), b.maxY());
                long begun = System.nanoTime();
                found += figure.locate(x, y).isPresent() ? 1 : 0;
                if (i >= HITS) {
                    samples.add(System.nanoTime() - begun);
                }
            }
            samples.print(report);
            if (found == 0) {
                throw new IllegalStateException("no pixel lay on the body");
            }
        }
    }

    private static void fills(PrintWriter report, BodyMap map) {
        AreaPlacement placement = new AreaPlacement(map);
        SkinArea lumbar = SkinArea.none(map.figure(BodyView.BACK))
                .adding("paraspinal_lumbar_upper", Side.LEFT)
                .adding("paraspinal_lumbar_lower", Side.LEFT);
        Samples samples = new Samples("area fill, 300 points, both sides", FILLS);
        for (int i = 0; i < 2 * FILLS; i++) {
            long begun = System.nanoTime();
            placement.withCount(lumbar, 300, true);
            if (i >= FILLS) {
                samples.add(System.nanoTime() - begun);
            }
        }
        samples.print(report);
    }

    private static void memory(PrintWriter report) throws Exception {
        if (!Files.exists(Path.of("/proc/self/status"))) {
            report.println("memory not measured: this system does not tell resident memory in /proc");
            return;
        }
        long bare = resident("bare", 0);
        long empty = resident("stand", 0);
        long full = resident("stand", 10_000);
        report.printf(Locale.ROOT, "resident: 10,000 points %d MiB, no points %d MiB, bare window %d MiB%n",
                full / 1024, empty / 1024, bare / 1024);
    }

    private static long resident(String what, int points) throws Exception {
        try (Child child = Child.start(Map.of(), List.of(), WINDOW, what, Integer.toString(points))) {
            child.until("done");
            return child.residentKib();
        }
    }
}
