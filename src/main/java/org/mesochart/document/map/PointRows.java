package org.mesochart.document.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Technique;

/**
 * Points that differ in nothing but their place within a region and their side, in one row each. Nothing is rounded or
 * merged, so the rows lose nothing. They follow each region's first number; a row that differs stays beside its region.
 */
public record PointRows(List<Row> rows) {

    /** What the points of a row share; letter, volume and reason may be null. */
    public record Kind(
            String region, String letter, Technique technique, BigDecimal depthMm, BigDecimal volumeMl, String reason) {
        @Override
        public String toString() {
            return "Kind";
        }
    }

    /**
     * The numbers of a kind by the patient's side.
     *
     * @param part the part of the region that all of them lie in, if it is one
     */
    public record Row(Kind kind, Optional<String> part, Map<Side, List<Integer>> numbers) {
        public String numbers(Side side) {
            return PaperWords.ranges(numbers.getOrDefault(side, List.of()));
        }

        public int count() {
            return numbers.values().stream().mapToInt(List::size).sum();
        }

        public List<Integer> all() {
            return numbers.values().stream().flatMap(List::stream).sorted().toList();
        }

        /** Volume of the row; null when unknown. */
        public BigDecimal totalMl() {
            return kind.volumeMl() == null ? null : kind.volumeMl().multiply(BigDecimal.valueOf(count()));
        }

        @Override
        public String toString() {
            return "Row";
        }
    }

    public static PointRows of(List<Injection> injections, Map<UUID, String> letters, BodyMap bodyMap) {
        Map<String, Map<Kind, Map<Side, List<Integer>>>> regions = new LinkedHashMap<>();
        Map<Kind, Set<String>> parts = new HashMap<>();
        List<Injection> byNumber = new ArrayList<>(injections);
        byNumber.sort(Comparator.comparingInt(Injection::number));
        for (Injection injection : byNumber) {
            Kind kind = new Kind(
                    bodyMap.whole(injection.place().region()),
                    injection.mixtureId() == null ? null : letters.get(injection.mixtureId()),
                    injection.technique(),
                    injection.depthMm(),
                    injection.volumeMl(),
                    injection.reason());
            regions.computeIfAbsent(kind.region(), r -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, k -> new LinkedHashMap<>())
                    .computeIfAbsent(injection.place().side(), s -> new ArrayList<>())
                    .add(injection.number());
            parts.computeIfAbsent(kind, k -> new HashSet<>()).add(injection.place().region());
        }
        List<Row> rows = new ArrayList<>();
        regions.values().forEach(kinds -> kinds.forEach((kind, numbers) ->
                rows.add(new Row(kind, onlyPart(kind.region(), parts.get(kind)), numbers))));
        return new PointRows(List.copyOf(rows));
    }

    private static Optional<String> onlyPart(String region, Set<String> parts) {
        return parts.size() == 1 ? parts.stream().filter(part -> !part.equals(region)).findFirst() : Optional.empty();
    }

    public int count(Side side) {
        return rows.stream()
                .mapToInt(row -> row.numbers().getOrDefault(side, List.of()).size())
                .sum();
    }

    public int count() {
        return rows.stream().mapToInt(Row::count).sum();
    }

    /** The volume that is known. */
    public BigDecimal knownMl() {
        return rows.stream().map(Row::totalMl).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean someUnknown() {
        return rows.stream().anyMatch(row -> row.totalMl() == null);
    }

    /** What the map shows, in words: every region with sides, numbers, mixture and depth. */
    public String spoken(PaperWords words) {
        StringBuilder out = new StringBuilder();
        for (Row row : rows) {
            List<String> sides = new ArrayList<>();
            for (Side side : List.of(Side.RIGHT, Side.LEFT, Side.MIDLINE)) {
                if (row.numbers().containsKey(side)) {
                    sides.add(words.text("documents.alt.side", words.side(side), row.numbers(side)));
                }
            }
            String depth = words.messages().numbers().mm(row.kind().depthMm());
            String where = words.region(row.kind().region());
            out.append(row.kind().letter() == null
                            ? words.text("documents.alt.region.none", where, String.join(", ", sides), depth)
                            : words.text("documents.alt.region", where, String.join(", ", sides), row.kind().letter(), depth))
                    .append(' ');
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "PointRows[" + rows.size() + ']';
    }
}
