package org.mesochart.ui;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.shape.Rectangle;

/**
 * Clicks one after the other, each between frames and once the one before is painted, and tells how long each took in
 * nanoseconds. A click is on the screen at the latest when the second pulse after it is over, as that one waited for the
 * first to be painted; so the figures are a little too high, never too low. A pulse waits only where there is something
 * to paint: the corner moves with each. Run with {@code -Djavafx.animation.fullspeed=true}, else a frame is never shorter
 * than the screen's.
 */
public final class PaintedClicks extends AnimationTimer {
    private static final int OVER = 3;

    private final Rectangle corner;
    private final Runnable click;
    private final int clicks;
    private final LongConsumer painted;
    private final Runnable done;
    private int pulses;
    private int made;
    private long clicked;

    /**
     * @param corner in the scene, seen, two pixels wide
     * @param click one click, from the press to the release
     */
    public PaintedClicks(Rectangle corner, Runnable click, int clicks, LongConsumer painted, Runnable done) {
        this.corner = corner;
        this.click = click;
        this.clicks = clicks;
        this.painted = painted;
        this.done = done;
    }

    @Override
    public void handle(long ignored) {
        corner.setTranslateX(corner.getTranslateX() == 0 ? 1 : 0);
        if (clicked != 0 && ++pulses == OVER) {
            painted.accept(System.nanoTime() - clicked);
            clicked = 0;
            pulses = 0;
        }
        if (clicked == 0 && made == clicks) {
            stop();
            done.run();
        } else if (clicked == 0 && ++pulses == OVER) {
            pulses = 0;
            Platform.runLater(() -> {
                made++;
                clicked = System.nanoTime();
                click.run();
            });
        }
    }
}
