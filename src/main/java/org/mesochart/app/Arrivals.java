package org.mesochart.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.mesochart.ui.kit.ModalDialogs;

/**
 * What comes from outside while the program runs: another start, which brings the window to the front, and files to open. A file
 * waits while the window is locked or something is open over the screen. UI thread only.
 */
final class Arrivals {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Wiring wiring;
    private Path waiting;

    Arrivals(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Listens to other starts from now on, if this is the one window. */
    void listen() {
        if (SingleWindow.held()) {
            wiring.tasks().background(() -> {
                SingleWindow.await(wiring.place().config(), file -> wiring.onScreen(() -> {
                    wiring.window().toFront();
                    file.ifPresent(this::open);
                }));
                return null;
            }, ended -> { }, folderGone -> { });
        }
    }

    /** Opens a file as soon as there is a place for it; the last one that came counts. */
    void open(Path file) {
        boolean first = waiting == null;
        waiting = file;
        if (first) {
            look();
        }
    }

    private void look() {
        Optional<ModalDialogs> free = wiring.freeDialogs();
        if (free.isEmpty()) {
            wiring.tasks().later(AGAIN, this::look);
            return;
        }
        Path file = waiting;
        waiting = null;
        wiring.tasks().background(() -> OpenedFile.of(file), kind -> show(kind, file), unreadable -> show(OpenedFile.UNREADABLE, file));
    }

    private void show(OpenedFile kind, Path file) {
        if (wiring.freeDialogs().isEmpty()) {
            open(file); // it was locked meanwhile
            return;
        }
        String name = String.valueOf(file.getFileName());
        switch (kind) {
            case BACKUP -> wiring.restore(file);
            case EXPORT -> wiring.dialogs().failed("shell.opened.export", null, name);
            case OTHER -> wiring.dialogs().failed("shell.opened.other", null, name);
            case UNREADABLE -> wiring.dialogs().failed("shell.opened.unreadable", null, name);
        }
    }
}
