package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;

/** What became of the consent form is part of the session: audited, sealed, signed with it and locked. */
@BesideOthers
class ConsentStoreTest {
    private static final String MARKER = "Zxqv-ğüşöçıİ";

    @TempDir
    Path folder;

    private ChartFile file;
    private Chart chart;
    private Course course;
    private Session session;
    private LocalDate day;

    @BeforeEach
    void chart() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(30)));
        chart.sessions().add(session);
        day = session.localTime().toLocalDate();
    }

    @AfterEach
    void close() {
        chart.close();
        file.close();
    }

    private Consent consent() {
        return new Consent(session.id(), Consent.Status.SIGNED, day, "3", MARKER);
    }

    private void sign() throws Exception {
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private SessionRecord record() {
        return chart.sessions().record(session.id()).orElseThrow();
    }

    @Test
    void comesBackAsItWasWrittenAndEachChangeIsInTheTrail() {
        assertEquals(Optional.empty(), record().consent());
        chart.consents().put(consent());
        chart.consents().put(consent());
        assertEquals(Optional.of(consent()), record().consent());
        Consent bare = consent().withStatus(Consent.Status.GIVEN).withVersion(" ").withNote(null);
        chart.consents().put(bare);
        assertEquals(Optional.of(bare), chart.consents().of(session.id()));
        chart.consents().remove(bare.id());
        assertEquals(Optional.empty(), record().consent());
        assertEquals(List.of("add", "change", "remove"),
                chart.audit().of(bare.id()).stream().map(row -> row.action()).toList());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aDayAfterTheSessionIsRefusedAndSoIsMovingTheSessionBeforeIt() {
        assertThrows(Refused.class, () -> chart.consents().put(consent().withOn(day.plusDays(1))));
        assertThrows(Refused.class, () -> chart.consents().put(consent().withOn(LocalDate.of(1899, 12, 31))));
        assertThrows(Refused.class, () -> chart.consents().put(consent().withVersion("v".repeat(201))));
        chart.consents().put(consent());
        assertThrows(Refused.class, () -> chart.sessions().change(session.withAt(session.at().minus(Duration.ofDays(2)))));
        chart.consents().put(consent().withOn(day.minusDays(2)));
        chart.sessions().change(session.withAt(session.at().minus(Duration.ofDays(2))));
    }

    @Test
    void aSignedSessionKeepsItsConsentAndAWithdrawalStandsInALaterOne() throws Exception {
        chart.consents().put(consent());
        sign();
        for (Runnable deed : List.<Runnable>of(
                () -> chart.consents().put(consent().withStatus(Consent.Status.WITHDRAWN)),
                () -> chart.consents().remove(consent().id()))) {
            assertEquals(StorageException.Kind.SIGNED, assertThrows(StorageException.class, deed::run).kind());
        }
        Session later = TestCharts.aSession(course.id(), TestCharts.NOW);
        chart.sessions().add(later);
        assertEquals(Optional.of(consent()), Consent.latest(
                chart.sessions().record(later.id()).orElseThrow(), chart.sessions().recordsOfCourse(course.id())));
        Consent withdrawn = new Consent(later.id(), Consent.Status.WITHDRAWN, day.plusDays(3), null, null);
        chart.consents().put(withdrawn);
        assertEquals(Optional.of(withdrawn), Consent.latest(
                chart.sessions().record(later.id()).orElseThrow(), chart.sessions().recordsOfCourse(course.id())));
        assertEquals(Optional.of(consent()), Consent.latest(record(), chart.sessions().recordsOfCourse(course.id())));
        assertEquals(List.of(consent(), withdrawn), chart.consents().ofCourse(course.id()));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aDraftThatIsDiscardedTakesItsConsentAlong() {
        chart.consents().put(consent());
        chart.sessions().discard(session.id());
        assertEquals(List.of(), chart.consents().ofCourse(course.id()));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void itsWordsStandNowhereInTheFile() throws IOException {
        chart.consents().put(consent());
        chart.close();
        file.close();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(each), StandardCharsets.UTF_8);
                assertFalse(bytes.contains(MARKER), each.getFileName().toString());
            }
        }
    }

    @Test
    void whoeverChangesItBesideTheProgramIsFound() throws Exception {
        chart.consents().put(consent());
        sign();
        chart.close();
        file.close();
        String url = "jdbc:sqlite:" + folder.resolve(ChartFile.FILE);
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            assertThrows(java.sql.SQLException.class,
                    () -> statement.executeUpdate("UPDATE consent SET status = 'refused'"));
            statement.executeUpdate("DROP TRIGGER consent_signed_update");
            statement.executeUpdate("UPDATE consent SET status = 'refused'");
        }
        try (ChartFile open = ChartFile.open(folder); Passphrase passphrase = TestCharts.passphrase();
                Chart again = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            List<Finding.Kind> kinds = again.verify().findings().stream().map(Finding::kind).toList();
            assertEquals(List.of(Finding.Kind.ALTERED, Finding.Kind.SIGNATURE), kinds);
        }
    }
}
