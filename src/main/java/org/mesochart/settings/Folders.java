package org.mesochart.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where charts and settings lie, by the habits of each system. Nothing is created here. */
public final class Folders {
    private Folders() {
    }

    /** The clinic's chart: {@code XDG_DATA_HOME/mesochart}, {@code %LOCALAPPDATA%\MesoChart}, or Application Support. */
    public static Path data() {
        return data(System.getProperty("os.name", ""), System::getenv, home());
    }

    /** The sample chart, apart from the clinic's. */
    public static Path demo() {
        return data().resolve("demo");
    }

    /** The program's log, without patient data. */
    public static Path logs() {
        return data().resolve("logs");
    }

    /** Settings of this computer's user. */
    public static Path config() {
        return config(System.getProperty("os.name", ""), System::getenv, home());
    }

    static Path data(String system, UnaryOperator<String> environment, Path home) {
        return switch (family(system)) {
            case WINDOWS -> windows(environment, home);
            case MAC -> mac(home);
            case OTHER -> absolute(environment.apply("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
                    .resolve("mesochart");
        };
    }

    static Path config(String system, UnaryOperator<String> environment, Path home) {
        return switch (family(system)) {
            case WINDOWS -> windows(environment, home).resolve("settings");
            case MAC -> mac(home).resolve("settings");
            case OTHER -> absolute(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("mesochart");
        };
    }

    private enum Family { WINDOWS, MAC, OTHER }

    private static Family family(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? Family.WINDOWS : name.startsWith("mac") ? Family.MAC : Family.OTHER;
    }

    // Not the roaming folder: that is copied over the network at sign-in and sign-out, and a database must not be.
    private static Path windows(UnaryOperator<String> environment, Path home) {
        return absolute(environment.apply("LOCALAPPDATA"), home.resolve("AppData").resolve("Local")).resolve("MesoChart");
    }

    private static Path mac(Path home) {
        return home.resolve("Library").resolve("Application Support").resolve("MesoChart");
    }

    // The XDG rules: a path that is not absolute counts as not given.
    private static Path absolute(String named, Path otherwise) {
        return named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}
