package org.mesochart.document.thenandnow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.session.SessionRecord;

/**
 * Everything the comparison of two sessions is made of.
 *
 * @param records the course's sessions in their order
 * @param pair which of them are compared
 * @param chain the head of the record's chain, in short
 */
public record ThenAndNowInput(
        Clinic clinic,
        PaperSettings papers,
        Patient patient,
        Course course,
        List<SessionRecord> records,
        SessionPair pair,
        String chain,
        LocalDate printed) {
    public ThenAndNowInput {
        Objects.requireNonNull(clinic);
        Objects.requireNonNull(papers);
        Objects.requireNonNull(patient);
        Objects.requireNonNull(course);
        records = List.copyOf(records);
        Objects.requireNonNull(pair);
        Objects.requireNonNull(chain);
        Objects.requireNonNull(printed);
    }

    SessionRecord then() {
        return records.get(pair.from());
    }

    SessionRecord now() {
        return records.get(pair.to());
    }

    /** The letters of all mixtures. */
    Map<UUID, String> letters() {
        Map<UUID, String> letters = new HashMap<>();
        records.forEach(record -> record.mixtures().forEach(mixture -> letters.put(mixture.id(), mixture.letter())));
        return letters;
    }

    @Override
    public String toString() {
        return "ThenAndNowInput[" + course.id() + ']';
    }
}
