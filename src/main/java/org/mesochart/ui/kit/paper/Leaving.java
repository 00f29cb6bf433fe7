package org.mesochart.ui.kit.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.mesochart.backup.Watch;
import org.mesochart.ui.kit.Slow;
import org.mesochart.ui.kit.Tasks;

/**
 * The documents on their way from a screen into a file or to a printer: how far they are, and how to stop them as long as none
 * has left. UI thread only, but for what a {@link Way} is told.
 */
public final class Leaving {
    private static final Duration LOOK = Duration.ofMillis(150);

    private enum State { UNDER_WAY, STOPPED, LEFT }

    private final Tasks tasks;
    private final List<Way> ways = new ArrayList<>();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

    Leaving(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * One document's way. At a share of 1 it is about to leave: asked then, it either was stopped before, or can be stopped no
     * more.
     */
    final class Way implements Watch {
        private final AtomicReference<State> state = new AtomicReference<>(State.UNDER_WAY);
        private volatile double share;
        private boolean shown;

        @Override
        public boolean goesOn(double now) {
            share = now;
            return now < 1
                    ? state.get() != State.STOPPED
                    : state.compareAndSet(State.UNDER_WAY, State.LEFT) || state.get() == State.LEFT;
        }

        /** Whether it is in the printer's hands, or in the file. */
        boolean left() {
            return state.get() == State.LEFT;
        }

        boolean ended() {
            return !ways.contains(this);
        }

        /** It came to its end, whichever. */
        void end() {
            ways.remove(this);
            look();
        }
    }

    /** Something takes so long that it is shown, and can be stopped. */
    public ReadOnlyBooleanProperty slow() {
        return slow.getReadOnlyProperty();
    }

    /** How far what is shown is, 0 to 1; 0 as long as that cannot be told. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Stops whatever has not left: no file is written, no document printed. */
    public void stop() {
        ways.forEach(way -> way.state.compareAndSet(State.UNDER_WAY, State.STOPPED));
        look();
    }

    /** @param slowly called once it takes so long that it is shown */
    Way begin(Runnable slowly) {
        Way way = new Way();
        ways.add(way);
        tasks.later(Slow.SOON, () -> {
            if (!way.ended()) {
                way.shown = true;
                slowly.run();
                follow(way);
            }
        });
        return way;
    }

    private void follow(Way way) {
        look();
        if (!way.ended() && way.state.get() == State.UNDER_WAY) {
            tasks.later(LOOK, () -> follow(way));
        }
    }

    private void look() {
        List<Way> stoppable = ways.stream().filter(way -> way.shown && way.state.get() == State.UNDER_WAY).toList();
        progress.set(stoppable.stream().mapToDouble(way -> way.share).min().orElse(0));
        slow.set(!stoppable.isEmpty());
    }
}
