package org.mesochart.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.mesochart.storage.StorageException;

/** Reads what belongs on a screen; when the disk fails that is told, and "Try again" reads it again. UI thread only. */
public final class Reads {
    private Reads() {}

    /**
     * @param source whose content it is: a later reading of the same source takes the place of an earlier one
     * @param work runs on the database thread
     * @param done takes what was read; asks itself whether it is still wanted
     */
    public static <T> void run(Tasks tasks, SaveState saveState, Object source, Callable<T> work, Consumer<T> done) {
        tasks.run(work, read -> {
            saveState.read(source);
            done.accept(read);
        }, failure -> saveState.notRead(source,
                failure instanceof StorageException known ? known.kind() : StorageException.Kind.UNKNOWN,
                () -> run(tasks, saveState, source, work, done)));
    }
}
