package org.mesochart.packaging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The program image as one file to carry about; who may run a file, and its time to the second, stay. */
final class Zip {
    private Zip() {
    }

    static void of(Path image, Path zip) throws IOException {
        URI where = URI.create("jar:" + zip.toUri());
        try (FileSystem files = FileSystems.newFileSystem(where, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            for (Path file : Folders.files(image)) {
                Path there = files.getPath(image.getFileName().toString(), image.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(there, Files.getPosixFilePermissions(file));
                }
            }
        }
    }
}
