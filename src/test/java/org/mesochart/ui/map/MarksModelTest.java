package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.SmoothOutline;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.text.Language;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;

@BesideOthers
class MarksModelTest {
    private static final BodyMap BODY = BodyMap.load();

    /** Keeps what it is told to keep, like a chart. */
    private static final class Kept implements MarkKeeper {
        final Map<UUID, SkinMark> chart = new HashMap<>();
        final List<String> calls = new ArrayList<>();

        @Override
        public void add(SkinMark mark) {
            assertTrue(chart.put(mark.id(), mark) == null, "added twice");
            calls.add("add");
        }

        @Override
        public void change(SkinMark mark) {
            assertTrue(chart.put(mark.id(), mark) != null, "changed what is not there");
            calls.add("change");
        }

        @Override
        public void remove(List<UUID> ids) {
            ids.forEach(id -> assertTrue(chart.remove(id) != null, "removed what is not there"));
            calls.add("remove");
        }

        @Override
        public void restore(List<SkinMark> marks) {
            marks.forEach(m -> assertTrue(chart.put(m.id(), m) == null, "restored what is there"));
            calls.add("restore");
        }

        @Override
        public boolean notSaved(UUID id) {
            return false;
        }
    }

    private static final PointKeeper NO_POINTS = new PointKeeper() {
        @Override
        public void add(List<Injection> points) {}

        @Override
        public void change(List<Injection> points) {}

        @Override
        public void remove(List<UUID> ids) {}

        @Override
        public void restore(List<Injection> points) {}

        @Override
        public boolean notSaved(UUID id) {
            return false;
        }
    };

    private final Messages messages = new Messages(Language.ENGLISH);
    private final EditStack edits = new EditStack(1_000);
    private final Kept kept = new Kept();
    private final UUID session = UUID.randomUUID();
    private final PointsModel points =
            new PointsModel(session, BODY, new RegionNames(messages, BODY), edits, NO_POINTS);
    private final MarksModel model = new MarksModel(session, points, edits, kept);

    private Optional<SkinMark> dab(double x, double y) {
        return model.paint(model.stroke(x, y, x, y), x, y);
    }

    private Optional<SkinMark> line(double x1, double y1, double x2, double y2) {
        return model.paint(model.stroke(x1, y1, x2, y2), x1, y1);
    }

    private String undoName() {
        var edit = edits.undoable().orElseThrow();
        return messages.text(edit.key(), edit.args().toArray());
    }

    @Test
    void aStrokeIsOneDeedNamedByItsRegion() {
        SkinMark mark = line(4, 112, 4, 106).orElseThrow();
        assertEquals(SkinMark.Kind.PAIN, mark.kind());
        assertEquals(Side.LEFT, mark.side());
        assertEquals(BodyView.BACK, mark.view());
        // A capsule of 6 cm by 3 cm, in cells of a sixteenth of a square centimetre.
        assertEquals(6 * 3 + Math.PI * 1.5 * 1.5, mark.shape().areaCm2(), 1);
        assertEquals("paint pain, " + points.names().name(BODY.whole(mark.region()), Side.LEFT), undoName());
        assertEquals(Map.of(mark.id(), mark), kept.chart);
        edits.undo();
        assertTrue(model.marks().isEmpty());
        assertTrue(kept.chart.isEmpty());
        edits.redo();
        assertEquals(List.of(mark), model.marks());
        assertEquals(List.of("add", "remove", "restore"), kept.calls);
    }

    @Test
    void aStrokeThatBeginsOnAnAreaMakesItLargerAndElsewhereBeginsAnother() {
        SkinMark first = dab(4, 110).orElseThrow();
        SkinMark larger = line(4, 110, 4, 104).orElseThrow();
        assertEquals(first.id(), larger.id());
        assertTrue(larger.shape().areaCm2() > first.shape().areaCm2() + 15);
        SkinMark other = dab(-5, 120).orElseThrow();
        assertEquals(2, model.marks().size());
        assertEquals(Side.RIGHT, other.side());
        edits.undo();
        edits.undo();
        assertEquals(List.of(first), model.marks());
        assertEquals(first, kept.chart.get(first.id()));
    }

    @Test
    void paintStaysOnTheBody() {
        Figure figure = points.figure();
        double edge = figure.bounds().maxX();
        SkinMark mark = line(0, 120, edge + 30, 120).orElseThrow();
        for (int[] ring : mark.shape().rings()) {
            assertTrue(ring.length > 0);
        }
        SkinShape outside = mark.shape().where((x, y) -> !figure.holds(x, y));
        assertTrue(outside.isEmpty());
        assertTrue(model.paint(model.stroke(60, 150, 60, 160), 60, 150).isEmpty());
        assertTrue(model.paint(model.stroke(9e9, -9e9, 9e9, 9e9), 9e9, 9e9).isEmpty(), "a drag far out of the window");
        assertEquals(1, model.marks().size());
    }

