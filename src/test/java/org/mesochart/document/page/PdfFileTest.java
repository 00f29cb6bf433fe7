package org.mesochart.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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

    @Test
    void endedAtAnyStepItLeavesWhatWasThereAndNothingElse() throws IOException {
        Path sheet = folder.resolve("sheet.pdf");
        byte[] pdf = new byte[200_000];
        List<Double> told = new ArrayList<>();
        PdfFile.writeNew(sheet, pdf, told::add);
        assertEquals(1.0, told.getLast());
        assertEquals(told.stream().sorted().distinct().toList(), told);
        Files.writeString(sheet, "before");
        for (int last = 1; last <= told.size(); last++) {
            int[] asked = {0};
            int end = last;
            assertThrows(CancellationException.class, () -> PdfFile.write(sheet, pdf, share -> ++asked[0] < end));
            assertThrows(CancellationException.class,
                    () -> PdfFile.writeNew(folder.resolve("other.pdf"), pdf, share -> ++asked[0] < 2 * end));
            assertEquals("before", Files.readString(sheet));
            try (Stream<Path> there = Files.list(folder)) {
                assertEquals(List.of(sheet), there.toList());
            }
        }
    }

    private void file(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
