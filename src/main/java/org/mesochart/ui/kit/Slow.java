package org.mesochart.ui.kit;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/** That a deed is under way is shown only where it takes longer than what seems to be at once: nothing flickers. UI thread only. */
public final class Slow {
    /** From here on a person asks whether anything happens. */
    public static final Duration SOON = Duration.ofMillis(300);

    private Slow() {}

    /**
     * @param busy whether the deed is under way
     * @return true from {@link #SOON} after it began until it ended
     */
    public static ReadOnlyBooleanProperty of(Tasks tasks, ObservableValue<Boolean> busy) {
        ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
        Tasks.Pending[] soon = new Tasks.Pending[1];
        busy.subscribe(now -> {
            if (soon[0] != null) {
                soon[0].cancel();
            }
            slow.set(false);
            soon[0] = now ? tasks.later(SOON, () -> slow.set(true)) : null;
        });
        return slow.getReadOnlyProperty();
    }
}
