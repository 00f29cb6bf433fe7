package org.mesochart.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.mesochart.domain.backup.BackupProblem;

/** Why a backup could not be made, read or put in place. Carries the problem's name, never patient data. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final BackupProblem problem;

    public BackupException(BackupProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public BackupProblem problem() {
        return problem;
    }

    /**
     * Why a file could not be written.
     *
     * @param needed bytes that were still to be written, at most
     */
    static BackupException written(IOException failed, Path folder, long needed) {
        if (!Files.isDirectory(folder)) {
            return new BackupException(BackupProblem.NOT_FOUND);
        }
        if (failed instanceof AccessDeniedException || !Files.isWritable(folder)) {
            return new BackupException(BackupProblem.READ_ONLY);
        }
        return new BackupException(room(folder) < needed ? BackupProblem.NO_SPACE : BackupProblem.IO);
    }

    /** Why a file could not be read. */
    static BackupException read(IOException failed) {
        return new BackupException(failed instanceof NoSuchFileException ? BackupProblem.NOT_FOUND : BackupProblem.IO);
    }

    /** @throws BackupException NO_SPACE when the folder's disk has less room, NOT_FOUND, READ_ONLY */
    public static void requireRoom(Path folder, long bytes) {
        if (!Files.isDirectory(folder)) {
            throw new BackupException(BackupProblem.NOT_FOUND);
        }
        if (!Files.isWritable(folder)) {
            throw new BackupException(BackupProblem.READ_ONLY);
        }
        if (room(folder) < bytes) {
            throw new BackupException(BackupProblem.NO_SPACE);
        }
    }

    private static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException | ReadOnlyFileSystemException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
