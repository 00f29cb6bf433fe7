package org.mesochart.exchange;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundCourse;
import org.mesochart.exchange.ChartContent.FoundPatient;
import org.mesochart.exchange.ChartContent.FoundSession;
import org.mesochart.exchange.ChartContent.Origin;
import org.mesochart.exchange.ChartContent.Words;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;

/** Writes a checked file into the chart, inside a transaction that the caller has opened. */
final class ChartMergeWriter {
    private final Chart chart;
    private final ChartMerge merge;
    private final Supplier<Signer> signer;
    private final Messages messages;
    private final Set<String> chartNumbers = new HashSet<>();
    private int patients;
    private int courses;
    private int sessions;
    private int injections;

    ChartMergeWriter(Chart chart, ChartMerge merge, Supplier<Signer> signer, Messages messages) {
        this.chart = chart;
        this.merge = merge;
        this.signer = signer;
        this.messages = messages;
    }

    ImportReport write(ChartContent content) {
        for (Patient each : chart.patients().all()) {
            if (each.chartNumber() != null) {
                chartNumbers.add(each.chartNumber());
            }
        }
        content.patients().forEach(this::patient);
        return new ImportReport(patients, courses, sessions, injections, merge.countThere());
    }

    private void patient(FoundPatient found) {
        Patient patient = found.patient();
        if (!merge.isThere(patient.id())) {
            // A number that somebody else has here is not taken over: the chart gives a new one.
            boolean free = patient.chartNumber() != null && chartNumbers.add(patient.chartNumber());
            chart.patients().add(free ? patient : patient.withChartNumber(null));
            patients++;
        }
        Set<Integer> taken = new HashSet<>();
        chart.courses().ofPatient(patient.id()).forEach(course -> taken.add(course.number()));
        found.courses().stream()
                .sorted(Comparator.comparingInt(course -> course.course().number()))
                .forEach(course -> course(course, taken));
    }

    private void course(FoundCourse found, Set<Integer> taken) {
        Course course = found.course();
        if (!merge.isThere(course.id())) {
            chart.courses().add(taken.add(course.number()) ? course : course.withNumber(0));
            courses++;
        }
        Set<Integer> sessionsTaken = new HashSet<>();
        chart.sessions().ofCourse(course.id()).forEach(session -> sessionsTaken.add(session.number()));
        found.sessions().stream()
                .sorted(Comparator.comparingInt(session -> session.session().number()))
                .forEach(session -> session(session, sessionsTaken));
        found.followUps().stream().map(Found::value).forEach(chart.scores()::add);
    }

    private void session(FoundSession found, Set<Integer> taken) {
        Session session = found.session();
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
            chart.sessions().signAsRecorded(session.id(), signer.get());
            chart.sessions().addendum(session.id(), origin(found.signature()));
        }
        if (!found.addenda().isEmpty()) {
            addenda(session.id(), found.addenda());
        }
    }

    private void parts(FoundSession found) {
        Set<String> letters = new HashSet<>();
        chart.sessions().record(found.session().id()).ifPresent(record ->
                record.mixtures().forEach(mixture -> letters.add(mixture.letter())));
        for (Found<Mixture> each : found.mixtures()) {
            Mixture mixture = each.value();
            if (!merge.isThere(mixture.id())) {
                chart.mixtures().add(letters.add(mixture.letter()) ? mixture : mixture.withLetter(null));
            }
        }
        List<Injection> points = found.injections().stream()
                .map(Found::value)
                .filter(point -> !merge.isThere(point.id()))
                .sorted(Comparator.comparingInt(Injection::number))
                .toList();
        points.forEach(chart.injections()::add);
        injections += points.size();
        found.marks().stream().map(Found::value).filter(mark -> !merge.isThere(mark.id()))
                .forEach(chart.marks()::add);
        found.scores().stream().map(Found::value).filter(score -> !merge.isThere(score.id()))
                .forEach(chart.scores()::add);
        found.adverseEvents().stream().map(Found::value).filter(event -> !merge.isThere(event.id()))
                .forEach(chart.adverseEvents()::add);
    }

    private String origin(Origin origin) {
        return messages.text("cli.import.origin", origin.practitioner(), origin.at().toString(), origin.chain());
    }

    /** An addendum from elsewhere bears its author and time in its words, and is not written a second time. */
    private void addenda(UUID session, List<Words> addenda) {
        Set<UUID> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        chart.sessions().addenda(session).forEach(each -> {
            ids.add(each.id());
            texts.add(each.text());
        });
        for (Words each : addenda) {
            String text = "[" + each.practitioner() + ", " + each.at() + "] " + each.text().strip();
            Optional<String> missing = Optional.of(text).filter(t -> !ids.contains(each.id()) && !texts.contains(t));
            missing.ifPresent(t -> chart.sessions().addendum(session, t));
        }
    }
}
