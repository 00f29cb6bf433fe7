package org.mesochart.exchange.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.WrongPassphraseException;

/** Patients for a research export, and a reader of its files. */
public final class StudyChart {
    /** In everything that could tell who the patient is. */
    static final String MARKER = "MARKERŞükrü";
    static final String IDENTITY = "10000000146";
    static final String PHONE = "0532 777 66 55";

    private StudyChart() {}

    /** One patient in whom every typed word holds the marker; two signed sessions a week apart, a draft, a follow-up. */
    public static UUID markedPatient(Chart chart) {
        Patient patient = new Patient(UUID.randomUUID(), MARKER + "No", MARKER + " Aydın", LocalDate.of(1972, 3, 12),
                Sex.FEMALE, new BigDecimal("68.5"), new BigDecimal("164"), PHONE, IDENTITY,
                Allergies.of(List.of(new Allergy(MARKER, MARKER + " rash"))), MARKER + " faints", Language.TURKISH, false);
        chart.patients().add(patient);
        Course course = new Course(UUID.randomUUID(), patient.id(), 0, MARKER + " back", MARKER + " work", CoursePlan.NONE,
                CourseStatus.ACTIVE, Instant.parse("2024-02-22T07:00:00Z"));
        chart.courses().add(course);
        signed(chart, course, Instant.parse("2024-02-22T07:10:00Z"), MARKER);
        signed(chart, course, Instant.parse("2024-02-29T07:10:00Z"), MARKER);
        chart.sessions().add(TestCharts.aSession(course.id()));
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, MARKER + " site", PainScale.NRS,
                Aspect.MOVEMENT, Moment.FOLLOW_UP, null, new BigDecimal("3"), Instant.parse("2024-03-01T06:30:00Z")));
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), null, Measure.PGIC, new BigDecimal("2"),
                Instant.parse("2024-03-07T06:30:00Z")));
        return patient.id();
    }

    /** A signed session in which every typed word is the given one with something after it. */
    static Session signed(Chart chart, Course course, Instant at, String words) {
        Session session = TestCharts.aSession(course.id(), at).withNote(words);
        chart.sessions().add(session);
        Mixture mixture = new Mixture(UUID.randomUUID(), session.id(), null, List.of(
                TestCharts.aComponent("Lidocaine hydrochloride 20 mg/mL", MARKER + "L", "1"),
                TestCharts.aComponent("Sodium chloride 0.9 %", "S1", "2")));
        chart.mixtures().add(mixture.withName("Usual " + MARKER));
        chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, mixture.id(), TestCharts.place("-3.25", "104"),
                new BigDecimal("9"), new BigDecimal("0.10"), Technique.POINT_BY_POINT, words + " reason", null));
        chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, mixture.id(), TestCharts.place("3", "104"),
                new BigDecimal("2"), null, Technique.PAPULE, null, null));
        score(chart, session, Moment.BEFORE, 8);
        score(chart, session, Moment.AFTER, 5);
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), session.id(), Measure.KOOS,
                new BigDecimal("61.5"), at));
        UUID point = chart.sessions().record(session.id()).orElseThrow().injections().getFirst().id();
        chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.OTHER,
                AdverseEvent.Severity.MILD, true, at.plusSeconds(90 * 60), words + " note", List.of(point),
                new AdverseEvent.Follow(MARKER + " what", words + " action", AdverseEvent.Outcome.RESOLVED,
                        List.of(MARKER + " lot"), null, MARKER + " report")));
        TestCharts.screen(chart, session.id());
        SessionDetails details = chart.details().of(session.id());
        chart.details().put(details.withChanges(words + " changes").withAdvice(words + " advice")
                .withAntisepsis(MARKER + " wipe")
                .withTopical(new Topical(MARKER + "cream",
                        List.of(new Ingredient(MARKER + "caine", new BigDecimal("25"), DoseUnit.MILLIGRAM)), MARKER + " T", new Expiry("2028-03"),
                        new BigDecimal("2.5"), 45)));
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
        chart.sessions().addendum(session.id(), words + " addendum");
        return session;
    }

    private static void score(Chart chart, Session session, Moment moment, int value) {
        chart.scores().add(new PainScore(UUID.randomUUID(), session.courseId(), session.id(), MARKER + " site",
                PainScale.NRS, Aspect.MOVEMENT, moment, moment == Moment.AFTER ? 15 : null, BigDecimal.valueOf(value),
                moment == Moment.AFTER ? session.at().plusSeconds(900) : session.at()));
    }

    /** What was typed, out of a cell: the apostrophes put before formulas taken away, as the dictionary tells. */
    static String typed(String cell) {
        StringBuilder typed = new StringBuilder();
        boolean beginning = true;
        for (int i = 0; i < cell.length(); i++) {
            if (beginning && cell.charAt(i) == '\'') {
                i++;
            }
            char c = cell.charAt(i);
            typed.append(c);
            beginning = ";\t\r\n".indexOf(c) >= 0 || beginning && (c == '"' || Character.isWhitespace(c) || Character.isSpaceChar(c));
        }
        return typed.toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The rows of a file by their headings, as RFC 4180 has it. */
    static List<Map<String, String>> rows(Path file) {
        List<List<String>> all = parse(text(file).substring(1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : all.subList(1, all.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(all.getFirst().get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    i++; // the line feed
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
