package org.mesochart.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundCourse;
import org.mesochart.exchange.ChartContent.FoundPatient;
import org.mesochart.exchange.ChartContent.FoundSession;
import org.mesochart.storage.Chart;

/**
 * Compares what a file holds with what the chart holds, patient by patient. Numbers that the chart gives (of patients,
 * courses, sessions, points, letters of mixtures) do not count: they depend on what else is there.
 */
final class ChartMerge {
    private final Chart chart;
    private final Faults faults;
    private final Set<UUID> there = new HashSet<>();
    private int countThere;

    ChartMerge(Chart chart, Faults faults) {
        this.chart = chart;
        this.faults = faults;
    }

    /** Whether the record is in the chart already, with the same content; of the patient checked last. */
    boolean isThere(UUID id) {
        return there.contains(id);
    }

    /** How many records of all patients so far were in the chart already. */
    int countThere() {
        return countThere;
    }

    void check(FoundPatient found) {
        there.clear();
        Patient patient = found.patient();
        if (chart.erasures().has(patient.id())) {
            // Who was erased does not come back by an older file.
            faults.add(found.place(), "cli.import.erased");
            return;
        }
        Optional<Patient> now = chart.patients().find(patient.id());
        compare(patient.id(), found.place(), now, now.map(ChartMerge::bare).equals(Optional.of(bare(patient))));
        found.courses().forEach(this::course);
        Map<UUID, Printout> printouts = new HashMap<>();
        if (now.isPresent() && !found.printouts().isEmpty()) {
            chart.printouts().ofPatient(patient.id()).forEach(each -> printouts.put(each.id(), each));
        }
        found.printouts().forEach(each -> compare(each, each.value().id(), printouts.get(each.value().id()), false));
        countThere += there.size();
    }

    private void course(FoundCourse found) {
        Course course = found.course();
        Optional<Course> now = chart.courses().find(course.id());
        compare(course.id(), found.place(), now, now.map(c -> c.withNumber(0)).equals(Optional.of(course.withNumber(0))));
        Map<UUID, PainScore> scores = new HashMap<>();
        Map<UUID, OutcomeScore> totals = new HashMap<>();
        if (now.isPresent()) {
            chart.scores().ofCourse(course.id()).forEach(score -> scores.put(score.id(), score));
            chart.outcomes().ofCourse(course.id()).forEach(total -> totals.put(total.id(), total));
        }
        if (found.assessment() != null) {
            UUID id = found.assessment().value().id();
            compare(found.assessment(), id, chart.assessments().find(id).orElse(null), false);
        }
        followUps(found);
        found.sessions().forEach(this::session);
        found.followUps().forEach(score -> compare(score, score.value().id(), scores.get(score.value().id()), false));
        found.followUpOutcomes().forEach(each -> compare(each, each.value().id(), totals.get(each.value().id()), false));
    }

    private void followUps(FoundCourse found) {
        for (Found<Judgement> each : found.judgements()) {
            UUID id = each.value().id();
            compare(each, id, chart.judgements().find(id).orElse(null), false);
        }
        for (Found<FollowUp> each : found.reminders()) {
            UUID id = each.value().id();
            compare(each, id, chart.followUps().find(id).orElse(null), false);
        }
    }

    private void session(FoundSession found) {
        Session session = found.session();
        Optional<SessionRecord> now = chart.sessions().record(session.id());
        boolean same = now.map(record -> record.session().withNumber(0)).equals(Optional.of(session.withNumber(0)));
        compare(session.id(), found.place(), now, same);
        boolean signed = now.isPresent() && now.get().session().signed();
        parts(found, now, signed);
        words(found, now, signed);
    }