    @Test
    void erasingTakesAwayAndRemovesWhatHasNothingLeft() {
        SkinMark mark = line(4, 112, 4, 106).orElseThrow();
        assertTrue(model.erase(model.stroke(4, 106, 4, 106)));
        assertTrue(undoName().startsWith("erase painted area, Left"), undoName());
        SkinMark less = model.mark(mark.id()).orElseThrow();
        assertTrue(less.shape().areaCm2() < mark.shape().areaCm2());
        assertEquals(less, kept.chart.get(mark.id()));
        model.widenBrush(20);
        assertEquals(MarksModel.BRUSH_MAX, model.brush().get());
        assertTrue(model.erase(model.stroke(4, 114, 4, 104)));
        assertTrue(model.marks().isEmpty());
        assertFalse(model.erase(model.stroke(4, 114, 4, 104)), "nothing is left to erase");
        edits.undo();
        edits.undo();
        assertEquals(List.of(mark), model.marks());
        assertEquals(mark, kept.chart.get(mark.id()));
    }

    @Test
    void aClickFillsTheRegionAndNothingElse() {
        SkinMark mark = model.fill(4, 108).orElseThrow();
        Figure figure = points.figure();
        String region = BODY.whole(figure.locate(4, 108).orElseThrow().region());
        SkinShape elsewhere = mark.shape().where((x, y) -> figure.locate(x, y)
                .filter(at -> BODY.whole(at.region()).equals(region) && at.side() == Side.LEFT)
                .isEmpty());
        assertTrue(elsewhere.areaCm2() <= mark.shape().areaCm2() * 0.01, "cells on a border at most");
        assertTrue(mark.shape().areaCm2() > 20);
        assertTrue(undoName().startsWith("fill with pain, Left"));
    }

    @ParameterizedTest
    @EnumSource(BodyView.class)
    void everyViewCanBePaintedAndNamesWhereItIs(BodyView view) {
        points.showView(view);
        Figure figure = points.figure();
        Random random = new Random(7);
        double[] at = null;
        while (at == null) {
            double x = figure.bounds().minX() + random.nextDouble() * figure.bounds().width();
            double y = figure.bounds().minY() + random.nextDouble() * (figure.bounds().maxY() - figure.bounds().minY());
            at = figure.holds(x, y) ? new double[] {x, y} : null;
        }
        SkinMark mark = dab(at[0], at[1]).orElseThrow();
        assertEquals(view, mark.view());
        assertTrue(figure.region(mark.region()).isPresent());
        assertTrue(mark.check().isEmpty());
        assertEquals(SkinShape.parse(mark.shape().text()), mark.shape());
    }

    @Test
    void intensityQualitiesAndRadiationAreDeeds() {
        UUID id = dab(4, 110).orElseThrow().id();
        model.intensity(id, 7);
        assertTrue(undoName().startsWith("change intensity of pain"));
        model.quality(id, PainQuality.BURNING, true);
        model.quality(id, PainQuality.ELECTRIC, true);
        model.quality(id, PainQuality.BURNING, false);
        assertTrue(model.radiate(id, 4, 110, 6, 80));
        assertFalse(model.radiate(id, 4, 110, 80, 80), "not to outside the body");
        SkinMark mark = model.mark(id).orElseThrow();
        assertEquals(7, mark.intensity());
        assertEquals(Set.of(PainQuality.ELECTRIC), mark.qualities());
        assertTrue(mark.radiation().isPresent());
        model.intensity(id, 11);
        assertEquals(mark, model.mark(id).orElseThrow(), "there is no NRS 11");
        model.intensity(id, null);
        assertEquals(null, kept.chart.get(id).intensity());
    }

    @Test
    void aWoundKeepsNothingOfThePainItWas() {
        UUID id = dab(4, 110).orElseThrow().id();
        model.intensity(id, 5);
        model.quality(id, PainQuality.ACHING, true);
        model.radiate(id, 4, 110, 6, 80);
        SkinMark pain = model.mark(id).orElseThrow();
        model.kind(id, SkinMark.Kind.WOUND);
        SkinMark wound = model.mark(id).orElseThrow();
        assertTrue(wound.check().isEmpty());
        model.intensity(id, 3);
        assertEquals(wound, model.mark(id).orElseThrow());
        assertTrue(model.wounded(points.placeAt(4, 110).orElseThrow()));
        edits.undo();
        assertEquals(pain, model.mark(id).orElseThrow());
        assertFalse(model.wounded(points.placeAt(4, 110).orElseThrow()));
    }

