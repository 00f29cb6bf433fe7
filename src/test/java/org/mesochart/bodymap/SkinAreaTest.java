package org.mesochart.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

@BesideOthers
@Tag("slow-once")
class SkinAreaTest {

    private static final BodyMap MAP = BodyMap.load();
    private static final Figure BACK = MAP.figure(BodyView.BACK);

    @Test
    void theLastOfSeveralPartsCounts() {
        SkinArea sacrum = SkinArea.none(BACK).adding("sacrum", Side.LEFT);
        assertTrue(sacrum.contains(1.5, 96));
        assertTrue(sacrum.contains(-1.5, 96), "across the midline a region is whole");
        double[] around = {0, 90, 5, 90, 5, 100, 0, 100};
        SkinArea half = sacrum.removing(around);
        assertFalse(half.contains(1.5, 96));
        assertTrue(half.contains(-1.5, 96));
        assertTrue(half.adding(around).contains(1.5, 96));
        assertTrue(half.adding("sacrum", Side.LEFT).contains(1.5, 96));
        assertFalse(half.removing("sacrum", Side.RIGHT).contains(-1.5, 96));
    }

    @Test
    void aPairedRegionIsOnItsSideOnly() {
        SkinArea left = SkinArea.none(BACK).adding("paraspinal_lumbar_upper", Side.LEFT);
        assertTrue(left.contains(5, 112));
        assertFalse(left.contains(-5, 112));
        assertTrue(left.onBothSides().contains(-5, 112));
        assertTrue(left.mirrored(MAP).contains(-5, 112));
        assertFalse(left.mirrored(MAP).contains(5, 112));
        assertTrue(SkinArea.none(BACK).adding("paraspinal_lumbar_upper", Side.MIDLINE).contains(-5, 112));
    }

    @Test
    void aLassoIsClippedToTheBody() {
        SkinArea lasso = SkinArea.none(BACK).adding(new double[] {-60, 0, 60, 0, 60, 180, -60, 180});
        assertTrue(lasso.contains(5, 112));
        assertFalse(lasso.contains(60, 100));
        assertFalse(lasso.contains(0, 60), "between the legs is no skin");
        assertTrue(lasso.bounds().minX() >= BACK.bounds().minX());
    }

    @Test
    void aLassoThatCrossesItselfHoldsWhatIsEnclosedAnOddNumberOfTimes() {
        // A square drawn round twice, the second time smaller.
        SkinArea twice = SkinArea.none(BACK).adding(new double[] {
            -6, 100, 6, 100, 6, 112, -6, 112, -6, 100, -3, 103, 3, 103, 3, 109, -3, 109, -3, 103});
        assertTrue(twice.contains(4.5, 106));
        assertFalse(twice.contains(1, 106));
        SkinArea eight = SkinArea.none(BACK).adding(new double[] {-4, 100, 4, 110, 4, 100, -4, 110});
        assertTrue(eight.contains(3.5, 105));
        assertTrue(eight.contains(-3.5, 105));
        assertFalse(eight.contains(0.2, 102));
    }

