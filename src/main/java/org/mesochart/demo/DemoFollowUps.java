package org.mesochart.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mesochart.demo.CaseBook.Special;
import org.mesochart.demo.CaseBook.Text;
import org.mesochart.demo.CaseBook.Treatment;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;

/**
 * What became of checks, scores and calls in the demo chart, so that Today shows one of each. Ids follow from the course,
 * so that the sessions' own stay as they are.
 */
final class DemoFollowUps {
    private static final Text NO_ANSWER = CaseBook.text("no answer", "telefona çıkmadı");
    private static final Text HOLIDAY = CaseBook.text("on holiday until then", "o güne kadar tatilde");
    private static final Text SCAN = CaseBook.text("result of the scan", "görüntüleme sonucu");
    private static final int GIVEN_UP = 20;

    private final Language language;
    private final LocalDate today;

    DemoFollowUps(Language language, LocalDate today) {
        this.language = language;
        this.today = today;
    }

    /** @param last the last of the sessions */
    List<FollowUp> of(Treatment treatment, CoursePlan plan, int held, Session last) {
        List<FollowUp> entries = new ArrayList<>();
        LocalDate day = last.localTime().toLocalDate();
        boolean active = treatment.status() == CourseStatus.ACTIVE;
        LocalDate check = day.plusDays(FollowUpRules.USUAL.checkDays());
        boolean seenBefore = active && plan.nextDue(held, day).filter(next -> !next.isAfter(check)).isPresent();
        if (check.isBefore(today) && !seenBefore) {
            boolean later = treatment.special() == Special.TWO_HUNDRED;
            entries.add(entry(last, Kind.CHECK, last.id(), later ? Deed.POSTPONED : Deed.DONE, later ? today : null,
                    later ? NO_ANSWER : null, FollowUpRules.USUAL.checkDays()));
        }
        LocalDate score = day.plusDays(FollowUpRules.USUAL.scoreDays());
        if (treatment.status() == CourseStatus.FINISHED && score.isBefore(today)
                && treatment.special() != Special.THREE_A_WEEK) {
            boolean later = !score.isBefore(today.minusDays(GIVEN_UP));
            entries.add(entry(last, Kind.SCORE, last.id(), later ? Deed.POSTPONED : Deed.DONE,
                    later ? today.plusDays(2) : null, later ? HOLIDAY : NO_ANSWER, FollowUpRules.USUAL.scoreDays()));
        }
        if (treatment.special() == Special.CALL) {
            entries.add(entry(last, Kind.CALL, null, Deed.PLANNED, today, SCAN, 1));
        }
        return entries;
    }

    private FollowUp entry(Session last, Kind kind, UUID about, Deed deed, LocalDate day, Text reason, int daysAfter) {
        Instant at = last.at().plus(Duration.ofDays(daysAfter)).plus(Duration.ofHours(3));
        UUID id = UUID.nameUUIDFromBytes(
                ("demo-follow-up/" + last.courseId() + '/' + kind.key()).getBytes(StandardCharsets.UTF_8));
        return new FollowUp(id, last.courseId(), kind, about, deed, day, reason == null ? null : reason.in(language), at);
    }
}
