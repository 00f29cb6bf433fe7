package org.mesochart.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.PatientKey;
import org.mesochart.vault.Sealer;

/**
 * An invented chart for the benchmark of insight, written straight into the tables: each patient with a course of two
 * sessions of ten points, a mixture each and seven scores. No audit rows, so it would not verify.
 */
public record InsightChart(ChartFile file, Chart chart, Path folder) implements AutoCloseable {
    private static final int BATCH = 5000;
    private static final Instant START = Instant.parse("2025-01-06T08:00:00Z");
    private static final List<String> INDICATIONS = List.of("Low back pain", "Neck pain", "Knee pain", "Migraine",
            "Fibromyalgia", "Muscle pain", "Achilles tendon", "Gout");
    private static final List<String> SITES = List.of("low back", "neck", "right knee", "head");
    private static final String POINTS = """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
            INSERT INTO injection (id, session_id, position, mixture_id, view, x_tenth_mm, y_tenth_mm, region, side,
              figure_version, depth_tenth_mm, volume_nl, technique)
            SELECT printf('%s-%04x-%04x-%012x', substr(s.id, 1, 8), n.i, s.seq % 65536, s.seq), s.id, n.i, m.id, 'back',
              100 * n.i, 9000,
              CASE s.seq / 2 % 5 WHEN 0 THEN 'neck_back' ELSE 'paraspinal_lumbar_upper' END,
              CASE n.i > 5 WHEN 1 THEN 'left' ELSE 'right' END, 1, 10 * (1 + s.seq / 2 % 4), 100000,
              CASE s.seq / 2 % 3 WHEN 0 THEN 'nappage' WHEN 1 THEN 'papule' ELSE 'point-by-point' END
            FROM session s JOIN mixture m ON m.session_id = s.id CROSS JOIN n""";

