package org.mesochart.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;

/** A picture is taken as logo; everything else is refused with its reason. */
@BesideOthers
class LogoFileTest {
    @TempDir
    Path folder;

    private static byte[] png(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = folder.resolve("logo");
        Files.write(file, bytes);
        return assertThrows(LogoFile.Refused.class, () -> LogoFile.read(file)).key();
    }

    @Test
    void aPictureIsMadeAsSmallAsPaperNeeds() throws Exception {
        for (String format : new String[] {"png", "jpeg"}) {
            BufferedImage kept = LogoFile.picture(LogoFile.of(png(3000, 1000, format)));
            assertNotNull(kept);
            assertEquals(900, kept.getWidth());
            assertEquals(300, kept.getHeight());
        }
        assertEquals(40, LogoFile.picture(LogoFile.of(png(40, 40, "png"))).getWidth());
    }

    @Test
    void whatIsNoPictureOrRefersOutsideIsRefused() throws Exception {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>";
        assertEquals("documents.logo.format", refusal(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("documents.logo.format", refusal(new byte[0]));
        assertEquals("documents.logo.format", refusal("GIF89a".getBytes(StandardCharsets.UTF_8)));
        assertEquals("documents.logo.damaged", refusal(Arrays.copyOf(png(200, 200, "png"), 60)));
        assertEquals("documents.logo.damaged", refusal(Arrays.copyOf(png(200, 200, "jpeg"), 30)));
        assertEquals("documents.logo.unreadable",
                assertThrows(LogoFile.Refused.class, () -> LogoFile.read(folder.resolve("gone"))).key());
    }

    @Test
    void whatIsHugeIsRefusedBeforeItIsRead() throws Exception {
        assertEquals("documents.logo.large", refusal(new byte[LogoFile.MOST_BYTES + 1]));
        // A few bytes that say they are 60,000 by 60,000 pixels.
        byte[] bomb = png(10, 10, "png");
        for (int at : new int[] {16, 20}) {
            bomb[at + 2] = (byte) (60_000 >> 8);
            bomb[at + 3] = (byte) 60_000;
        }
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        for (int i = 0; i < 4; i++) {
            bomb[29 + i] = (byte) (sum.getValue() >> 8 * (3 - i));
        }
        assertEquals("documents.logo.large", refusal(bomb));
        assertTrue(Files.exists(folder.resolve("logo")));
    }
}
