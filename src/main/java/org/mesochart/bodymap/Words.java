package org.mesochart.bodymap;

/**
 * Reads the words and numbers of one line of a table. A figure has thousands of numbers and is read while the window is
 * being built, before anything is compiled; this takes a third of the time of splitting and Double.parseDouble.
 */
final class Words {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    private final String line;
    private int at;

    Words(String line) {
        this.line = line;
    }

    boolean hasNext() {
        return at < line.length();
    }

    /** The next word. */
    String word() {
        int end = line.indexOf(' ', at);
        end = end < 0 ? line.length() : end;
        String word = line.substring(at, end);
        at = end + 1;
        return word;
    }

    /** The next word if it is one character long, else a question mark. */
    char letter() {
        String word = word();
        return word.length() == 1 ? word.charAt(0) : '?';
    }

    /**
     * The next number, at most nine digits and six decimals, the same as Double.parseDouble gives: both its parts are
     * exact, so the division rounds once.
     *
     * @throws IllegalArgumentException if the next word is not such a number
     */
    double number() {
        int end = line.indexOf(' ', at);
        end = end < 0 ? line.length() : end;
        int i = at;
        boolean negative = i < end && line.charAt(i) == '-';
        i += negative ? 1 : 0;
        int point = -1;
        long digits = 0;
        int start = i;
        for (; i < end; i++) {
            char c = line.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else {
                break;
            }
        }
        int decimals = point < 0 ? 0 : i - point - 1;
        if (i < end || i == start || i - start > 10 || decimals >= POWERS.length) {
            throw new IllegalArgumentException("not a number at " + at);
        }
        at = end + 1;
        double value = digits / POWERS[decimals];
        return negative ? -value : value;
    }

    /** How many words are left. */
    int left() {
        int count = at < line.length() ? 1 : 0;
        for (int i = line.indexOf(' ', at); i >= 0; i = line.indexOf(' ', i + 1)) {
            count++;
        }
        return count;
    }
}
