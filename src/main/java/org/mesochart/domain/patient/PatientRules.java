package org.mesochart.domain.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/** What a patient's fields may be. Bounds are sanity limits, wide on purpose: a newborn to the tallest adult. */
public final class PatientRules {
    private static final BigDecimal WEIGHT_MIN = new BigDecimal("0.3");
    private static final BigDecimal WEIGHT_MAX = new BigDecimal("500");
    private static final BigDecimal HEIGHT_MIN = new BigDecimal("20");
    private static final BigDecimal HEIGHT_MAX = new BigDecimal("260");
    private static final int OLDEST_YEARS = 130;
    private static final IntPredicate PHONE = c -> (c >= '0' && c <= '9') || "+()-/. x".indexOf(c) >= 0;

    private PatientRules() {}

    /** All problems of the patient's fields, at most one a field; empty when it can be stored. */
    public static List<Problem> check(Patient patient, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (patient.name().isEmpty()) {
            problems.add(Problem.of("name", "errors.name.empty"));
        } else {
            Texts.checkLine("name", patient.name(), problems);
        }
        Texts.checkLine("chartNumber", patient.chartNumber(), problems);
        born(patient.born(), today, problems);
        within("weightKg", patient.weightKg(), WEIGHT_MIN, WEIGHT_MAX, "errors.weight", problems);
        within("heightCm", patient.heightCm(), HEIGHT_MIN, HEIGHT_MAX, "errors.height", problems);
        phone(patient.phone(), problems);
        if (patient.identityNumber() != null && !TurkishIdentityNumber.isValid(patient.identityNumber())) {
            problems.add(Problem.of("identityNumber", "errors.identity"));
        }
        for (Allergy allergy : patient.allergies().list()) {
            if (allergy.substance().isBlank()) {
                problems.add(Problem.of("allergies", "errors.allergy.empty"));
                break;
            }
            int before = problems.size();
            Texts.checkLine("allergies", allergy.substance(), problems);
            Texts.checkLine("allergies", allergy.reaction(), problems);
            if (problems.size() > before) {
                break;
            }
        }
        Texts.checkFree("alerts", patient.alerts(), problems);
        return problems;
    }

    private static void born(LocalDate born, LocalDate today, List<Problem> problems) {
        if (born == null) {
            return;
        }
        if (born.isAfter(today)) {
            problems.add(Problem.of("born", "errors.born.future"));
        } else if (born.isBefore(today.minusYears(OLDEST_YEARS))) {
            problems.add(Problem.of("born", "errors.born.old", OLDEST_YEARS));
        }
    }

    private static void within(
            String field, BigDecimal value, BigDecimal min, BigDecimal max, String key, List<Problem> problems) {
        if (value == null) {
            return;
        }
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0 || value.scale() > 2) {
            problems.add(Problem.of(field, key, min, max));
        }
    }

    private static void phone(String phone, List<Problem> problems) {
        if (phone == null) {
            return;
        }
        boolean digit = phone.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!digit || phone.length() > 40 || !phone.chars().allMatch(PHONE)) {
            problems.add(Problem.of("phone", "errors.phone"));
        }
    }
}
