package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;

/** Leaving a session while the disk does not take what was done in it, or while something in it is only begun. */
@BesideOthers
class UnsavedSessionTest {
    @TempDir
    private Path folder;
    private final FullDisk disk = new FullDisk();
    private SessionFixture f;
    private SessionViewModel model;

    @BeforeEach
    void open() {
        f = new SessionFixture(folder, Language.ENGLISH, disk);
        model = f.model;
        f.mixture();
        f.screened();
        model.load();
    }

    private Injection place(double y) {
        return model.points().add(SessionFixture.BODY.figure(BodyView.BACK).place(3, y).orElseThrow()).orElseThrow();
    }

    private SessionViewModel another() {
        Session other = TestCharts.aSession(f.course.id(), TestCharts.NOW.minusSeconds(7 * 86_400));
        f.chart.sessions().add(other);
        SessionViewModel second = f.session(other);
        second.load();
        return second;
    }

    private String what() {
        return assertInstanceOf(SaveState.NotSaved.class, f.saveState.state()).what();
    }

    @Test
    void pointsOfASessionThatWasLeftAreWrittenFromAnother() {
        place(100);
        disk.fail(StorageException.Kind.DISK_FULL);
        place(102);
        place(104);
        model.leave();
        disk.work();
        SessionViewModel second = another();
        second.note().set("typed in the other one");
        disk.elapse();
        assertEquals(3, ((SaveState.NotSaved) f.saveState.state()).count());
        assertEquals(1, f.stored().injections().size());
        f.saveState.retry();
        assertInstanceOf(SaveState.Saved.class, f.saveState.state());
        assertEquals(3, f.stored().injections().size());
        assertEquals("typed in the other one",
                f.chart.sessions().record(second.session().id()).orElseThrow().session().note());
    }

    @Test
    void pointsAreNamedOnlyWhileTheirSessionIsShown() {
        disk.fail(StorageException.Kind.DISK_FULL);
        place(102);
        assertEquals("Point 1", what());
        model.leave();
        assertNull(what());
        model.load();
        assertEquals("Point 1", what());
    }

    @Test
    void aSessionThatComesBackStillHoldsWhatIsNotSaved() {
        disk.fail(StorageException.Kind.DISK_FULL);
        Injection placed = place(102);
        model.leave();
        disk.work();
        model.load();
        assertEquals(List.of(placed), model.points().points());
        assertTrue(model.points().notSaved(placed.id()));
        f.saveState.retry();
        assertEquals(List.of(placed), f.stored().injections());
        assertFalse(model.points().notSaved(placed.id()));
    }

    @Test
    void whatTheChartDidNotAcceptIsReadAgainWhenNothingWaits() {
        disk.fail(StorageException.Kind.DISK_FULL);
        Injection first = place(100);
        Injection second = place(102);
        disk.work();
        f.chart.injections().add(new Injection(first.id(), f.session.id(), 0, first.mixtureId(), second.place(),
                first.depthMm(), first.volumeMl(), first.technique(), null, null));
        f.saveState.retry();
        assertEquals(List.of("session.failed.refused"), ((SessionFixture.QuietDialogs) f.context.dialogs()).told);
        assertEquals(f.stored().injections(), model.points().points());
        assertEquals(2, model.points().points().size());
        assertInstanceOf(SaveState.Saved.class, f.saveState.state());
    }

    @Test
    void aNoteTooLongStaysInItsFieldAndKeepsFromSigning() {
        model.note().set("short");
        disk.elapse();
        String tooLong = "a".repeat(20_001);
        model.note().set(tooLong);
        disk.elapse();
        assertEquals(tooLong, model.note().get());
        assertEquals("short", f.stored().session().note());
        assertEquals("errors.text.long", model.noteProblem().orElseThrow().key());
        assertTrue(missing().contains("session.sign.unfinishedNote"));
        assertEquals(Step.OBSERVE, place("session.sign.unfinishedNote"));
        assertEquals(Optional.of("session.leave.note"), model.begun());
        model.note().set("short again");
        disk.elapse();
        assertEquals("short again", f.stored().session().note());
        assertEquals(Optional.empty(), model.begun());
    }

    @Test
    void aTotalThatIsChosenAndNotRecordedKeepsFromSigning() {
        model.outcomes().draft().measure().set(Measure.ODI);
        model.outcomes().draft().value().set("34");
        assertTrue(missing().contains("session.sign.unfinishedTotal"));
        assertEquals(Step.OBSERVE, place("session.sign.unfinishedTotal"));
        assertEquals(Optional.of("session.leave.total"), model.begun());
        model.outcomes().record();
        assertFalse(missing().contains("session.sign.unfinishedTotal"));
        assertEquals(Optional.empty(), model.begun());
    }

    @Test
    void anEventOrAddendumHalfWrittenIsNamed() {
        model.events().begin();
        assertEquals(Optional.empty(), model.begun());
        model.events().draft().kind().set(AdverseEvent.Kind.BRUISE);
        assertEquals(Optional.of("session.leave.event"), model.begun());
        model.events().draft().severity().set(AdverseEvent.Severity.MILD);
        model.events().record();
        assertEquals(Optional.empty(), model.begun());
        model.events().change(model.events().events().getFirst());
        assertEquals(Optional.empty(), model.begun());
        model.events().draft().note().set("larger than a coin");
        assertEquals(Optional.of("session.leave.event"), model.begun());
        model.events().cancel();
        model.addenda().text().set("phoned next day");
        assertEquals(Optional.of("session.leave.addendum"), model.begun());
    }

    private List<String> missing() {
        return model.signing().missing().stream().map(Problem::key).toList();
    }

    private Step place(String problem) {
        return model.signing().places().stream().filter(m -> m.problem().key().equals(problem)).findFirst()
                .orElseThrow().step();
    }
}
