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
            Words words = new Words(line);
            String key = words.word();
            boolean paired = words.word().equals("paired");
            String group = words.word();
            String uberon = words.word();
            regions.add(new Region(key, paired, group, uberon.equals("-") ? Optional.empty() : Optional.of(uberon)));
        }
        return new BodyMap(List.copyOf(regions));
    }

    /** Every region of every view. */
    public List<Region> regions() {
        return regions;
    }

    /** The figure of a view. */
    public synchronized Figure figure(BodyView view) {
        Figure figure = figures.get(view);
        if (figure == null) {
            figure = new Figure(view, FigureFile.read(fileOf(view)), regions);
            figures.put(view, figure);
        }
        return figure;
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
