package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;

@BesideOthers
class PlannedCourseTest {
    @TempDir
    private Path folder;

    @Test
    void daysSetByHandAndTheProtocolComeBack() {
        Chart chart = TestCharts.create(folder);
        var patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        course = course.withPlan(course.plan().withDate(3, LocalDate.of(2026, 12, 10)).withDate(5, LocalDate.of(2027, 1, 12))
                .withProtocol(UUID.randomUUID()));
        chart.courses().add(course);
        assertEquals(course.plan(), chart.courses().find(course.id()).orElseThrow().plan());
    }

    @Test
    void aPlanWithoutEitherIsWrittenAsItAlwaysWas() {
        Course course = TestCharts.aCourse(UUID.randomUUID());
        String plan = new String(CourseStore.text(course), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("plan=")).findFirst().orElseThrow();
        assertEquals("plan=4x7,2x14", plan);
    }
}
