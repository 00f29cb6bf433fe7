package org.mesochart.storage;

import org.mesochart.vault.VaultClosedException;

/**
 * Something the disk or the chart file did not allow. Carries a kind and SQLite's result code, never patient data: the
 * library's own messages can hold statement arguments and are dropped.
 */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, in the words the screen has sentences for. */
    public enum Kind {
        /** No space left, or the file may not grow. */
        DISK_FULL,
        /** The folder or the file may not be written. */
        READ_ONLY,
        /** The disk did not answer as it should. */
        IO,
        /** The file is not a whole chart. */
        DAMAGED,
        /** The chart was made by a later version of the program. */
        NEWER,
        /** Another window or program has the chart open. */
        IN_USE,
        /** There is no chart in the folder. */
        NOT_FOUND,
        /** There is a chart in the folder already. */
        EXISTS,
        /** The session is signed and never changes. */
        SIGNED,
        /** The id belongs to something else, or what it refers to is not in the chart. */
        CONFLICT,
        /** The patient was erased: nothing of the record opens any more, and nothing can be added to it. */
        ERASED,
        /** The chart was closed or locked. */
        CLOSED,
        /** Whether it was written is not known: the disk answered neither then nor when it was asked again. */
        UNCERTAIN,
        UNKNOWN
    }

    // SQLite's primary result codes; ERROR is also that a table is not there.
    private static final int ERROR = 1;
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;

    private final Kind kind;
    private final int code;

    public StorageException(Kind kind) {
        this(kind, 0);
    }

    StorageException(Kind kind, int code) {
        super(code == 0 ? kind.name() : kind.name() + " (SQLite " + code + ")");
        this.kind = kind;
        this.code = code;
    }

    /** Whether SQLite calls a page damaged; it does so too when the disk did not give it (SQLITE_IOERR_CORRUPTFS). */
    boolean ofAPage() {
        return code == CORRUPT;
    }

    /** Whether SQLite speaks of what it read, and not of want of memory, of locks or of the disk. */
    boolean ofTheFile() {
        return switch (code & 0xff) {
            case ERROR, CORRUPT, NOT_A_DATABASE -> true;
            default -> false;
        };
    }

    /**
     * Passes on what tells nothing of the rows that were read: keys wiped meanwhile, a disk that did not answer.
     *
     * @throws StorageException CLOSED, IO
     */
    static void ifNotOfTheRows(Exception failed) {
        if (failed instanceof VaultClosedException) {
            throw new StorageException(Kind.CLOSED);
        }
        if (failed instanceof StorageException told && (told.kind == Kind.CLOSED || told.kind == Kind.IO)) {
            throw told;
        }
        if (SqlFailures.isSql(failed) && SqlFailures.of(failed).kind == Kind.IO) {
            throw SqlFailures.of(failed);
        }
    }

    public Kind kind() {
        return kind;
    }
}
