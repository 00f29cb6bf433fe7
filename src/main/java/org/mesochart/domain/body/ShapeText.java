package org.mesochart.domain.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spelling of an area, as {@link SkinShape} describes it. */
final class ShapeText {
    /** Longest text that is looked at: an area of single cells only, each written with its row. */
    private static final int LENGTH_MAX = 12 * SkinShape.CELLS_MAX;
    private static final Pattern RUN = Pattern.compile("(-?\\d{1,4})(?:\\.\\.(-?\\d{1,4}))?");
    private static final Pattern ROW = Pattern.compile("-?\\d{1,4}");

    private ShapeText() {}

    static String of(int[] runs) {
        StringBuilder text = new StringBuilder(runs.length * 4);
        for (int i = 0; i < runs.length; i += 3) {
            if (i > 0 && runs[i] == runs[i - 3]) {
                text.append(',');
            } else {
                text.append(i > 0 ? ";" : "").append(runs[i]).append(':');
            }
            text.append(runs[i + 1]);
            if (runs[i + 2] > runs[i + 1]) {
                text.append("..").append(runs[i + 2]);
            }
        }
        return text.toString();
    }

    static SkinShape parse(String text) {
        if (text.length() > LENGTH_MAX) {
            throw nonsense();
        }
        if (text.isEmpty()) {
            return SkinShape.EMPTY;
        }
        ShapeRows rows = new ShapeRows();
        for (String line : text.split(";", -1)) {
            int colon = line.indexOf(':');
            if (colon < 0 || !ROW.matcher(line.substring(0, colon)).matches()) {
                throw nonsense();
            }
            int row = Integer.parseInt(line.substring(0, colon));
            for (String run : line.substring(colon + 1).split(",", -1)) {
                Matcher parts = RUN.matcher(run);
                if (!parts.matches()) {
                    throw nonsense();
                }
                int first = Integer.parseInt(parts.group(1));
                rows.add(row, first, parts.group(2) == null ? first : Integer.parseInt(parts.group(2)));
            }
        }
        SkinShape shape = rows.shape();
        // Another spelling of the same area would give another digest of the same record.
        if (!shape.text().equals(text)) {
            throw nonsense();
        }
        return shape;
    }

    private static IllegalArgumentException nonsense() {
        return new IllegalArgumentException("not the spelling of an area");
    }
}
