package org.mesochart.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The run-time image: the JDK's modules that the program needs, JavaFX as modules among them, and JavaFX's libraries beside the
 * JDK's own, where it looks for them. From there it starts without a warning and without unpacking anything.
 */
final class RunTime {
    private RunTime() {
    }

    static void link(Build build) throws IOException {
        // Line numbers stay: the log tells where something unforeseen happened.
        Command.run(Build.tool("jlink"),
                "--module-path", build.javafx().toString(),
                "--add-modules", String.join(",", modules(build)),
                "--include-locales=en,tr",
                // Libraries lie in the jars too; from there they would have to be unpacked at each start.
                "--exclude-resources=**.so,**.dll,**.dylib",
                "--no-header-files", "--no-man-pages",
                "--output", build.runTime().toString());
        Path libraries = build.runTime().resolve(build.system() == Build.Target.WINDOWS ? "bin" : "lib");
        Path from = build.system() == Build.Target.WINDOWS ? build.javafx().resolveSibling("bin") : build.javafx();
        Folders.copy(from, libraries, file -> !file.toString().endsWith(".jar"));
        // The program makes no sound, and need not ask a Linux for a library of its sound system.
        Files.deleteIfExists(libraries.resolve(System.mapLibraryName("jsound")));
        // Class data of the JDK alone, for starts where the program's own start cache does not fit.
        Command.run(build.runTime().resolve("bin").resolve("java").toString(), "-XX:+UseSerialGC", "-Xshare:dump");
    }

    /** What the classes name, and what only their data need: the language data of the window's two languages. */
    private static TreeSet<String> modules(Build build) throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path jar : Folders.files(build.program().resolve("lib"))) {
            String name = jar.getFileName().toString();
            if (name.endsWith(".jar") && !name.startsWith("javafx-")) {
                jars.add(jar.toString());
            }
        }
        String said = Command.run(Build.tool("jdeps"), "--ignore-missing-deps", "--multi-release", "25",
                "--print-module-deps", "--module-path", build.javafx().toString(),
                "--class-path", String.join(File.pathSeparator, jars), build.program().resolve("mesochart.jar").toString());
        TreeSet<String> modules = new TreeSet<>(List.of(said.strip().lines().toList().getLast().split(",")));
        modules.add("jdk.localedata");
        // JDBI would begin a flight recorder at the first statement: time of the start, and a recording would hold what was asked.
        modules.remove("jdk.jfr");
        return modules;
    }
}
