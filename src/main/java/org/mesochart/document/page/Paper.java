package org.mesochart.document.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mesochart.backup.Watch;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.text.Language;

/** A document with everything it tells, read from the chart before; it can be set in either language, on either paper. */
public interface Paper {
    PaperKind kind();

    /** Whom and what it tells of. */
    Printout.About about();

    /**
     * The PDF; blocking, some tens of milliseconds and more the first time, seconds for a record of years, never on the UI
     * thread.
     *
     * @param watch told how far it is, and asked at every step whether it goes on
     * @throws java.util.concurrent.CancellationException when the watch ended it
     */
    byte[] pdf(Press press, Setting setting, Watch watch);

    /** The PDF, to its end. */
    default byte[] pdf(Press press, Setting setting) {
        return pdf(press, setting, Watch.NONE);
    }

    /** A file's name that says what it is with chart number and day, never the patient's name; ends in ".pdf". */
    String fileName(Language language);

    /** The language it is shown in at first: the patient's for what the patient takes home. */
    default Language language(Language screen) {
        return screen;
    }

    /** A patient's language; where it is not known, the screen's. */
    static Language languageOf(Patient patient, Language screen) {
        return patient.language() == null ? screen : patient.language();
    }

    /** Whether it may be so long that it is made only when somebody wants to see it. */
    default boolean onDemand() {
        return false;
    }

    /** Whether it can be had in large print. */
    default boolean largePrint() {
        return false;
    }

    /** The key of the sentence that says why it cannot be printed now, or empty. */
    default Optional<String> hindrance() {
        return Optional.empty();
    }

    /** From when on each further print is marked as a copy: a session's sheet from the signing on; empty for never. */
    default Optional<Instant> copiesFrom() {
        return Optional.empty();
    }

    /** The day on which the patient signed it, or empty. */
    default Optional<LocalDate> signedOn() {
        return Optional.empty();
    }

    /** Version of the clinic's texts in it, or empty. */
    default Optional<String> version(Language language) {
        return Optional.empty();
    }

    /** The clinic's texts as they are printed, to be kept with the printout, or empty. */
    default Optional<String> wording(Language language) {
        return Optional.empty();
    }
}
