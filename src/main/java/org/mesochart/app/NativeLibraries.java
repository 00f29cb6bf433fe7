package org.mesochart.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Where SQLite's native library lies: in the folder {@code native} beside the program's jar, or beside
 * {@code target/classes} when started by Maven. Left to itself the driver unpacks it to the temp folder at each start,
 * and leaves it there when the process is killed (221 MB after 200 kills).
 */
public final class NativeLibraries {
    private static final String SQLITE_FOLDER = "org.sqlite.lib.path";

    private NativeLibraries() {
    }

    /** Tells the driver, once, before its first connection. Does nothing where the library was not shipped. */
    public static void use() {
        if (System.getProperty(SQLITE_FOLDER) == null) {
            programFolder()
                    .map(folder -> folder.resolve("native").resolve(platform(osName(), System.getProperty("os.arch"))))
                    .filter(folder -> Files.isRegularFile(folder.resolve(System.mapLibraryName("sqlitejdbc"))))
                    .ifPresent(folder -> System.setProperty(SQLITE_FOLDER, folder.toString()));
        }
    }

    /** The folder that holds the program's jar or its folder of classes; empty in a run-time image. */
    public static Optional<Path> programFolder() {
        CodeSource source = NativeLibraries.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
        } catch (URISyntaxException notAFile) {
            return Optional.empty();
        }
    }

    /** The driver's own names of folders: Linux/x86_64, Mac/aarch64, Windows/x86_64. */
    static String platform(String osName, String arch) {
        String os = osName.contains("win") ? "Windows" : osName.contains("mac") ? "Mac" : "Linux";
        return os + "/" + (arch.equals("amd64") ? "x86_64" : arch);
    }

    private static String osName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).replace("darwin", "mac");
    }
}
