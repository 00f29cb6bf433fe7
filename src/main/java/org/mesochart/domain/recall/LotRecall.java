package org.mesochart.domain.recall;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;

/**
 * Who got something of a lot: every session whose mixtures or topical anaesthetic name it, signed or not, and every
 * session with an adverse event that suspects it.
 *
 * @param number as it was asked for
 * @param spellings how the number stands in the sessions, each once
 * @param uses the earliest session first
 */
public record LotRecall(String number, List<String> spellings, List<Use> uses) {

    /** How an adverse event has to do with the lot. */
    public enum Link {
        /** The event names the lot as suspected. */
        SUSPECTED,
        /** The event is at a point that got the lot. */
        AT_A_POINT,
        /** The event belongs to the session, and to no point of another mixture alone. */
        SAME_SESSION;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** An adverse event of the session that the lot may have to do with. */
    public record Event(AdverseEvent event, Link link) {}

    /** How many points lie in a region on a side. */
    public record RegionCount(String region, Side side, int points) {
        @Override
        public String toString() {
            return "RegionCount[" + points + ']';
        }
    }

    /**
     * One session that had the lot.
     *
     * @param products as the session calls them
     * @param volumeMl what was drawn up of the lot; 0 when none was in a mixture
     * @param grams what was put on the skin of the lot, or null when none was, or nobody told how much
     * @param topical whether the lot was the topical anaesthetic's
     * @param points points that got a mixture with the lot
     * @param regions the same by region and side
     */
    public record Use(
            Patient patient,
            Session session,
            boolean performed,
            List<String> products,
            BigDecimal volumeMl,
            BigDecimal grams,
            boolean topical,
            int points,
            List<RegionCount> regions,
            List<Event> events) {
        public Use {
            products = List.copyOf(products);
            regions = List.copyOf(regions);
            events = List.copyOf(events);
        }

        @Override
        public String toString() {
            return "Use[" + session.id() + ']';
        }
    }

    /** A session with whose it is. */
    public record Treated(Patient patient, SessionRecord record) {
        @Override
        public String toString() {
            return "Treated[" + record.session().id() + ']';
        }
    }

    public LotRecall {
        number = number.strip();
        spellings = List.copyOf(spellings);
        uses = List.copyOf(uses);
    }

    /** @param treated sessions that may have the lot; those that have not are left out */
    public static LotRecall of(String number, List<Treated> treated) {
        Set<String> spellings = new TreeSet<>();
        List<Use> uses = new ArrayList<>();
        for (Treated each : treated) {
            use(number, each, spellings).ifPresent(uses::add);
        }
        uses.sort(Comparator.comparing((Use use) -> use.session().at()).thenComparing(use -> use.session().id().toString()));
        return new LotRecall(number, List.copyOf(spellings), uses);
    }

    private static Optional<Use> use(String number, Treated treated, Set<String> spellings) {
        SessionRecord record = treated.record();
        Set<String> products = new LinkedHashSet<>();
        Set<UUID> mixtures = new HashSet<>();
        BigDecimal volume = BigDecimal.ZERO;
        for (Mixture mixture : record.mixtures()) {
            for (Component each : mixture.components()) {
                if (each.lot() != null && LotNumber.same(each.lot(), number)) {
                    spellings.add(each.lot());
                    products.add(each.product());
                    mixtures.add(mixture.id());
                    volume = volume.add(each.volumeMl());
                }
            }
        }
        Topical topical = record.details().topical();
        boolean onSkin = topical != null && topical.lot() != null && LotNumber.same(topical.lot(), number);
        if (onSkin) {
            spellings.add(topical.lot());
            products.add(topical.product());
        }
        List<Injection> points = record.injections().stream()
                .filter(point -> mixtures.contains(point.mixtureId()))
                .toList();
        List<Event> events = events(number, record, points, !products.isEmpty(), onSkin);
        if (products.isEmpty() && events.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Use(treated.patient(), record.session(), !record.stopped(), List.copyOf(products), volume,
                onSkin ? topical.grams() : null, onSkin, points.size(), regions(points), events));
    }

    // The cream lies under every point.
    private static List<Event> events(
            String number, SessionRecord record, List<Injection> points, boolean had, boolean onSkin) {
        Set<UUID> ids = new HashSet<>();
        points.forEach(point -> ids.add(point.id()));
        List<Event> events = new ArrayList<>();
        for (AdverseEvent event : record.adverseEvents()) {
            if (event.follow().lots().stream().anyMatch(lot -> LotNumber.same(lot, number))) {
                events.add(new Event(event, Link.SUSPECTED));
            } else if (event.points().stream().anyMatch(ids::contains)) {
                events.add(new Event(event, Link.AT_A_POINT));
            } else if (onSkin || had && event.points().isEmpty()) {
                events.add(new Event(event, Link.SAME_SESSION));
            }
        }
        return events;
    }

    private static List<RegionCount> regions(List<Injection> points) {
        Map<RegionCount, Integer> counts = new LinkedHashMap<>();
        points.forEach(point -> counts.merge(
                new RegionCount(point.place().region(), point.place().side(), 1), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new RegionCount(entry.getKey().region(), entry.getKey().side(), entry.getValue()))
                .toList();
    }

    /** Patients, each once. */
    public int patients() {
        return (int) uses.stream().map(use -> use.patient().id()).distinct().count();
    }

    /** Points that got the lot, in all sessions. */
    public int points() {
        return uses.stream().mapToInt(Use::points).sum();
    }

    /** What was drawn up of the lot in all sessions, in mL. */
    public BigDecimal volumeMl() {
        return uses.stream().map(Use::volumeMl).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Events that have to do with the lot. */
    public int events() {
        return uses.stream().mapToInt(use -> use.events().size()).sum();
    }

    @Override
    public String toString() {
        return "LotRecall[" + uses.size() + ']';
    }
}
