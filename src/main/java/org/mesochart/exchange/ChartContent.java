package org.mesochart.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SkinMark;

/** What a file of the exchange format holds, each record with its place in the file. */
final class ChartContent {
    /** A record and the JSON pointer to it. */
    record Found<T>(T value, String place) {
        @Override
        public String toString() {
            return "Found[" + place + ']';
        }
    }

    /** A session with the facts of the signature it had where it came from; null for a draft. */
    record FoundSession(
            Session session,
            String place,
            List<Found<Mixture>> mixtures,
            List<Found<Injection>> injections,
            List<Found<SkinMark>> marks,
            List<Found<PainScore>> scores,
            List<Found<AdverseEvent>> adverseEvents,
            Origin signature,
            List<Words> addenda) {

        @Override
        public String toString() {
            return "FoundSession[" + place + ']';
        }
    }

    /** Who signed elsewhere, when, and the audit head it was signed on. */
    record Origin(String practitioner, Instant at, String chain) {}

    /** An addendum written elsewhere. */
    record Words(UUID id, String practitioner, Instant at, String text, String place) {
        @Override
        public String toString() {
            return "Words[" + place + ']';
        }
    }

    record FoundCourse(Course course, String place, List<FoundSession> sessions, List<Found<PainScore>> followUps) {
        @Override
        public String toString() {
            return "FoundCourse[" + place + ']';
        }
    }

    record FoundPatient(Patient patient, String place, List<FoundCourse> courses) {
        @Override
        public String toString() {
            return "FoundPatient[" + place + ']';
        }
    }

    private final List<FoundPatient> patients = new ArrayList<>();

    void add(FoundPatient patient) {
        patients.add(patient);
    }

    List<FoundPatient> patients() {
        return patients;
    }
}
