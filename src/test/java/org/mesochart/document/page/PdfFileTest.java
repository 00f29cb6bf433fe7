package org.mesochart.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

@BesideOthers
class PdfFileTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledProgramLeftUnfinishedGoesWithTheNextDocument() throws IOException {
        file(".mesochart-17.tmp", Duration.ofHours(2));
        file(".mesochart-18.part", Duration.ofDays(9));
        file(".mesochart-19.tmp", Duration.ofMinutes(5));
        file(".mesochart-notes", Duration.ofDays(9));
        file("sheet-1.tmp", Duration.ofDays(9));
        PdfFile.write(folder.resolve("sheet.pdf"), new byte[] {1});
        try (Stream<Path> there = Files.list(folder)) {
            assertEquals(List.of(".mesochart-19.tmp", ".mesochart-notes", "sheet-1.tmp", "sheet.pdf"),
                    there.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private void file(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
