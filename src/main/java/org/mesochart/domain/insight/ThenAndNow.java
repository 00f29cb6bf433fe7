package org.mesochart.domain.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Region;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainChange;

/**
 * Two sessions of a course compared by region. Pain is painted before the injections of its session, so what was done
 * about the pain of the later one are the injections from the earlier session up to the one before the later. A region on
 * which nothing is painted now is no longer painted; that is not taken for an intensity of 0.
 *
 * @param rows regions with pain at either time, from head to foot, then those with points alone; the left before the right
 */
public record ThenAndNow(SessionMap then, SessionMap now, List<Row> rows) {
    /** What became of a region. */
    public enum Answer {
        /** No pain at either time. */
        NO_PAIN,
        /** Not painted then. */
        NEW,
        /** Painted then and not now. */
        NO_LONGER_PAINTED,
        /** An intensity was not told. */
        NOT_TOLD,
        /** At least 50 % less, from the exact values. */
        HALVED,
        LESS,
        SAME,
        MORE
    }

    /**
     * A region on a side.
     *
     * @param then empty when nothing was painted there
     * @param now the same
     * @param points in the sessions from the earlier to the later, both counted
     * @param before of those, how many before the pain of the later session was painted
     */
    public record Row(BodyPart part, Optional<PaintedPain> then, Optional<PaintedPain> now, int points, int before) {
        /** Whether the region hurt at the earlier time. */
        public boolean painful() {
            return then.filter(PaintedPain::hurts).isPresent();
        }

        public Answer answer() {
            boolean hurtsNow = now.filter(PaintedPain::hurts).isPresent();
            if (!painful() && !hurtsNow) {
                return Answer.NO_PAIN;
            }
            if (then.isEmpty()) {
                return Answer.NEW;
            }
            if (now.isEmpty()) {
                return Answer.NO_LONGER_PAINTED;
            }
            Integer from = then.get().intensity();
            Integer to = now.get().intensity();
            if (from == null || to == null) {
                return Answer.NOT_TOLD;
            }
            if (to >= from) {
                return to > from ? Answer.MORE : Answer.SAME;
            }
            Optional<Outcome.Band> band = PainChange.band(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
            return band.filter(Outcome.Band.SUBSTANTIAL::equals).isPresent() ? Answer.HALVED : Answer.LESS;
        }

        /** Percent less than then, negative when more; empty when one is missing or then was 0. */
        public Optional<BigDecimal> percentLess() {
            if (then.isEmpty() || now.isEmpty() || then.get().intensity() == null || now.get().intensity() == null) {
                return Optional.empty();
            }
            return PainChange.percentLess(BigDecimal.valueOf(then.get().intensity()),
                    BigDecimal.valueOf(now.get().intensity()));
        }

        @Override
        public String toString() {
            return "Row[]";
        }
    }

    public ThenAndNow {
        Objects.requireNonNull(then);
        Objects.requireNonNull(now);
        rows = List.copyOf(rows);
    }

    /**
     * Compares two of a course's sessions.
     *
     * @param course all its sessions in their order
     * @param from the earlier, counted from 0
     * @param to the later
     */
    public static ThenAndNow of(List<SessionMap> course, int from, int to, BodyMap bodyMap) {
        if (from >= to) {
            throw new IllegalArgumentException("then is not before now");
        }
        SessionMap then = course.get(from);
        SessionMap now = course.get(to);
        Map<BodyPart, Integer> before = points(course.subList(from, to));
        Map<BodyPart, Integer> all = points(course.subList(from, to + 1));
        Set<BodyPart> painful = new LinkedHashSet<>();
        for (SessionMap map : List.of(then, now)) {
            map.pain().forEach((part, pain) -> {
                if (pain.row()) {
                    painful.add(part);
                }
            });
        }
        Comparator<BodyPart> headToFoot = headToFoot(bodyMap);
        List<BodyPart> parts = new ArrayList<>(painful.stream().sorted(headToFoot).toList());
        parts.addAll(all.keySet().stream().filter(part -> !painful.contains(part)).sorted(headToFoot).toList());
        return new ThenAndNow(then, now, parts.stream()
                .map(part -> new Row(part, Optional.ofNullable(then.pain().get(part)),
                        Optional.ofNullable(now.pain().get(part)), all.getOrDefault(part, 0), before.getOrDefault(part, 0)))
                .toList());
    }

    /** The points of sessions together, by region. */
    public static Map<BodyPart, Integer> points(List<SessionMap> sessions) {
        Map<BodyPart, Integer> sums = new HashMap<>();
        sessions.forEach(map -> map.points().forEach((part, points) -> sums.merge(part, points, Integer::sum)));
        return sums;
    }

    private static Comparator<BodyPart> headToFoot(BodyMap bodyMap) {
        List<String> order = bodyMap.regions().stream().map(Region::key).toList();
        return Comparator.<BodyPart>comparingInt(part -> order.contains(part.region())
                        ? order.indexOf(part.region())
                        : order.size())
                .thenComparing(BodyPart::side)
                .thenComparing(BodyPart::region);
    }

    /** Regions that hurt then. */
    public List<Row> painful() {
        return rows.stream().filter(Row::painful).toList();
    }

    /** Regions that hurt then and were injected before the later pain was painted. */
    public List<Row> treated() {
        return painful().stream().filter(row -> row.before() > 0).toList();
    }

    /** Regions that hurt then and were not. */
    public List<Row> untreated() {
        return painful().stream().filter(row -> row.before() == 0).toList();
    }

    /** How many of some rows have an answer. */
    public static int count(List<Row> rows, Answer answer) {
        return (int) rows.stream().filter(row -> row.answer() == answer).count();
    }

    @Override
    public String toString() {
        return "ThenAndNow[" + rows.size() + ']';
    }
}
