package org.mesochart.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseName;

/**
 * What is told of the sessions beneath the trend: a value for each in each row.
 *
 * @param all without the first row, the sessions' numbers
 * @param empty true when there is no session, not even a planned one: then there is no row at all
 */
public record TrendRows(List<Row> all, boolean empty) {
    /** How much is told. */
    public enum Told {
        SESSIONS,
        /** Points and volume too. */
        SUMS,
        /** Depth and what was given of each substance too. */
        DRUGS
    }

    /** @param values one for each session held */
    record Row(String name, List<String> values) {
        @Override
        public String toString() {
            return "Row";
        }
    }

    static final double ROW_EM = 1.65;
    private static final double FIRST_EM = 2.2;
    private static final int MOST_DRUGS = 6;

    public static TrendRows of(TrendWords words, Trend trend, Told told) {
        List<Row> rows = new ArrayList<>();
        boolean empty = trend.visits().isEmpty() && trend.planned().isEmpty();
        if (told != Told.SESSIONS && !empty) {
            rows.add(row(words, trend, "trend.row.points", words::points));
            rows.add(row(words, trend, "trend.row.volume", words::volume));
            if (told == Told.DRUGS) {
                rows.add(row(words, trend, "trend.row.depth", words::depth));
                rows.addAll(drugs(words, trend));
            }
        }
        return new TrendRows(rows, empty);
    }

    /** The height in em. */
    public double heightEm() {
        return empty ? 0 : FIRST_EM + ROW_EM * all.size();
    }

    private static Row row(TrendWords words, Trend trend, String key, Function<Visit, String> value) {
        return new Row(words.messages().text(key), trend.visits().stream().map(value).toList());
    }

    // The substance of the most sessions first.
    private static List<Row> drugs(TrendWords words, Trend trend) {
        List<Map<DoseName, Amount>> given = trend.visits().stream().map(TrendRows::given).toList();
        Map<DoseName, Amount> first = new LinkedHashMap<>();
        Map<DoseName, Integer> often = new LinkedHashMap<>();
        given.forEach(visit -> visit.forEach((name, amount) -> {
            first.putIfAbsent(name, amount);
            often.merge(name, 1, Integer::sum);
        }));
        List<DoseName> all = first.keySet().stream()
                .sorted((one, other) -> often.get(other) - often.get(one)).toList();
        int told = all.size() > MOST_DRUGS ? MOST_DRUGS - 1 : all.size();
        List<Row> rows = new ArrayList<>(all.subList(0, told).stream()
                .map(name -> new Row(first.get(name).substance(), IntStream.range(0, given.size())
                        .mapToObj(i -> given.get(i).containsKey(name) ? words.amount(given.get(i).get(name)) : "–")
                        .toList()))
                .toList());
        if (told < all.size()) {
            rows.add(further(words, given, all.subList(told, all.size())));
        }
        return rows;
    }

    // Which they are is said of each session.
    private static Row further(TrendWords words, List<Map<DoseName, Amount>> given, List<DoseName> others) {
        return new Row(words.messages().count("trend.row.more", others.size()), given.stream()
                .map(visit -> others.stream().filter(visit::containsKey).count())
                .map(count -> count == 0 ? "–" : "+" + count).toList());
    }

    private static Map<DoseName, Amount> given(Visit visit) {
        Map<DoseName, Amount> given = new LinkedHashMap<>();
        visit.given().forEach(amount -> given.put(DoseName.of(amount.substance(), amount.unit()), amount));
        return given;
    }
}
