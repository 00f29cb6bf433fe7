package org.mesochart.document.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;

/** Reads everything that a session sheet needs from an unlocked chart. */
public final class SheetInputs {
    private SheetInputs() {}

    /**
     * Blocking, like the stores.
     *
     * @return empty when the chart has no such session
     */
    public static Optional<SessionSheetInput> of(Chart chart, UUID sessionId) {
        Optional<SessionRecord> record = chart.sessions().record(sessionId);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Optional<Course> course = chart.courses().find(record.get().session().courseId());
        Optional<Patient> patient = course.flatMap(c -> chart.patients().find(c.patientId()));
        if (patient.isEmpty()) {
            return Optional.empty();
        }
        int number = record.get().session().number();
        List<SessionRecord> earlier = chart.sessions().recordsOfCourse(course.get().id()).stream()
                .filter(r -> r.session().number() < number)
                .sorted(Comparator.comparingInt(r -> r.session().number()))
                .toList();
        Optional<Signature> signature = record.get().signature();
        List<AddendumLine> addenda = new ArrayList<>();
        for (Addendum addendum : chart.sessions().addenda(sessionId)) {
            addenda.add(new AddendumLine(
                    addendum.at(), author(chart, addendum), addendum.text(),
                    addendum.reason(), addendum.corrections()));
        }
        addenda.sort(Comparator.comparing(AddendumLine::at));
        Practitioner treated = signature.map(s -> practitioner(chart, s.practitionerId())).orElseGet(chart::practitioner);
        Shipped shipped = Catalogue.load().shipped();
        return Optional.of(new SessionSheetInput(
                chart.clinic(),
                treated,
                patient.get(),
                course.get(),
                record.get(),
                earlier,
                signature,
                addenda,
                Optional.empty(),
                entered(chart, record.get()),
                SheetFacts.questions(chart, shipped))
                .withPapers(chart.paperSettings().get())
                .withAssessment(chart.assessments().of(course.get().id()))
                .withEditedAsOf(editedAsOf(chart, signature, List.of(patient.get().id(), course.get().id(),
                        chart.assessments().of(course.get().id()).id())))
                .withDoses(DoseSources.of(chart, record.get(), patient.get().id(), shipped)));
    }

    // The signature covers the session's record; who is treated for what is shown as the chart has it.
    private static Optional<LocalDate> editedAsOf(Chart chart, Optional<Signature> signature, List<UUID> shown) {
        return signature.filter(signed -> chart.audit().changedAfter(signed.at(), shown))
                .map(signed -> LocalDate.ofInstant(chart.audit().now(), ZoneId.systemDefault()));
    }

    private static Map<UUID, Instant> entered(Chart chart, SessionRecord record) {
        Map<UUID, Instant> entered = new HashMap<>(SheetFacts.entered(chart, record));
        chart.sessions().enteredAt(record.session().id()).ifPresent(at -> entered.put(record.session().id(), at));
        return entered;
    }

    private static String author(Chart chart, Addendum addendum) {
        return addendum.author() != null ? addendum.author() : practitioner(chart, addendum.practitionerId()).name();
    }

    private static Practitioner practitioner(Chart chart, UUID id) {
        return chart.practitioners().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseGet(chart::practitioner);
    }
}
