package org.mesochart.planted.ui.alpha;

public final class StartsThread {
    void start(Runnable work) {
        new Thread(work).start();
    }
}
