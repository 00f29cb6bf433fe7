package org.mesochart.document.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.SessionFacts;
import org.mesochart.storage.Chart;

/** Reads what a session is told with in words from an unlocked chart. */
public final class SheetFacts {
    private SheetFacts() {}

    /**
     * Blocking, like the stores.
     *
     * @return empty when the chart has no such session
     */
    public static Optional<SessionFacts> of(Chart chart, UUID sessionId) {
        return chart.sessions().record(sessionId).map(record -> facts(chart, record));
    }

    private static SessionFacts facts(Chart chart, SessionRecord record) {
        Course course = chart.courses().find(record.session().courseId()).orElseThrow();
        List<SessionRecord> earlier = chart.sessions().recordsOfCourse(course.id()).stream()
                .filter(other -> other.session().number() < record.session().number())
                .toList();
        Instant entered = chart.sessions().enteredAt(record.session().id()).orElse(record.session().at());
        return new SessionFacts(record, course, chart.assessments().of(course.id()),
                questions(chart, Catalogue.load().shipped()), nextDue(course, record, earlier), signer(chart, record),
                new LateEntry(record.session().at(), entered), entered(chart, record));
    }

    /** Every question there is here, those not asked at present too: an older session may have answered one. */
    static List<ScreeningQuestion> questions(Chart chart, Shipped shipped) {
        return Knowledge.questions(shipped.questions(), chart.questions().all());
    }

    private static String signer(Chart chart, SessionRecord record) {
        if (record.signature().filter(Signature::imported).isPresent()) {
            return record.signature().get().hand().name();
        }
        UUID who = record.signature().map(s -> s.practitionerId()).orElseGet(() -> chart.practitioner().id());
        return chart.practitioners().stream()
                .filter(p -> p.id().equals(who))
                .map(Practitioner::name)
                .findFirst()
                .orElseGet(() -> chart.practitioner().name());
    }

    /** When each adverse event of a session was written down. */
    static Map<UUID, Instant> entered(Chart chart, SessionRecord record) {
        return chart.audit().enteredAt(record.adverseEvents().stream().map(event -> event.id()).toList());
    }

    /**
     * The day the next session is due after one; a session that an answer stopped counts for nothing,
     * and nothing more is due of a course that does not go on.
     *
     * @param earlier the course's sessions before it, first one first
     */
    public static Optional<LocalDate> nextDue(Course course, SessionRecord record, List<SessionRecord> earlier) {
        List<SessionRecord> held = new ArrayList<>(earlier.stream().filter(r -> !r.stopped()).toList());
        if (!record.stopped()) {
            held.add(record);
        }
        return held.isEmpty() || course.status() != CourseStatus.ACTIVE
                ? Optional.empty()
                : course.plan().nextDue(held.size(), held.getLast().session().localTime().toLocalDate());
    }
}
