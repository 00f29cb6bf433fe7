package org.mesochart.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundCourse;
import org.mesochart.exchange.ChartContent.FoundPatient;
import org.mesochart.exchange.ChartContent.FoundSession;

/** What a chart asks of the records of a patient together, before anything is written into one. */
final class FileRules {
    private final Predicate<UUID> there;
    private final Instant now;
    private final Faults faults;

    /** @param there whether a record is in the chart already: it is left alone */
    FileRules(Predicate<UUID> there, Instant now, Faults faults) {
        this.there = there;
        this.now = now;
        this.faults = faults;
    }

    void check(FoundPatient patient) {
        patient.courses().forEach(this::course);
    }

    private void course(FoundCourse found) {
        found.sessions().forEach(this::session);
        scores(found.followUps());
        // As the chart takes them: a score by phone may come before the first session.
        Instant began = Stream.concat(Stream.of(found.course().startedAt()),
                        found.sessions().stream().map(session -> session.session().at()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (Found<PainScore> each : found.followUps()) {
            followUp(each.value().id(), each.value().at(), began, each.place());
        }
        for (Found<OutcomeScore> each : found.followUpOutcomes()) {
            followUp(each.value().id(), each.value().at(), began, each.place());
        }
    }

    private void followUp(UUID id, Instant at, Instant began, String place) {
        if (!there.test(id)) {
            faults.addAll(place, ScoreRules.followUp(at, began, now));
        }
    }

    private void session(FoundSession found) {
        scores(found.scores());
        for (Found<AdverseEvent> each : found.adverseEvents()) {
            if (!there.test(each.value().id())) {
                faults.addAll(each.place(), each.value().checkTime(found.session().at(), found.session().zone(), now),
                        RecordReader.EVENT_FIELDS);
            }
        }
        if (found.signature() != null && !there.test(found.session().id())) {
            SignedRules.check(found, faults);
        }
    }

    private void scores(List<Found<PainScore>> found) {
        List<PainScore> before = new ArrayList<>();
        for (Found<PainScore> each : found) {
            if (!there.test(each.value().id())) {
                faults.addAll(each.place(), ScoreRules.twice(each.value(), before).stream().toList());
            }
            before.add(each.value());
        }
    }
}
