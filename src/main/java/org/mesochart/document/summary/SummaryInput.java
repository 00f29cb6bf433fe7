package org.mesochart.document.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.PlanChange;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;

/**
 * Everything a course summary is made of.
 *
 * @param practitioner who signs the summary
 * @param records the course's sessions, first one first, drafts and those that were not performed too
 * @param scores all pain scores of the course, follow-ups too
 * @param outcomes other totals of the course
 * @param chain the head of the record's chain, in short
 * @param planChanges when the plan became another one, as far as the chart knows
 * @param judgements what was decided when the course was judged
 */
public record SummaryInput(
        Clinic clinic,
        PaperSettings papers,
        Practitioner practitioner,
        Patient patient,
        Course course,
        Assessment assessment,
        List<SessionRecord> records,
        List<PainScore> scores,
        List<OutcomeScore> outcomes,
        String chain,
        LocalDate printed,
        List<PlanChange> planChanges,
        List<Judgement> judgements) {
    /** Of a course whose plan was never changed and that was never judged. */
    public SummaryInput(
            Clinic clinic, PaperSettings papers, Practitioner practitioner, Patient patient, Course course,
            Assessment assessment, List<SessionRecord> records, List<PainScore> scores, List<OutcomeScore> outcomes,
            String chain, LocalDate printed) {
        this(clinic, papers, practitioner, patient, course, assessment, records, scores, outcomes, chain, printed,
                List.of(), List.of());
    }

    public SummaryInput {
        planChanges = List.copyOf(planChanges);
        judgements = List.copyOf(judgements);
        Objects.requireNonNull(clinic);
        Objects.requireNonNull(papers);
        Objects.requireNonNull(practitioner);
        Objects.requireNonNull(patient);
        Objects.requireNonNull(course);
        Objects.requireNonNull(assessment);
        records = List.copyOf(records);
        scores = List.copyOf(scores);
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(chain);
        Objects.requireNonNull(printed);
    }

    /** Sessions that took place: no answer of the screening ended them. */
    List<SessionRecord> held() {
        return records.stream().filter(record -> !record.stopped()).toList();
    }

    /** What was prepared and given in the sessions that took place, each mixture of each of them. */
    List<MixtureTotals> mixtures() {
        return held().stream().flatMap(record -> record.totals().stream()).toList();
    }

    /** What was injected in the sessions that took place. */
    List<Injection> points() {
        return held().stream().flatMap(record -> record.injections().stream()).toList();
    }

    /** The letters of all mixtures. */
    Map<UUID, String> letters() {
        Map<UUID, String> letters = new HashMap<>();
        records.forEach(record -> record.mixtures().forEach((Mixture m) -> letters.put(m.id(), m.letter())));
        return letters;
    }

    /** One for each site, scale and aspect; the one that was scored first first. */
    List<PainSeries> series() {
        return PainSeries.of(scores, PainSeries.firstInjection(records, scores, lifetime()), lifetime());
    }

    /** When its scores can have been taken. */
    Lifetime lifetime() {
        return Lifetime.of(patient.born(), printed, zone());
    }

    ZoneId zone() {
        return records.isEmpty() ? ZoneId.systemDefault() : records.getLast().session().zone();
    }

    LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    @Override
    public String toString() {
        return "SummaryInput[" + course.id() + ']';
    }
}
