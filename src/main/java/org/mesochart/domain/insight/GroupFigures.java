package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.pain.Outcome;

/**
 * A group's figures, the patient first: each patient counts once, see {@link PatientResult}. Only sessions and adverse
 * events are counted over all courses.
 *
 * @param patients in the group
 * @param withoutBaseline of them without a score before the first injection
 * @param atLeast30 at least 30 % less pain, of those with a change in per cent
 * @param atLeast50 at least 50 % less pain, of the same
 * @param changed patients with a change in points
 * @param medianLess the median of the patients' changes, points of the scale, negative when worse
 * @param medianPercentLess the median of the patients' changes in per cent, rounded to 0.1: not the change of the
 *     medians. Empty in a small group, which is told in counts
 * @param bySession responders after the first session, the second ..., up to the last that anybody was scored after
 * @param left left the latest course with a plan before it ended, of those who have one
 * @param leftWithReason of those who left
 * @param sessions with injections
 * @param events adverse events of these sessions
 */
public record GroupFigures(
        int patients,
        int withoutBaseline,
        Share atLeast30,
        Share atLeast50,
        int changed,
        Optional<BigDecimal> medianLess,
        Optional<BigDecimal> medianPercentLess,
        List<AfterSession> bySession,
        Share left,
        int leftWithReason,
        int sessions,
        int events) {

    /** Responders after the session with this number, of the patients with a score after it. */
    public record AfterSession(int number, Share atLeast30, Share atLeast50) {}

    public GroupFigures {
        bySession = List.copyOf(bySession);
    }

    /** True when so few have a result that the group is told in counts. */
    public boolean small() {
        return atLeast30.small();
    }

    /** Adverse events per 100 sessions, rounded to 0.1; empty in a small group. */
    public Optional<BigDecimal> eventsPer100() {
        return small() || sessions == 0 ? Optional.empty() : Optional.of(Share.per100(events, sessions));
    }

    /** @param results courses of the group, in any order, several of one patient among them */
    public static GroupFigures of(List<CourseResult> results) {
        return ofPatients(PatientResult.of(results));
    }

    static GroupFigures ofPatients(List<PatientResult> patients) {
        List<CourseResult> own = patients.stream().map(PatientResult::told).toList();
        List<CourseResult> measured = own.stream().filter(CourseResult::measured).toList();
        List<BigDecimal> less = own.stream().flatMap(r -> r.less().stream()).toList();
        int planned = (int) patients.stream().filter(r -> r.leaving() != Leaving.UNPLANNED).count();
        int withReason = count(patients, Leaving.WITH_REASON);
        Share atLeast30 = atLeast(30, measured.stream().map(r -> r.band().get()).toList());
        return new GroupFigures(
                own.size(),
                (int) own.stream().filter(r -> !r.baseline()).count(),
                atLeast30,
                atLeast(50, measured.stream().map(r -> r.band().get()).toList()),
                less.size(),
                median(less),
                median(measured.stream().map(r -> r.percentLess().get()).toList())
                        .filter(m -> !atLeast30.small())
                        .map(m -> plain(m.setScale(1, RoundingMode.HALF_UP))),
                bySession(own),
                new Share(withReason + count(patients, Leaving.WITHOUT_REASON), planned),
                withReason,
                patients.stream().mapToInt(PatientResult::sessions).sum(),
                patients.stream().mapToInt(PatientResult::events).sum());
    }

    private static List<AfterSession> bySession(List<CourseResult> own) {
        List<AfterSession> all = new ArrayList<>();
        int most = own.stream().mapToInt(r -> r.bySession().size()).max().orElse(0);
        for (int number = 1; number <= most; number++) {
            int at = number - 1;
            List<Outcome.Band> bands = own.stream()
                    .filter(r -> r.bySession().size() > at)
                    .flatMap(r -> r.bySession().get(at).stream())
                    .toList();
            all.add(new AfterSession(number, atLeast(30, bands), atLeast(50, bands)));
        }
        while (!all.isEmpty() && all.getLast().atLeast30().of() == 0) {
            all.removeLast();
        }
        return all;
    }

    private static Share atLeast(int percent, List<Outcome.Band> bands) {
        return new Share((int) bands.stream()
                .filter(band -> band == Outcome.Band.SUBSTANTIAL || percent == 30 && band == Outcome.Band.MODERATE)
                .count(), bands.size());
    }

    private static int count(List<PatientResult> results, Leaving leaving) {
        return (int) results.stream().filter(r -> r.leaving() == leaving).count();
    }

    /** The middle one, or the mean of the two in the middle. */
    static Optional<BigDecimal> median(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        BigDecimal median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
        return Optional.of(plain(median));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
