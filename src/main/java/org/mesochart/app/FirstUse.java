package org.mesochart.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.log.Logs;
import org.mesochart.log.Phases;
import org.mesochart.storage.ChartFile;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.vault.Vault;
import org.slf4j.LoggerFactory;

/** The moment when something can first be typed or pressed, and what waits for it. UI thread only. */
final class FirstUse {
    private final Tasks tasks;
    private final Path logs;
    private final Runnable then;
    private final Consumer<Throwable> unforeseen;
    private final Phases phases;
    private boolean begun;
    private volatile long after;

    /**
     * @param phases what the time is counted by
     * @param then what else is done once the window is usable and icons are at hand
     */
    FirstUse(Phases phases, Tasks tasks, Path logs, Runnable then, Consumer<Throwable> unforeseen) {
        this.phases = phases;
        this.tasks = tasks;
        this.logs = logs;
        this.then = then;
        this.unforeseen = unforeseen;
    }

    /**
     * Something can be typed or pressed: logged once, when it has been painted.
     *
     * @param messages whose other areas are read then
     */
    void begin(Messages messages) {
        if (begun) {
            return;
        }
        begun = true;
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The second pulse waits until the first frame is drawn; at the third its picture is on the screen.
                if (++frames == 3) {
                    stop();
                    after = phases.elapsedMs();
                    phases.over("First usable window");
                    warmUp(messages);
                }
            }
        }.start();
    }

    // Not before: it would take the time of the start itself. While the passphrase is typed there is enough.
    private void warmUp(Messages messages) {
        tasks.background(() -> {
            Icons.prepare();
            return null;
        }, done -> then.run(), unforeseen);
        tasks.background(() -> {
            Logs.start(logs);
            LoggerFactory.getLogger(Wiring.class).info("Started, first usable window after {} ms", after);
            return null;
        }, done -> { }, unforeseen);
        tasks.background(() -> {
            // Else the first screen that asks reads them on the window's thread.
            messages.read(Messages.AREAS);
            ChartFile.warmUp();
            Vault.warmUp();
            return Catalogue.load();
        }, done -> { }, unforeseen);
    }
}
