package org.mesochart.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.ChainMac;
import org.mesochart.vault.SealContext;
import org.mesochart.vault.Sealer;

/**
 * Who changed what and when, in the same transaction as the change. Each row's code covers the row before, so a row
 * taken out, put in or altered breaks the chain from there on (tamper-evident, not tamper-proof).
 */
public final class AuditTrail {
    private final Database database;
    private final ChainMac chain;
    private final byte[] genesis;
    private final InstantSource clock;
    private volatile UUID practitioner;
    // The head in memory; null when it must be read again. Database thread only.
    private Head head;
    // Told each new head once it is on disk. Database thread only.
    private Consumer<Head> follower = committed -> { };
    private boolean telling;
    // True while an import writes. Database thread only.
    private boolean importing;

    /** What the trail calls everything that an import writes: it happened elsewhere, and is told there. */
    private static final String IMPORT = "import";

    /** Where the chain stands. */
    record Head(long seq, byte[] mac) {}

    AuditTrail(Database database, ChainMac chain, UUID databaseId, UUID practitioner, InstantSource clock) {
        this.database = database;
        this.chain = chain;
        this.genesis = chain.genesis(databaseId);
        this.practitioner = practitioner;
        this.clock = clock;
    }

    /** The chart's time. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** From now on somebody is told where the chain stands after each commit, before the writer hears of it. */
    void follow(Consumer<Head> committed) {
        follower = committed;
    }

    UUID practitioner() {
        return practitioner;
    }

    /** What is written from now on is another one's deed. */
    void handOver(UUID to) {
        practitioner = to;
    }

    Head head(Handle in) {
        if (head == null) {
            head = in.createQuery("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1")
                    .map((row, context) -> new Head(row.getLong(1), row.getBytes(2)))
                    .findOne()
                    .orElse(new Head(0, genesis));
        }
        return head;
    }

    /** True when the chain in a file has this head, or went on from it. */
    static boolean holds(Handle in, Head head) {
        return in.createQuery("SELECT mac FROM audit WHERE seq = ?")
                .bind(0, head.seq())
                .mapTo(byte[].class)
                .findOne()
                .filter(mac -> same(mac, head.mac()))
                .isPresent();
    }

    /** The digest of a row's text: keyed, so that a guess at its content cannot be checked without the key. */
    byte[] digest(byte[] rowText) {
        return chain.next(genesis, rowText);
    }

    /** Does work whose rows are noted as brought in by an import. */
    <T> T importing(Supplier<T> work) {
        boolean before = importing;
        importing = true;
        try {
            return work.get();
        } finally {
            importing = before;
        }
    }

    /** True while an import writes: what was good elsewhere is not judged again. */
    boolean importing() {
        return importing;
    }

