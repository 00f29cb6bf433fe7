package org.mesochart.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Languages;
import org.mesochart.i18n.Messages;
import org.mesochart.log.Phases;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.ui.kit.Tasks;
import org.slf4j.LoggerFactory;

/**
 * What can begin before the window is there: reading the settings, opening the chart's file. The toolkit needs most
 * of a start by itself and leaves the second core idle.
 */
public final class Beginning {
    private final Phases phases = new Phases();
    private final Place place;
    private final ExecutorService background;
    private final Shutdown shutdown;
    private final Settings settings;
    private final FutureTask<ChartFile> opening;
    private final FutureTask<Messages> preparing;

    private Beginning(Place place) {
        this.place = place;
        background = Tasks.backgroundThreads();
        shutdown = new Shutdown();
        settings = Settings.open(place.config(), background, Beginning::unwritten);
        shutdown.add(settings);
        Path folder = settings.get().chartFolder().orElse(place.data());
        preparing = new FutureTask<>(() -> Preparation.run(language()));
        opening = new FutureTask<>(() -> ChartFile.open(folder, place.anchors(), Clock.systemDefaultZone()));
    }

    /** Begins, off this thread where it takes time. */
    public static Beginning at(Place place) {
        Beginning begun = new Beginning(place);
        begun.background.execute(begun.preparing);
        begun.background.execute(begun.opening);
        begun.shutdown.whenTheProcessEnds();
        return begun;
    }

    /** Counts since this began. */
    Phases phases() {
        return phases;
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

    /** The language chosen, else the computer's, else English. */
    Language language() {
        return settings.get().language().orElseGet(() -> Languages.nearest(Locale.getDefault()));
    }

    /** The texts of the language at the start, when all is prepared. The wait is short: the window took longer. */
    Messages messages() {
        try {
            return preparing.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
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
