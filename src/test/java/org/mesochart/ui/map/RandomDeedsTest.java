package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.Region;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;

/** Whatever is done, undo and redo lead back to exactly what was there. */
@BesideOthers
@Tag("slow-once")
class RandomDeedsTest {
    private static final int DEEDS = 10_000;
    private static final int MANY = 120;

    private final KeptPoints f = KeptPoints.prepared(Language.ENGLISH);
    private final PointsModel points = f.points;
    private final Random random = new Random(20261126);
    private final List<SkinArea> areas = new ArrayList<>();

    @Test
    void tenThousandRandomDeedsAreUndoneAndRedoneExactly() {
        for (Region region : KeptPoints.BODY.figure(BodyView.BACK).regions().subList(20, 26)) {
            areas.add(SkinArea.none(KeptPoints.BODY.figure(BodyView.BACK)).adding(region.key(), Side.LEFT));
        }
        List<List<Injection>> states = new ArrayList<>(List.of(points.points()));
        while (states.size() <= DEEDS) {
            Object before = f.edits.undoable().orElse(null);
            deed();
            if (f.edits.undoable().orElse(null) != before) {
                states.add(points.points());
                assertEquals(f.shown(), f.written());
            }
        }
        for (int at = DEEDS - 1; at >= 0; at--) {
            f.edits.undo();
            assertEquals(states.get(at), points.points());
        }
        assertTrue(f.edits.undoable().isEmpty());
        for (int at = 1; at <= DEEDS; at++) {
            f.edits.redo();
            assertEquals(states.get(at), points.points());
        }
        assertEquals(f.shown(), f.written());
        assertTrue(f.edits.redoable().isEmpty());
    }

    private void deed() {
        if (points.points().size() > MANY) {
            some(40);
            points.removeSelected();
            return;
        }
        switch (random.nextInt(11)) {
            case 0 -> points.add(KeptPoints.at(BodyView.BACK, between(-8, 8), between(98, 118)));
            case 1 -> {
                f.preview.propose(new LineProposal(KeptPoints.BODY, KeptPoints.BODY.figure(BodyView.BACK),
                        between(1, 8), between(98, 118), between(-8, 8), between(98, 118)));
                place();
            }
            case 2 -> {
                f.preview.propose(new AreaProposal(KeptPoints.BODY, areas.get(random.nextInt(areas.size()))));
                place();
            }
            case 3 -> {
                some(10);
                MirrorDeed.propose(points, f.preview);
                f.preview.place();
            }
            case 4 -> {
                some(5);
                points.moveSelected(between(-1, 1), between(-1, 1));
            }
            case 5 -> {
                some(8);
                points.removeSelected();
            }
            case 6 -> {
                some(4);
                points.settings().depth(BigDecimal.valueOf(1 + random.nextInt(4)));
            }
            case 7 -> {
                some(4);
                points.settings().volume(BigDecimal.valueOf(random.nextInt(20), 2));
            }
            case 8 -> {
                some(4);
                points.settings().mixture(points.mixtures().get(random.nextInt(2)).id());
            }
            case 9 -> {
                some(3);
                points.settings().nextTechnique();
            }
            default -> {
                points.select(List.of());
                points.settings().depth(BigDecimal.valueOf(1 + random.nextInt(4)));
                points.settings().nextMixture();
            }
        }
    }

    private void place() {
        f.preview.bothSides().set(random.nextBoolean());
        f.preview.count(Optional.of(BigDecimal.valueOf(1 + random.nextInt(12))));
        f.preview.place();
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private void some(int most) {
        List<Injection> all = points.points();
        points.select(random.ints(1 + random.nextInt(most), 0, Math.max(1, all.size()))
                .filter(i -> i < all.size())
                .mapToObj(i -> all.get(i).id())
                .distinct()
                .toList());
    }
}