    /**
     * Appends one row to the open transaction.
     *
     * @param deed what was done: {@code add}, {@code change} ...
     * @param patient whose record it is, or null
     * @param sealer what seals the detail: the patient's own, where there is one
     * @param rowText the row after the change, or null when it is gone
     */
    void append(
            Handle in, String deed, String entity, UUID entityId, UUID patient, Sealer sealer, byte[] rowText) {
        String action = importing ? IMPORT : deed;
        Head before = head(in);
        database.afterRollback(() -> {
            head = null;
            telling = false;
        });
        if (!telling) {
            telling = true;
            database.afterCommit(() -> {
                telling = false;
                follower.accept(head);
            });
        }
        long seq = before.seq() + 1;
        Instant at = now();
        byte[] digest = digest(rowText == null ? new byte[0] : rowText);
        byte[] detail = rowText == null ? null : sealer.seal(detailPlace(seq), rowText);
        byte[] mac = chain.next(
                before.mac(), rowBytes(seq, at.toString(), text(practitioner), action, entity, entityId.toString(),
                        text(patient), digest, detail));
        Hot.update(in, """
                INSERT INTO audit (seq, at, practitioner_id, action, entity, entity_id, patient_id, digest, detail, mac)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                seq, at.toString(), text(practitioner), action, entity, entityId.toString(), text(patient), digest,
                detail, mac);
        head = new Head(seq, mac);
    }

    /** True when the trail has ever seen the thing: also one that was removed since. */
    boolean knows(Handle in, UUID entityId) {
        return Hot.one(in, "SELECT EXISTS (SELECT 1 FROM audit WHERE entity_id = ?)", row -> row.getBoolean(1),
                        entityId.toString())
                .orElse(false);
    }

    /** True when the thing ever had exactly this text. */
    boolean had(Handle in, UUID entityId, byte[] rowText) {
        return in.createQuery("SELECT EXISTS (SELECT 1 FROM audit WHERE entity_id = ? AND digest = ?)")
                .bind(0, entityId.toString())
                .bind(1, digest(rowText))
                .mapTo(Boolean.class)
                .one();
    }

    /** The chain's head in its short printed form. */
    public String shortHead() {
        return database.read(in -> ChainMac.shortForm(head(in).mac()));
    }

    /**
     * The latest time that one of the last thousand entries bears: all of them until now, or until a session was signed.
     * Empty without entries, and for a session that was signed in another chart.
     */
    public Optional<Instant> latest(UUID session, boolean signed) {
        return database.read(in -> {
            Optional<Long> end = signed
                    ? Hot.one(in, "SELECT seq FROM audit WHERE entity_id = ? AND action = 'sign'", row -> row.getLong(1),
                            session.toString())
                    : Optional.of(Long.MAX_VALUE);
            return end.flatMap(before -> Hot.one(in,
                            "SELECT max(at) FROM (SELECT at FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT 1000)",
                            row -> row.getString(1), before))
                    .map(Instant::parse);
        });
    }

    /** When a thing was first written down; empty for one that never was, or that came from another chart. */
    public Optional<Instant> enteredAt(UUID entityId) {
        record First(String action, Instant at) {}
        return database.read(in -> in.createQuery("SELECT action, at FROM audit WHERE entity_id = ? ORDER BY seq LIMIT 1")
                .bind(0, entityId.toString())
                .map((row, context) -> new First(row.getString(1), Instant.parse(row.getString(2))))
                .findOne()
                .filter(first -> !first.action().equals(IMPORT))
                .map(First::at));
    }

    /** When things were first written into this chart; what never was is left out. */
    public Map<UUID, Instant> enteredAt(Collection<UUID> entities) {
        Map<UUID, Instant> entered = new HashMap<>();
        entities.forEach(id -> enteredAt(id).ifPresent(at -> entered.put(id, at)));
        return entered;
    }

    /** Whether one of these things was changed in this chart after a moment; what an import brought in is no change. */
    public boolean changedAfter(Instant moment, Collection<UUID> entities) {
        return entities.stream().flatMap(id -> of(id).stream())
                .anyMatch(row -> !row.action().equals(IMPORT) && row.at().isAfter(moment));
    }

    /** What a thing was after each change. */
    record Detail(Instant at, byte[] text) {
        @Override
        public String toString() {
            return "Detail[" + at + ']';
        }
    }

    /**
     * What a thing became with each change, oldest first; rows without a detail are left out.
     *
     * @param sealer that the details were sealed with
     */
    List<Detail> details(Handle in, UUID entityId, Sealer sealer) {
        return in.createQuery("SELECT seq, at, detail FROM audit WHERE entity_id = ? AND detail IS NOT NULL ORDER BY seq")
                .bind(0, entityId.toString())
                .map((row, context) -> new Detail(Instant.parse(row.getString(2)),
                        sealer.open(detailPlace(row.getLong(1)), row.getBytes(3))))
                .list();
    }

    /** The trail of one thing, oldest first. */
    public List<Audit> of(UUID entityId) {
        return database.read(in -> in.createQuery("""
                SELECT seq, at, practitioner_id, action, entity, entity_id FROM audit WHERE entity_id = ? ORDER BY seq""")
                .bind(0, entityId.toString())
                .map((row, context) -> new Audit(
                        row.getLong(1),
                        Instant.parse(row.getString(2)),
                        row.getString(3) == null ? null : UUID.fromString(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        UUID.fromString(row.getString(6))))
                .list());
    }

    /** What was changed of a patient's record in this chart, oldest first: not what an import brought in. */
    List<PatientTrail.Row> ofPatient(Handle in, UUID patient) {
        return in.createQuery("""
                SELECT at, practitioner_id, action, entity, entity_id, digest FROM audit
                WHERE patient_id = ? AND action <> ? ORDER BY seq""")
                .bind(0, patient.toString())
                .bind(1, IMPORT)
                .map((row, context) -> new PatientTrail.Row(
                        Instant.parse(row.getString(1)),
                        row.getString(2) == null ? null : UUID.fromString(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        UUID.fromString(row.getString(5)),
                        HexFormat.of().formatHex(row.getBytes(6))))
                .list();
    }

    /**
     * Walks the whole chain; returns the first row that does not fit, or 0, and the head that was reached.
     *
     * @throws StorageException CLOSED when the keys were wiped meanwhile, IO
     */
    Walk walk(Handle in) {
        byte[][] mac = {genesis};
        long[] state = {0, 0};
        try {
            Hot.each(in, """
                    SELECT seq, at, practitioner_id, action, entity, entity_id, patient_id, digest, detail, mac
                    FROM audit ORDER BY seq""", row -> {
                if ((row.getLong(1) != state[0] + 1 || !follows(row, mac[0])) && state[1] == 0) {
                    state[1] = row.getLong(1);
                }
                state[0] = row.getLong(1);
                mac[0] = row.getBytes(10);
            });
        } catch (StorageException unreadable) {
            StorageException.ifNotOfTheRows(unreadable);
            state[1] = state[1] == 0 ? state[0] + 1 : state[1];
        }
        return new Walk(state[0], state[1], mac[0] == null || mac[0].length != ChainMac.LENGTH ? genesis : mac[0]);
    }

    /** Whether one of the first entries was made with these keys: a damaged one among them says nothing. True without any. */
    boolean begun(Handle in) {
        byte[][] before = {genesis};
        List<Boolean> fit = Hot.all(in, """
                SELECT seq, at, practitioner_id, action, entity, entity_id, patient_id, digest, detail, mac
                FROM audit ORDER BY seq LIMIT 8""", row -> {
            boolean follows = follows(row, before[0]);
            before[0] = row.getBytes(10);
            return follows;
        });
        return fit.isEmpty() || fit.contains(true);
    }

    private boolean follows(ResultSet row, byte[] before) {
        try {
            byte[] bytes = rowBytes(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                    row.getString(5), row.getString(6), row.getString(7), row.getBytes(8), row.getBytes(9));
            return chain.matches(row.getBytes(10), before, bytes);
        } catch (SQLException | RuntimeException damaged) {
            StorageException.ifNotOfTheRows(damaged);
            return false;
        }
    }

    /** @param brokenAt the first row that does not fit, 0 when all do */
    record Walk(long rows, long brokenAt, byte[] head) {}

    private static SealContext detailPlace(long seq) {
        return new SealContext("audit", "detail", new UUID(0, seq));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static byte[] rowBytes(
            long seq, String at, String practitioner, String action, String entity, String entityId, String patient,
            byte[] digest, byte[] detail) {
        HexFormat hex = HexFormat.of();
        return new RowText()
                .add("seq", seq)
                .add("at", at)
                .add("practitioner", practitioner)
                .add("action", action)
                .add("entity", entity)
                .add("id", entityId)
                .add("patient", patient)
                .add("digest", hex.formatHex(digest))
                .add("detail", detail == null ? null : hex.formatHex(sha256(detail)))
                .bytes();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
