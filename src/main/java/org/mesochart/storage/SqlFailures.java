package org.mesochart.storage;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite says into {@link StorageException}s without their texts. */
final class SqlFailures {
    // The log's index could not grow, for want of room.
    private static final int IO = 10;
    private static final int SHMSIZE = IO | 19 << 8;
    private static final Pattern NOT_GIVEN = Pattern.compile("unable to get the page. error code=(\\d{1,9})");

    private SqlFailures() {}

    static StorageException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException already) {
                return already;
            }
            if (cause instanceof SQLiteException sqlite) {
                return new StorageException(kind(sqlite), sqlite.getResultCode().code);
            }
            if (cause instanceof SQLException sql) {
                return new StorageException(StorageException.Kind.UNKNOWN, sql.getErrorCode());
            }
        }
        return new StorageException(StorageException.Kind.UNKNOWN);
    }

    /**
     * What SQLite's checks of a file say of it, which also name pages that the disk did not give.
     *
     * @return whether it is whole
     * @throws StorageException IO when that is not known
     */
    static boolean ok(String said) {
        Matcher code = NOT_GIVEN.matcher(said);
        if (code.find() && (Integer.parseInt(code.group(1)) & 0xff) == IO) {
            throw new StorageException(StorageException.Kind.IO);
        }
        return said.equals("ok");
    }

    static boolean isSql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static StorageException.Kind kind(SQLiteException failure) {
        SQLiteErrorCode result = failure.getResultCode();
        if (result == SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER) {
            return StorageException.Kind.SIGNED;
        }
        if (result.code == SHMSIZE) {
            return StorageException.Kind.DISK_FULL;
        }
        // The low byte is the primary code; the rest says where (sqlite.org/rescode.html).
        return switch (result.code & 0xff) {
            case 13 -> StorageException.Kind.DISK_FULL;
            case 8, 14 -> StorageException.Kind.READ_ONLY;
            case IO -> StorageException.Kind.IO;
            case 11, 26 -> StorageException.Kind.DAMAGED;
            case 5, 6 -> StorageException.Kind.IN_USE;
            case 19 -> StorageException.Kind.CONFLICT;
            default -> StorageException.Kind.UNKNOWN;
        };
    }
}
