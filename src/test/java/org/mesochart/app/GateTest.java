package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

@BesideOthers
class GateTest {
    private final Gate gate = new Gate();
    private final List<String> done = new ArrayList<>();
    private final List<Runnable> queued = new ArrayList<>();
    private final Executor later = gate.before(queued::add);

    @Test
    void whatComesWhileItIsShutWaitsInItsOrder() {
        Executor atOnce = gate.before(Runnable::run);
        gate.shut(() -> done.add("quiet"));
        atOnce.execute(() -> done.add("one"));
        later.execute(() -> done.add("never run here"));
        atOnce.execute(() -> done.add("two"));
        assertEquals(List.of("quiet"), done);
        gate.open();
        assertEquals(List.of("quiet", "one", "two"), done);
        assertEquals(1, queued.size());
    }

    @Test
    void itIsQuietWhenTheLastThatPassedHasEnded() {
        later.execute(() -> done.add("one"));
        later.execute(() -> {
            throw new IllegalStateException("failed");
        });
        gate.shut(() -> done.add("quiet"));
        queued.get(0).run();
        assertEquals(List.of("one"), done);
        assertThrows(IllegalStateException.class, queued.get(1)::run);
        assertEquals(List.of("one", "quiet"), done);
    }

    @Test
    void openedAgainBeforeItWasQuietItTellsNobody() {
        later.execute(() -> done.add("one"));
        gate.shut(() -> done.add("quiet"));
        gate.open();
        queued.getFirst().run();
        assertEquals(List.of("one"), done);
    }

    @Test
    void whatAClosedThreadRefusesIsNotWaitedFor() {
        Executor closed = gate.before(work -> {
            throw new RejectedExecutionException();
        });
        assertThrows(RejectedExecutionException.class, () -> closed.execute(() -> { }));
        gate.shut(() -> done.add("quiet"));
        assertEquals(List.of("quiet"), done);
    }
}