    private void parts(FoundSession found, Optional<SessionRecord> now, boolean signed) {
        Map<UUID, Mixture> mixtures = new HashMap<>();
        Map<UUID, Injection> injections = new HashMap<>();
        Map<UUID, SkinMark> marks = new HashMap<>();
        Map<UUID, PainScore> scores = new HashMap<>();
        now.ifPresent(record -> {
            record.mixtures().forEach(each -> mixtures.put(each.id(), each.withLetter("")));
            record.injections().forEach(each -> injections.put(each.id(), each.withNumber(0)));
            record.marks().forEach(each -> marks.put(each.id(), each));
            record.scores().forEach(each -> scores.put(each.id(), each));
        });
        for (Found<Mixture> each : found.mixtures()) {
            Mixture mixture = each.value();
            compare(new Found<>(mixture.withLetter(""), each.place()), mixture.id(), mixtures.get(mixture.id()), signed);
            if (!there.contains(mixture.id())) {
                components(mixture, each.place());
            }
        }
        for (Found<Injection> each : found.injections()) {
            Injection point = each.value();
            compare(new Found<>(point.withNumber(0), each.place()), point.id(), injections.get(point.id()), signed);
        }
        found.marks().forEach(each -> compare(each, each.value().id(), marks.get(each.value().id()), signed));
        found.scores().forEach(each -> compare(each, each.value().id(), scores.get(each.value().id()), signed));
    }

    private void components(Mixture mixture, String place) {
        for (int i = 0; i < mixture.components().size(); i++) {
            Optional<UUID> now = chart.mixtures().ofComponent(mixture.components().get(i).id());
            if (now.isPresent() && !now.get().equals(mixture.id())) {
                faults.add(place + "/components/" + i + "/id", "cli.import.component");
            }
        }
    }

    /** What is said of the session besides points and mixtures, and what was added later. */
    private void words(FoundSession found, Optional<SessionRecord> now, boolean signed) {
        Map<UUID, ScreeningAnswer> answers = new HashMap<>();
        Map<UUID, OutcomeScore> totals = new HashMap<>();
        Map<UUID, AdverseEvent> events = new HashMap<>();
        Map<UUID, Addendum> addenda = new HashMap<>();
        now.ifPresent(record -> {
            record.screening().forEach(each -> answers.put(each.id(), each));
            record.outcomes().forEach(each -> totals.put(each.id(), each));
            record.adverseEvents().forEach(each -> events.put(each.id(), each));
            chart.sessions().addenda(record.session().id()).forEach(each -> addenda.put(each.id(), bare(each)));
        });
        if (found.details() != null) {
            SessionDetails before = now.map(SessionRecord::details).filter(d -> !d.isNone()).orElse(null);
            compare(found.details(), found.details().value().id(), before, signed);
        }
        if (found.consent() != null) {
            Consent before = now.flatMap(SessionRecord::consent).orElse(null);
            compare(found.consent(), found.consent().value().id(), before, signed);
        }
        found.screening().forEach(each -> compare(each, each.value().id(), answers.get(each.value().id()), signed));
        found.outcomes().forEach(each -> compare(each, each.value().id(), totals.get(each.value().id()), signed));
        found.adverseEvents().forEach(each -> compare(each, each.value().id(), events.get(each.value().id()), false));
        found.addenda().forEach(each -> compare(
                new Found<>(bare(each.value()), each.place()), each.value().id(), addenda.get(each.value().id()), false));
    }

    private <T> void compare(Found<T> found, UUID id, T now, boolean signed) {
        if (now == null && signed) {
            faults.add(found.place(), "cli.import.closed");
        } else {
            compare(id, found.place(), Optional.ofNullable(now), found.value().equals(now));
        }
    }

    private void compare(UUID id, String place, Optional<?> now, boolean same) {
        if (same) {
            there.add(id);
        } else if (now.isPresent()) {
            faults.add(place, "cli.import.other");
        } else if (!chart.audit().of(id).isEmpty()) {
            // Removed since, or an id of something else: it cannot come back under this name.
            faults.add(place, "cli.import.gone");
        }
    }

    static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }

    private static Patient bare(Patient patient) {
        return patient.withChartNumber(null);
    }

    /** Whose name an addendum bears depends on the chart it is read in. */
    private static Addendum bare(Addendum addendum) {
        return new Addendum(addendum.id(), addendum.sessionId(), addendum.practitionerId(), addendum.at(),
                addendum.text(), addendum.reason(), addendum.corrections());
    }
}
