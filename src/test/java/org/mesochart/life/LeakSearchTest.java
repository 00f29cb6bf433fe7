package org.mesochart.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** The search of {@link WholeLifeTest} finds a leak wherever one is planted, and none where there is none. */
@BesideOthers
class LeakSearchTest {
    private static final String WORD = "Şükriye Öğünç";

    @TempDir
    Path folder;

    private void planted(String file, byte[] bytes) throws IOException {
        Path place = folder.resolve(file);
        Files.createDirectories(place.getParent());
        byte[] noise = new byte[5000];
        new Random(file.hashCode()).nextBytes(noise);
        Files.write(place, noise);
        Files.write(place, bytes, java.nio.file.StandardOpenOption.APPEND);
        assertTrue(new LeakSearch(List.of(WORD)).in(folder).stream().anyMatch(found -> found.startsWith(file)), file);
        Files.delete(place);
        assertEquals(List.of(), new LeakSearch(List.of(WORD)).in(folder));
    }

    @Test
    void aPlantedLeakIsFoundHoweverItIsWritten() throws IOException {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-9")) {
            byte[] word = ("x" + WORD + "x").getBytes(Charset.forName(charset));
            planted("home/plain-" + charset, word);
            planted("home/hex-" + charset, HexFormat.of().formatHex(word).getBytes(StandardCharsets.US_ASCII));
            for (int before = 0; before < 3; before++) {
                byte[] moved = new byte[before + word.length];
                System.arraycopy(word, 0, moved, before, word.length);
                planted("tmp/base64-" + before + charset, Base64.getMimeEncoder(4000, new byte[0]).encode(moved));
            }
        }
        Path packed = folder.resolve("packed");
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(packed))) {
            out.write(("words before " + WORD + " and after").getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(packed);
        Files.delete(packed);
        planted("recent/packed", bytes);
    }

    @Test
    void inOtherLettersInEscapesAndInAZipItIsFoundToo() throws IOException {
        for (String text : List.of("ŞÜKRİYE ÖĞÜNÇ", "şükriye öğünç", "Sukriye Ogunc", "SUKRIYE OGUNC",
                "\\u015e\\u00fckriye \\u00d6\\u011f\\u00fcn\\u00e7", "\\u015E\\u00FCkriye \\u00D6\\u011F\\u00FCn\\u00E7",
                "%C5%9E%C3%BCkriye%20%C3%96%C4%9F%C3%BCn%C3%A7", "%C5%9E%C3%BCkriye+%C3%96%C4%9F%C3%BCn%C3%A7")) {
            planted("tmp/other", text.getBytes(StandardCharsets.UTF_8));
        }
        Path zip = folder.resolve("zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("one.txt"));
            out.write(("words before " + WORD + " and after").getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(zip);
        Files.delete(zip);
        planted("out/zip", bytes);
    }

    @Test
    void aPlantedFileNameIsFound() throws IOException {
        Files.createFile(folder.resolve(WORD + ".pdf"));
        assertTrue(new LeakSearch(List.of(WORD)).in(folder).getFirst().startsWith("name of"));
    }
}
