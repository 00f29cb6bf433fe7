package org.mesochart.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.mesochart.ui.kit.ModalDialogs;
import org.slf4j.LoggerFactory;

/**
 * What comes from outside while the program runs: another start, which asks for the window to come to the front, and files to open.
 * Files wait while the window is locked, something is open over the screen, or a chart is being opened. UI thread only.
 */
final class Arrivals {
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** Well within the patience of a start that waits. From this thread: when the window hangs, no note is taken. */
    private static final Duration LISTENING = Duration.ofMillis(500);

    private final Wiring wiring;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private boolean unheard;

    Arrivals(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Listens to other starts from now on, if this is the one window. */
    void listen() {
        if (SingleWindow.held()) {
            hear();
        }
    }

    private void hear() {
        if (wiring.ending()) {
            return; // who starts now waits for the lock and gets a window of its own
        }
        wiring.tasks().background(() -> SingleWindow.asked(wiring.place().config()), this::heard, this::unheard);
    }

    private void heard(List<Optional<String>> asked) {
        unheard = false;
        wiring.tasks().later(LISTENING, this::hear);
        if (!asked.isEmpty()) {
            wiring.window().toFront();
        }
        asked.forEach(file -> file.ifPresent(this::open));
    }

    // Once in the log, not twice a second; the folder may come back.
    private void unheard(Throwable failed) {
        if (!unheard) {
            LoggerFactory.getLogger(Arrivals.class).warn("Other starts cannot be heard: {}", failed.getClass().getSimpleName());
        }
        unheard = true;
        wiring.tasks().later(LISTENING, this::hear);
    }

    /** Opens a file, after those that came before, as soon as there is a place for it. */
    void open(String file) {
        waiting.add(file);
        if (waiting.size() == 1) {
            look();
        }
    }

    // The first of those that wait stays among them until it is shown, so that nobody looks twice.
    private void look() {
        if (wiring.freeDialogs().isEmpty()) {
            wiring.tasks().later(AGAIN, this::look);
            return;
        }
        String file = waiting.getFirst();
        wiring.tasks().background(() -> OpenedFile.of(file), kind -> show(kind, file), unreadable -> show(OpenedFile.UNREADABLE, file));
    }

    private void show(OpenedFile kind, String file) {
        Optional<ModalDialogs> free = wiring.freeDialogs();
        if (free.isPresent()) {
            waiting.removeFirst();
            show(kind, file, free.get());
        }
        if (!waiting.isEmpty()) {
            wiring.tasks().later(AGAIN, this::look); // the next, or this one again: it was locked meanwhile
        }
    }

    private void show(OpenedFile kind, String file, ModalDialogs dialogs) {
        String name = OpenedFile.name(file);
        switch (kind) {
            case BACKUP -> {
                if (wiring.sample()) {
                    dialogs.failed("shell.opened.sample", null, name);
                } else {
                    wiring.restore(Path.of(file));
                }
            }
            case EXPORT -> dialogs.failed("shell.opened.export", null, name);
            case OTHER -> dialogs.failed("shell.opened.other", null, name);
            case UNREADABLE -> dialogs.failed("shell.opened.unreadable", null, name);
        }
    }
}
