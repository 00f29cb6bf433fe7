package org.mesochart.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import org.mesochart.log.Logs;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.ui.kit.Tasks;
import org.slf4j.LoggerFactory;

/**
 * What can begin before the window is there: reading the settings, opening the chart's file. The toolkit needs most
 * of a start by itself and leaves the second core idle.
 */
public final class Beginning {
    private final Place place;
    private final ExecutorService background;
    private final Shutdown shutdown;
    private final Settings settings;
    private final FutureTask<ChartFile> opening;

    private Beginning(Place place) {
        this.place = place;
        background = Tasks.backgroundThreads();
        shutdown = new Shutdown();
        settings = Settings.open(place.config(), background, Beginning::unwritten);
        shutdown.add(settings);
        Path folder = settings.get().chartFolder().orElse(place.data());
        opening = new FutureTask<>(() -> ChartFile.open(folder, place.anchors(), Clock.systemDefaultZone()));
    }

    /** Begins, off this thread where it takes time. */
    public static Beginning at(Place place) {
        Beginning begun = new Beginning(place);
        begun.background.execute(begun.opening);
        begun.background.execute(() -> Logs.start(place.logs()));
        begun.shutdown.whenTheProcessEnds();
        return begun;
    }

    Place place() {
        return place;
    }

    ExecutorService background() {
        return background;
    }

    Shutdown shutdown() {
        return shutdown;
    }

    Settings settings() {
        return settings;
    }

    /** The chart whose opening began first; waits for it, so not on the UI thread. */
    Callable<ChartFile> chart() {
        return () -> {
            try {
                ChartFile file = opening.get();
                shutdown.add(file);
                return file;
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof Exception cause ? cause : failed;
            }
        };
    }

    private static void unwritten(IOException failure) {
        LoggerFactory.getLogger(Settings.class).warn("Settings could not be read or written: {}",
                failure.getClass().getSimpleName());
    }
}
