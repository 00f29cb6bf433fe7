package org.mesochart.bodymap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tables of one figure from the class path; their format is told in the folder's README. */
final class FigureFile {

    private int version;
    private boolean mirrored;
    private final Map<String, Path> outlines = new HashMap<>();
    private final List<Shape> drawing = new ArrayList<>();
    private final List<Partition.Face> faces = new ArrayList<>();
    private double[] vertices = {};

    private FigureFile() {}

    /**
     * @param name of the file without its ending
     * @throws IllegalStateException if the file is missing or damaged: the program was not packaged whole
     */
    static FigureFile read(String name) {
        FigureFile file = new FigureFile();
        for (String line : lines(name)) {
            file.accept(line);
        }
        if (file.version < 1 || file.faces.isEmpty() || file.outlines.isEmpty()) {
            throw new IllegalStateException("the figure " + name + " is not complete");
        }
        return file;
    }

    /** The lines of a table that are neither empty nor a comment. */
    static List<String> lines(String name) {
        InputStream stream = FigureFile.class.getResourceAsStream("/bodymap/" + name + ".txt");
        if (stream == null) {
            throw new IllegalStateException("the body map's table " + name + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "figure" -> {
                version = Integer.parseInt(words[1]);
                mirrored = words[2].equals("mirrored");
            }
            case "outline" -> {
                Path path = Path.parse(words, 2);
                outlines.put(words[1], mirrored ? path.closedByItsMirrorImage() : path);
            }
            case "vertices" -> {
                vertices = new double[words.length - 1];
                for (int i = 0; i < vertices.length; i++) {
                    vertices[i] = Double.parseDouble(words[i + 1]);
                }
            }
            case "face" -> {
                int[] ring = new int[words.length - 3];
                for (int i = 0; i < ring.length; i++) {
                    ring[i] = Integer.parseInt(words[i + 3]);
                }
                faces.add(Partition.face(words[1], Integer.parseInt(words[2]), ring, vertices));
            }
            default -> draw(Shape.Kind.valueOf(words[0]), words);
        }
    }

    private void draw(Shape.Kind kind, String[] words) {
        String how = words[1];
        if (outlines.containsKey(how)) {
            Path outline = outlines.get(how);
            boolean rim = kind == Shape.Kind.RIM_OUTER || kind == Shape.Kind.RIM_INNER;
            drawing.add(new Shape(kind, outline, rim ? Optional.of(outline) : Optional.empty()));
        } else if (how.startsWith("clip-")) {
            drawing.add(new Shape(kind, Path.parse(words, 2), Optional.of(outlines.get(how.substring(5)))));
        } else {
            Path path = Path.parse(words, 2);
            drawing.add(new Shape(kind, path, Optional.empty()));
            if (how.equals("pair")) {
                drawing.add(new Shape(kind, path.mirrored(), Optional.empty()));
            }
        }
    }

    int version() {
        return version;
    }

    boolean mirrored() {
        return mirrored;
    }

    List<Shape> drawing() {
        return drawing;
    }

    Partition partition() {
        return new Partition(vertices, mirrored, faces);
    }
}
