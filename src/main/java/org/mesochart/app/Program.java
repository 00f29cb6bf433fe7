package org.mesochart.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the program says about itself. */
public final class Program {
    public static final String NAME = "MesoChart";

    private Program() {
    }

    /** The version as the build knows it, "0.1.0". */
    public static String version() {
        Properties built = new Properties();
        try (InputStream in = Program.class.getResourceAsStream("/mesochart.properties")) {
            built.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return built.getProperty("version");
    }
}
