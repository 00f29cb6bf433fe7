package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that the program is started with is known by how it begins. */
@Tag("slow-once")
class OpenedFileTest {
    @TempDir
    private Path folder;

    @Test
    void backupsExportsAndOthersAreToldApart() throws Exception {
        assertEquals(OpenedFile.BACKUP, OpenedFile.of(file("as the format page says", (byte) 0x89, 'M', 'e', 's', 'B', 13, 10, 0x1a)));
        assertEquals(OpenedFile.EXPORT, OpenedFile.of(Files.writeString(folder.resolve("chart"), "\n {\"format\":1}")));
        Path zip = folder.resolve("zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a"));
        }
        assertEquals(OpenedFile.EXPORT, OpenedFile.of(zip));
        assertEquals(OpenedFile.OTHER, OpenedFile.of(Files.writeString(folder.resolve("x.mesobackup"), "nothing of ours")));
        assertEquals(OpenedFile.OTHER, OpenedFile.of(Files.writeString(folder.resolve("empty"), "")));
        assertEquals(OpenedFile.UNREADABLE, OpenedFile.of(folder));
        assertEquals(OpenedFile.UNREADABLE, OpenedFile.of(folder.resolve("nowhere")));
    }

    private Path file(String name, int... bytes) throws Exception {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve(name), all);
    }
}
