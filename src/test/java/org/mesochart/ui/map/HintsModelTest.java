package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.SensitiveSpots;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Hint;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.storage.TestCharts;

@BesideOthers
class HintsModelTest {
    private static final BodyMap BODY = BodyMap.load();

    private static final PointKeeper NOWHERE = new PointKeeper() {
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

    private static final MarkKeeper NO_MARKS = new MarkKeeper() {
        @Override
        public void add(SkinMark mark) {}

        @Override
        public void change(SkinMark mark) {}

        @Override
        public void remove(List<UUID> ids) {}

        @Override
        public void restore(List<SkinMark> marks) {}

        @Override
        public boolean notSaved(UUID id) {
            return false;
        }
    };

    private final UUID session = UUID.randomUUID();
    private final EditStack edits = new EditStack(100);
    private final DismissedHints dismissed = new DismissedHints();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final PointsModel points =
            new PointsModel(session, BODY, new RegionNames(messages, BODY), edits, NOWHERE);
    private final MarksModel marks = new MarksModel(session, points, edits, NO_MARKS);
    private final SensitiveSpots spots = SensitiveSpots.load();
    private final HintsModel hints = new HintsModel(session, points, marks, spots, dismissed);

    @BeforeEach
    void aMixture() {
        Mixture mixture = TestCharts.aMixture(session).withLetter("A");
        points.show(List.of(mixture), List.of(), false);
        hints.loaded();
    }

    private Injection add(BodyView view, double x, double y) {
        return points.add(BODY.figure(view).place(x, y).orElseThrow()).orElseThrow();
    }

    private List<Hint.Kind> kinds(Injection point) {
        return hints.of(points.point(point.id()).orElseThrow()).stream().map(Hint::kind).toList();
    }

    private Hint.Kind latest() {
        return hints.latest().get() == null ? null : hints.latest().get().hint().kind();
    }

    @Test
    void aUsualPointHasNoHint() {
        Injection point = add(BodyView.BACK, 4, 110);
        assertEquals(List.of(), kinds(point));
        assertNull(latest());
    }

    @Test
    void pointsCloserThanTheTechniqueHasItAreTold() {
        points.settings().technique(Technique.POINT_BY_POINT);
        Injection one = add(BodyView.BACK, 4, 110);
        Injection other = add(BodyView.BACK, 4, 111);
        assertEquals(List.of(Hint.Kind.SPACING), kinds(one));
        assertEquals(List.of(Hint.Kind.SPACING), kinds(other));
        assertEquals(other.id(), hints.latest().get().point().id());
        assertEquals("1 cm to the nearest point; usual with this technique: 2 cm or more. Source: PMC3359685, PMC4912973.",
                HintLine.withSource(hints.latest().get().hint(), messages));
        edits.undo();
        assertEquals(List.of(), kinds(one));
        assertNull(latest());
    }

    @Test
    void anUnusualVolumeOrDepthIsTold() {
        Injection point = add(BodyView.BACK, 4, 110);
        points.select(List.of(point.id()));
        points.settings().volume(new BigDecimal("0.5"));
        assertEquals(List.of(Hint.Kind.VOLUME), kinds(point));
        assertEquals("0.5 mL is outside the usual 0.1–0.2 mL per point. Source: PMC3359685, PMC4912973.",
                HintLine.withSource(hints.latest().get().hint(), messages));
        points.settings().depth(new BigDecimal("6"));
        points.settings().reason("thick skin");
        assertEquals(List.of(Hint.Kind.DEPTH, Hint.Kind.VOLUME), kinds(point));
        assertEquals("6 mm, olağan 1–4 mm aralığının dışında. Kaynak: yöntemin tanımı.",
                HintLine.withSource(hints.latest().get().hint(), new Messages(Language.TURKISH)));
    }

    @Test
    void sensitivePartsAreTold() {
        assertEquals(List.of(Hint.Kind.EYE), kinds(add(BodyView.FRONT, 3, 163.75)));
        assertEquals(List.of(Hint.Kind.NIPPLE), kinds(add(BodyView.FRONT, -10.2, 128.6)));
        assertEquals(List.of(Hint.Kind.MOUTH), kinds(add(BodyView.FRONT, 0, 155.9)));
        assertEquals(List.of(Hint.Kind.GENITALS), kinds(add(BodyView.FRONT, 0, 86.2)));
        assertEquals("Near the genitals. Source: landmarks of the reference figure.",
                HintLine.withSource(hints.latest().get().hint(), messages));
    }

    @Test
    void aWoundAndAnOpenEventAreToldFirst() {
        Injection point = add(BodyView.BACK, 4, 110);
        marks.paint(marks.stroke(4, 110, 4, 110), 4, 110);
        assertEquals(List.of(), kinds(point), "pain is where one injects");
        marks.kind(marks.marks().getFirst().id(), SkinMark.Kind.WOUND);
        assertEquals(List.of(Hint.Kind.WOUND), kinds(point));
        hints.openEvents(List.of(new OpenEvent(BODY.figure(BodyView.BACK).place(4, 111).orElseThrow(),
                AdverseEvent.Kind.LOCAL_INFECTION)));
        assertEquals(List.of(Hint.Kind.WOUND, Hint.Kind.ADVERSE_EVENT), kinds(point));
        Injection farther = add(BodyView.BACK, 4, 113.5);
        assertEquals(List.of(), kinds(farther), "1.25 cm around, not more");
        Injection sameOtherSide = add(BodyView.BACK, -4, 111);
        assertEquals(List.of(), kinds(sameOtherSide));
        Injection front = add(BodyView.FRONT, 4, 111);
        assertEquals(List.of(), kinds(front), "front and back are not confused");
    }

    @Test
    void aKindThatIsDismissedStaysAwayInThisSessionOnly() {
        points.settings().volume(new BigDecimal("0.5"));
        Injection point = add(BodyView.FRONT, 3, 163.75);
        assertEquals(Hint.Kind.EYE, latest());
        hints.dismiss(Hint.Kind.EYE);
        assertEquals(Hint.Kind.VOLUME, latest());
        assertEquals(List.of(Hint.Kind.VOLUME), kinds(point));
        add(BodyView.FRONT, 3, 163.75);
        assertFalse(kinds(points.points().getLast()).contains(Hint.Kind.EYE));
        HintsModel again = new HintsModel(session, points, marks, spots, dismissed);
        again.loaded();
        assertFalse(again.of(points.points().getFirst()).stream().anyMatch(h -> h.kind() == Hint.Kind.EYE));
        HintsModel elsewhere = new HintsModel(UUID.randomUUID(), points, marks, spots, dismissed);
        elsewhere.loaded();
        assertTrue(elsewhere.of(points.points().getFirst()).stream().anyMatch(h -> h.kind() == Hint.Kind.EYE));
    }

    @Test
    void whatIsReadFromTheChartIsNotToldAsNew() {
        points.settings().volume(new BigDecimal("0.5"));
        add(BodyView.BACK, 4, 110);
        List<Injection> stored = points.points();
        points.show(points.mixtures(), stored, false);
        hints.loaded();
        assertNull(latest());
        assertEquals(1, hints.of(stored.getFirst()).size());
        points.select(List.of(stored.getFirst().id()));
        assertEquals(Hint.Kind.VOLUME, latest(), "the hint of the point that is selected");
    }

    @Test
    void amongFiveThousandPointsTheOneInAWoundIsFound() {
        points.settings().technique(Technique.NAPPAGE);
        marks.paint(marks.stroke(8, 96, 8, 96), 8, 96);
        marks.kind(marks.marks().getFirst().id(), SkinMark.Kind.WOUND);
        List<NewPoint> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Place place = BODY.figure(BodyView.BACK).place(-9 + i % 50 * 0.2, 138 - i / 50 * 0.36).orElseThrow();
            many.add(new NewPoint(place, points.settings().next()));
        }
        many.add(new NewPoint(BODY.figure(BodyView.BACK).place(8, 96).orElseThrow(), points.settings().next()));
        assertEquals(5_001, points.addAll("map.edit.add", many).size());
        assertEquals(Hint.Kind.WOUND, latest());
        assertEquals(5_001, hints.latest().get().point().number());
        long close = points.points().stream().filter(p -> kinds(p).contains(Hint.Kind.SPACING)).count();
        assertEquals(0, close);
        points.add(BODY.figure(BodyView.BACK).place(-8.95, 138).orElseThrow());
        assertEquals(Hint.Kind.SPACING, latest());
    }
}
