package org.mesochart.document.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substances;
import org.mesochart.storage.Chart;

/**
 * What the doses of a session are held beside.
 *
 * @param otherCourses the patient's sessions of other courses that may lie in the last days
 * @param ceilings those in force
 * @param substances by which the names on labels are known
 */
public record DoseSources(List<SessionRecord> otherCourses, List<Ceiling> ceilings, Substances substances) {
    public static final DoseSources NONE = new DoseSources(List.of(), List.of(), Substances.NONE);

    public DoseSources {
        otherCourses = List.copyOf(otherCourses);
        ceilings = List.copyOf(ceilings);
    }

    /**
     * Reads on the calling thread, like the stores.
     *
     * @param shipped the ceilings and substances that come with the program
     */
    public static DoseSources of(Chart chart, SessionRecord record, UUID patient, Shipped shipped) {
        Knowledge knowledge = chart.knowledge(shipped);
        // A day more than is added up: which sessions count is told by the calendar where they took place.
        Instant since = record.session().at().minus(Duration.ofDays(DosePeriod.DAYS + 1L));
        List<SessionRecord> others = new ArrayList<>();
        for (Course course : chart.courses().ofPatient(patient)) {
            if (!course.id().equals(record.session().courseId())) {
                for (Session session : chart.sessions().ofCourse(course.id())) {
                    if (!session.at().isBefore(since) && !session.at().isAfter(record.session().at())) {
                        chart.sessions().record(session.id()).ifPresent(others::add);
                    }
                }
            }
        }
        return new DoseSources(others, knowledge.ceilings(), knowledge.substances());
    }

    @Override
    public String toString() {
        return "DoseSources[…]";
    }
}
