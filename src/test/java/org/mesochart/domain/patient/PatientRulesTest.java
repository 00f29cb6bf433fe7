package org.mesochart.domain.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Language;

class PatientRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Patient patient(String name, LocalDate born, String weight, String phone, String identity) {
        return new Patient(UUID.randomUUID(), null, name, born, Sex.FEMALE,
                weight == null ? null : new BigDecimal(weight), null, phone, identity, Allergies.NOT_ASKED, null,
                Language.TURKISH, false);
    }

    private static List<String> fields(Patient patient) {
        return PatientRules.check(patient, TODAY).stream().map(Problem::field).toList();
    }

    @Test
    void anyScriptAndMarkupIsAName() {
        for (String name : List.of("Şükrü Işık", "O'Brien; DROP TABLE patient;--", "<b>Ayşe</b>", "محمد علي", "😀 Ali",
                "עברית שלום", "x".repeat(200))) {
            assertEquals(List.of(), fields(patient(name, null, null, null, null)), name);
        }
    }

    @Test
    void emptyEndlessAndControlCharactersAreNot() {
        for (String name : List.of("", "   ", "x".repeat(10_000), "a\nb", "a\u0000b", "half \ud83d pair")) {
            assertEquals(List.of("name"), fields(patient(name, null, null, null, null)));
        }
    }

    @Test
    void nobodyIsBornTomorrowOrInTheMiddleAges() {
        assertEquals(List.of("born"), fields(patient("A", TODAY.plusDays(1), null, null, null)));
        assertEquals(List.of("born"), fields(patient("A", LocalDate.of(1453, 5, 29), null, null, null)));
        assertEquals(List.of(), fields(patient("A", TODAY, null, null, null)));
    }

    @Test
    void weightsAreThoseOfPeople() {
        for (String wrong : List.of("0", "-5", "0.2", "501", "70.123")) {
            assertEquals(List.of("weightKg"), fields(patient("A", null, wrong, null, null)), wrong);
        }
        assertEquals(List.of(), fields(patient("A", null, "72.50", null, null)));
    }

    @Test
    void phonesHaveDigits() {
        assertEquals(List.of(), fields(patient("A", null, null, "+90 (532) 555-01-42", null)));
        assertEquals(List.of("phone"), fields(patient("A", null, null, "call me", null)));
    }

    @Test
    void theCheckDigitsOfAnIdentityNumberAreVerified() {
        assertTrue(TurkishIdentityNumber.isValid("10000000146"));
        for (String wrong : List.of("10000000147", "10000000156", "1000000014", "00000000000", "1000000014a",
                "١٠٠٠٠٠٠٠١٤٦")) {
            assertFalse(TurkishIdentityNumber.isValid(wrong), wrong);
            assertEquals(List.of("identityNumber"), fields(patient("A", null, null, null, wrong)));
        }
    }

    @Test
    void everySingleDigitSlipInAnIdentityNumberIsFound() {
        String good = "10000000146";
        for (int place = 0; place < good.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != good.charAt(place)) {
                    String slipped = good.substring(0, place) + digit + good.substring(place + 1);
                    assertFalse(TurkishIdentityNumber.isValid(slipped), slipped);
                }
            }
        }
    }

    @Test
    void ageIsInWholeYears() {
        Patient leap = patient("A", LocalDate.of(2000, 2, 29), null, null, null);
        assertEquals(25, leap.ageOn(LocalDate.of(2026, 2, 28)).orElseThrow());
        assertEquals(26, leap.ageOn(LocalDate.of(2026, 3, 1)).orElseThrow());
        assertTrue(patient("A", null, null, null, null).ageOn(TODAY).isEmpty());
    }
}
