package org.mesochart.ui.preferences;

import java.time.Duration;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.settings.Preferences;
import org.mesochart.settings.Settings;
import org.mesochart.ui.kit.Sentence;

/** After how long the window locks by itself. */
public final class SecurityModel {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");

    private final Settings settings;
    private final StringProperty minutes = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>();

    public SecurityModel(Settings settings) {
        this.settings = settings;
        minutes.set(Long.toString(settings.get().lockAfter().toMinutes()));
    }

    /** Whole minutes as typed. */
    public StringProperty minutesProperty() {
        return minutes;
    }

    /** What is wrong with them, or null. */
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Keeps what is typed when it is acceptable. */
    public void commit() {
        String typed = minutes.get().strip();
        Duration wanted = WHOLE.matcher(typed).matches() ? Duration.ofMinutes(Long.parseLong(typed)) : Duration.ZERO;
        if (!Preferences.mayLockAfter(wanted)) {
            problem.set(Sentence.of("security.after.problem"));
            return;
        }
        problem.set(null);
        settings.change(now -> now.withLockAfter(wanted));
    }
}
