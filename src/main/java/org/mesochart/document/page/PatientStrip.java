package org.mesochart.document.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.i18n.Messages;

/** Who the patient is, below the letterhead and in the head of following pages. */
public final class PatientStrip {
    private PatientStrip() {}

    /** Name, birth date with the age on a day, sex, chart number, weight and height. */
    public static List<Fact> facts(PaperWords words, Patient patient, LocalDate day) {
        return facts(words, patient, patient.weightKg(), day);
    }

    /** @param weightKg as it was then, or null when not recorded */
    public static List<Fact> facts(PaperWords words, Patient patient, BigDecimal weightKg, LocalDate day) {
        Messages messages = words.messages();
        String born = patient.born() == null ? words.notRecorded() : messages.dates().day(patient.born());
        if (patient.born() != null && patient.ageOn(day).isPresent()) {
            born = words.count("documents.patient.age", patient.ageOn(day).getAsInt(), born);
        }
        List<String> size = new ArrayList<>();
        if (weightKg != null) {
            size.add(messages.numbers().kg(weightKg));
        }
        if (patient.heightCm() != null) {
            size.add(messages.numbers().cm(patient.heightCm()));
        }
        List<Fact> strip = new ArrayList<>();
        strip.add(new Fact(words.text("documents.patient"), patient.name(), true));
        strip.add(new Fact(words.text("documents.patient.born"), born, false));
        strip.add(new Fact(
                words.text("documents.patient.sex"),
                patient.sex() == null ? words.notRecorded() : words.text("documents.sex." + patient.sex().key()),
                false));
        strip.add(new Fact(words.text("documents.patient.chart"), words.orNotRecorded(patient.chartNumber()), false));
        strip.add(new Fact(
                words.text("documents.patient.size"), size.isEmpty() ? words.notRecorded() : String.join(", ", size), false));
        return strip;
    }

    /** Style rules that give the words for a missing sex or chart number their room. */
    public static String room(Patient patient) {
        return (patient.sex() == null ? ".pat .p2 { width: 21mm }\n" : "")
                + (patient.chartNumber() == null ? ".pat .p3 { width: 21mm }\n" : "");
    }

    /** What the patient does not tolerate; that nothing is known and that nobody asked are said. */
    public static Fact allergies(PaperWords words, Allergies allergies) {
        List<String> known = new ArrayList<>();
        allergies.list().forEach(allergy -> known.add(
                allergy.reaction() == null || allergy.reaction().isBlank()
                        ? allergy.substance()
                        : allergy.substance() + " (" + allergy.reaction() + ")"));
        String value = switch (allergies.state()) {
            case KNOWN -> String.join(", ", known);
            case NONE_KNOWN -> words.text("documents.allergies.none");
            case NOT_ASKED -> words.text("documents.allergies.not_asked");
        };
        return new Fact(words.text("documents.allergies"), value, true);
    }

    /** "Nermin Işıldak · born 14 Mar 1971 · MC-00412". */
    public static String head(PaperWords words, Patient patient) {
        List<String> head = new ArrayList<>(List.of(patient.name()));
        if (patient.born() != null) {
            head.add(words.text("documents.head.born", patient.born()));
        }
        if (patient.chartNumber() != null) {
            head.add(patient.chartNumber());
        }
        return String.join(" · ", head);
    }
}
