package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.map.AreaProposal;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.ui.map.LayersModel;

/** The last session's points in the next one, in a real chart. */
@BesideOthers
class RepeatTest {
    @TempDir
    private Path folder;
    private SessionFixture f;
    private SessionViewModel model;
    private Session second;

    private void secondSession() {
        f = new SessionFixture(folder, Language.ENGLISH);
        f.thirtyPoints();
        next();
    }

    private void next() {
        second = TestCharts.aSession(f.course.id(), TestCharts.NOW);
        f.chart.sessions().add(second);
        model = new SessionViewModel(f.chart, second.id(), f.context, f.queue, SessionFixture.BODY,
                new LayersModel(), new DismissedHints(), Catalogue.load().shipped());
        model.load();
    }

    private SessionRecord stored() {
        return f.chart.sessions().record(second.id()).orElseThrow();
    }

    private static String letter(SessionRecord in, Injection point) {
        return in.mixture(point.mixtureId()).map(Mixture::letter).orElse(null);
    }

    private void sameAsLastTime() {
        SessionRecord now = stored();
        List<Injection> last = f.stored().injections();
        assertEquals(last.size(), now.injections().size());
        for (int i = 0; i < last.size(); i++) {
            Injection was = last.get(i);
            Injection is = now.injections().get(i);
            assertEquals(was.place(), is.place());
            assertEquals(was.depthMm(), is.depthMm());
            assertEquals(was.volumeMl(), is.volumeMl());
            assertEquals(was.technique(), is.technique());
            assertEquals(was.needle(), is.needle());
            assertEquals(was.reason(), is.reason());
            assertEquals(letter(f.stored(), was), letter(now, is));
        }
    }

    @Test
    void withNothingPreparedPointsAndMixturesComeInOneDeedAndLotsAreAskedAgain() {
        secondSession();
        assertTrue(model.repeat().propose().isEmpty());
        assertEquals(30, model.preview().proposed().size());
        assertEquals(new BigDecimal("3.6"), model.preview().volumeMl());
        assertTrue(stored().injections().isEmpty(), "a look comes before the deed");
        assertTrue(stored().mixtures().isEmpty());
        model.preview().place();
        sameAsLastTime();
        assertEquals(2, stored().mixtures().size());
        stored().mixtures().forEach(m -> m.components().forEach(c -> {
            assertNull(c.lot());
            assertNull(c.expiry());
        }));
        assertEquals(4, model.mixtures().lotsToConfirm(), "saline of one lot is in both mixtures and read once");
        assertEquals("Undo repeat last session, 30 points, several parts of the body", model.undoText().get());
        model.undo();
        assertTrue(stored().injections().isEmpty());
        assertTrue(stored().mixtures().isEmpty());
        assertFalse(model.canUndo().get(), "it was one deed");
        model.redo();
        sameAsLastTime();
    }

    @Test
    void lotsConfirmedBeforeUndoAreThereAfterRedo() {
        secondSession();
        model.repeat().propose();
        model.preview().place();
        model.mixtures().confirm(model.mixtures().forms().getFirst().rows().getFirst());
        model.flush();
        List<Mixture> confirmed = stored().mixtures();
        assertEquals("LD2406", confirmed.getFirst().components().getFirst().lot());
        model.undo();
        assertNull(stored().mixtures().getFirst().components().getFirst().lot(), "confirming is a deed of its own");
        model.undo();
        assertTrue(stored().mixtures().isEmpty());
        model.redo();
        model.redo();
        assertEquals(confirmed, stored().mixtures());
        sameAsLastTime();
    }

    @Test
    void withMixturesPreparedTheLettersAreFollowedAndAMissingOneIsSaid() {
        secondSession();
        f.chart.mixtures().add(TestCharts.aMixture(second.id()));
        model.load();
        assertTrue(model.repeat().propose().isEmpty());
        assertEquals(24, model.preview().proposed().size());
        assertEquals("map.repeat.noMixture.other", model.preview().notes().getFirst().key());
        assertEquals(List.of(6, "B"), model.preview().notes().getFirst().args());
        model.preview().place();
        assertEquals(1, stored().mixtures().size());
        assertEquals(24, stored().injections().size());
        assertTrue(stored().injections().stream().allMatch(p -> letter(stored(), p).equals("A")));
    }

    @Test
    void whatIsThereAlreadyIsNotPlacedAgain() {
        secondSession();
        model.repeat().propose();
        model.preview().place();
        assertEquals("map.repeat.allThere", model.repeat().propose().orElseThrow().key());
        model.points().select(List.of(model.points().points().getFirst().id()));
        model.points().removeSelected();
        assertTrue(model.repeat().propose().isEmpty());
        assertEquals(1, model.preview().proposed().size());
    }

    @Test
    void aFirstSessionAndOneAfterAnEmptyOneHaveNothingToRepeatAndSaySo() {
        f = new SessionFixture(folder, Language.ENGLISH);
        f.model.load();
        assertEquals("map.repeat.noSession", f.model.repeat().propose().orElseThrow().key());
        next();
        assertEquals("map.repeat.noPoints", model.repeat().propose().orElseThrow().key());
    }

    @Test
    void pointsOfAnEarlierDrawingOtherViewsAndWithoutMixtureComeAsTheyAreRecorded() {
        f = new SessionFixture(folder, Language.ENGLISH);
        Mixture a = f.mixture();
        Place old = new Place(BodyView.BACK, new BigDecimal("3.21"), new BigDecimal("104.5"), "a_region_of_old",
                Side.LEFT, 1);
        Place side = SessionFixture.BODY.figure(BodyView.LEFT).place(0, 95).orElseThrow();
        f.chart.injections().addAll(List.of(
                new Injection(UUID.randomUUID(), f.session.id(), 0, a.id(), old, new BigDecimal("6"), null,
                        Technique.PAPULE, "scar", null),
                new Injection(UUID.randomUUID(), f.session.id(), 0, null, side, new BigDecimal("2"), BigDecimal.ZERO,
                        Technique.NAPPAGE, null, null)));
        next();
        assertTrue(model.repeat().propose().isEmpty());
        assertTrue(model.preview().atLeast());
        assertTrue(model.preview().notes().stream().anyMatch(n -> n.key().equals("map.preview.elsewhere.one")));
        model.preview().place();
        sameAsLastTime();
    }

    @Test
    void twoHundredPointsAreOneWriteThatFailsAndComesWhole() {
        FullDisk disk = new FullDisk();
        f = new SessionFixture(folder, Language.ENGLISH, disk);
        f.mixture();
        f.model.load();
        f.model.points().settings().technique(Technique.NAPPAGE);
        f.model.preview().propose(new AreaProposal(SessionFixture.BODY,
                SkinArea.none(SessionFixture.BODY.figure(BodyView.BACK)).adding("latissimus", Side.LEFT)));
        f.model.preview().count(Optional.of(new BigDecimal(200)));
        disk.fail(StorageException.Kind.DISK_FULL);
        assertEquals(200, f.model.preview().place().size());
        assertTrue(f.stored().injections().isEmpty());
        SaveState.NotSaved notSaved = (SaveState.NotSaved) f.saveState.state();
        assertEquals(1, notSaved.count());
        disk.work();
        f.saveState.retry();
        assertEquals(f.model.points().points(), f.stored().injections());
        f.model.undo();
        assertTrue(f.stored().injections().isEmpty());
    }
}
