package org.mesochart.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path home;

    @Test
    void eachSystemHasItsUsualPlace() {
        assertEquals(home.resolve(".local/share/mesochart"), folder("Linux", Map.of()));
        assertEquals(home.resolve("x/mesochart"), folder("Linux", Map.of("XDG_DATA_HOME", home.resolve("x").toString())));
        assertEquals(home.resolve("Library/Application Support/MesoChart"), folder("Mac OS X", Map.of()));
        assertEquals(home.resolve("l/MesoChart"), folder("Windows 11", Map.of("LOCALAPPDATA", home.resolve("l").toString())));
        assertEquals(home.resolve("AppData/Local/MesoChart"), folder("Windows 11", Map.of()));
    }

    @Test
    void aChosenFolderWins() {
        assertEquals(home.resolve("mine"), folder("Linux", Map.of("MESOCHART_DATA", home.resolve("mine").toString())));
    }

    @Test
    void theFolderIsItsOwnersAlone() throws IOException {
        DataFolder made = new DataFolder(home.resolve("a/b")).create().create();
        assertTrue(Files.isDirectory(made.path()));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())));
        }
    }

    private Path folder(String system, Map<String, String> environment) {
        return DataFolder.standard(system, home, environment).path();
    }
}
