package org.mesochart.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** What is a failure on a disk, and what is only a stick that knows no better. */
@BesideOthers
class VolumeTest {
    @TempDir
    private Path folder;

    @Test
    void sticksAndSharesAreExcusedDisksAreNot() {
        for (String type : new String[] {"vfat", "exfat", "fuseblk", "cifs", "VFAT"}) {
            assertTrue(Volume.simple(type), type.toLowerCase(Locale.ROOT));
        }
        for (String type : new String[] {"ext4", "xfs", "btrfs", "tmpfs", "apfs", ""}) {
            assertFalse(Volume.simple(type), type);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows opens no folders and keeps their names by itself")
    void whatCannotBeForcedIsSaid() throws IOException {
        Volume.forceNames(folder);
        assertThrows(IOException.class, () -> Volume.forceNames(folder.resolve("gone")));
        Path file = Files.createFile(folder.resolve("file"));
        Volume.ownerOnly(file, "rw-------");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertThrows(IOException.class, () -> Volume.ownerOnly(folder.resolve("gone"), "rw-------"));
    }
}
