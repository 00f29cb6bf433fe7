package org.mesochart.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesochart.domain.backup.BackupProblem;

/**
 * What a backup holds: the first sealed piece of the file. Numbers and codes, nobody's data.
 *
 * @param reason what it was made for
 * @param program version of the program that made it
 * @param bytes length of the chart's file in it
 * @param hash SHA-256 of the chart's file in it
 * @param contents what the chart's file says of itself
 */
public record BackupManifest(Reason reason, String program, long bytes, byte[] hash, Contents contents) {
    private static final String TABLE = "table.";
    private static final int MOST_TABLES = 500;

    public BackupManifest {
        Objects.requireNonNull(reason, "reason");
        if (hash.length != 32 || bytes < 1) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
        hash = hash.clone();
    }

    /**
     * What a chart's file says of itself, in its clear columns.
     *
     * @param schema its {@code user_version}
     * @param auditRows length of the audit chain
     * @param head of the audit chain, 32 bytes; empty before the first row
     * @param lastEntry when something was last written
     * @param lastSession when the latest session took place
     * @param rows of each table
     */
    public record Contents(int schema, long auditRows, byte[] head, Optional<Instant> lastEntry,
            Optional<Instant> lastSession, SortedMap<String, Long> rows) {
        public Contents {
            head = head.clone();
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }

        @Override
        public byte[] head() {
            return head.clone();
        }

        public long patients() {
            return rows.getOrDefault("patient", 0L);
        }

        public long sessions() {
            return rows.getOrDefault("session", 0L);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Contents that && schema == that.schema && auditRows == that.auditRows
                    && MessageDigest.isEqual(head, that.head) && lastEntry.equals(that.lastEntry)
                    && lastSession.equals(that.lastSession) && rows.equals(that.rows);
        }

        @Override
        public int hashCode() {
            return Objects.hash(schema, auditRows, rows);
        }
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    byte[] text() {
        StringBuilder text = new StringBuilder(1024);
        line(text, "reason", reason.key());
        line(text, "program", program);
        line(text, "bytes", bytes);
        line(text, "sha256", HexFormat.of().formatHex(hash));
        line(text, "schema", contents.schema());
        line(text, "auditRows", contents.auditRows());
        line(text, "head", HexFormat.of().formatHex(contents.head()));
        contents.lastEntry().ifPresent(at -> line(text, "lastEntry", at));
        contents.lastSession().ifPresent(at -> line(text, "lastSession", at));
        contents.rows().forEach((table, count) -> line(text, TABLE + table, count));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append('=').append(value).append('\n');
    }

    static BackupManifest of(byte[] text) {
        Map<String, String> fields = new HashMap<>();
        SortedMap<String, Long> rows = new TreeMap<>();
        try {
            for (String line : new String(text, StandardCharsets.UTF_8).split("\n")) {
                int at = line.indexOf('=');
                String name = line.substring(0, at);
                if (name.startsWith(TABLE) && rows.size() < MOST_TABLES) {
                    rows.put(name.substring(TABLE.length()), Long.valueOf(line.substring(at + 1)));
                } else {
                    fields.put(name, line.substring(at + 1));
                }
            }
            return new BackupManifest(
                    Reason.ofKey(fields.get("reason")),
                    Objects.requireNonNull(fields.get("program")),
                    Long.parseLong(fields.get("bytes")),
                    HexFormat.of().parseHex(fields.get("sha256")),
                    new Contents(
                            Integer.parseInt(fields.get("schema")),
                            Long.parseLong(fields.get("auditRows")),
                            HexFormat.of().parseHex(fields.get("head")),
                            Optional.ofNullable(fields.get("lastEntry")).map(Instant::parse),
                            Optional.ofNullable(fields.get("lastSession")).map(Instant::parse),
                            rows));
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException | DateTimeException notSuch) {
            throw new BackupException(BackupProblem.DAMAGED);
        }
    }

    @Override
    public String toString() {
        return "BackupManifest[" + reason + "]";
    }
}
