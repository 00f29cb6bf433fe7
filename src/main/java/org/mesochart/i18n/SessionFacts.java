package org.mesochart.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.domain.session.SessionRecord;

/**
 * What a session is told with in words: nothing in it names the patient.
 *
 * @param questions what is asked in the screening
 * @param nextDue when the next session is due, by the plan
 * @param practitioner the name of who signed a session that was signed before names were kept with signatures
 * @param entry when it took place and when it was written down
 * @param eventsEntered when each adverse event was written down
 */
public record SessionFacts(
        SessionRecord record, Course course, Assessment assessment, List<ScreeningQuestion> questions,
        Optional<LocalDate> nextDue, String practitioner, LateEntry entry,
        Map<UUID, Instant> eventsEntered) {

    public SessionFacts {
        Objects.requireNonNull(record);
        Objects.requireNonNull(course);
        Objects.requireNonNull(assessment);
        questions = List.copyOf(questions);
        Objects.requireNonNull(nextDue);
        Objects.requireNonNull(practitioner);
        Objects.requireNonNull(entry);
        eventsEntered = Map.copyOf(eventsEntered);
    }

    @Override
    public String toString() {
        return "SessionFacts[" + record.session().id() + ']';
    }
}
