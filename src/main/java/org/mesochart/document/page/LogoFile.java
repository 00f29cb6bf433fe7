package org.mesochart.document.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.mesochart.domain.paper.Logo;

/**
 * A clinic's logo from a file. PNG and JPEG only: they refer to nothing outside. It is drawn once on white and no larger
 * than paper needs, so that what is kept is known to be a picture.
 */
public final class LogoFile {
    /** Bytes of the largest file that is read. */
    public static final int MOST_BYTES = 5_000_000;

    private static final int MOST_PIXELS = 40_000_000;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 360;

    /** Why a file was not taken; the key of a sentence. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;

        private Refused(String key) {
            super(key);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private LogoFile() {}

    /** @throws Refused with the reason; nothing was changed */
    public static Logo read(Path file) throws Refused {
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refused("documents.logo.large");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refused("documents.logo.unreadable");
        }
        return of(bytes);
    }

    /** @throws Refused with the reason */
    public static Logo of(byte[] bytes) throws Refused {
        if (bytes.length > MOST_BYTES) {
            throw new Refused("documents.logo.large");
        }
        String format = format(bytes);
        if (format == null) {
            throw new Refused("documents.logo.format");
        }
        return new Logo(png(onWhite(decode(bytes, format))));
    }

    /** The picture of a logo that was kept, or null when it cannot be drawn. */
    static BufferedImage picture(Logo logo) {
        try {
            return decode(logo.bytes(), "png");
        } catch (Refused damaged) {
            return null;
        }
    }

    /** The logo for the screen; empty when it cannot be drawn. */
    public static Optional<PageImage> pixels(Logo logo) {
        return Optional.ofNullable(picture(logo)).map(picture -> new PageImage(picture.getWidth(), picture.getHeight(),
                picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()), 0, 1));
    }

    private static String format(byte[] b) {
        if (b.length > 8 && (b[0] & 255) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
            return "png";
        }
        return b.length > 3 && (b[0] & 255) == 0xFF && (b[1] & 255) == 0xD8 && (b[2] & 255) == 0xFF ? "jpeg" : null;
    }

    // In memory: ImageIO's own streams would put the file into the temp folder.
    private static BufferedImage decode(byte[] bytes, String format) throws Refused {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new Refused("documents.logo.large");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException damaged) {
            // The decoders throw many kinds of exception at bytes that are no picture.
            throw new Refused("documents.logo.damaged");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        double scale = Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return plain;
    }

    private static byte[] png(BufferedImage picture) throws Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", stream);
        } catch (IOException impossible) {
            throw new Refused("documents.logo.damaged");
        }
        return out.toByteArray();
    }
}
