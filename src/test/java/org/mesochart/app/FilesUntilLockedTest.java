package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.ui.kit.FileChoosing;

@BesideOthers
class FilesUntilLockedTest {
    private static final Path CHOSEN = Path.of("chosen");
    private int locks;
    private boolean locksMeanwhile;
    private final FileChoosing files = new FilesUntilLocked(new FileChoosing() {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            return answer();
        }

        @Override
        public Optional<Path> folder(String title) {
            return answer();
        }

        @Override
        public Optional<Path> existing(String title, String kind, List<String> extensions) {
            return answer();
        }

        @Override
        public boolean open(Path file) {
            return true;
        }
    }, () -> locks);

    private Optional<Path> answer() {
        if (locksMeanwhile) {
            locks++;
        }
        return Optional.of(CHOSEN);
    }

    private List<Optional<Path>> answers() {
        return List.of(files.save("", "", "", "pdf"), files.folder(""), files.existing("", "", List.of("pdf")));
    }

    @Test
    void whatIsChosenInAWindowThatOutlivedALockIsNotChosen() {
        assertEquals(List.of(Optional.of(CHOSEN), Optional.of(CHOSEN), Optional.of(CHOSEN)), answers());
        locksMeanwhile = true;
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), answers());
        locksMeanwhile = false;
        assertEquals(Optional.of(CHOSEN), files.folder(""));
        assertTrue(files.open(CHOSEN));
    }
}
