package org.mesochart.planted.ui.alpha;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

public final class StartsExecutor {
    Executor executor() {
        return Executors.newSingleThreadExecutor();
    }
}
