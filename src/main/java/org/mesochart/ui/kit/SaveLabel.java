package org.mesochart.ui.kit;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;

/** "Saved 10:42", always in words: what is on disk and what is not. */
public final class SaveLabel extends Label {
    // Most writes are done before anybody could read the word.
    private static final Duration SAVING_SOON = Duration.ofMillis(400);

    private final Messages messages;
    private final ZoneId zone;
    private final Tasks tasks;
    private final SaveState saveState;
    private final Runnable changed;
    private Tasks.Pending savingSoon;
    private Subscription subscription = Subscription.EMPTY;

    /** @param changed called when the words changed, and with them the width */
    public SaveLabel(Context context, SaveState saveState, Runnable changed) {
        messages = context.messages();
        zone = context.clock().getZone();
        tasks = context.tasks();
        this.saveState = saveState;
        this.changed = changed;
        getStyleClass().add("save-state");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Follows the save state from now on. */
    public void activate() {
        subscription.unsubscribe();
        subscription = saveState.stateProperty().subscribe(this::show);
    }

    public void deactivate() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    private void show(SaveState.State state) {
        if (savingSoon != null) {
            savingSoon.cancel();
            savingSoon = null;
        }
        switch (state) {
            case SaveState.Untouched _ -> say("", null, "saved");
            case SaveState.Saved done -> say(messages.text("shell.saved", LocalTime.ofInstant(done.at(), zone)),
                    "mdi2c-check-circle-outline", "saved");
            case SaveState.Saving _ -> savingSoon = tasks.later(SAVING_SOON,
                    () -> say(messages.text("shell.saving"), "mdi2p-progress-clock", "saving"));
            case SaveState.NotSaved failed -> say(messages.count("shell.notSaved.short", failed.count()),
                    "mdi2c-content-save-alert-outline", "not-saved");
            case SaveState.NotRead _ -> say(messages.text("shell.notRead.title.unknown"), "mdi2a-alert-octagon-outline",
                    "not-saved");
        }
    }

    private void say(String text, String icon, String styleClass) {
        setText(text);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        setGraphic(icon == null ? null : Icons.small(icon));
        getStyleClass().removeAll("saved", "saving", "not-saved");
        getStyleClass().add(styleClass);
        changed.run();
    }
}
