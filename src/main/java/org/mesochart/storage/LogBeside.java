package org.mesochart.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mesochart.backup.Volume;
import org.mesochart.backup.Watch;

/**
 * The log that a program which ended left beside a chart's file. SQLite takes every log that is whole in itself, also one
 * that belongs to another file, and reads its pages in place of the file's. Whose it is shows in what can be read with it
 * and without it; nothing is written for that.
 */
final class LogBeside {
    /** What a look at a file and its log found. */
    enum Found {
        /** The file can be read with its log, or has none. */
        SOUND,
        /** The file is whole, and the log is another chart's, an older one of this, or one of which only a part is left. */
        FOREIGN_LOG,
        /** The file is damaged. */
        DAMAGED
    }

    /** How far the trail of entries goes. */
    private record Trail(String chart, long entries, long last) {
        boolean withoutGaps() {
            return chart != null && entries == last;
        }
    }

    private LogBeside() {}

    static boolean there(Path file) {
        try {
            Path log = of(file);
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** To be asked by who has the chart's lock, before the file is opened for writing. */
    static Found look(Path file) {
        if (!there(file)) {
            return DatabaseCopy.sound(file) ? Found.SOUND : Found.DAMAGED;
        }
        // Twice: SQLite tells a page that the disk did not give once as damage too.
        Found first = compare(file);
        Found found = first == Found.SOUND ? first : compare(file);
        return found == Found.FOREIGN_LOG && !readable(of(file)) ? Found.DAMAGED : found;
    }

    private static Found compare(Path file) {
        Optional<Trail> with = Optional.empty();
        try (DatabaseCopy look = DatabaseCopy.lookAtLive(file)) {
            with = look.quicklyIntact() ? Optional.of(trail(look)) : with;
        } catch (RuntimeException failed) {
            if (!SqlFailures.of(failed).ofTheFile()) {
                return Found.SOUND; // a disk that did not answer, no memory: the opening itself will tell
            }
        }
        // Its trail is soon read; the whole of it only when the log is not its own.
        Optional<Trail> alone = alone(file);
        if (with.filter(trail -> goesOn(trail, alone)).isPresent()) {
            return Found.SOUND;
        }
        return alone.filter(Trail::withoutGaps).isPresent() && whole(file) ? Found.FOREIGN_LOG : Found.DAMAGED;
    }

    // What the disk does not give is not another's. No lock of SQLite's is on its log.
    private static boolean readable(Path log) {
        try (InputStream bytes = Files.newInputStream(log)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    // Entries that only the file has would be covered by the log's older pages.
    private static boolean goesOn(Trail with, Optional<Trail> alone) {
        return with.withoutGaps() && alone
                .filter(Trail::withoutGaps)
                .map(file -> file.chart().equals(with.chart()) && file.last() <= with.last())
                .orElse(true);
    }

    private static Optional<Trail> alone(Path file) {
        try (DatabaseCopy look = DatabaseCopy.look(file)) {
            return Optional.of(trail(look));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean whole(Path file) {
        try (DatabaseCopy look = DatabaseCopy.look(file)) {
            return look.intact(Watch.NONE);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static Trail trail(DatabaseCopy look) {
        return Hot.one(look.handle(), """
                SELECT (SELECT database_id FROM chart), count(*), coalesce(max(seq), 0) FROM audit NOT INDEXED""",
                row -> new Trail(row.getString(1), row.getLong(2), row.getLong(3))).orElseThrow();
    }

    /**
     * Gives the log another name in the same folder, so that it is kept and passes for nobody's.
     *
     * @return where it is now; empty when the folder did not take that, and it is where it was
     */
    static Optional<Path> setAside(Path file, Instant now) {
        String name = file.getFileName() + ".other-log-" + now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path aside = file.resolveSibling(name);
        try {
            for (int i = 2; Files.exists(aside); i++) {
                aside = file.resolveSibling(name + '-' + i);
            }
            Files.move(of(file), aside);
            Volume.forceNames(file.toAbsolutePath().getParent());
            return Optional.of(aside);
        } catch (IOException denied) {
            return Files.exists(aside) && !there(file) ? Optional.of(aside) : Optional.empty();
        }
    }

    private static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }
}
