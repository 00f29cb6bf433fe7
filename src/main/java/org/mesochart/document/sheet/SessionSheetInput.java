package org.mesochart.document.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.document.page.PrintedCopy;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Signature;

/**
 * Everything a session sheet is made of.
 *
 * @param practitioner who treated, and who signed if it is signed
 * @param earlier the course's sessions before this one, for the trend and the course's totals
 * @param addenda written after signing, oldest first
 * @param copy set for every print after the first
 * @param entered when the session and its adverse events were first written down
 * @param questions of the screening, those not asked at present too
 * @param doses what the doses are held beside: ceilings, and the patient's sessions of other courses
 * @param assessment what was found before the course
 * @param papers how the clinic's papers look
 * @param editedAsOf the day as of which patient, course and assessment are shown, where they were edited after signing
 */
public record SessionSheetInput(
        Clinic clinic,
        Practitioner practitioner,
        Patient patient,
        Course course,
        SessionRecord record,
        List<SessionRecord> earlier,
        Optional<Signature> signature,
        List<AddendumLine> addenda,
        Optional<PrintedCopy> copy,
        Map<UUID, Instant> entered,
        List<ScreeningQuestion> questions,
        DoseSources doses,
        Assessment assessment,
        PaperSettings papers,
        Optional<LocalDate> editedAsOf) {

    /** The same where nothing else is known that doses are held beside. */
    public SessionSheetInput(
            Clinic clinic, Practitioner practitioner, Patient patient, Course course, SessionRecord record,
            List<SessionRecord> earlier, Optional<Signature> signature, List<AddendumLine> addenda,
            Optional<PrintedCopy> copy, Map<UUID, Instant> entered, List<ScreeningQuestion> questions) {
        this(clinic, practitioner, patient, course, record, earlier, signature, addenda, copy, entered, questions,
                DoseSources.NONE, Assessment.none(course.id()), PaperSettings.USUAL, Optional.empty());
    }

    /** The same where it is not known when things were written down. */
    public SessionSheetInput(
            Clinic clinic, Practitioner practitioner, Patient patient, Course course, SessionRecord record,
            List<SessionRecord> earlier, Optional<Signature> signature, List<AddendumLine> addenda,
            Optional<PrintedCopy> copy) {
        this(clinic, practitioner, patient, course, record, earlier, signature, addenda, copy, Map.of(), TheTen.QUESTIONS);
    }

    public SessionSheetInput {
        Objects.requireNonNull(clinic);
        Objects.requireNonNull(practitioner);
        Objects.requireNonNull(patient);
        Objects.requireNonNull(course);
        Objects.requireNonNull(record);
        earlier = List.copyOf(earlier);
        addenda = List.copyOf(addenda);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(copy);
        entered = Map.copyOf(entered);
        questions = List.copyOf(questions);
        Objects.requireNonNull(doses);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(papers);
        Objects.requireNonNull(editedAsOf);
    }

    public SessionSheetInput withDoses(DoseSources now) {
        return new SessionSheetInput(clinic, practitioner, patient, course, record, earlier, signature, addenda, copy,
                entered, questions, now, assessment, papers, editedAsOf);
    }

    public SessionSheetInput withAssessment(Assessment now) {
        return new SessionSheetInput(clinic, practitioner, patient, course, record, earlier, signature, addenda, copy,
                entered, questions, doses, now, papers, editedAsOf);
    }

    public SessionSheetInput withPapers(PaperSettings now) {
        return new SessionSheetInput(clinic, practitioner, patient, course, record, earlier, signature, addenda, copy,
                entered, questions, doses, assessment, now, editedAsOf);
    }

    public SessionSheetInput withCopy(Optional<PrintedCopy> now) {
        return new SessionSheetInput(clinic, practitioner, patient, course, record, earlier, signature, addenda, now,
                entered, questions, doses, assessment, papers, editedAsOf);
    }

    SessionSheetInput withEditedAsOf(Optional<LocalDate> now) {
        return new SessionSheetInput(clinic, practitioner, patient, course, record, earlier, signature, addenda, copy,
                entered, questions, doses, assessment, papers, now);
    }

    /** True when nothing was injected, though something may be charted. */
    boolean stopped() {
        return record.stopped() || record.notPerformed();
    }

    /** The points that were injected: none in a session that was stopped. */
    List<Injection> given() {
        return stopped() ? List.of() : record.injections();
    }

    /** How many points were injected that this program cannot read. */
    int unread() {
        return stopped() ? 0 : record.unshown().points();
    }

    /** When the session took place and when it was written down. */
    LateEntry entry() {
        Instant at = record.session().at();
        return new LateEntry(at, entered.getOrDefault(record.session().id(), at));
    }

    /** True until the session is signed: the record can still change, and the paper says so. */
    public boolean draft() {
        return record.session().status() == SessionStatus.DRAFT || signature.isEmpty();
    }

    @Override
    public String toString() {
        return "SessionSheetInput[" + record.session().id() + ']';
    }
}
