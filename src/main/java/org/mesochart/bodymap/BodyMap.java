package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

/** The views of the reference figure. Each is read when first asked for. Safe for use by several threads. */
public final class BodyMap {

    private final List<Region> regions;
    private final Map<String, Region> byKey = new HashMap<>();
    private final List<CloseUp> closeUps;
    private final Map<BodyView, Figure> figures = new EnumMap<>(BodyView.class);

    private BodyMap(List<Region> regions, List<CloseUp> closeUps) {
        this.regions = regions;
        this.closeUps = closeUps;
        regions.forEach(region -> byKey.put(region.key(), region));
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
            regions.add(new Region(key, paired, group, known(words.word()), known(words.word())));
        }
        List<CloseUp> closeUps = new ArrayList<>();
        for (String line : FigureFile.lines("closeups")) {
            Words words = new Words(line);
            String key = words.word();
            BodyView view = BodyView.ofKey(words.word()).orElseThrow();
            closeUps.add(new CloseUp(key, view,
                    new Bounds(words.number(), words.number(), words.number(), words.number())));
        }
        return new BodyMap(List.copyOf(regions), List.copyOf(closeUps));
    }

    private static Optional<String> known(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(word);
    }

    /** Every region of every view, the parts after what they are parts of. */
    public List<Region> regions() {
        return regions;
    }

    /** The region with this key, if there is one. */
    public Optional<Region> region(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The region of the whole body that a region is a part of; itself if it is one, or if there is no such region. */
    public String whole(String key) {
        return region(key).flatMap(Region::parent).orElse(key);
    }

    /**
     * The part of the body that a region on a side belongs to, as figures by region are told: a paired region of the whole
     * body on its side, and one across the midline as one, whichever half of it is meant.
     */
    public BodyPart part(String region, Side side) {
        String whole = whole(region);
        boolean across = region(whole).filter(known -> !known.paired()).isPresent();
        return new BodyPart(whole, across ? Side.MIDLINE : side);
    }

    /** The close-ups in the order in which they are offered. */
    public List<CloseUp> closeUps() {
        return closeUps;
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
            case HAND_PALMAR_LEFT, HAND_PALMAR_RIGHT -> "hand_palmar";
            case HAND_DORSAL_LEFT, HAND_DORSAL_RIGHT -> "hand_dorsal";
            case FOOT_DORSAL_LEFT, FOOT_DORSAL_RIGHT -> "foot_dorsal";
            case FOOT_PLANTAR_LEFT, FOOT_PLANTAR_RIGHT -> "foot_plantar";
            case KNEE_MEDIAL_LEFT, KNEE_MEDIAL_RIGHT -> "knee_medial";
        };
    }
}
