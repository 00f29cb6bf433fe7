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

/** Reads the tables of one figure from the class path; their format is told in the folder's README. */
final class FigureFile {

    private int version;
    private boolean mirrored;
    private double fineness = 1;
    private final Map<String, Path> outlines = new HashMap<>();
    private final List<Shape> drawing = new ArrayList<>();
    private final List<Partition.Face> faces = new ArrayList<>();
    private final List<Partition.Face> wholes = new ArrayList<>();
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
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(String line) {
        Words words = new Words(line);
        String what = words.word();
        switch (what) {
            case "figure" -> {
                version = (int) words.number();
                mirrored = words.word().equals("mirrored");
                fineness = words.hasNext() ? words.number() : 1;
            }
            case "outline" -> {
                String name = words.word();
                Path path = Path.parse(words);
                outlines.put(name, mirrored ? path.closedByItsMirrorImage() : path);
            }
            case "vertices" -> {
                vertices = new double[words.left()];
                for (int i = 0; i < vertices.length; i++) {
                    vertices[i] = words.number();
                }
            }
            case "face" -> faces.add(face(words));
            case "whole" -> wholes.add(face(words));
            case "detail" -> draw(Shape.Kind.valueOf(words.word()), words, Shape.When.DETAIL);
            case "rough" -> draw(Shape.Kind.valueOf(words.word()), words, Shape.When.ROUGH);
            default -> draw(Shape.Kind.valueOf(what), words, Shape.When.ALWAYS);
        }
    }

    private Partition.Face face(Words words) {
        String region = words.word();
        int layer = (int) words.number();
        int[] ring = new int[words.left()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = (int) words.number();
        }
        return Partition.face(region, layer, ring, vertices);
    }

    private void draw(Shape.Kind kind, Words words, Shape.When when) {
        double width = kind.strokeCm() * fineness;
        String how = words.word();
        if (outlines.containsKey(how)) {
            drawing.add(new Shape(kind, outlines.get(how), width, when));
            return;
        }
        Path path = Path.parse(words);
        drawing.add(new Shape(kind, path, width, when));
        if (how.equals("pair")) {
            drawing.add(new Shape(kind, path.mirrored(), width, when));
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
        return new Partition(vertices, mirrored, faces, wholes);
    }
}
