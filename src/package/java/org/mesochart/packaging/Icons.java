package org.mesochart.packaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The icon in every size and form that systems ask for, from the one drawing {@code assets/icons/mesochart.svg}. */
final class Icons {
    /** Edges in px. */
    static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);

    private static final double DRAWN = 64;
    private static final Pattern SHAPE = Pattern.compile("<path fill=\"(#[0-9A-F]{6})\" d=\"([^\"]+)\"/>");
    private static final Pattern WORD = Pattern.compile("[MLHVCZ]|[0-9.]+");
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);
    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;

    private Icons() {
    }

    static Path drawing(Build build) {
        return build.project().resolve(Path.of("assets", "icons", "mesochart.svg"));
    }

    static void paint(Build build) throws IOException {
        List<MatchResult> shapes = SHAPE.matcher(Files.readString(drawing(build))).results().toList();
        if (shapes.isEmpty()) {
            throw new IOException("no shape was found in " + drawing(build).getFileName());
        }
        Files.createDirectories(build.icons());
        for (int size : SIZES) {
            Files.write(build.icons().resolve(size + ".png"), png(shapes, size));
        }
        Files.write(build.icons().resolve("mesochart.ico"), ico(shapes));
        Files.write(build.icons().resolve("mesochart.icns"), icns(shapes));
    }

    private static byte[] png(List<MatchResult> shapes, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / DRAWN, size / DRAWN);
        for (MatchResult shape : shapes) {
            pen.setColor(Color.decode(shape.group(1)));
            pen.fill(outline(shape.group(2)));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Path2D outline(String data) {
        Path2D path = new Path2D.Double();
        List<String> words = WORD.matcher(data).results().map(MatchResult::group).toList();
        int at = 0;
        char deed = 'M';
        while (at < words.size()) {
            if (Character.isLetter(words.get(at).charAt(0))) {
                deed = words.get(at++).charAt(0);
            }
            int takes = switch (deed) {
                case 'H', 'V' -> 1;
                case 'M', 'L' -> 2;
                case 'C' -> 6;
                default -> 0;
            };
            double[] to = words.subList(at, at + takes).stream().mapToDouble(Double::parseDouble).toArray();
            at += takes;
            switch (deed) {
                case 'M' -> path.moveTo(to[0], to[1]);
                case 'L' -> path.lineTo(to[0], to[1]);
                case 'H' -> path.lineTo(to[0], path.getCurrentPoint().getY());
                case 'V' -> path.lineTo(path.getCurrentPoint().getX(), to[0]);
                case 'C' -> path.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    // Windows: a list of PNG pictures; 256 px is written as 0.
    private static byte[] ico(List<MatchResult> shapes) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : ICO) {
            pictures.add(png(shapes, size));
        }
        int offset = ICO_HEAD + ICO_ENTRY * ICO.size();
        ByteBuffer file = ByteBuffer.allocate(offset + pictures.stream().mapToInt(picture -> picture.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        for (int i = 0; i < ICO.size(); i++) {
            byte edge = (byte) (int) ICO.get(i);
            file.put(edge).put(edge).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    // macOS: PNG pictures, each after its name and length.
    private static byte[] icns(List<MatchResult> shapes) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        for (String entry : List.of("icp4 16", "icp5 32", "icp6 64", "ic07 128", "ic08 256", "ic09 512")) {
            byte[] picture = png(shapes, Integer.parseInt(entry.substring(5)));
            out.write(entry.substring(0, 4).getBytes(StandardCharsets.US_ASCII));
            out.writeInt(picture.length + 8);
            out.write(picture);
        }
        ByteBuffer file = ByteBuffer.allocate(body.size() + 8);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(body.size() + 8).put(body.toByteArray());
        return file.array();
    }
}
