package org.mesochart.exchange;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mesochart.backup.Watch;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundCourse;
import org.mesochart.exchange.ChartContent.FoundPatient;
import org.mesochart.exchange.ChartContent.FoundSession;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;

/** Writes a checked patient into the chart, inside an import that the caller has opened. */
final class ChartMergeWriter {
    private final Chart chart;
    private final ChartMerge merge;
    private final Supplier<Signer> signer;
    private final Set<String> chartNumbers = new HashSet<>();
    private String place = "";
    private int patients;
    private int courses;
    private int sessions;
    private int injections;

    ChartMergeWriter(Chart chart, ChartMerge merge, Supplier<Signer> signer) {
        this.chart = chart;
        this.merge = merge;
        this.signer = signer;
        for (Patient each : chart.patients().all()) {
            if (each.chartNumber() != null) {
                chartNumbers.add(each.chartNumber());
            }
        }
    }

    /** Where the record stands that was written last. */
    String place() {
        return place;
    }

    /** @param alreadyThere how many records were left alone */
    ImportReport report(int alreadyThere) {
        return new ImportReport(patients, courses, sessions, injections, alreadyThere);
    }

    /** @param watch told after each session of the patient */
    void write(FoundPatient found, Watch watch) {
        Patient patient = found.patient();
        place = found.place();
        if (!merge.isThere(patient.id())) {
            // A number that somebody else has here is not taken over: the chart gives a new one.
            boolean free = patient.chartNumber() != null && chartNumbers.add(patient.chartNumber());
            chart.patients().add(free ? patient : patient.withChartNumber(null));
            if (!free) {
                chartNumbers.add(chart.patients().find(patient.id()).orElseThrow().chartNumber());
            }
            patients++;
        }
        Set<Integer> taken = new HashSet<>();
        chart.courses().ofPatient(patient.id()).forEach(course -> taken.add(course.number()));
        int all = found.courses().stream().mapToInt(course -> course.sessions().size()).sum();
        int[] done = {0};
        found.courses().stream()
                .sorted(Comparator.comparingInt(course -> course.course().number()))
                .forEach(course -> course(course, taken, () -> watch.at((double) ++done[0] / all)));
        add(found.printouts(), Printout::id, chart.printouts()::add);
        if (found.trail() != null) {
            chart.trails().keep(found.trail());
        }
    }

    private void course(FoundCourse found, Set<Integer> taken, Runnable sessionWritten) {
        Course course = found.course();
        place = found.place();
        if (!merge.isThere(course.id())) {
            chart.courses().add(taken.add(course.number()) ? course : course.withNumber(0));
            courses++;
        }
        if (found.assessment() != null) {
            place = found.assessment().place();
        }
        if (found.assessment() != null && !merge.isThere(found.assessment().value().id())) {
            chart.assessments().add(found.assessment().value());
        }
        Set<Integer> sessionsTaken = new HashSet<>();
        chart.sessions().ofCourse(course.id()).forEach(session -> sessionsTaken.add(session.number()));
        found.sessions().stream()
                .sorted(Comparator.comparingInt(session -> session.session().number()))
                .forEach(session -> {
                    session(session, sessionsTaken);
                    sessionWritten.run();
                });
        add(found.followUps(), score -> score.id(), chart.scores()::add);
        add(found.followUpOutcomes(), total -> total.id(), chart.outcomes()::add);
        add(found.judgements(), Judgement::id, chart.judgements()::add);
        add(found.reminders(), FollowUp::id, chart.followUps()::add);
    }

    private void session(FoundSession found, Set<Integer> taken) {
        Session session = found.session();
        place = found.place();
        boolean fresh = !merge.isThere(session.id());
        if (fresh) {
            Session draft = new Session(
                    session.id(),
                    session.courseId(),
                    taken.add(session.number()) ? session.number() : 0,
                    session.at(),
                    session.zone(),
                    SessionStatus.DRAFT,
                    session.note());
            chart.sessions().add(draft);
            sessions++;
        }
        parts(found);
        if (fresh && found.signature() != null) {
            place = found.place();
            chart.sessions().importSigned(found.signature(), signer.get());
        }
        // In the order they were written.
        add(found.addenda(), Addendum::id, chart.sessions()::importAddendum);
    }

    private void parts(FoundSession found) {
        if (found.details() != null) {
            place = found.details().place();
        }
        if (found.details() != null && !merge.isThere(found.details().value().id())) {
            chart.details().add(found.details().value());
        }
        if (found.consent() != null) {
            add(List.of(found.consent()), Consent::id, chart.consents()::add);
        }
        add(found.screening(), answer -> answer.id(), chart.screening()::add);
        mixtures(found);
        List<Found<Injection>> points = fresh(found.injections(), Injection::id).stream()
                .sorted(Comparator.comparingInt(point -> point.value().number()))
                .toList();
        for (Found<Injection> each : points) {
            place = each.place();
            chart.injections().add(each.value());
        }
        injections += points.size();
        add(found.marks(), mark -> mark.id(), chart.marks()::add);
        add(found.scores(), score -> score.id(), chart.scores()::add);
        add(found.outcomes(), total -> total.id(), chart.outcomes()::add);
        add(found.adverseEvents(), AdverseEvent::id, chart.adverseEvents()::add);
    }

    private void mixtures(FoundSession found) {
        Set<String> letters = new HashSet<>();
        chart.sessions().record(found.session().id()).ifPresent(record ->
                record.mixtures().forEach(mixture -> letters.add(mixture.letter())));
        for (Found<Mixture> each : fresh(found.mixtures(), Mixture::id)) {
            place = each.place();
            Mixture mixture = each.value();
            chart.mixtures().add(letters.add(mixture.letter()) ? mixture : mixture.withLetter(null));
        }
    }

    private <T> void add(List<Found<T>> found, Function<T, UUID> id, Consumer<T> write) {
        for (Found<T> each : found) {
            place = each.place();
            if (!merge.isThere(id.apply(each.value()))) {
                write.accept(each.value());
            }
        }
    }

    private <T> List<Found<T>> fresh(List<Found<T>> found, Function<T, UUID> id) {
        return found.stream().filter(each -> !merge.isThere(id.apply(each.value()))).toList();
    }
}
