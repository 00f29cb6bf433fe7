package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.storage.StorageException.Kind;
import org.mesochart.ui.kit.SaveState.NotRead;
import org.mesochart.ui.kit.SaveState.NotSaved;
import org.mesochart.ui.kit.SaveState.Reason;
import org.mesochart.ui.kit.SaveState.Saved;
import org.mesochart.ui.kit.SaveState.Untouched;

@BesideOthers
class SaveStateTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);

    private final SaveState state = new SaveState();
    private final List<String> tried = new ArrayList<>();

    private void fails(String source, int count, Kind kind) {
        state.notSaved(source, count, kind, source, () -> tried.add(source));
    }

    private NotSaved failure() {
        return assertInstanceOf(NotSaved.class, state.state());
    }

    @Test
    void aFailureStandsUntilItsOwnSourceIsSaved() {
        state.saved("stock", FIRST);
        fails("patient", 1, Kind.DISK_FULL);
        state.saved("stock", LATER);
        assertEquals(new NotSaved(1, Reason.DISK_FULL, "patient", Optional.of(FIRST)), failure());
        state.saving();
        assertEquals("patient", failure().what());
        state.saved("patient", LATER);
        assertEquals(new Saved(LATER), state.state());
    }

    @Test
    void allThatStandIsCountedAndTriedAgain() {
        fails("patient", 1, Kind.DISK_FULL);
        fails("stock", 2, Kind.IO);
        fails("patient", 1, Kind.DISK_FULL);
        assertEquals(new NotSaved(3, Reason.DISK_FULL, null, Optional.empty()), failure());
        state.retry();
        assertEquals(List.of("patient", "stock"), tried);
        state.saved("patient", LATER);
        assertEquals("stock", failure().what());
        assertEquals(Reason.IO, failure().reason());
        state.retry();
        assertEquals(List.of("patient", "stock", "stock"), tried);
    }

    @Test
    void whatIsTriedAgainMayFailAgainOrSucceedAtOnce() {
        fails("patient", 1, Kind.IO);
        state.notSaved("stock", 1, Kind.IO, null, () -> state.saved("stock", LATER));
        state.notSaved("course", 1, Kind.IO, "course", () -> fails("course", 1, Kind.READ_ONLY));
        state.saved("patient", LATER);
        state.retry();
        assertEquals(Reason.READ_ONLY, failure().reason());
        state.saved("course", LATER);
        assertInstanceOf(Saved.class, state.state());
    }

    @Test
    void whatIsGivenUpIsNoLongerToldAndNotSavedEither() {
        fails("patient", 1, Kind.IO);
        fails("course", 1, Kind.IO);
        state.giveUp("patient");
        assertEquals("course", failure().what());
        state.giveUp("course");
        assertInstanceOf(Untouched.class, state.state());
        state.retry();
        assertEquals(List.of(), tried);
    }

    @Test
    void theQueueOfTheSessionsIsOneMoreSource() {
        state.onQueueRetry(() -> tried.add("queue"));
        state.queueNotSaved(2, Kind.IO, "points");
        fails("patient", 1, Kind.IO);
        assertEquals(3, failure().count());
        state.retry();
        assertEquals(List.of("queue", "patient"), tried);
        state.queueSaved(LATER);
        assertEquals(new NotSaved(1, Reason.IO, "patient", Optional.empty()), failure());
        state.saved("patient", LATER);
        assertEquals(new Saved(LATER), state.state());
    }

    @Test
    void whatCouldNotBeReadIsToldUntilAnythingIsSavedAndHidesNoFailure() {
        state.notRead("page", Kind.IO, () -> { });
        assertEquals(new NotRead(Reason.IO), state.state());
        fails("patient", 1, Kind.DISK_FULL);
        state.notRead("page", Kind.IO, () -> { });
        assertEquals("patient", failure().what());
        state.saved("stock", LATER);
        state.saved("patient", LATER);
        assertEquals(new Saved(LATER), state.state());
        state.notRead("page", Kind.IO, () -> { });
        state.saved("stock", LATER);
        assertEquals(new Saved(LATER), state.state());
    }

    @Test
    void tryingAgainReadsEachThatCouldNotBeReadUntilAllAre() {
        state.notRead("page", Kind.IO, () -> tried.add("page"));
        state.notRead("list", Kind.UNKNOWN, () -> tried.add("list"));
        state.retry();
        assertEquals(List.of("page", "list"), tried);
        assertEquals(new NotRead(Reason.IO), state.state(), "not known yet");
        state.read("page");
        assertEquals(new NotRead(Reason.UNKNOWN), state.state());
        state.read("list");
        assertInstanceOf(Untouched.class, state.state());
    }
}
