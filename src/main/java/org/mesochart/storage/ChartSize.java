package org.mesochart.storage;

import org.jdbi.v3.core.Handle;

/**
 * How much there is in a chart, and what holds it.
 *
 * @param format number of the file's format, its {@code user_version}
 * @param sqlite version of SQLite
 */
public record ChartSize(int format, long patients, long sessions, long points, String sqlite) {
    static ChartSize of(Handle in) {
        return new ChartSize(Migrations.versionOf(in), count(in, "patient"), count(in, "session"), count(in, "injection"),
                sqliteOf(in));
    }

    static String sqliteOf(Handle in) {
        return in.createQuery("SELECT sqlite_version()").mapTo(String.class).one();
    }

    private static long count(Handle in, String table) {
        return in.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one();
    }
}
