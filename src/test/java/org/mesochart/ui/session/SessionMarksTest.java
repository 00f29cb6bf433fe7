package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Hint;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.map.MarksModel;
import org.mesochart.ui.map.LayersModel;
import org.mesochart.ui.map.DismissedHints;

/** Painted areas, adverse events at points, and hints, in a real chart. */
@BesideOthers
class SessionMarksTest {
    @TempDir
    private Path folder;

    private static SkinMark paint(MarksModel marks, double x, double y) {
        return marks.paint(marks.stroke(x, y, x, y - 4), x, y).orElseThrow();
    }

    @Test
    void whatIsPaintedIsThereWhenTheSessionIsOpenedAgain() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        f.mixture();
        f.model.load();
        MarksModel marks = f.model.marks();
        UUID id = paint(marks, 4, 110).id();
        marks.intensity(id, 7);
        marks.quality(id, PainQuality.BURNING, true);
        marks.radiate(id, 4, 108, 6, 70);
        paint(marks, -6, 120);
        marks.kind(marks.marks().getLast().id(), SkinMark.Kind.WOUND);
        assertTrue(f.model.undoText().get().startsWith("Undo change pain or wound, Right"), f.model.undoText().get());
        SessionViewModel again =
                new SessionViewModel(f.chart, f.session.id(), f.context, f.queue, SessionFixture.BODY,
                        new LayersModel(), new DismissedHints(), Catalogue.load().shipped());
        again.load();
        assertEquals(marks.marks(), again.marks().marks());
        assertEquals(f.stored().marks(), again.record().marks());
        f.model.undo();
        f.model.undo();
        assertEquals(1, f.stored().marks().size());
        f.model.redo();
        assertEquals(Set.copyOf(marks.marks()), Set.copyOf(f.stored().marks()));
    }

    @Test
    void whatTheDiskRefusesStaysOnTheScreenAndIsTriedAgain() {
        FullDisk disk = new FullDisk();
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH, disk);
        f.mixture();
        f.model.load();
        disk.fail(StorageException.Kind.DISK_FULL);
        SkinMark mark = paint(f.model.marks(), 4, 110);
        f.model.marks().intensity(mark.id(), 3);
        assertInstanceOf(SaveState.NotSaved.class, f.saveState.state());
        assertTrue(f.model.marks().notSaved(mark.id()));
        assertEquals(List.of(), f.stored().marks());
        disk.work();
        f.saveState.retry();
        assertFalse(f.model.marks().notSaved(mark.id()));
        assertEquals(f.model.marks().marks(), f.stored().marks());
        assertInstanceOf(SaveState.Saved.class, f.saveState.state());
    }

    @Test
    void afterSigningNothingIsPainted() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        f.thirtyPoints();
        f.scores(true);
        f.screened();
        f.model.load();
        SkinMark mark = paint(f.model.marks(), 4, 110);
        f.model.signing().sign(TestCharts.PASSPHRASE);
        assertTrue(f.model.signed().get());
        assertTrue(f.model.marks().paint(f.model.marks().stroke(-4, 110, -4, 106), -4, 110).isEmpty());
        f.model.marks().remove(mark.id());
        assertEquals(List.of(mark), f.stored().marks());
    }

    @Test
    void anEventIsLinkedToTheSelectedPointsAndHintsAtThem() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        f.thirtyPoints();
        f.model.load();
        List<Injection> points = f.model.points().points();
        f.model.points().select(List.of(points.get(24).id(), points.get(26).id()));
        EventsModel events = f.model.events();
        events.draft().kind().set(AdverseEvent.Kind.BRUISE);
        events.draft().severity().set(AdverseEvent.Severity.MILD);
        events.draft().points().addAll(events.selection());
        assertTrue(events.record().isEmpty());
        assertEquals(Set.of(points.get(24).id(), points.get(26).id()),
                Set.copyOf(f.stored().adverseEvents().getFirst().points()));
        assertFalse(events.started());
        assertEquals(2, f.model.hints().openEvents().size());
        assertTrue(f.model.hints().of(points.get(24)).stream().anyMatch(h -> h.kind() == Hint.Kind.ADVERSE_EVENT));
        f.model.undo();
        assertTrue(f.model.hints().openEvents().isEmpty());
    }

    @Test
    void anEventOfAnEarlierSessionHintsUntilItIsOver() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        Session before = TestCharts.aSession(f.course.id(), f.session.at().minus(Duration.ofDays(90)));
        Session farBefore = TestCharts.aSession(f.course.id(), f.session.at().minus(Duration.ofDays(190)));
        for (Session each : List.of(farBefore, before)) {
            f.chart.sessions().add(each);
            var mixture = TestCharts.aMixture(each.id());
            f.chart.mixtures().add(mixture);
            f.chart.injections().add(TestCharts.anInjection(each.id(), mixture.id(), "3", each == before ? "100" : "110"));
        }
        for (Session each : List.of(farBefore, before)) {
            UUID point = f.chart.sessions().record(each.id()).orElseThrow().injections().getFirst().id();
            f.chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), each.id(), AdverseEvent.Kind.LOCAL_INFECTION,
                    AdverseEvent.Severity.MODERATE, each == before, f.session.at(), null, List.of(point)));
        }
        f.mixture();
        f.model.load();
        assertEquals(1, f.model.hints().openEvents().size(), "the one that is over does not count");
        var back = SessionFixture.BODY.figure(BodyView.BACK);
        f.model.points().add(back.place(3.5, 110.5).orElseThrow());
        assertEquals(Hint.Kind.ADVERSE_EVENT, f.model.hints().latest().get().hint().kind());
        f.model.points().add(back.place(3, 100).orElseThrow());
        assertTrue(f.model.hints().of(f.model.points().points().getLast()).isEmpty());
    }
}
