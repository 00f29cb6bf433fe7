package org.mesochart.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The program's style sheets in JavaFX's binary form too, which JavaFX takes where it lies beside the text: reading the text was a
 * fifth of what the window's thread does until the first window. The theme's sheets come with both.
 */
final class Styles {
    private static final String FOLDER = "css";
    private static final String COMPILER = "atlantafx.base.theme.ThemeCompiler";

    private Styles() {
    }

    /** Adds them to the program's jar in the folder that is going to be packaged. */
    static void compile(Build build, Path input) throws IOException {
        Path jar = input.resolve("mesochart.jar");
        Path work = Files.createTempDirectory(build.made(), "styles");
        try {
            Path sheets = Files.createDirectory(work.resolve(FOLDER));
            int count = extract(jar, sheets);
            Path theme = Folders.files(input).stream()
                    .filter(file -> file.getFileName().toString().startsWith("atlantafx-base"))
                    .findFirst().orElseThrow();
            Command.run(build.runTime().resolve("bin").resolve("java").toString(), "-classpath", theme.toString(), COMPILER,
                    sheets.toString());
            List<Path> binary = Folders.files(sheets).stream().filter(file -> file.toString().endsWith(".bss")).toList();
            if (count == 0 || binary.size() != count) {
                throw new IOException(count + " style sheets, " + binary.size() + " in binary form");
            }
            Command.run(Build.tool("jar"), "--update", "--file", jar.toString(), "-C", work.toString(), FOLDER);
        } finally {
            Folders.delete(work);
        }
    }

    private static int extract(Path jar, Path sheets) throws IOException {
        int count = 0;
        try (JarFile program = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) program.stream()::iterator) {
                if (entry.getName().startsWith(FOLDER + "/") && entry.getName().endsWith(".css")) {
                    try (InputStream in = program.getInputStream(entry)) {
                        Files.copy(in, sheets.resolve(Path.of(entry.getName()).getFileName().toString()));
                    }
                    count++;
                }
            }
        }
        return count;
    }
}
