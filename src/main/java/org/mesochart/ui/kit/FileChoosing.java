package org.mesochart.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own file windows, behind an interface because they cannot open without a display. */
public interface FileChoosing {
    Optional<Path> save(String title, String suggestedName, String kind, String extension);

    Optional<Path> folder(String title);

    /** A file that is there. */
    default Optional<Path> existing(String title, String kind, List<String> extensions) {
        return Optional.empty();
    }

    /** Opens with the system's program; false when it has none. */
    boolean open(Path file);
}
