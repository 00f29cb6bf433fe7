package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {
    @Test
    void foldersHaveTheDriversNames() {
        assertEquals("Linux/x86_64", NativeLibraries.platform("linux", "amd64"));
        assertEquals("Linux/aarch64", NativeLibraries.platform("linux", "aarch64"));
        assertEquals("Windows/x86_64", NativeLibraries.platform("windows 11", "amd64"));
        assertEquals("Mac/aarch64", NativeLibraries.platform("mac os x", "aarch64"));
    }

    @Test
    void theBuildPutsTheLibraryBesideTheClasses() {
        NativeLibraries.use();
        Path folder = Path.of(System.getProperty("org.sqlite.lib.path"));
        assertTrue(Files.isRegularFile(folder.resolve(System.mapLibraryName("sqlitejdbc"))), folder::toString);
    }
}
