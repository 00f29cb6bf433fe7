package org.mesochart.settings;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/** The folder that holds everything the program writes: the chart, its settings, its log. */
public record DataFolder(Path path) {
    /** The usual folder of this computer and user; {@code MESOCHART_DATA} names another. */
    public static DataFolder standard() {
        return standard(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static DataFolder standard(String osName, Path home, Map<String, String> environment) {
        String chosen = environment.get("MESOCHART_DATA");
        if (chosen != null && !chosen.isBlank()) {
            return new DataFolder(Path.of(chosen).toAbsolutePath());
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            // Not the roaming folder: it is copied over the network at sign-out, and a database must not be.
            return new DataFolder(base(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve("MesoChart"));
        }
        if (os.contains("mac")) {
            return new DataFolder(home.resolve("Library/Application Support/MesoChart"));
        }
        return new DataFolder(base(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("mesochart"));
    }

    private static Path base(String configured, Path otherwise) {
        return configured == null || configured.isBlank() ? otherwise : Path.of(configured);
    }

    /** Makes the folder where it is missing, readable by its owner only where the file system knows owners. */
    public DataFolder create() throws IOException {
        if (Files.isDirectory(path)) {
            return this;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createDirectories(path,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
        return this;
    }

    /** Where the log files are. */
    public Path logs() {
        return path.resolve("logs");
    }
}
