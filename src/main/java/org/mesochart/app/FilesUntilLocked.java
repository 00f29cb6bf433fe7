package org.mesochart.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.mesochart.ui.kit.FileChoosing;

/**
 * The system's file windows cannot be closed by a lock. What is chosen in one that was open when the window was locked
 * counts as not chosen.
 *
 * @param locks how often the window was locked until now
 */
record FilesUntilLocked(FileChoosing files, IntSupplier locks) implements FileChoosing {
    @Override
    public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
        return asked(() -> files.save(title, suggestedName, kind, extension));
    }

    @Override
    public Optional<Path> folder(String title) {
        return asked(() -> files.folder(title));
    }

    @Override
    public Optional<Path> existing(String title, String kind, List<String> extensions) {
        return asked(() -> files.existing(title, kind, extensions));
    }

    @Override
    public boolean open(Path file) {
        return files.open(file);
    }

    private Optional<Path> asked(Supplier<Optional<Path>> question) {
        int before = locks.getAsInt();
        Optional<Path> chosen = question.get();
        return locks.getAsInt() == before ? chosen : Optional.empty();
    }
}
