package org.mesochart.packaging;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What is made from what.
 *
 * @param program the program folder
 * @param javafx the folder of JavaFX's modules and libraries
 * @param made the folder for what is made; emptied first
 * @param version as the pom has it, "0.1.0"
 * @param project the project's folder
 */
record Build(Path program, Path javafx, Path made, String version, Path project) {
    /** For which system: always the one this runs on. */
    enum Target {
        LINUX("linux"), WINDOWS("windows"), MAC("mac");

        private final String name;

        Target(String name) {
            this.name = name;
        }

        /** "linux-x64". */
        String key() {
            String processor = System.getProperty("os.arch");
            return name + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
        }
    }

    Target system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? Target.WINDOWS : name.contains("mac") ? Target.MAC : Target.LINUX;
    }

    Path runTime() {
        return made.resolve("runtime");
    }

    Path icons() {
        return made.resolve("icons");
    }

    /** The program as it lies on a clinic's disk. */
    Path image() {
        return made.resolve("image").resolve(system() == Target.MAC ? "MesoChart.app" : "mesochart");
    }

    /** Jars, configuration and start cache in it. */
    Path app() {
        return switch (system()) {
            case LINUX -> image().resolve("lib").resolve("app");
            case WINDOWS -> image().resolve("app");
            case MAC -> image().resolve("Contents").resolve("app");
        };
    }

    Path launcher() {
        return switch (system()) {
            case LINUX -> image().resolve("bin").resolve("mesochart");
            case WINDOWS -> image().resolve("mesochart.exe");
            case MAC -> image().resolve("Contents").resolve("MacOS").resolve("MesoChart");
        };
    }

    /** The run-time image's own java in the program image: the start cache is trained with it. */
    Path java() {
        return switch (system()) {
            case LINUX -> image().resolve(Path.of("lib", "runtime", "bin", "java"));
            case WINDOWS -> image().resolve(Path.of("runtime", "bin", "java.exe"));
            case MAC -> image().resolve(Path.of("Contents", "runtime", "Contents", "Home", "bin", "java"));
        };
    }

    Path cache() {
        return app().resolve("mesochart.aot");
    }

    /** A tool of the JDK that runs this. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
