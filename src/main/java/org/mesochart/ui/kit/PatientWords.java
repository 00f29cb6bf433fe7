package org.mesochart.ui.kit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.i18n.Messages;

/** A patient's facts in words, the same in banner, lists and cards. */
public final class PatientWords {
    // Below this age months say more than years.
    private static final int MONTHS_BELOW_YEARS = 2;

    private final Messages messages;

    public PatientWords(Messages messages) {
        this.messages = messages;
    }

    public BannerModel banner(Patient patient, LocalDate today) {
        return new BannerModel(
                patient.name(),
                patient.born() == null
                        ? messages.text("patients.born.unknown")
                        : messages.dates().day(patient.born()),
                age(patient.born(), today),
                sex(patient.sex()),
                patient.weightKg() == null ? null : messages.numbers().kg(patient.weightKg()),
                patient.chartNumber() == null ? "" : patient.chartNumber(),
                patient.allergies().state(),
                allergies(patient));
    }

    /** "54 y"; "8 mo" below two years; that it is unknown without a birth date. */
    public String age(LocalDate born, LocalDate today) {
        if (born == null || born.isAfter(today)) {
            return messages.text("patients.age.unknown");
        }
        Period age = Period.between(born, today);
        return age.getYears() < MONTHS_BELOW_YEARS
                ? messages.text("patients.age.months", age.toTotalMonths())
                : messages.text("patients.age.years", age.getYears());
    }

    public String sex(Sex sex) {
        return messages.text("patients.sex." + (sex == null ? "unknown" : sex.key()));
    }

    /** Each as "penicillin (rash)". */
    public List<String> allergies(Patient patient) {
        return patient.allergies().list().stream().map(PatientWords::allergy).toList();
    }

    private static String allergy(Allergy allergy) {
        return allergy.reaction() == null || allergy.reaction().isBlank()
                ? allergy.substance()
                : allergy.substance() + " (" + allergy.reaction() + ")";
    }
}
