package org.mesochart.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings of this computer's user, kept in one file. Every change is written by itself, a moment after the last
 * one, so that dragging a window writes once. A file that cannot be written loses a preference and nothing else: the
 * failure is told to the log and charting goes on.
 */
public final class Settings implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final SettingsFile file;
    private final Executor soon;
    private final Consumer<IOException> unwritten;
    private final List<Consumer<Preferences>> listeners = new CopyOnWriteArrayList<>();
    private Preferences preferences;
    private boolean unsaved;
    private boolean waiting;

    private Settings(SettingsFile file, Preferences preferences, Executor soon, Consumer<IOException> unwritten) {
        this.file = file;
        this.preferences = preferences;
        this.soon = soon;
        this.unwritten = unwritten;
    }

    /**
     * Reads the settings in {@code folder}; defaults when there are none or they cannot be read.
     *
     * @param background where files are written
     * @param unwritten told when they could not be read or written
     */
    public static Settings open(Path folder, Executor background, Consumer<IOException> unwritten) {
        return read(folder, CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS, background),
                unwritten);
    }

    /** Settings that are written at once, for tests and tools. */
    public static Settings direct(Path folder) {
        return read(folder, Runnable::run, failure -> { });
    }

    private static Settings read(Path folder, Executor soon, Consumer<IOException> unwritten) {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
        Preferences preferences = Preferences.DEFAULTS;
        try {
            preferences = file.read();
        } catch (IOException unreadable) {
            unwritten.accept(unreadable);
        }
        return new Settings(file, preferences, soon, unwritten);
    }

    public synchronized Preferences get() {
        return preferences;
    }

    /** Changes the preferences, tells the listeners on this thread, and writes them soon. */
    public void change(UnaryOperator<Preferences> change) {
        Preferences now;
        synchronized (this) {
            now = change.apply(preferences);
            if (now.equals(preferences)) {
                return;
            }
            preferences = now;
            unsaved = true;
            if (!waiting) {
                waiting = true;
                soon.execute(this::flush);
            }
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    /** Calls {@code listener} after every change until the returned action is run. */
    public Runnable listen(Consumer<Preferences> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Writes what is not yet written. */
    public synchronized void flush() {
        waiting = false;
        if (!unsaved) {
            return;
        }
        try {
            file.write(preferences);
            unsaved = false;
        } catch (IOException failure) {
            unwritten.accept(failure);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
