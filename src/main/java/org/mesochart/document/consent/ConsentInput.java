package org.mesochart.document.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Language;

/**
 * What a consent form is made of.
 *
 * @param doctor who explains
 * @param session the session it is handed out in
 * @param day of that session
 * @param medicines what is, or was last, prepared in the course
 * @param texts the clinic's own words, of every document and language
 * @param worded when the clinic changed words of the form last, by language; none where it did not
 * @param products by which a medicine's class is known: the clinic's and those that come with the program
 * @param photographs whether photographs are taken; they are also asked about when the clinic worded that paragraph
 */
public record ConsentInput(
        Clinic clinic,
        PaperSettings settings,
        Practitioner doctor,
        Patient patient,
        Course course,
        UUID session,
        LocalDate day,
        Medicines medicines,
        List<PaperText> texts,
        Map<Language, LocalDate> worded,
        List<Product> products,
        boolean photographs) {

    /** The day of the words that come with the program; it changes with them. */
    public static final LocalDate PROGRAM_WORDS = LocalDate.of(2026, 11, 26);

    /** @param cream or null */
    public record Medicines(List<Mixture> mixtures, Topical cream) {
        public Medicines {
            mixtures = List.copyOf(mixtures);
        }

        @Override
        public String toString() {
            return "Medicines";
        }
    }

    public ConsentInput {
        Objects.requireNonNull(clinic);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(doctor);
        Objects.requireNonNull(patient);
        Objects.requireNonNull(course);
        Objects.requireNonNull(session);
        Objects.requireNonNull(day);
        Objects.requireNonNull(medicines);
        texts = List.copyOf(texts);
        worded = Map.copyOf(worded);
        products = List.copyOf(products);
    }

    public ConsentInput withPhotographs(boolean now) {
        return new ConsentInput(clinic, settings, doctor, patient, course, session, day, medicines, texts, worded,
                products, now);
    }

    /** When the words in force in a language were written. */
    LocalDate wordsOf(Language language) {
        return worded.getOrDefault(language, PROGRAM_WORDS);
    }

    @Override
    public String toString() {
        return "ConsentInput";
    }
}
