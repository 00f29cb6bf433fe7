package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;

/** Judgements and follow-ups are rows of the record: sealed, audited, checked against the course. */
@BesideOthers
class FollowUpStoreTest {
    private static final String MARKER = "Zxqv-ğüşöçıİ";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    Path folder;

    private ChartFile file;
    private Chart chart;
    private Course course;
    private Session session;

    @BeforeEach
    void chart() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
        course = newCourse();
        session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(30)));
        chart.sessions().add(session);
    }

    @AfterEach
    void close() {
        chart.close();
        file.close();
    }

    private Course newCourse() {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course made = TestCharts.aCourse(patient.id());
        chart.courses().add(made);
        return made;
    }

    private Judgement judgement(Judgement.Choice choice, String reason) {
        return new Judgement(UUID.randomUUID(), course.id(), 2, choice, reason, TestCharts.NOW);
    }

    private FollowUp followUp(Kind kind, UUID about, Deed deed, LocalDate day, String reason) {
        return new FollowUp(UUID.randomUUID(), course.id(), kind, about, deed, day, reason, TestCharts.NOW);
    }

    @Test
    void whatWasDecidedIsFoundAgain() {
        Judgement goOn = judgement(Judgement.Choice.CONTINUE, null);
        Judgement stop = judgement(Judgement.Choice.STOP, MARKER);
        chart.judgements().add(goOn);
        chart.judgements().add(stop);
        assertEquals(List.of(goOn, stop), chart.judgements().ofCourse(course.id()));
        chart.judgements().remove(stop.id());
        assertEquals(List.of(goOn), chart.judgements().ofCourse(course.id()));
        assertEquals(List.of(), chart.judgements().ofCourse(newCourse().id()));
        assertEquals(List.of("add"), chart.audit().of(goOn.id()).stream().map(Audit::action).toList());
        assertEquals(List.of("add", "remove"), chart.audit().of(stop.id()).stream().map(Audit::action).toList());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aChangeNeedsItsReasonAndNothingIsDecidedInTheFuture() {
        assertThrows(Refused.class, () -> chart.judgements().add(judgement(Judgement.Choice.CHANGE, " ")));
        assertThrows(Refused.class, () -> chart.judgements().add(judgement(Judgement.Choice.STOP, null)));
        Judgement later = new Judgement(UUID.randomUUID(), course.id(), 2, Judgement.Choice.CONTINUE, null,
                TestCharts.NOW.plusSeconds(61));
        assertThrows(Refused.class, () -> chart.judgements().add(later));
        assertEquals(List.of(), chart.judgements().ofCourse(course.id()));
    }

    @Test
    void whatBecameOfWhatWasDueIsFoundAgain() {
        FollowUp call = followUp(Kind.CALL, null, Deed.PLANNED, DAY, MARKER);
        List<FollowUp> all = List.of(
                call,
                followUp(Kind.CALL, call.id(), Deed.POSTPONED, DAY.plusDays(1), null),
                followUp(Kind.CALL, call.id(), Deed.DONE, null, null),
                followUp(Kind.CHECK, session.id(), Deed.DONE, null, null),
                followUp(Kind.SCORE, session.id(), Deed.POSTPONED, DAY, null),
                followUp(Kind.SESSION, null, Deed.LOST, null, MARKER));
        all.forEach(chart.followUps()::add);
        assertEquals(all, chart.followUps().ofCourse(course.id()));
        assertEquals(call.id(), all.get(2).thread());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void whatFitsNothingIsRefused() {
        UUID elsewhere = newCourse().id();
        FollowUp call = followUp(Kind.CALL, null, Deed.PLANNED, DAY, null);
        chart.followUps().add(call);
        List<FollowUp> wrong = List.of(
                followUp(Kind.CHECK, UUID.randomUUID(), Deed.DONE, null, null),
                followUp(Kind.CHECK, null, Deed.DONE, null, null),
                followUp(Kind.CALL, session.id(), Deed.DONE, null, null),
                followUp(Kind.SESSION, session.id(), Deed.DONE, null, null),
                followUp(Kind.SESSION, null, Deed.PLANNED, DAY, null),
                followUp(Kind.SESSION, null, Deed.POSTPONED, null, null),
                followUp(Kind.SESSION, null, Deed.DONE, DAY, null),
                followUp(Kind.SESSION, null, Deed.LOST, null, null),
                new FollowUp(UUID.randomUUID(), elsewhere, Kind.CALL, call.id(), Deed.DONE, null, null, TestCharts.NOW),
                new FollowUp(
                        UUID.randomUUID(), elsewhere, Kind.CHECK, session.id(), Deed.DONE, null, null, TestCharts.NOW));
        wrong.forEach(each -> assertThrows(Refused.class, () -> chart.followUps().add(each), each::toString));
        assertEquals(List.of(call), chart.followUps().ofCourse(course.id()));
    }

    @Test
    void whatIsAboutADiscardedSessionGoesWithIt() {
        chart.followUps().add(followUp(Kind.CHECK, session.id(), Deed.DONE, null, null));
        FollowUp call = followUp(Kind.CALL, null, Deed.PLANNED, DAY, null);
        chart.followUps().add(call);
        chart.sessions().discard(session.id());
        assertEquals(List.of(call), chart.followUps().ofCourse(course.id()));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void theClinicSetsWhenItAsks() {
        assertEquals(FollowUpRules.USUAL, chart.followUpRules().get());
        FollowUpRules own = new FollowUpRules(3, 5, 10, 90);
        chart.followUpRules().put(own);
        assertEquals(own, chart.followUpRules().get());
        List.of(new FollowUpRules(0, 3, 7, 30), new FollowUpRules(4, 3, 7, 30), new FollowUpRules(2, 21, 7, 30),
                        new FollowUpRules(2, 3, 0, 30), new FollowUpRules(2, 3, 7, 366))
                .forEach(each -> assertThrows(Refused.class, () -> chart.followUpRules().put(each), each::toString));
        assertEquals(own, chart.followUpRules().get());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void reasonsAreSealed() throws Exception {
        chart.judgements().add(judgement(Judgement.Choice.CHANGE, MARKER));
        chart.followUps().add(followUp(Kind.SESSION, null, Deed.LOST, null, MARKER));
        chart.close();
        file.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                String marker = new String(MARKER.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(marker), each::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE judgement SET choice = 'continue'",
            "UPDATE judgement SET reason = NULL",
            "DELETE FROM judgement",
            "UPDATE follow_up SET day = '2027-01-01' WHERE day IS NOT NULL",
            "DELETE FROM follow_up WHERE deed = 'lost'",
            "UPDATE follow_up_rules SET check_days = 70"})
    void aChangeBesideTheProgramIsFound(String change) throws Exception {
        chart.judgements().add(judgement(Judgement.Choice.CHANGE, MARKER));
        chart.followUps().add(followUp(Kind.CALL, null, Deed.PLANNED, DAY, MARKER));
        chart.followUps().add(followUp(Kind.SESSION, null, Deed.LOST, null, MARKER));
        chart.followUpRules().put(new FollowUpRules(3, 5, 10, 90));
        assertEquals(List.of(), chart.verify().findings());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ChartFile.FILE));
                var run = connection.createStatement()) {
            assertEquals(1, run.executeUpdate(change));
        }
        assertEquals(1, chart.verify().findings().size());
    }
}
