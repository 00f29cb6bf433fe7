package org.mesochart.exchange;

import java.util.List;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.storage.PatientTrail;
import org.mesochart.storage.SessionOrigin;

/** What a file of the exchange format holds, each record with its place in the file. */
final class ChartContent {
    private ChartContent() {
    }

    /** A record and the JSON pointer to it. */
    record Found<T>(T value, String place) {
        @Override
        public String toString() {
            return "Found[" + place + ']';
        }
    }

    /**
     * A session.
     *
     * @param details what is recorded of the session itself; null when the file has none
     * @param consent what became of the consent form; null when the file has none
     * @param signature the one it had where it came from; null for a draft
     */
    record FoundSession(
            Session session,
            String place,
            Found<SessionDetails> details,
            Found<Consent> consent,
            List<Found<ScreeningAnswer>> screening,
            List<Found<Mixture>> mixtures,
            List<Found<Injection>> injections,
            List<Found<SkinMark>> marks,
            List<Found<PainScore>> scores,
            List<Found<OutcomeScore>> outcomes,
            List<Found<AdverseEvent>> adverseEvents,
            SessionOrigin signature,
            List<Found<Addendum>> addenda) {

        @Override
        public String toString() {
            return "FoundSession[" + place + ']';
        }
    }

    /** @param assessment null when the file has none */
    record FoundCourse(
            Course course,
            String place,
            Found<Assessment> assessment,
            List<FoundSession> sessions,
            List<Found<PainScore>> followUps,
            List<Found<OutcomeScore>> followUpOutcomes,
            List<Found<Judgement>> judgements,
            List<Found<FollowUp>> reminders) {
        @Override
        public String toString() {
            return "FoundCourse[" + place + ']';
        }
    }

    /**
     * A patient.
     *
     * @param printouts documents of the patient that left the chart
     * @param trail what happened to the record where it came from; null when the file does not tell
     */
    record FoundPatient(
            Patient patient,
            String place,
            List<FoundCourse> courses,
            List<Found<Printout>> printouts,
            PatientTrail trail) {
        @Override
        public String toString() {
            return "FoundPatient[" + place + ']';
        }
    }

    /**
     * What belongs to the clinic and to no patient.
     *
     * @param paperSettings one, or none when the file has none
     * @param printouts documents about no single patient that left the chart
     * @param followUpRules one, or none when the file has none
     */
    record FoundClinic(
            List<Found<ScreeningQuestion>> questions,
            List<Found<Product>> products,
            List<Found<Lot>> lots,
            List<Found<StockMovement>> movements,
            List<Found<Protocol>> protocols,
            List<Found<Ceiling>> ceilings,
            List<Found<PaperText>> paperTexts,
            List<Found<PaperSettings>> paperSettings,
            List<Found<Printout>> printouts,
            List<Found<FollowUpRules>> followUpRules) {
        static final FoundClinic NONE = new FoundClinic(List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of());

        @Override
        public String toString() {
            return "FoundClinic[]";
        }
    }
}
