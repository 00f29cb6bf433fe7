package org.mesochart.document.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Audit;
import org.mesochart.storage.Chart;

/** Reads everything that a consent form needs from an unlocked chart. */
final class ConsentInputs {
    private ConsentInputs() {}

    static Optional<ConsentInput> of(Chart chart, UUID sessionId) {
        Optional<SessionRecord> record = chart.sessions().record(sessionId);
        Optional<Course> course = record.flatMap(r -> chart.courses().find(r.session().courseId()));
        Optional<Patient> patient = course.flatMap(c -> chart.patients().find(c.patientId()));
        if (patient.isEmpty()) {
            return Optional.empty();
        }
        Session session = record.get().session();
        List<PaperText> texts = chart.paperTexts().all();
        return Optional.of(new ConsentInput(
                chart.clinic(),
                chart.paperSettings().get(),
                doctor(chart, record.get()),
                patient.get(),
                course.get(),
                sessionId,
                session.localTime().toLocalDate(),
                medicines(chart, record.get()),
                texts,
                worded(chart, texts, session),
                products(chart),
                false));
    }

    // As named when it was signed elsewhere: this chart has no such practitioner.
    private static Practitioner doctor(Chart chart, SessionRecord record) {
        Optional<Signature> imported = record.signature().filter(Signature::imported);
        if (imported.isPresent()) {
            Signature.Hand hand = imported.get().hand();
            return new Practitioner(imported.get().practitionerId(), hand.name(), null, hand.certificate());
        }
        UUID signer = record.signature().map(Signature::practitionerId).orElse(null);
        return chart.practitioners().stream()
                .filter(p -> p.id().equals(signer))
                .findFirst()
                .orElseGet(chart::practitioner);
    }

    // Of this session, else of the nearest one before it: the mixtures of one that has any, the cream of one that has one.
    private static ConsentInput.Medicines medicines(Chart chart, SessionRecord record) {
        List<SessionRecord> nearest = chart.sessions().recordsOfCourse(record.session().courseId()).stream()
                .filter(r -> r.session().number() <= record.session().number())
                .sorted(Comparator.comparingInt((SessionRecord r) -> r.session().number()).reversed())
                .toList();
        return new ConsentInput.Medicines(
                nearest.stream().map(SessionRecord::mixtures).filter(all -> !all.isEmpty()).findFirst().orElse(List.of()),
                nearest.stream().map(r -> r.details().topical()).filter(Objects::nonNull).findFirst().orElse(null));
    }

    private static Map<Language, LocalDate> worded(Chart chart, List<PaperText> texts, Session session) {
        Map<Language, LocalDate> worded = new EnumMap<>(Language.class);
        for (PaperText text : texts) {
            if (text.key().startsWith(PaperKind.CONSENT.key() + '.')) {
                chart.audit().of(text.id()).stream()
                        .map(Audit::at)
                        .max(Comparator.naturalOrder())
                        .ifPresent(at -> worded.merge(text.language(), day(at, session),
                                (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        return worded;
    }

    private static LocalDate day(Instant at, Session session) {
        return LocalDate.ofInstant(at, session.zone());
    }

    private static List<Product> products(Chart chart) {
        List<Product> products = new ArrayList<>(chart.products().all());
        Catalogue catalogue = Catalogue.load();
        for (Language language : Language.values()) {
            products.addAll(catalogue.starterSet(language));
        }
        return products;
    }
}
