package org.mesochart.domain.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;

/**
 * A person under care. Everything but id, name, sex and allergies may be missing (null).
 *
 * @param chartNumber the clinic's number for this patient; given by the chart when the patient is added
 * @param weightKg kilograms, 0.3 to 500
 * @param heightCm centimetres, 20 to 260
 * @param identityNumber Turkish national identity number, check digits verified, optional
 * @param alerts what must be seen before anything is done, free text
 * @param language the language of the patient's own papers
 */
public record Patient(
        UUID id,
        String chartNumber,
        String name,
        LocalDate born,
        Sex sex,
        BigDecimal weightKg,
        BigDecimal heightCm,
        String phone,
        String identityNumber,
        Allergies allergies,
        String alerts,
        Language language,
        boolean archived) {

    // The sign for nothing; screens and papers have words for it.
    private static final String ERASED = "\u2205 ";

    /** Stands in lists for a patient who was erased: nothing but the beginning of the id. */
    public static Patient erased(UUID id) {
        return new Patient(id, null, ERASED + id.toString().substring(0, 8), null, null, null, null, null, null,
                Allergies.NOT_ASKED, null, null, true);
    }

    /** Whether this is {@link #erased}. */
    public boolean isErased() {
        return name.startsWith(ERASED);
    }

    public Patient {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(allergies);
        chartNumber = Texts.tidy(chartNumber);
        name = name.strip();
        phone = Texts.tidy(phone);
        identityNumber = Texts.tidy(identityNumber);
        alerts = Texts.tidy(alerts);
        weightKg = weightKg == null ? null : weightKg.stripTrailingZeros();
        heightCm = heightCm == null ? null : heightCm.stripTrailingZeros();
    }

    /** Whole years on the given day; empty without a birth date. */
    public OptionalInt ageOn(LocalDate day) {
        return born == null || born.isAfter(day)
                ? OptionalInt.empty()
                : OptionalInt.of(Period.between(born, day).getYears());
    }

    public Patient withChartNumber(String number) {
        return new Patient(id, number, name, born, sex, weightKg, heightCm, phone, identityNumber, allergies, alerts,
                language, archived);
    }

    public Patient withArchived(boolean now) {
        return new Patient(id, chartNumber, name, born, sex, weightKg, heightCm, phone, identityNumber, allergies,
                alerts, language, now);
    }

    @Override
    public String toString() {
        return "Patient[" + id + ']';
    }
}