    /** @param folder an empty one */
    public static InsightChart create(Path folder, int patients) {
        ChartFile.NewChart made = TestCharts.createFile(folder, null, Clock.systemUTC());
        Chart chart = made.chart();
        Ledger ledger = chart.printouts().ledger();
        Random random = new Random(6);
        // Random ids find their places quicker with the indexes at hand; SQLite's own size is put back for the measuring.
        ledger.database().read(in -> in.execute("PRAGMA cache_size = -600000"));
        ledger.database().read(in -> in.execute("PRAGMA synchronous = OFF"));
        for (int from = 0; from < patients; from += BATCH) {
            int first = from;
            ledger.database().use(in -> fill(in, ledger, first, Math.min(BATCH, patients - first), random));
        }
        ledger.database().use(in -> in.execute(POINTS));
        ledger.database().read(in -> in.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        ledger.database().read(in -> in.execute("PRAGMA cache_size = -2000"));
        return new InsightChart(made.file(), chart, folder);
    }

    /** What insight asks of the whole file, one statement after the other, as text for another program. */
    public static List<String> statements() {
        return java.util.stream.Stream.of(InsightRows.COURSES, InsightRows.SESSIONS, InsightRows.POINTS, InsightRows.SCORES)
                .map(sql -> sql.replaceFirst("\\?", "0").replaceFirst("\\?", "1000000000")
                        .replaceFirst("\\?", "'nrs'").replaceFirst("\\?", "'movement'"))
                .toList();
    }

    private static void fill(Handle in, Ledger ledger, int first, int count, Random random) {
        try (Rows rows = new Rows(in.getConnection())) {
            for (int i = first; i < first + count; i++) {
                UUID patient = uuid(random);
                try (PatientKey key = ledger.vault().newPatientKey()) {
                    Sealer own = ledger.sealer().forPatient(key);
                    byte[] person = Ledger.sealFields(own, "patient", "person", patient,
                            java.util.Arrays.asList("Invented " + i, "1970-01-01", Integer.toString(i), null, null));
                    rows.patient.add(i + 1, patient, ledger.vault().wrap(key, patient), person);
                    course(rows, own, patient, i, random);
                }
            }
        } catch (SQLException failed) {
            throw SqlFailures.of(failed);
        }
    }

    private static void course(Rows rows, Sealer own, UUID patient, int number, Random random) throws SQLException {
        UUID course = uuid(random);
        Instant start = START.plus(Duration.ofDays(random.nextInt(600)));
        rows.course.add(course, patient, 1, Ledger.sealText(own, "course", "indication", course,
                INDICATIONS.get(number % INDICATIONS.size())), "6x7", random.nextInt(10) == 0 ? "stopped" : "active",
                start);
        String site = SITES.get(number % SITES.size());
        int value = 4 + random.nextInt(7);
        for (int k = 0; k < 2; k++) {
            UUID session = uuid(random);
            UUID mixture = uuid(random);
            Instant at = start.plus(Duration.ofDays(7L * k));
            rows.session.add(session, course, k + 1, at, "Europe/Istanbul", "draft");
            rows.mixture.add(mixture, session, "A");
            rows.component.add(uuid(random), mixture, 0, "Lidocaine hydrochloride 20 mg/mL", 1_000_000);
            rows.component.add(uuid(random), mixture, 1,
                    number % 2 == 0 ? "Diclofenac sodium 25 mg/mL" : "Pentoxifylline 20 mg/mL", 1_000_000);
            score(rows, own, course, session, site, "movement", "before", value, at, random);
            score(rows, own, course, session, site, "rest", "before", Math.max(0, value - 2), at, random);
            score(rows, own, course, session, site, "movement", "after", Math.max(0, value - 3), at.plusSeconds(900), random);
            value = random.nextInt(value + 1);
            if (random.nextInt(40) == 0) {
                rows.event.add(uuid(random), session, "bruise", "mild", 1, at);
            }
        }
        score(rows, own, course, null, site, "movement", "follow-up", value, start.plus(Duration.ofDays(14)), random);
    }

    private static void score(Rows rows, Sealer own, UUID course, UUID session, String site, String aspect, String moment,
            int value, Instant at, Random random) throws SQLException {
        UUID id = uuid(random);
        rows.score.add(id, course, session, Ledger.sealText(own, "pain_score", "site", id, site), "nrs", aspect, moment,
                value, at);
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private record Rows(Insert patient, Insert course, Insert session, Insert mixture, Insert component, Insert score,
            Insert event) implements AutoCloseable {
        Rows(Connection in) throws SQLException {
            this(new Insert(in, "INSERT INTO patient (seq, id, wrapped_key, person, allergy_state, archived) "
                            + "VALUES (?, ?, ?, ?, 'not_asked', 0)"),
                    new Insert(in, "INSERT INTO course (id, patient_id, number, indication, plan, status, started_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                    new Insert(in, "INSERT INTO session (id, course_id, number, at, zone, status) VALUES (?, ?, ?, ?, ?, ?)"),
                    new Insert(in, "INSERT INTO mixture (id, session_id, letter) VALUES (?, ?, ?)"),
                    new Insert(in, "INSERT INTO component (id, mixture_id, position, product, volume_nl) "
                            + "VALUES (?, ?, ?, ?, ?)"),
                    new Insert(in, "INSERT INTO pain_score (id, course_id, session_id, site, scale, aspect, moment, value, "
                            + "at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    new Insert(in, "INSERT INTO adverse_event (id, session_id, kind, severity, resolved, at) "
                            + "VALUES (?, ?, ?, ?, ?, ?)"));
        }

        @Override
        public void close() throws SQLException {
            for (Insert each : List.of(patient, course, session, mixture, component, score, event)) {
                each.statement.close();
            }
        }
    }

    private static final class Insert {
        private final PreparedStatement statement;

        Insert(Connection in, String sql) throws SQLException {
            statement = in.prepareStatement(sql);
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID || values[i] instanceof Instant
                        ? values[i].toString()
                        : values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        chart.close();
        file.close();
    }
}
