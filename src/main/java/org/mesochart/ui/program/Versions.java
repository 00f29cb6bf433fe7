package org.mesochart.ui.program;

import java.util.List;

/**
 * What the program and what it runs on call themselves.
 *
 * @param sqlite as SQLite itself says; empty when the chart could not be asked
 */
public record Versions(String program, String java, String javafx, String sqlite) {
    /** Those of this run. */
    public static Versions of(String program, String sqlite) {
        return new Versions(program, System.getProperty("java.runtime.version", ""),
                System.getProperty("javafx.runtime.version", ""), sqlite);
    }

    /** "Java 25.0.3+9" and so on, the program apart. */
    List<String> beneath() {
        return List.of("Java " + java, "JavaFX " + javafx, "SQLite " + sqlite);
    }
}
