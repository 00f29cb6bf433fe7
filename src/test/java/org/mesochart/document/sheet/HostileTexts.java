package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.text.Language;

/** A sheet with something unpleasant in every field that a person types into. */
public final class HostileTexts {
    public static final String MARKUP = "<b>Bold</b> & \"quoted\" {{title}} </td><script>alert(1)</script>";
    public static final String SQL = "Robert'); DROP TABLE patients;--";
    public static final String EMOJI = "smile \uD83D\uDE00 and pill \uD83D\uDC8A";
    public static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627 123";
    public static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD";
    public static final String CHINESE = "\u75BC\u75DB";
    public static final String LONG = "x".repeat(300);

    private HostileTexts() {}

    public static SessionSheetInput input() {
        SessionSheetInput usual = SampleSheets.usual();
        Patient patient = new Patient(
                usual.patient().id(),
                "MC-<1>&2",
                MARKUP,
                LocalDate.of(1971, 3, 14),
                Sex.OTHER,
                null,
                null,
                null,
                null,
                Allergies.of(List.of(new Allergy(ARABIC, EMOJI), new Allergy(SQL, null), new Allergy(LONG, HEBREW))),
                LONG + " " + HEBREW,
                Language.TURKISH,
                false);
        Course course = new Course(
                usual.course().id(), patient.id(), 1, MARKUP, ARABIC + "\n" + SQL, CoursePlan.NONE, CourseStatus.ACTIVE,
                Instant.parse("2026-09-18T07:00:00Z"));
        Mixture mixture = usual.record().mixtures().getFirst().withComponents(List.of(new Component(
                SampleSheets.id(700), LONG + MARKUP, List.of(), EMOJI + LONG, null, new BigDecimal("2"), null)));
        SessionRecord record = SampleSheets.session(
                3,
                "2026-10-02T07:40:00Z",
                5,
                3,
                SessionStatus.SIGNED,
                SampleSheets.injections(3),
                List.of(mixture, usual.record().mixtures().getLast()),
                MARKUP + "\n" + CHINESE + " " + EMOJI + "\u0000\uFFFE" + ("word ".repeat(600)) + LONG.repeat(10) + " END");
        return new SessionSheetInput(
                new Clinic(MARKUP, SQL, EMOJI, ARABIC, Language.ENGLISH),
                new Practitioner(usual.practitioner().id(), HEBREW + MARKUP, SQL, EMOJI),
                patient,
                course,
                record,
                List.of(),
                usual.signature(),
                List.of(new AddendumLine(Instant.parse("2026-10-03T06:12:00Z"), MARKUP, ARABIC + MARKUP)),
                Optional.empty());
    }
}
