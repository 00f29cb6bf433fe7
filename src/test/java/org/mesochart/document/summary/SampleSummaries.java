package org.mesochart.document.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.document.sheet.FullSheets;
import org.mesochart.document.sheet.HostileTexts;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;

/** The course of the paper design, six sessions and a follow-up, and its variants. */
final class SampleSummaries {
    private static final int[] BEFORE = {7, 6, 5, 4, 4, 3};
    private static final int[] AFTER = {5, -1, 3, 2, 2, 1};
    private static final int[] POINTS = {24, 28, 32, 26, 22, 16};
    private static final String[] DAYS = {"2026-09-18", "2026-09-25", "2026-10-02", "2026-10-09", "2026-10-23", "2026-11-06"};

    private SampleSummaries() {}

    static SummaryInput usual() {
        List<SessionRecord> records = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            records.add(record(i + 1, DAYS[i], BEFORE[i], AFTER[i], POINTS[i], i + 1 == 3));
        }
        return input(SampleSheets.patient("Nermin Işıldak"), SampleSheets.course(), records,
                List.of(followUp("low back", PainScale.NRS, Aspect.MOVEMENT, 2, "2026-11-13T07:00:00Z")));
    }

    static SummaryInput input(Patient patient, Course course, List<SessionRecord> records, List<PainScore> more) {
        List<PainScore> scores = new ArrayList<>();
        records.forEach(record -> scores.addAll(record.scores()));
        scores.addAll(more);
        return new SummaryInput(
                SampleSheets.clinic(),
                PaperSettings.USUAL,
                SampleSheets.practitioner(),
                patient,
                course,
                new Assessment(course.id(), null, List.of(new PainSite("low back", Set.of(), Set.of(Aspect.MOVEMENT), "March 2025",
                        PainSite.Chronicity.CHRONIC, null, null)), null, null, "oral NSAID not tolerated; exercise goes on", null),
                records,
                scores,
                List.of(),
                "C3D8-5510-7EAF",
                LocalDate.of(2026, 11, 13));
    }

    static PainScore followUp(String site, PainScale scale, Aspect aspect, int value, String at) {
        return new PainScore(UUID.randomUUID(), SampleSheets.course().id(), null, site, scale, aspect, Moment.FOLLOW_UP,
                null, BigDecimal.valueOf(value), Instant.parse(at));
    }

    static SessionRecord record(int number, String day, int before, int after, int points, boolean bruise) {
        Instant at = Instant.parse(day + "T07:40:00Z");
        UUID session = SampleSheets.id(number);
        List<Injection> all = SampleSheets.injections(number);
        // From both ends, so that a short session has points of both mixtures.
        List<Injection> injections = new ArrayList<>(all.subList(0, Math.min(points, 22)));
        injections.addAll(all.subList(32 - Math.max(0, points - 22), 32));
        boolean second = injections.stream().anyMatch(p -> p.mixtureId().equals(SampleSheets.id(number * 10 + 2)));
        List<Mixture> mixtures = SampleSheets.mixtures(number).subList(0, second ? 2 : 1);
        List<PainScore> scores = new ArrayList<>();
        if (before >= 0) {
            scores.add(SampleSheets.score(number, Moment.BEFORE, before, at));
        }
        if (after >= 0) {
            scores.add(SampleSheets.score(number, Moment.AFTER, after, at.plusSeconds(1800)));
        }
        List<AdverseEvent> events = !bruise ? List.of() : List.of(new AdverseEvent(
                SampleSheets.id(900), session, AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD, true, at,
                "A NOTE THAT STAYS IN THE CHART", List.of(injections.get(27).id())));
        Topical cream = new Topical("Lidocaine 2.5 % + prilocaine 2.5 % cream",
                List.of(new Ingredient("Lidocaine base", new BigDecimal("25"), DoseUnit.MILLIGRAM)), "C12", Expiry.parse("2028-01").orElseThrow(), new BigDecimal("2"), 60);
        SessionDetails details = SessionDetails.none(session)
                .withNoEvents(!bruise)
                .withTopical(cream)
                .withAdvice("Home exercise; review in 3 months or earlier if the pain returns");
        return new SessionRecord(
                new Session(session, SampleSheets.course().id(), number, at, SampleSheets.ISTANBUL, SessionStatus.SIGNED,
                        "A NOTE THAT STAYS IN THE CHART"),
                mixtures, injections, scores, events, Optional.empty())
                .withDetails(details);
    }

    /** Thirty weekly sessions, with gaps in the scores, several sites and both scales. */
    static SummaryInput thirty() {
        List<SessionRecord> records = new ArrayList<>();
        List<PainScore> more = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            LocalDate day = LocalDate.of(2026, 3, 2).plusDays(7L * i);
            records.add(record(i, day.toString(), i % 5 == 0 ? -1 : Math.max(1, 9 - i / 4), i % 3 == 0 ? -1 : Math.max(0, 7 - i / 4),
                    i == 3 ? 28 : 8 + i % 20, i == 3));
            if (i % 2 == 1) {
                more.add(new PainScore(UUID.randomUUID(), SampleSheets.course().id(), SampleSheets.id(i), "right knee",
                        PainScale.VAS, Aspect.REST, Moment.BEFORE, null, BigDecimal.valueOf(40 + i), records.getLast().session().at()));
            }
        }
        more.add(followUp("low back", PainScale.NRS, Aspect.MOVEMENT, 2, "2026-11-13T07:00:00Z"));
        return input(SampleSheets.patient("Mustafa Kemalettin Ağaoğlu-Çelikkanat"), SampleSheets.course(), records, more);
    }

    /** The last session is a draft, the second one was ended by an answer; several views. */
    static SummaryInput draftAndStopped() {
        SummaryInput usual = usual();
        List<SessionRecord> records = new ArrayList<>(usual.records().subList(0, 3));
        SessionRecord second = records.get(1);
        records.set(1, new SessionRecord(second.session(), List.of(), List.of(), second.scores(), List.of(), Optional.empty())
                .withScreening(List.of(new ScreeningAnswer(second.session().id(), "pregnancy", Answer.STOP, "STAYS TOO", false))));
        SessionRecord many = SampleSheets.manyPoints().record();
        records.set(2, new SessionRecord(
                new Session(many.session().id(), many.session().courseId(), 3, many.session().at(), many.session().zone(),
                        SessionStatus.DRAFT, null),
                many.mixtures(), many.injections(), many.scores(), many.adverseEvents(), Optional.empty()));
        return input(usual.patient(), usual.course(), records, List.of());
    }

    /** One session of the sheets' gallery: a number of points in a number of mixtures. */
    static SummaryInput points(int number, int mixtures) {
        SessionRecord record = FullSheets.points(number, mixtures).record();
        return input(SampleSheets.patient("Nermin Işıldak"), SampleSheets.course(), List.of(record), List.of());
    }

    /**
     * 1 mL of lidocaine each time: 0.2 mL given; a volume not known; 0.5 mL too much; nothing.
     *
     * @param wasted of the second session as measured, or null
     */
    static SummaryInput leftOver(String wasted) {
        List<SessionRecord> records = new ArrayList<>();
        String[][] volumes = {{"0.1", "0.1"}, {"0.1", null}, {"1.5"}, {}};
        for (int i = 0; i < volumes.length; i++) {
            SessionRecord usual = record(i + 1, DAYS[i], 5, 4, 3, false);
            Mixture mixture = new Mixture(SampleSheets.id(700 + i), usual.session().id(), "A",
                    List.of(SampleSheets.component(800 + i, "Lidocaine hydrochloride 2 %", "LD1", "2028-01", "1")))
                    .withWasted(i == 1 && wasted != null ? new BigDecimal(wasted) : null);
            List<Injection> points = new ArrayList<>();
            for (int p = 0; p < volumes[i].length; p++) {
                String mL = volumes[i][p];
                points.add(usual.injections().get(p).withMixture(mixture.id()).withVolume(mL == null ? null : new BigDecimal(mL)));
            }
            records.add(new SessionRecord(usual.session(), List.of(mixture), points, usual.scores(), List.of(), Optional.empty()));
        }
        return input(SampleSheets.patient("Nermin Işıldak"), SampleSheets.course(), records, List.of());
    }

    static SummaryInput nothing() {
        Course course = new Course(SampleSheets.course().id(), SampleSheets.course().patientId(), 1, "fibromyalgia", null,
                CoursePlan.NONE, CourseStatus.STOPPED, Instant.parse("2026-09-18T07:00:00Z"));
        SummaryInput input = input(SampleSheets.patient("Ay Su"), course, List.of(), List.of());
        return new SummaryInput(input.clinic(), input.papers(), input.practitioner(), input.patient(), course,
                Assessment.none(course.id()), List.of(), List.of(), List.of(), input.chain(), input.printed());
    }

    /** Points, but no scores. */
    static SummaryInput unscored() {
        return input(SampleSheets.patient("Nermin Işıldak"), SampleSheets.course(),
                List.of(record(1, DAYS[0], -1, -1, 3, false), record(2, DAYS[1], -1, -1, 32, true)), List.of());
    }

    static SummaryInput hostile() {
        SummaryInput usual = usual();
        var hostile = HostileTexts.input();
        String ten = HostileTexts.MARKUP + " word".repeat(2000);
        return new SummaryInput(hostile.clinic(), PaperSettings.USUAL, hostile.practitioner(), hostile.patient(),
                hostile.course(), new Assessment(usual.course().id(), ten, List.of(PainSite.named(HostileTexts.LONG)), null, null,
                        HostileTexts.ARABIC, null),
                List.of(hostile.record()), List.of(new PainScore(UUID.randomUUID(), usual.course().id(), null,
                        HostileTexts.LONG + HostileTexts.MARKUP, PainScale.NRS, Aspect.REST, Moment.FOLLOW_UP, null,
                        BigDecimal.ONE, Instant.parse("2026-11-13T07:00:00Z"))),
                List.of(), usual.chain(), usual.printed());
    }
}
