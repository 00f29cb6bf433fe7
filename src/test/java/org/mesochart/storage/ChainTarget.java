package org.mesochart.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mesochart.fuzz.Given;
import org.mesochart.vault.Sealer;
import org.mesochart.vault.Vault;

/** The verifier of the audit chain, and the note of its head: every change is noticed, and nothing makes them fall over. */
public final class ChainTarget {
    private static final UUID DATABASE = new UUID(1, 2);
    private static final int ROWS = 8;
    private static final int COLUMNS = 10;
    /** From here on a column holds bytes. */
    private static final int FIRST_BYTES = 7;
    private static final Vault VAULT = Vault.create();
    private static final Handle MEMORY = Jdbi.create("jdbc:sqlite::memory:").open();
    private static final Path FOLDER = folder();
    private static final Made MADE = new Made();
    private static final AuditTrail TRAIL = MADE.trail;
    private static final List<Object[]> CHAIN = MADE.rows;

    /** A chain as the program makes it. Apart, because the database's thread cannot wait for the class around it. */
    private static final class Made {
        final List<Object[]> rows = new ArrayList<>();
        final AuditTrail trail;

        Made() {
            // Without the rules of the chart's own table, which somebody may have taken out of the file.
            MEMORY.execute("CREATE TABLE audit (seq, at, practitioner_id, action, entity, entity_id, patient_id, digest, detail, mac)");
            Sealer sealer = VAULT.sealer(DATABASE);
            try (Database database = Database.open(FOLDER.resolve("chain"), false)) {
                trail = new AuditTrail(database, VAULT.auditChain(), DATABASE, new UUID(3, 4), () -> TestCharts.NOW);
                database.use(in -> fill(in, sealer));
            }
        }

        private void fill(Handle in, Sealer sealer) {
            for (int i = 1; i <= ROWS; i++) {
                trail.append(in, i % 4 == 0 ? "remove" : "add", "patient", new UUID(5, i), i % 2 == 0 ? null : new UUID(5, i),
                        sealer, i % 4 == 0 ? null : AuditTrail.utf8("name=" + i + "\n"));
            }
            Hot.each(in, "SELECT * FROM audit ORDER BY seq", row -> {
                Object[] values = new Object[COLUMNS];
                for (int i = 0; i < COLUMNS; i++) {
                    values[i] = i == 0 ? (Object) row.getLong(1) : i >= FIRST_BYTES ? row.getBytes(i + 1) : row.getString(i + 1);
                }
                rows.add(values);
            });
        }
    }

    private ChainTarget() {
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("mesochart-fuzz-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                for (String name : List.of("chain", DATABASE + ".head", "")) {
                    folder.resolve(name).toFile().delete();
                }
            }));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Given given = new Given(data);
        if (given.number() % 8 == 0) {
            note(given);
        } else {
            chain(given);
        }
    }

    private static void chain(Given given) {
        List<Object[]> rows = new ArrayList<>();
        CHAIN.forEach(row -> rows.add(row.clone()));
        for (int edits = given.number() % 5; edits > 0 && !rows.isEmpty(); edits--) {
            edit(given, rows);
        }
        rows.sort(Comparator.comparing(row -> (Long) row[0])); // as they are read
        MEMORY.execute("DELETE FROM audit");
        rows.forEach(row -> MEMORY.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row));
        AuditTrail.Walk walk = TRAIL.walk(MEMORY);
        boolean whole = rows.size() <= ROWS;
        for (int i = 0; i < rows.size() && whole; i++) {
            whole = Arrays.deepEquals(rows.get(i), CHAIN.get(i));
        }
        check(whole == (walk.brokenAt() == 0), whole ? "a whole chain was called broken" : "a change was not noticed");
        AuditTrail.Head head = new AuditTrail.Head(ROWS, (byte[]) CHAIN.getLast()[COLUMNS - 1]);
        check(!whole || AuditTrail.holds(MEMORY, head) == (rows.size() == ROWS), "a cut end was not noticed");
        TRAIL.begun(MEMORY);
    }

    private static void edit(Given given, List<Object[]> rows) {
        int which = given.below(rows.size());
        Object[] row = rows.get(which);
        switch (given.number() % 6) {
            case 0 -> rows.remove(which);
            case 1 -> rows.add(given.below(rows.size() + 1), row.clone());
            case 2 -> rows.set(which, rows.set(given.below(rows.size()), row));
            case 3 -> {
                // Renumbered, as somebody would who takes a line out.
                for (int i = 0; i < rows.size(); i++) {
                    rows.get(i)[0] = i + 1L;
                }
            }
            default -> {
                int column = given.below(COLUMNS);
                row[column] = column == 0 ? (Long) (long) (given.number() - 3)
                        : column >= FIRST_BYTES ? bytes(given, (byte[]) row[column]) : text(given, (String) row[column]);
            }
        }
    }

    private static byte[] bytes(Given given, byte[] before) {
        return switch (given.number() % 4) {
            case 0 -> null;
            case 1 -> given.some(given.number());
            default -> before == null ? new byte[0] : given.changed(before);
        };
    }

    // Of letters that every encoding has: what SQLite makes of others is not tried here.
    private static String text(Given given, String before) {
        byte[] from = before == null ? new byte[0] : before.getBytes(StandardCharsets.UTF_8);
        byte[] now = bytes(given, from);
        if (now == null) {
            return null;
        }
        for (int i = 0; i < now.length; i++) {
            now[i] = now[i] > 0 ? now[i] : (byte) '\n';
        }
        return new String(now, StandardCharsets.US_ASCII);
    }

    private static void note(Given given) {
        HeadAnchor anchor = new HeadAnchor(FOLDER, DATABASE);
        AuditTrail.Head head = new AuditTrail.Head(ROWS, (byte[]) CHAIN.getLast()[COLUMNS - 1]);
        Path file = FOLDER.resolve(DATABASE + ".head");
        try {
            if (given.number() % 2 == 0) {
                Files.write(file, given.rest());
                check(anchor.latest().isPresent(), "a note was overlooked");
                return;
            }
            anchor.write(head);
            byte[] whole = Files.readAllBytes(file);
            byte[] now = given.changed(whole);
            Files.write(file, now);
            HeadAnchor.Note note = anchor.latest().orElseThrow();
            check(!Arrays.equals(whole, now) || note.head().orElseThrow().seq() == ROWS, "another note");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void check(boolean fine, String what) {
        if (!fine) {
            throw new AssertionError(what);
        }
    }
}
