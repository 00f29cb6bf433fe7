package org.mesochart.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.MadeBackup;
import org.mesochart.domain.backup.RecordState;

@BesideOthers
class BackupMemoryFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:20:00.123Z");

    @Test
    void whatIsRememberedIsReadBackForEachChartItsOwn(@TempDir Path folder) throws Exception {
        UUID chart = UUID.randomUUID();
        BackupMemoryFile file = new BackupMemoryFile(folder.resolve("backups"), chart);
        assertEquals(BackupMemory.NONE, file.read());
        BackupMemory memory = BackupMemory.NONE.made(new MadeBackup(NOW, new RecordState(41_877, "ab12"), false))
                .withSecondPlace(Optional.of(folder.resolve("MESO-2 yedek")))
                .madeInSecondPlace(new MadeBackup(NOW.minusSeconds(86_400), new RecordState(41_000, "cd34"), true))
                .failed(BackupProblem.NO_SPACE, NOW.plusSeconds(60))
                .drilled(new BackupMemory.Drilled(NOW, true, 1036, 6231));
        file.write(memory);
        assertEquals(memory, file.read());
        assertEquals(BackupMemory.NONE, new BackupMemoryFile(folder.resolve("backups"), UUID.randomUUID()).read());
        for (String damaged : new String[] {"", "{", "[]", "{\"lastAt\":\"soon\"}", "{\"problem\":\"NONE_SUCH\"}"}) {
            Files.writeString(folder.resolve("backups").resolve(chart + ".json"), damaged);
            assertEquals(BackupMemory.NONE, file.read(), damaged);
        }
    }

    @Test
    void whatCannotBeReadTakesNothingElseWithIt(@TempDir Path folder) throws Exception {
        UUID chart = UUID.randomUUID();
        BackupMemoryFile file = new BackupMemoryFile(folder, chart);
        Path stick = folder.resolve("MESO-2");
        file.write(BackupMemory.NONE.withSecondPlace(Optional.of(stick)));
        Path json = folder.resolve(chart + ".json");
        Files.writeString(json, Files.readString(json).replace("{", "{\"lastAt\":\"soon\",\"problem\":\"NONE_SUCH\","));
        assertEquals(BackupMemory.NONE.withSecondPlace(Optional.of(stick)), file.read());
        Files.delete(json);
        Files.createDirectory(json);
        assertThrows(IOException.class, file::read);
    }
}
