package org.mesochart.domain.session;

import java.util.List;

/** Numbers of points in short: "1–3, 7, 9–12". Exact, nothing is left out. */
public final class NumberRanges {
    private NumberRanges() {}

    public static String of(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().distinct().toList();
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < sorted.size()) {
            int first = sorted.get(i);
            int last = first;
            while (i + 1 < sorted.size() && sorted.get(i + 1) == last + 1) {
                i++;
                last = sorted.get(i);
            }
            i++;
            out.append(out.isEmpty() ? "" : ", ").append(first);
            if (last > first) {
                out.append('–').append(last);
            }
        }
        return out.toString();
    }
}
