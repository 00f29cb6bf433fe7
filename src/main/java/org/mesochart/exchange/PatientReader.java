package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.PatientRules;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundCourse;
import org.mesochart.exchange.ChartContent.FoundPatient;
import org.mesochart.storage.PatientTrail;

/** Reads a patient with everything charted for them. */
final class PatientReader {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_-]{0,39}");
    private static final Pattern DIGEST = Pattern.compile("([0-9a-f]{2}){1,64}");

    private final Reading reading;
    private final Faults faults;

    PatientReader(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
    }

    FoundPatient read(JsonFields in) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        String chartNumber = in.optionalText("chartNumber");
        String name = in.text("name");
        LocalDate born = in.optionalDate("born");
        Sex sex = in.optionalWord("sex", Sex::ofKey, Sex.values(), Sex::key);
        BigDecimal weight = in.optionalDecimal("weightKg");
        BigDecimal height = in.optionalDecimal("heightCm");
        String phone = in.optionalText("phone");
        String identity = in.optionalText("identityNumber");
        Allergies allergies = RecordReader.allergies(in);
        String alerts = in.optionalText("alerts");
        Language language = in.optionalWord("language", Language::ofKey, Language.values(), Language::key);
        Boolean archived = in.flag("archived");
        Patient patient = null;
        if (faults.count() == before) {
            patient = new Patient(id, chartNumber, name, born, sex, weight, height, phone, identity, allergies, alerts,
                    language, archived);
            faults.addAll(in.place(), PatientRules.check(patient, reading.today()));
        }
        CourseReader courses = new CourseReader(reading, id);
        List<FoundCourse> found = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonFields each : in.objects("courses")) {
            found.add(courses.read(each, numbers));
        }
        PaperReader papers = new PaperReader(reading);
        List<Found<Printout>> printouts = new ArrayList<>();
        for (JsonFields each : in.objects("printouts")) {
            papers.printout(each, id).ifPresent(printouts::add);
        }
        PatientTrail trail = in.optionalObject("trail").map(t -> trail(t, id)).orElse(null);
        in.done();
        return new FoundPatient(patient, in.place(), found, printouts, trail);
    }

    private PatientTrail trail(JsonFields in, UUID patient) {
        int before = faults.count();
        Map<UUID, String> people = new HashMap<>();
        for (JsonFields each : in.objects("people")) {
            UUID id = each.id("id");
            String name = reading.filledLine(each, "name");
            each.done();
            if (id != null && name != null && people.put(id, name) != null) {
                faults.add(each.at("id"), "cli.format.twice");
            }
        }
        List<PatientTrail.Row> rows = new ArrayList<>();
        for (JsonFields each : in.objects("rows")) {
            row(each).ifPresent(rows::add);
        }
        in.done();
        return patient == null || faults.count() > before ? null : new PatientTrail(patient, people, rows);
    }

    private Optional<PatientTrail.Row> row(JsonFields in) {
        int before = faults.count();
        Instant at = in.instant("at");
        UUID by = in.optionalId("by");
        String action = matched(in, "action", WORD, "cli.format.trail");
        String entity = matched(in, "entity", WORD, "cli.format.trail");
        UUID id = in.id("id");
        String digest = matched(in, "digest", DIGEST, "cli.format.hex");
        in.done();
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new PatientTrail.Row(at, by, action, entity, id, digest));
    }

    private String matched(JsonFields in, String name, Pattern pattern, String key) {
        String text = in.text(name);
        if (text != null && !pattern.matcher(text).matches()) {
            faults.add(in.at(name), key);
        }
        return text;
    }
}
