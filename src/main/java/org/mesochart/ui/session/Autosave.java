package org.mesochart.ui.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.ui.kit.Tasks;

/**
 * Saves what is typed, at most 0.3 s after the key; at once when the field, step or screen is left. The timer starts
 * with the first key and is not put off by the next, so that steady typing is saved too.
 */
final class Autosave {
    private static final Duration SOON = Duration.ofMillis(300);

    private final Tasks tasks;
    private final Map<Object, Runnable> pending = new LinkedHashMap<>();
    private Tasks.Pending timer;

    Autosave(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Runs the saving soon; asked again for the same thing before, it runs once. */
    void soon(Object what, Runnable save) {
        pending.put(what, save);
        if (timer == null) {
            timer = tasks.later(SOON, this::flush);
        }
    }

    /** Saves everything typed so far. */
    void flush() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        List<Runnable> saves = List.copyOf(pending.values());
        pending.clear();
        saves.forEach(Runnable::run);
    }
}
