package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Copies in the system's folder for what does not stay, which do not stay. */
@BesideOthers
class TemporaryFolderTest {
    private static Path left() throws IOException {
        Path left = Files.createTempDirectory("mesochart-drill-");
        Files.writeString(WorkFiles.name(left, "drill"), "x");
        return left;
    }

    @Test
    void whatAKilledDrillLeftIsDeletedByTheNextAndWhatIsInUseIsNot() throws IOException {
        Path killed = Files.createTempDirectory("mesochart-drill-");
        Files.writeString(killed.resolve("chart.work-drill-00000000-0000-0000-0000-000000000000"), "x");
        Path strange = Files.createTempDirectory("mesochart-drill-");
        Path note = Files.writeString(strange.resolve("note.txt"), "not ours");
        Path used = left();
        try (ChartLock inUse = ChartLock.take(used.resolve("in-use.lock"))) {
            Path own = TemporaryFolder.with(folder -> folder);
            assertFalse(Files.exists(own));
            assertFalse(Files.exists(killed));
            assertTrue(Files.exists(note));
            assertEquals(2, BackupCharts.names(used).size());
        } finally {
            for (Path folder : new Path[] {strange, used}) {
                for (String name : BackupCharts.names(folder)) {
                    Files.delete(folder.resolve(name));
                }
                Files.delete(folder);
            }
        }
    }

    @Test
    void whatCannotBeDeletedDoesNotUndoWhatCameOfIt() throws IOException {
        Path own = TemporaryFolder.with(folder -> {
            try {
                Files.writeString(folder.resolve("in the way"), "");
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
            return folder;
        });
        Files.delete(own.resolve("in the way"));
        Files.delete(own);
    }

    @Test
    void afterAFailureItIsGoneToo() {
        Path[] own = new Path[1];
        assertThrows(IllegalStateException.class, () -> TemporaryFolder.with(folder -> {
            own[0] = folder;
            throw new IllegalStateException();
        }));
        assertFalse(Files.exists(own[0]));
    }
}
