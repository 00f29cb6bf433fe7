package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** What somebody with the file and SQL, but without the passphrase, can and cannot do unnoticed. */
@BesideOthers
@Tag("slow-once")
class TamperTest {
    @TempDir
    Path folder;

    private void chartWithASignedSession() throws WrongPassphraseException {
        ChartFile.NewChart made = TestCharts.createFile(folder, folder.resolve("anchors"), TestCharts.clock());
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            fill(chart, "MARKERŞükrü Işık");
        }
    }

    private static void fill(Chart chart, String name) throws WrongPassphraseException {
        Patient patient = TestCharts.aPatient(name);
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id()).withNote("MARKER free text");
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        Injection point = TestCharts.anInjection(session.id(), mixture.id(), "5", "112")
                .withNeedle(Needle.USUAL.getFirst());
        chart.injections().add(point);
        chart.marks().add(TestCharts.aMark(session.id()));
        chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, false, session.at(), "MARKER blue", List.of(point.id())));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
        chart.sessions().addendum(session.id(), "MARKER later words");
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ChartFile.FILE));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private Verification verify() throws WrongPassphraseException {
        try (ChartFile file = ChartFile.open(folder, folder.resolve("anchors"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = file.unlock(file.practitioners().getFirst().id(), passphrase)) {
            return chart.verify();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE session SET number = 9",
        "DELETE FROM session",
        "INSERT OR REPLACE INTO session SELECT * FROM session",
        "UPDATE injection SET depth_tenth_mm = 40",
        "UPDATE injection SET needle = '13/30/45'",
        "UPDATE injection SET needle = NULL",
        "DELETE FROM injection",
        "UPDATE skin_mark SET intensity = 1",
        "UPDATE skin_mark SET shape = '420:1..5'",
        "DELETE FROM skin_mark",
        "INSERT OR REPLACE INTO skin_mark SELECT * FROM skin_mark",
        "INSERT INTO skin_mark SELECT 99, 'x', session_id, kind, view, figure_version, shape, intensity, qualities,"
                + " NULL, NULL, NULL, NULL, region, side FROM skin_mark",
        "UPDATE mixture SET letter = 'B'",
        "UPDATE component SET lot = 'other'",
        "DELETE FROM component",
        "UPDATE ingredient SET per_ml = '1'",
        "DELETE FROM ingredient",
        "UPDATE pain_score SET value = 0",
        "DELETE FROM pain_score",
        "UPDATE signature SET at = '2020-01-01T00:00:00Z'",
        "DELETE FROM signature",
        "UPDATE addendum SET at = '2020-01-01T00:00:00Z'",
        "DELETE FROM addendum",
        "UPDATE audit SET at = '2020-01-01T00:00:00Z'",
        "DELETE FROM audit"
    })
    void sqlCannotChangeWhatIsSigned(String statement) throws Exception {
        chartWithASignedSession();
        assertThrows(SQLException.class, () -> sql(statement));
        assertTrue(verify().ok());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DROP TRIGGER injection_signed_update; UPDATE injection SET depth_tenth_mm = 40",
        "DROP TRIGGER injection_signed_update; UPDATE injection SET needle = '13/30/45'",
        "DROP TRIGGER injection_signed_update; UPDATE injection SET needle = NULL",
        "DROP TRIGGER injection_signed_update; UPDATE injection SET needle = '99/99/99'",
        "DROP TRIGGER injection_signed_update; UPDATE injection SET view = 'inside'",
        "DROP TRIGGER injection_signed_update; UPDATE injection SET x_tenth_mm = 100000000",
        "DROP TRIGGER injection_signed_delete; DELETE FROM injection",
        "DROP TRIGGER skin_mark_signed_update; UPDATE skin_mark SET intensity = 1",
        "DROP TRIGGER skin_mark_signed_update; UPDATE skin_mark SET intensity = NULL",
        "DROP TRIGGER skin_mark_signed_update; UPDATE skin_mark SET shape = '420:1..5'",
        "DROP TRIGGER skin_mark_signed_update; UPDATE skin_mark SET shape = 'nonsense'",
        "DROP TRIGGER skin_mark_signed_update; UPDATE skin_mark SET qualities = 'burning'",
        "DROP TRIGGER skin_mark_signed_update; UPDATE skin_mark SET to_y_tenth_mm = 6000",
        "DROP TRIGGER skin_mark_signed_update; UPDATE skin_mark SET side = 'right'",
        "DROP TRIGGER skin_mark_signed_delete; DELETE FROM skin_mark",
        "DELETE FROM adverse_event_point",
        "UPDATE adverse_event_point SET injection_id = 'another'",
        "DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq = 4",
        "DROP TRIGGER audit_no_update; UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = 3",
        "DROP TRIGGER signature_no_delete; DELETE FROM signature",
        "DROP TRIGGER addendum_no_delete; DELETE FROM addendum",
        "UPDATE patient SET weight_g = 80000",
        "UPDATE patient SET person = (SELECT alerts FROM patient)||x'00'",
        "UPDATE course SET status = 'stopped'",
        "UPDATE chart SET clinic_name = 'Other'",
        "UPDATE practitioner SET name = 'Other'",
        "DROP TRIGGER pain_score_signed_update; UPDATE pain_score SET value = 3"
    })
    void whatIsChangedBehindTheTriggersIsFound(String statements) throws Exception {
        chartWithASignedSession();
        try {
            sql(statements.split("; "));
        } catch (SQLException refusedByTheSchema) {
            assertTrue(verify().ok());
            return;
        }
        try {
            assertFalse(verify().ok());
        } catch (RuntimeException doesNotEvenOpen) {
            assertTrue(statements.contains("person"));
        }
    }

    @Test
    void anOlderFilePutBackIsNoticed() throws Exception {
        chartWithASignedSession();
        Path file = folder.resolve(ChartFile.FILE);
        Files.copy(file, folder.resolve("old"), StandardCopyOption.REPLACE_EXISTING);
        try (ChartFile open = ChartFile.open(folder, folder.resolve("anchors"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            chart.patients().add(TestCharts.aPatient("Later"));
        }
        Files.copy(folder.resolve("old"), file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(List.of(Finding.Kind.ANCHOR), verify().findings().stream().map(Finding::kind).toList());
    }

    @Test
    void noTextOfAPatientIsReadableInAnyFile() throws Exception {
        chartWithASignedSession();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                for (String secret : List.of("MARKER", "1972-03-12", "0532 555", "10000000146", "penicillin",
                        "Low back pain", "low back", "work a full shift")) {
                    assertFalse(bytes.contains(secret), () -> each.getFileName() + " holds " + secret);
                }
            }
        }
    }

    @Test
    void aNewerFileIsRefusedAndLeftAlone() throws Exception {
        chartWithASignedSession();
        sql("PRAGMA user_version = 99");
        StorageException refused = assertThrows(StorageException.class, () -> ChartFile.open(folder));
        assertEquals(StorageException.Kind.NEWER, refused.kind());
    }

    @Test
    void aFileOfAnotherProgramIsRefused() throws Exception {
        chartWithASignedSession();
        sql("PRAGMA application_id = 7");
        StorageException refused = assertThrows(StorageException.class, () -> ChartFile.open(folder));
        assertEquals(StorageException.Kind.DAMAGED, refused.kind());
        Files.write(folder.resolve(ChartFile.FILE), new byte[4096]);
        Files.deleteIfExists(folder.resolve(ChartFile.FILE + "-wal"));
        assertThrows(StorageException.class, () -> ChartFile.open(folder));
    }

    @Test
    void aRowMovedToAnotherPatientDoesNotOpen() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder, folder.resolve("anchors"), TestCharts.clock());
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            chart.patients().add(TestCharts.aPatient("One"));
            chart.patients().add(TestCharts.aPatient("Two"));
        }
        sql("UPDATE patient SET allergies = (SELECT allergies FROM patient WHERE seq = 1) WHERE seq = 2");
        assertEquals(List.of(Finding.Kind.SEAL), verify().findings().stream().map(Finding::kind).toList());
        assertEquals(UUID.class, verify().findings().getFirst().id().getClass());
    }
}
