package org.mesochart.planted.ui.kit;

public final class Tasks {
    Thread wellBehaved(Runnable work) {
        return new Thread(work);
    }
}
