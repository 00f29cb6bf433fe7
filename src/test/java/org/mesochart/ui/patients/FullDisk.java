package org.mesochart.ui.patients;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.mesochart.storage.StorageException;
import org.mesochart.ui.kit.Tasks;

/** Tasks without threads on a disk that is full until told otherwise. */
final class FullDisk extends Tasks {
    boolean full = true;

    FullDisk() {
        super(Runnable::run, Runnable::run, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (full) {
            failed.accept(new StorageException(StorageException.Kind.DISK_FULL));
        } else {
            super.run(work, done, failed);
        }
    }
}
