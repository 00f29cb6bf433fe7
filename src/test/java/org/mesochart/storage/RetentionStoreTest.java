package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Retention;
import org.mesochart.domain.session.AdverseEvent;

/** Whose record is older than the clinic keeps them. */
@BesideOthers
class RetentionStoreTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2010-05-04T09:00:00Z");

    private UUID seen(Chart chart, Instant last) {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(new Course(course.id(), patient.id(), 0, course.indication(), null, course.plan(),
                course.status(), last.minus(Duration.ofDays(30))));
        chart.sessions().add(TestCharts.aSession(course.id(), last));
        return patient.id();
    }

    private List<UUID> over(Chart chart, LocalDate today) {
        return chart.retention().over(today, TestCharts.ZONE).stream().map(Retention.Over::patientId).toList();
    }

    @Test
    void theLastEntryOfAnyKindCountsAndNobodyIsOldUntilYearsAreSet() {
        Chart chart = TestCharts.createFile(folder, null, () -> now).chart();
        UUID old = seen(chart, Instant.parse("2009-11-24T07:00:00Z"));
        UUID edited = seen(chart, Instant.parse("2009-10-24T07:00:00Z"));
        Patient nameOnly = TestCharts.aPatient("Nobody has seen");
        chart.importing(() -> chart.patients().add(nameOnly));
        UUID imported = chart.importing(() -> seen(chart, Instant.parse("2005-02-01T07:00:00Z")));
        now = Instant.parse("2024-05-04T09:00:00Z");
        chart.patients().archive(edited, true);
        UUID fresh = seen(chart, now);
        assertEquals(List.of(), over(chart, LocalDate.of(2090, 1, 1)));

        chart.retention().set(Optional.of(10));
        assertEquals(Optional.of(new Retention(10)), chart.retention().get());
        assertEquals(List.of(), over(chart, LocalDate.of(2015, 2, 1)), "the day itself is not older");
        assertEquals(List.of(imported), over(chart, LocalDate.of(2015, 2, 2)));
        assertEquals(List.of(imported, old), over(chart, LocalDate.of(2024, 6, 1)), "changed this year, so not old");
        assertEquals(List.of(imported, old, edited, fresh), over(chart, LocalDate.of(2034, 6, 1)), "a missing date is not old");
        chart.erasures().erase(imported, ErasureReason.RETENTION, words -> Optional.empty());
        assertEquals(List.of(old), over(chart, LocalDate.of(2024, 6, 1)));

        assertThrows(Refused.class, () -> chart.retention().set(Optional.of(101)));
        chart.retention().set(Optional.empty());
        assertEquals(List.of(), over(chart, LocalDate.of(2090, 1, 1)));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void whatWasImportedIsAsOldAsItsLastEventOrJudgement() {
        Chart chart = TestCharts.createFile(folder, null, () -> now).chart();
        Instant seen = Instant.parse("2005-02-01T07:00:00Z");
        Instant later = Instant.parse("2014-02-01T07:00:00Z");
        UUID first = chart.importing(() -> seen(chart, seen));
        UUID second = chart.importing(() -> seen(chart, seen));
        UUID course = chart.courses().ofPatient(first).getFirst().id();
        UUID session = chart.sessions().ofCourse(chart.courses().ofPatient(second).getFirst().id()).getFirst().id();
        chart.retention().set(Optional.of(10));
        now = Instant.parse("2016-05-04T09:00:00Z");
        LocalDate today = LocalDate.of(2016, 6, 1);
        assertEquals(List.of(first, second), over(chart, today));
        chart.importing(() -> chart.judgements().add(
                new Judgement(UUID.randomUUID(), course, 1, Judgement.Choice.CONTINUE, null, later)));
        assertEquals(List.of(second), over(chart, today));
        chart.importing(() -> chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session,
                AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD, true, later, null, List.of())));
        assertEquals(List.of(), over(chart, today));
    }
}
