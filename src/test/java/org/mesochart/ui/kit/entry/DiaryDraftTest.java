package org.mesochart.ui.kit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.TestCharts;

/** A diary typed from paper; today is 24 Nov 2026, 10:00, in Istanbul. */
@BesideOthers
class DiaryDraftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Course course = TestCharts.aCourse(UUID.randomUUID());
    private final List<Session> sessions = new ArrayList<>();
    private final List<PainScore> known = new ArrayList<>();

    private void held(int daysAgo, int number) {
        Instant at = TestCharts.NOW.minus(Duration.ofDays(daysAgo));
        Session session = TestCharts.aSession(course.id(), at);
        sessions.add(session);
        known.add(new PainScore(UUID.randomUUID(), course.id(), session.id(), "low back", PainScale.NRS, Aspect.MOVEMENT,
                Moment.BEFORE, null, BigDecimal.valueOf(number), at));
    }

    private DiaryDraft draft(Language language) {
        return new DiaryDraft(course, sessions.getFirst().at(), sessions, known, new Messages(language), TestCharts.clock());
    }

    private static List<LocalDate> days(DiaryDraft draft) {
        return draft.rows().get().stream().map(DiaryDraft.Row::day).toList();
    }

    private static Optional<String> problem(DiaryDraft draft, int row) {
        return draft.problem(draft.rows().get().get(row)).map(Problem::key);
    }

    @Test
    void itBeginsTheDayAfterTheLastSessionAndASessionsDayIsClosed() {
        held(7, 8);
        held(3, 6);
        DiaryDraft draft = draft(Language.ENGLISH);
        assertEquals(List.of(TODAY.minusDays(2), TODAY.minusDays(1), TODAY), days(draft));
        draft.from().set("17.11.2026");
        assertEquals(8, draft.rows().get().size());
        assertFalse(draft.rows().get().getFirst().open());
        assertFalse(draft.rows().get().get(4).open());
        assertEquals(6, draft.rows().get().stream().filter(DiaryDraft.Row::open).count());
    }

    @Test
    void aColumnIsTypedInOneGoAndEmptyDaysStayEmpty() {
        held(6, 8);
        DiaryDraft draft = draft(Language.TURKISH);
        assertEquals(5 + 1, draft.rows().get().size());
        assertEquals(0, draft.fill(draft.rows().get().getFirst(), "7\n\n6,5\r\n 5\n"));
        assertEquals(List.of("7", "", "6,5", "5", "", ""),
                draft.rows().get().stream().map(row -> row.text().get()).toList());
        assertEquals(Optional.of("errors.score.nrs"), problem(draft, 2), "NRS is whole");
        assertFalse(draft.good());
        draft.rows().get().get(2).text().set("6");
        assertTrue(draft.good());
        List<PainScore> scores = draft.scores();
        assertEquals(List.of(new BigDecimal("7"), new BigDecimal("6"), new BigDecimal("5")),
                scores.stream().map(PainScore::value).toList());
        assertEquals(Instant.parse("2026-11-19T17:00:00Z"), scores.getFirst().at(), "20:00 in Istanbul");
        assertTrue(scores.stream().allMatch(s -> s.moment() == Moment.FOLLOW_UP && s.sessionId() == null
                && s.aspect() == Aspect.MOVEMENT && s.check().isEmpty()));
        assertEquals(2, draft.fill(draft.rows().get().get(4), "1\n2\n3\n4"));
    }

    @Test
    void whatIsTypedForOnePainIsNeverSavedAsAnother() {
        held(6, 8);
        known.add(new PainScore(UUID.randomUUID(), course.id(), null, "Neck", PainScale.VAS, Aspect.REST,
                Moment.FOLLOW_UP, null, BigDecimal.valueOf(60), Instant.parse("2026-11-18T17:00:00Z")));
        DiaryDraft draft = draft(Language.ENGLISH);
        draft.rows().get().getFirst().text().set("7");
        draft.series().set(draft.all().get(1));
        assertEquals("", draft.rows().get().getFirst().text().get());
        draft.rows().get().getFirst().text().set("64");
        assertEquals(List.of("64 vas Neck", "7 nrs low back"), draft.scores().stream()
                .map(score -> score.value() + " " + score.scale().key() + " " + score.site()).toList());
        assertTrue(draft.good());
        draft.rows().get().get(1).text().set("101");
        draft.series().set(draft.all().getFirst());
        assertEquals("7", draft.rows().get().getFirst().text().get());
        assertFalse(draft.good());
        assertEquals("Neck", draft.wrong().orElseThrow().of().site());
        draft.from().set("24 Nov 2026");
        assertEquals(List.of(), draft.scores());
        assertTrue(draft.isEmpty());
    }

    @Test
    void todayIsNeverLaterThanNow() {
        held(2, 8);
        DiaryDraft draft = draft(Language.ENGLISH);
        draft.rows().get().getLast().text().set("4");
        assertEquals(TestCharts.NOW, draft.scores().getFirst().at());
        assertTrue(draft.good());
    }

    @Test
    void whatIsRecordedIsShownAndTheSameMinuteIsNotTwice() {
        held(5, 8);
        Instant call = Instant.parse("2026-11-21T17:00:00Z");
        known.add(new PainScore(UUID.randomUUID(), course.id(), null, "Low back", PainScale.NRS, Aspect.MOVEMENT,
                Moment.FOLLOW_UP, null, BigDecimal.valueOf(3), call));
        DiaryDraft draft = draft(Language.ENGLISH);
        assertEquals(TODAY.minusDays(2), days(draft).getFirst(), "goes on after what was told last");
        draft.from().set("20 Nov 2026");
        assertEquals(List.of(BigDecimal.valueOf(3)), draft.rows().get().get(1).recorded());
        draft.rows().get().get(1).text().set("4");
        assertEquals(Optional.of("errors.score.twice"), problem(draft, 1));
        draft.time().set("19:30");
        assertEquals(Optional.empty(), problem(draft, 1));
        draft.time().set("25:00");
        assertEquals(Optional.of("events.timeUnreadable"), draft.timeProblem().map(Problem::key));
        assertFalse(draft.good());
    }

    @Test
    void whatWasTypedStaysWhenTheFirstDayChangesAndBadDaysAreSaid() {
        held(40, 8);
        DiaryDraft draft = draft(Language.ENGLISH);
        draft.rows().get().getLast().text().set("4");
        draft.from().set("no day");
        assertEquals(Optional.of("shell.date.unreadable"), draft.fromProblem().map(Problem::key));
        assertEquals(List.of(), draft.rows().get());
        draft.from().set("25 Nov 2026");
        assertEquals(Optional.of("errors.followUp.future"), draft.fromProblem().map(Problem::key));
        draft.from().set("1 Jan 2026");
        assertEquals(DiaryDraft.MOST_DAYS, draft.rows().get().size());
        assertEquals(328 - DiaryDraft.MOST_DAYS, draft.daysLeftOut());
        draft.rows().get().getFirst().text().set("5");
        assertEquals(Optional.of("errors.followUp.early"), problem(draft, 0), "before the course began");
        draft.rows().get().getFirst().text().set("");
        draft.from().set("20 Nov 2026");
        assertEquals("4", draft.rows().get().getLast().text().get());
        assertTrue(draft.good());
    }
}
