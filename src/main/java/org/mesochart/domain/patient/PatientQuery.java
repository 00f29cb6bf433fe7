package org.mesochart.domain.patient;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.text.Folding;

/** What was typed into the search, taken apart once per keystroke. */
final class PatientQuery {
    private static final int PHONE_MIN = 3;
    private static final int PHONE_RUN_MIN = 4;

    /**
     * One word, to be found as a prefix of a word of the name or the chart number, within the phone number, or as a date.
     *
     * @param key the packed word; compared under the mask
     * @param sure whether an equal key is an equal word
     * @param chart the word without leading zeros, as chart numbers are kept; packed in chartKey
     * @param phone digits to be found in the phone number; empty for none
     * @param day 0 = any; month likewise
     * @param years first and last year, -1 = this word is no date
     */
    record Term(
            char[] word,
            long key,
            long mask,
            boolean sure,
            String chart,
            long chartKey,
            long chartMask,
            char[] phone,
            int day,
            int month,
            int yearFrom,
            int yearTo) {
        boolean date() {
            return yearFrom >= 0;
        }

        boolean born(int packed) {
            int year = packed / 10_000;
            return packed != 0
                    && year >= yearFrom
                    && year <= yearTo
                    && (month == 0 || month == packed / 100 % 100)
                    && (day == 0 || day == packed % 100);
        }

        /** What was searched for is nobody's business. */
        @Override
        public String toString() {
            return "Term[" + (date() ? "date" : "word") + ']';
        }
    }

    /** A phone number typed with spaces stands in for the words it is made of. */
    record Run(int first, int end, char[] phone) {}

    final char[] letters;
    final Term[] terms;
    final List<Run> runs = new ArrayList<>();

    PatientQuery(String typed) {
        String folded = Folding.fold(typed);
        letters = folded.toCharArray();
        List<String> words = new ArrayList<>();
        for (String word : folded.split(" ")) {
            String bare = bare(word);
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        terms = words.stream().map(PatientQuery::term).toArray(Term[]::new);
        findRuns(words);
    }

    /** The term that leaves the fewest to look at: the longest. */
    int sharpest() {
        int best = 0;
        for (int i = 1; i < terms.length; i++) {
            if (terms[i].word().length > terms[best].word().length) {
                best = i;
            }
        }
        return best;
    }

    char[] runOf(int term) {
        for (Run run : runs) {
            if (term >= run.first() && term < run.end()) {
                return run.phone();
            }
        }
        return new char[0];
    }

    private void findRuns(List<String> words) {
        int first = 0;
        while (first < words.size()) {
            int end = first;
            StringBuilder digits = new StringBuilder();
            while (end < words.size() && isPhonePart(words.get(end))) {
                digits.append(digits(words.get(end)));
                end++;
            }
            if (end - first > 1 && digits.length() >= PHONE_RUN_MIN) {
                runs.add(new Run(first, end, national(digits.toString()).toCharArray()));
            }
            first = Math.max(end, first + 1);
        }
    }

    private static Term term(String word) {
        char[] letters = word.toCharArray();
        String digits = isPhonePart(word) ? national(digits(word)) : "";
        int[] date = date(word);
        String chart = PatientTable.withoutZeros(word);
        char[] chartLetters = chart.toCharArray();
        return new Term(
                letters,
                Packed.word(letters, 0, letters.length),
                Packed.mask(letters.length),
                Packed.exact(letters),
                chart,
                Packed.word(chartLetters, 0, chartLetters.length),
                Packed.mask(chartLetters.length),
                (digits.length() >= PHONE_MIN ? digits : "").toCharArray(),
                date[0],
                date[1],
                date[2],
                date[3]);
    }

    // "Aydın, Şükran" is typed by many; "+" and brackets open phone numbers.
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && "+(,;".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "),;.-/'’".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean isPhonePart(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9' || "-()/.+".indexOf(c) >= 0);
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** Digits without what stands before the number within the country: 0090 532, 90 532 and 0532 are 532. */
    static String national(String digits) {
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        if (digits.length() == 12 && digits.startsWith("90")) {
            return digits.substring(2);
        }
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    /** Day, month, first and last year; years -1 when the word is no date. A date may be half typed: 12.03, 12.03.19. */
    private static int[] date(String word) {
        int[] none = {0, 0, -1, -1};
        String[] parts = word.split("[./-]", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return none;
            }
        }
        if (parts[0].length() == 4) {
            int year = Integer.parseInt(parts[0]);
            return switch (parts.length) {
                case 1 -> new int[] {0, 0, year, year};
                case 2 -> dayAndMonth(null, parts[1], year, year);
                case 3 -> dayAndMonth(parts[2], parts[1], year, year);
                default -> none;
            };
        }
        return switch (parts.length) {
            case 2 -> dayAndMonth(parts[0], parts[1], 0, 9999);
            case 3 -> {
                int scale = (int) Math.pow(10, 4 - parts[2].length());
                int year = Integer.parseInt(parts[2]) * scale;
                yield dayAndMonth(parts[0], parts[1], year, year + scale - 1);
            }
            default -> none;
        };
    }

    private static int[] dayAndMonth(String day, String month, int from, int to) {
        int d = day == null ? 0 : Integer.parseInt(day);
        int m = Integer.parseInt(month);
        boolean possible = d <= 31 && m <= 12 && m >= 1 && (day == null || d >= 1);
        return possible ? new int[] {d, m, from, to} : new int[] {0, 0, -1, -1};
    }
}
