package org.mesochart.document.page;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** Why a file could not be written, as far as can be found out. */
public enum SaveFailure {
    FOLDER_GONE("gone"),
    NO_RIGHT("no_right"),
    FULL("full"),
    OTHER("other");

    private final String key;

    SaveFailure(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /**
     * @param file where to
     * @param bytes how much was to be written
     */
    public static SaveFailure of(Throwable failure, Path file, long bytes) {
        Path folder = file.toAbsolutePath().getParent();
        if (failure instanceof NotDirectoryException || folder == null || !Files.isDirectory(folder)) {
            return FOLDER_GONE;
        }
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException
                || !Files.isWritable(folder)) {
            return NO_RIGHT;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < bytes ? FULL : OTHER;
        } catch (IOException notTold) {
            return OTHER;
        }
    }
}