    @Test
    void aLassoWithoutInsideIsEmpty() {
        assertTrue(SkinArea.none(BACK).isEmpty());
        assertTrue(SkinArea.none(BACK).adding(new double[0]).isEmpty());
        assertTrue(SkinArea.none(BACK).adding(new double[] {1, 100}).isEmpty());
        assertTrue(SkinArea.none(BACK).adding(new double[] {1, 100, 5, 100}).isEmpty());
        assertTrue(SkinArea.none(BACK).adding(new double[] {1, 100, 5, 100, 3, 100}).isEmpty());
        assertTrue(SkinArea.none(BACK).adding(new double[] {Double.NaN, 1, Double.POSITIVE_INFINITY, 2, 3, 3}).isEmpty());
        assertTrue(SkinArea.none(BACK).removing("sacrum", Side.LEFT).isEmpty());
        assertTrue(SkinArea.none(BACK).adding("no_such_region", Side.LEFT).isEmpty());
        assertTrue(SkinArea.none(BACK).adding("patella", Side.LEFT).isEmpty(), "not seen from the back");
        assertFalse(SkinArea.none(BACK).adding("sacrum", Side.LEFT).isEmpty());
        assertFalse(SkinArea.none(BACK).adding(new double[] {1, 100, 5, 100, 3, 104, Double.NaN, 7}).isEmpty());
        assertFalse(SkinArea.none(BACK).adding(new double[] {1, 100, 1e300, 100, 3, 1e300}).contains(Double.NaN, 100));
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void theAreaOfARegionIsThatRegion(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(2);
        for (int i = 0; i < 4_000; i++) {
            double x = figure.bounds().minX() + random.nextDouble() * figure.bounds().width();
            double y = figure.bounds().minY() + random.nextDouble() * figure.bounds().height();
            Partition.Face face = figure.partition().at(x, y);
            int number = figure.raster().at(x, y);
            assertEquals(face == null ? null : face.region(),
                    number == RegionRaster.OUTSIDE ? null : figure.raster().regions().get(number - 1));
            if (face != null) {
                Located at = figure.locate(x, y).orElseThrow();
                SkinArea area = SkinArea.none(figure).adding(at.region(), at.side());
                assertTrue(area.contains(x, y), at.region());
                assertTrue(area.bounds().contains(x, y));
                assertTrue(SkinArea.none(figure).adding(MAP.whole(at.region()), at.side()).contains(x, y),
                        "a part belongs to its whole");
                Region other = figure.finest().get(random.nextInt(figure.finest().size()));
                boolean holds = other.key().equals(at.region()) || other.key().equals(MAP.whole(at.region()));
                assertEquals(holds,
                        SkinArea.none(figure).adding(other.key(), at.side()).contains(x, y));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void mirroredTwiceItIsTheSame(BodyView view) {
        Figure figure = MAP.figure(view);
        Random random = new Random(4);
        double middle = (figure.bounds().minX() + figure.bounds().maxX()) / 2;
        double w = figure.bounds().width();
        double h = figure.bounds().height();
        double low = figure.bounds().minY();
        SkinArea area = SkinArea.none(figure)
                .adding(new double[] {middle - w / 20, low + h / 2, middle + w / 8, low + h * 0.55, middle, low + h * 0.8})
                .adding(figure.regions().get(figure.regions().size() / 2).key(), view.side().orElse(Side.LEFT))
                .removing(new double[] {middle, low + h / 2, middle + w / 20, low + h / 2, middle, low + h * 0.6});
        SkinArea image = area.mirrored(MAP);
        assertEquals(view.mirrored(), image.figure().view());
        double sign = image.figure() == figure ? -1 : 1;
        int inside = 0;
        for (int i = 0; i < 20_000; i++) {
            double x = middle + (random.nextDouble() - 0.5) * w / 2;
            double y = low + random.nextDouble() * h;
            assertEquals(area.contains(x, y), image.contains(sign * x, y));
            assertEquals(area.contains(x, y), image.mirrored(MAP).contains(x, y));
            inside += area.contains(x, y) ? 1 : 0;
        }
        assertTrue(inside > 100);
    }

    @Test
    void itsLayersArePaintedInOrderWithTheirMirrorImages() {
        SkinArea area = SkinArea.none(BACK).adding("sacrum", Side.LEFT).adding("infraspinatus", Side.LEFT)
                .removing(new double[] {1, 95, 2, 95, 2, 97});
        assertEquals(3, area.layers().size());
        assertFalse(area.layers().get(2).added());
        assertEquals(5, area.onBothSides().layers().size(), "the sacrum is whole already");
        assertEquals(2, area.adding("sacrum", Side.RIGHT).layers().stream().filter(SkinArea.Layer::added).count(),
                "the same region again adds no layer");
        assertFalse(area.toString().contains("sacrum"));
    }
}
