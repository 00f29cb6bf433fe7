package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.domain.body.BodyView;

/** The views of the reference figure. Each is read when first asked for. Safe for use by several threads. */
public final class BodyMap {

    private final List<Region> regions;
    private final Map<BodyView, Figure> figures = new EnumMap<>(BodyView.class);

    private BodyMap(List<Region> regions) {
        this.regions = regions;
    }

    /**
     * The body map of this program.
     *
     * @throws IllegalStateException if its tables are missing from the class path
     */
    public static BodyMap load() {
        List<Region> regions = new ArrayList<>();
        for (String line : FigureFile.lines("regions")) {
            String[] words = line.split(" ");
            Optional<String> uberon = words[3].equals("-") ? Optional.empty() : Optional.of(words[3]);
            regions.add(new Region(words[0], words[1].equals("paired"), words[2], uberon));
        }
        return new BodyMap(List.copyOf(regions));
    }

    /** Every region of every view. */
    public List<Region> regions() {
        return regions;
    }

    /** The figure of a view. */
    public synchronized Figure figure(BodyView view) {
        return figures.computeIfAbsent(view, v -> new Figure(v, FigureFile.read(fileOf(v)), regions));
    }

    /** Left and right are one table, drawn in opposite directions. */
    private static String fileOf(BodyView view) {
        return switch (view) {
            case FRONT -> "front";
            case BACK -> "back";
            case LEFT, RIGHT -> "side";
        };
    }
}
