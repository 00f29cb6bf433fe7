package org.mesochart.domain.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainChange;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Folding;

/**
 * The scores of one course for one site, scale and aspect, in the order of time.
 *
 * @param scores all, those too that were dated wrongly
 * @param baseline the last score before the first injection
 * @param latest the latest score that no anaesthetic is in: before injections or at a follow-up
 * @param outcome baseline and latest score; empty when one of the two is missing
 * @param changes every later score against the baseline
 */
public record PainSeries(
        String site, PainScale scale, Aspect aspect, List<PainScore> scores, Optional<PainScore> baseline,
        Optional<PainScore> latest, Optional<Outcome> outcome, List<PainChange> changes) {

    private static final Comparator<PainScore> IN_TIME = Comparator.comparing(PainScore::at)
            .thenComparing(score -> score.moment() == Moment.AFTER ? 1 : 0);

    public PainSeries {
        scores = List.copyOf(scores);
        changes = List.copyOf(changes);
    }

    /**
     * Takes a course's scores apart, the series that began first in front; of two that began together, pain on movement
     * comes before pain at rest. What was dated wrongly is neither baseline nor result, and does not make a series the
     * first one.
     *
     * @param scores of the course, in any order
     * @param firstInjection see {@link #firstInjection}
     */
    public static List<PainSeries> of(List<PainScore> scores, Instant firstInjection, Lifetime lifetime) {
        record Key(String site, PainScale scale, Aspect aspect) {
            @Override
            public String toString() {
                return "Key[" + scale + ", " + aspect + ']';
            }
        }
        Map<Key, List<PainScore>> groups = new LinkedHashMap<>();
        scores.stream()
                .sorted(Comparator.comparing((PainScore score) -> !lifetime.holds(score))
                        .thenComparing(IN_TIME).thenComparing(score -> score.aspect() == Aspect.REST ? 1 : 0))
                .forEach(score -> groups.computeIfAbsent(
                                new Key(Folding.fold(score.site()), score.scale(), score.aspect()), key -> new ArrayList<>())
                        .add(score));
        List<PainSeries> series = new ArrayList<>();
        groups.forEach((key, own) -> {
            List<PainScore> counted = lifetime.in(own);
            series.add(new PainSeries(
                    own.getFirst().site(), key.scale(), key.aspect(), own.stream().sorted(IN_TIME).toList(),
                    Outcome.baseline(counted, firstInjection),
                    counted.stream().filter(score -> score.moment() != Moment.AFTER).max(IN_TIME),
                    Outcome.of(counted, firstInjection), Outcome.changes(counted, firstInjection)));
        });
        return series;
    }

    /** The site that was scored first: that of the first of the series. Empty without scores. */
    public static Optional<String> firstSite(List<PainScore> scores) {
        return scores.stream().min(IN_TIME.thenComparing(score -> score.aspect() == Aspect.REST ? 1 : 0)).map(PainScore::site);
    }

    /**
     * The moment that parts baseline from result: the first session with injections, and no score written down as taken
     * before them lies after it, though it may have been typed some minutes into the visit.
     *
     * @param sessions of the course
     * @param injected those with at least one injection
     * @return the end of time when nothing was injected yet
     */
    public static Instant firstInjection(
            List<Session> sessions, Collection<UUID> injected, List<PainScore> scores, Lifetime lifetime) {
        return sessions.stream()
                .filter(session -> injected.contains(session.id()))
                .min(Comparator.comparing(Session::at))
                .map(first -> scores.stream()
                        .filter(score -> first.id().equals(score.sessionId()) && score.moment() == Moment.BEFORE)
                        .filter(lifetime::holds)
                        .map(PainScore::at)
                        .filter(at -> at.isAfter(first.at()))
                        .max(Comparator.naturalOrder())
                        .orElse(first.at()))
                .orElse(Instant.MAX);
    }

    /** The same of a course whose sessions are read whole. */
    public static Instant firstInjection(List<SessionRecord> records, List<PainScore> scores, Lifetime lifetime) {
        List<UUID> injected = records.stream()
                .filter(record -> !record.stopped()
                        && (!record.injections().isEmpty() || record.unshown().points() > 0))
                .map(record -> record.session().id())
                .toList();
        return firstInjection(records.stream().map(SessionRecord::session).toList(), injected, scores, lifetime);
    }

    /** Sessions held when the score was taken; the one it was taken before does not count. */
    public static int sessionsBefore(PainScore score, List<Session> sessions) {
        return (int) sessions.stream()
                .filter(session -> session.id().equals(score.sessionId())
                        ? score.moment() == Moment.AFTER
                        : session.at().isBefore(score.at()))
                .count();
    }

    @Override
    public String toString() {
        return "PainSeries[" + scores.size() + ']';
    }
}