    @Test
    void aSignedSessionCannotBePainted() {
        SkinMark mark = dab(4, 110).orElseThrow();
        edits.clear();
        model.show(List.of(mark), true);
        kept.calls.clear();
        assertTrue(dab(-4, 110).isEmpty());
        assertTrue(model.fill(-4, 110).isEmpty());
        assertFalse(model.erase(model.stroke(4, 110, 4, 110)));
        assertFalse(model.radiate(mark.id(), 4, 110, 6, 80));
        model.intensity(mark.id(), 3);
        model.kind(mark.id(), SkinMark.Kind.WOUND);
        model.remove(mark.id());
        assertEquals(List.of(mark), model.marks());
        assertEquals(List.of(), kept.calls);
        assertTrue(edits.undoable().isEmpty());
    }

    @Test
    void undoAndRedoReturnExactlyToEachState() {
        Random random = new Random(3);
        List<Set<SkinMark>> states = new ArrayList<>();
        states.add(Set.of());
        while (states.size() < 300) {
            var last = edits.undoable();
            deed(random);
            if (!edits.undoable().equals(last)) {
                states.add(Set.copyOf(model.marks()));
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            edits.undo();
            assertEquals(states.get(i), Set.copyOf(model.marks()));
            assertEquals(states.get(i), Set.copyOf(kept.chart.values()));
        }
        for (int i = 1; i < states.size(); i++) {
            edits.redo();
            assertEquals(states.get(i), Set.copyOf(model.marks()));
            assertEquals(states.get(i), Set.copyOf(kept.chart.values()));
        }
    }

    private void deed(Random random) {
        double x = random.nextDouble(-14, 14);
        double y = random.nextDouble(90, 140);
        List<SkinMark> marks = model.marks();
        UUID one = marks.isEmpty() ? UUID.randomUUID() : marks.get(random.nextInt(marks.size())).id();
        switch (random.nextInt(8)) {
            case 0, 1 -> line(x, y, x + random.nextDouble(-6, 6), y + random.nextDouble(-6, 6));
            case 2 -> model.erase(model.stroke(x, y, x + random.nextDouble(-9, 9), y));
            case 3 -> model.intensity(one, random.nextInt(11));
            case 4 -> model.quality(one, PainQuality.values()[random.nextInt(10)], random.nextBoolean());
            case 5 -> model.kind(one, SkinMark.Kind.values()[random.nextInt(2)]);
            case 6 -> model.radiate(one, 0, 100, x, y);
            default -> {
                if (random.nextInt(4) == 0) {
                    model.remove(one);
                }
            }
        }
    }

    @Test
    void theSmoothOutlineStaysWithinACellOfTheCells() {
        SkinMark mark = line(4, 112, 9, 100).orElseThrow();
        List<double[]> outlines = SmoothOutline.of(mark.shape());
        assertEquals(mark.shape().rings().size(), outlines.size());
        double area = 0;
        double[] o = outlines.getFirst();
        for (int i = 0; i < o.length; i += 2) {
            int next = (i + 2) % o.length;
            area += (o[i] * o[next + 1] - o[next] * o[i + 1]) / 2;
            double x = o[i];
            double y = o[i + 1];
            assertTrue(SkinShape.disc(x, y, 0.75).where((a, b) -> mark.shape().contains(a, b)).areaCm2() > 0);
        }
        assertEquals(mark.shape().areaCm2(), area, mark.shape().areaCm2() * 0.02);
    }

    @Test
    void theHatchIsCloserTheStrongerThePain() {
        assertEquals(List.of(0.0, 11.0, 11.0, 8.0, 8.0, 6.0, 6.0, 5.0, 5.0), java.util.stream.IntStream
                .of(0, 1, 3, 4, 6, 7, 8, 9, 10).mapToObj(AreaPainter::spacing).toList());
        assertEquals(0, AreaPainter.spacing(null));
    }

    private static MarkWords words(Messages messages) {
        return new MarkWords(messages, new RegionNames(messages, BODY), BODY);
    }

    @Test
    void anAreaIsToldInWordsInBothLanguages() {
        UUID id = line(4, 112, 4, 106).orElseThrow().id();
        model.intensity(id, 7);
        model.quality(id, PainQuality.BURNING, true);
        SkinMark mark = model.mark(id).orElseThrow();
        String english = words(messages).row(mark);
        assertTrue(english.startsWith("Left ") && english.contains(", NRS 7, burning, 2") && english.endsWith("\u00A0cm²"), english);
        Messages turkish = new Messages(Language.TURKISH);
        String row = words(turkish).row(mark);
        assertTrue(row.startsWith("Sol ") && row.contains(", NRS 7, yanıcı, 2"), row);
        assertEquals("Pain: " + english + ".", words(messages).sentences(List.of(mark)));
    }
}
