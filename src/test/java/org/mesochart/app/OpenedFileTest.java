package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
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
        assertEquals(OpenedFile.BACKUP, of(file("as the format page says", (byte) 0x89, 'M', 'e', 's', 'B', 13, 10, 0x1a)));
        assertEquals(OpenedFile.EXPORT, of(text("chart", "\n { \"format\" : \"mesochart-chart\",\"version\":1")));
        assertEquals(OpenedFile.EXPORT, of(zip("chart.json", "{}")));
        assertEquals(OpenedFile.OTHER, of(text("x.mesobackup", "nothing of ours")));
        assertEquals(OpenedFile.OTHER, of(text("empty", "")));
        assertEquals(OpenedFile.UNREADABLE, of(folder));
        assertEquals(OpenedFile.UNREADABLE, of(folder.resolve("nowhere")));
    }

    @Test
    void otherProgramsZipAndJsonAreNotTakenForExports() throws Exception {
        assertEquals(OpenedFile.OTHER, of(zip("a", "")));
        assertEquals(OpenedFile.OTHER, of(text("broken zip", "PK\3\4 and nothing more")));
        assertEquals(OpenedFile.OTHER, of(text("settings.json", "{\"format\":1}")));
        assertEquals(OpenedFile.OTHER, of(text("list", "[\"format\":\"mesochart-chart\"]")));
    }

    @Test
    void aNameThatCannotBeAPathIsUnreadable() {
        assertEquals(OpenedFile.UNREADABLE, OpenedFile.of("a\0b"));
        assertEquals("a\0b", OpenedFile.name("/x/a\0b"));
    }

    private static OpenedFile of(Path file) {
        return OpenedFile.of(file.toString());
    }

    private Path text(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path zip(String entry, String content) throws Exception {
        Path zip = folder.resolve(entry + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private Path file(String name, int... bytes) throws Exception {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve(name), all);
    }
}
