package org.mesochart.domain.dose;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;

/**
 * What several sessions gave together, exact.
 *
 * <p>Which sessions count: drafts as well as signed ones, for what is charted was given; none later than the session that
 * is asked for; one that was stopped gives nothing and is not counted among the sessions.
 *
 * @param sessions how many sessions are added up
 * @param points injections of any mixture
 * @param atLeast true when a volume that was given is not known
 * @param injected one a name and unit: given, prepared and wasted
 * @param applied what was put on the skin
 */
public record DosePeriod(
        int sessions, int points, BigDecimal preparedMl, BigDecimal givenMl, BigDecimal wastedMl, boolean atLeast,
        List<Amount> injected, List<Dose> applied) {
    /** The days that are added up besides the course. */
    public static final int DAYS = 30;

    public DosePeriod {
        injected = List.copyOf(injected);
        applied = List.copyOf(applied);
    }

    /** All of these sessions; one that is there twice counts once, as it stands last. */
    public static DosePeriod of(Collection<SessionRecord> records) {
        Map<UUID, SessionRecord> once = new LinkedHashMap<>();
        records.forEach(r -> once.put(r.session().id(), r));
        List<SessionDoses> doses =
                once.values().stream().filter(r -> !r.stopped()).map(SessionDoses::of).toList();
        List<Amount> injected = new ArrayList<>();
        List<Dose> applied = new ArrayList<>();
        BigDecimal prepared = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal wasted = BigDecimal.ZERO;
        for (SessionDoses each : doses) {
            injected.addAll(each.injected());
            applied.addAll(each.applied());
            prepared = prepared.add(each.preparedMl());
            given = given.add(each.givenMl());
            wasted = wasted.add(each.wastedMl());
        }
        return new DosePeriod(
                doses.size(),
                doses.stream().mapToInt(SessionDoses::points).sum(),
                prepared,
                given,
                wasted,
                doses.stream().anyMatch(SessionDoses::atLeast),
                Amount.sum(injected),
                Dose.sum(applied));
    }

    /**
     * The course up to a session, that session included.
     *
     * @param others any sessions of the patient; those of other courses and later ones are left out
     */
    public static DosePeriod course(SessionRecord now, Collection<SessionRecord> others) {
        UUID course = now.session().courseId();
        return with(now, others.stream().filter(r -> r.session().courseId().equals(course)).toList());
    }

    /**
     * The last days up to a session, that session and its own day included: of 30 days, the day of the session and the 29
     * before. Days are those of the calendar where each session took place, so that two visits at different hours of the
     * first day both count.
     *
     * @param days 1 or more
     * @param others any sessions of the patient, of any course; later ones are left out
     */
    public static DosePeriod lastDays(int days, SessionRecord now, Collection<SessionRecord> others) {
        LocalDate first = dayOf(now.session()).minusDays(days - 1L);
        return with(now, others.stream().filter(r -> !dayOf(r.session()).isBefore(first)).toList());
    }

    private static DosePeriod with(SessionRecord now, List<SessionRecord> others) {
        Instant at = now.session().at();
        List<SessionRecord> counted = new ArrayList<>();
        for (SessionRecord other : others) {
            boolean itself = other.session().id().equals(now.session().id());
            if (!itself && !other.session().at().isAfter(at)) {
                counted.add(other);
            }
        }
        counted.add(now);
        return of(counted);
    }

    private static LocalDate dayOf(Session session) {
        return session.localTime().toLocalDate();
    }
}
