package org.mesochart.domain.patient;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.mesochart.domain.text.Folding;

/**
 * The patients of the search as columns: one array a property, one slot a patient. A change empties the old slot and
 * takes a new one; when more than half are empty, the table is written afresh. Not thread-safe.
 */
final class PatientTable {
    private static final byte EMPTY = 0;
    private static final byte ACTIVE = 1;
    private static final byte ARCHIVED = 2;
    // E.164 has at most fifteen.
    private static final int PHONE_DIGITS = 15;

    private byte[] state = new byte[256];
    private UUID[] ids = new UUID[256];
    private String[] names = new String[256];
    private String[] chartNumbers = new String[256];
    private String[] phones = new String[256];
    private int[] born = new int[256];
    private long[] order = new long[256];
    private long[] furtherOrder = new long[256];
    private long[] charts = new long[256];
    // Digits of the phone number, four bits each, from the lowest; 15 tells where they end.
    private long[] digits = new long[256];
    // Where the folded name lies in the text; it ends where the next begins.
    private int[] nameAt = new int[257];
    private int[] firstWord = new int[257];
    private int slots;
    private int empty;

    private char[] text = new char[8192];
    private int textEnd;
    private long[] words = new long[1024];
    private int[] wordAt = new int[1024];
    private int[] wordSlot = new int[1024];
    // Open addressing: slot + 1 by id, 0 = free.
    private int[] places = new int[1024];

    int slots() {
        return slots;
    }

    int size() {
        return slots - empty;
    }

    UUID id(int slot) {
        return ids[slot];
    }

    String name(int slot) {
        return names[slot];
    }

    String chartNumber(int slot) {
        return chartNumbers[slot];
    }

    String phone(int slot) {
        return phones[slot];
    }

    boolean archived(int slot) {
        return state[slot] == ARCHIVED;
    }

    boolean present(int slot, boolean includeArchived) {
        return state[slot] == ACTIVE || includeArchived && state[slot] == ARCHIVED;
    }

    /** Where a patient stands, or -1. */
    int slot(UUID id) {
        return places[place(id)] - 1;
    }

    /** Year, month and day as digits, 0 when unknown. */
    int born(int slot) {
        return born[slot];
    }

    static int packed(LocalDate day) {
        return day == null ? 0 : day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** Turkish alphabetical order by the first twenty letters; 0 = as far as these tell, the same. */
    int order(int a, int b) {
        int first = Long.compare(order[a], order[b]);
        return first != 0 ? first : Long.compare(furtherOrder[a], furtherOrder[b]);
    }

    void put(Patient patient, FoldedName folding) {
        remove(patient.id());
        if (empty > 1000 && empty > slots / 2) {
            compact(folding);
        }
        write(
                patient.id(),
                patient.name(),
                patient.chartNumber(),
                patient.phone(),
                packed(patient.born()),
                patient.archived() ? ARCHIVED : ACTIVE,
                folding);
    }

    void remove(UUID id) {
        int place = place(id);
        if (places[place] == 0) {
            return;
        }
        int slot = places[place] - 1;
        state[slot] = EMPTY;
        names[slot] = null;
        phones[slot] = null;
        chartNumbers[slot] = null;
        born[slot] = 0;
        order[slot] = 0;
        furtherOrder[slot] = 0;
        charts[slot] = 0;
        digits[slot] = -1;
        // Nothing of a name stays in memory once it is gone.
        Arrays.fill(text, nameAt[slot], nameAt[slot + 1], ' ');
        Arrays.fill(words, firstWord[slot], firstWord[slot + 1], 0);
        empty++;
        free(place);
    }

    /** Overwrites all that it holds; it is not to be used any more. */
    void wipe() {
        Arrays.fill(text, ' ');
        Arrays.fill(words, 0);
        Arrays.fill(names, null);
        Arrays.fill(phones, null);
        Arrays.fill(chartNumbers, null);
        Arrays.fill(born, 0);
        Arrays.fill(order, 0);
        Arrays.fill(furtherOrder, 0);
        Arrays.fill(charts, 0);
        Arrays.fill(digits, -1);
    }

    private void write(UUID id, String name, String chart, String phone, int date, byte as, FoldedName folding) {
        grow(slots + 2);
        int slot = slots;
        ids[slot] = id;
        names[slot] = name;
        chartNumbers[slot] = chart;
        phones[slot] = phone;
        born[slot] = date;
        state[slot] = as;
        order[slot] = Packed.order(name, 0);
        furtherOrder[slot] = Packed.order(name, Packed.LETTERS);
        nameAt[slot] = textEnd;
        append(folding.read(name));
        index(slot);
        charts[slot] = chart == null ? 0 : Packed.word(folding.read(withoutZeros(chart)));
        digits[slot] = packedDigits(phone == null ? "" : PatientQuery.national(PatientQuery.digits(phone)));
        slots++;
        nameAt[slots] = textEnd;
        if (2 * (slots + 1) > places.length) {
            rehash(2 * places.length);
        } else {
            places[place(id)] = slot + 1;
        }
    }

    private void index(int slot) {
        int count = firstWord[slot];
        for (int at = nameAt[slot]; at < textEnd; at++) {
            if (FoldedName.startsWord(text, nameAt[slot], at)) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, 2 * count);
                    wordAt = Arrays.copyOf(wordAt, 2 * count);
                    wordSlot = Arrays.copyOf(wordSlot, 2 * count);
                }
                words[count] = Packed.word(text, at, textEnd);
                wordAt[count] = at;
                wordSlot[count] = slot;
                count++;
            }
        }
        firstWord[slot + 1] = count;
    }

    private void append(FoldedName folded) {
        while (textEnd + folded.length() > text.length) {
            text = Arrays.copyOf(text, 2 * text.length);
        }
        folded.copyTo(text, textEnd);
        textEnd += folded.length();
    }

    static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    /** The slots where the term is found, one bit each, those emptied since perhaps included. */
    long[] candidates(PatientQuery.Term term, char[] run) {
        long[] found = new long[(slots >> 6) + 1];
        scanWords(term.key(), term.mask(), found);
        scanCharts(term.chartKey(), term.chartMask(), found);
        if (term.date()) {
            for (int slot = 0; slot < slots; slot++) {
                if (term.born(born[slot])) {
                    found[slot >> 6] |= 1L << slot;
                }
            }
        }
        if (term.phone().length > 0) {
            scanPhones(term.phone(), found);
        }
        if (run.length > 0) {
            scanPhones(run, found);
        }
        return found;
    }

    // These loops are kept bare: they run over everything at the very first key, before they are compiled.
    private void scanWords(long key, long mask, long[] found) {
        int end = firstWord[slots];
        for (int word = 0; word < end; word++) {
            if ((words[word] & mask) == key) {
                int slot = wordSlot[word];
                found[slot >> 6] |= 1L << slot;
            }
        }
    }

    private void scanCharts(long key, long mask, long[] found) {
        for (int slot = 0; slot < slots; slot++) {
            if ((charts[slot] & mask) == key) {
                found[slot >> 6] |= 1L << slot;
            }
        }
    }

    private void scanPhones(char[] phone, long[] found) {
        long wanted = packedDigits(phone, phone.length);
        long mask = phone.length >= 16 ? -1L : (1L << 4 * phone.length) - 1;
        for (int slot = 0; slot < slots; slot++) {
            if (contains(digits[slot], wanted & mask, mask)) {
                found[slot >> 6] |= 1L << slot;
            }
        }
    }

    private static boolean contains(long number, long wanted, long mask) {
        // The wanted digits never hold 15, so that the end of the number stops every match.
        for (long rest = number; (rest & 15) != 15; rest >>>= 4) {
            if ((rest & mask) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static long packedDigits(String phone) {
        char[] number = phone.toCharArray();
        return packedDigits(number, Math.min(number.length, PHONE_DIGITS));
    }

    private static long packedDigits(char[] number, int length) {
        long packed = 0;
        for (int i = Math.min(length, 16) - 1; i >= 0; i--) {
            packed = packed << 4 | number[i] - '0';
        }
        return length >= 16 ? packed : packed | -1L << 4 * length;
    }

    /** 0 when the name begins with all that was typed, 1 when each word is in the name, 2 elsewhere, -1 not found. */
    int rank(int slot, PatientQuery asked, boolean includeArchived) {
        if (!present(slot, includeArchived)) {
            return -1;
        }
        boolean inName = true;
        for (int i = 0; i < asked.terms.length; i++) {
            PatientQuery.Term term = asked.terms[i];
            if (!inName(slot, term)) {
                inName = false;
                if (!elsewhere(slot, term) && !inRun(slot, asked, i)) {
                    return -1;
                }
            }
        }
        if (!inName) {
            return 2;
        }
        return begins(slot, asked.letters) ? 0 : 1;
    }

    private boolean inName(int slot, PatientQuery.Term term) {
        int end = firstWord[slot + 1];
        for (int word = firstWord[slot]; word < end; word++) {
            if ((words[word] & term.mask()) == term.key()
                    && (term.sure() || confirmed(term.word(), wordAt[word], nameAt[slot + 1]))) {
                return true;
            }
        }
        return false;
    }

    private boolean elsewhere(int slot, PatientQuery.Term term) {
        return term.date() && term.born(born[slot])
                || term.phone().length > 0 && inPhone(slot, term.phone())
                || (charts[slot] & term.chartMask()) == term.chartKey() && inChartNumber(slot, term);
    }

    private boolean inChartNumber(int slot, PatientQuery.Term term) {
        return charts[slot] != 0
                && (term.sure() || Folding.fold(withoutZeros(chartNumbers[slot])).startsWith(term.chart()));
    }

    private boolean inRun(int slot, PatientQuery asked, int term) {
        for (PatientQuery.Run run : asked.runs) {
            if (term >= run.first() && term < run.end() && inPhone(slot, run.phone())) {
                return true;
            }
        }
        return false;
    }

    private boolean inPhone(int slot, char[] phone) {
        long mask = phone.length >= 16 ? -1L : (1L << 4 * phone.length) - 1;
        return contains(digits[slot], packedDigits(phone, phone.length) & mask, mask);
    }

    private boolean confirmed(char[] word, int at, int end) {
        if (at + word.length > end) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(int slot, char[] typed) {
        return confirmed(typed, nameAt[slot], nameAt[slot + 1]);
    }

    private void grow(int needed) {
        if (needed < state.length) {
            return;
        }
        int size = 2 * state.length;
        state = Arrays.copyOf(state, size);
        ids = Arrays.copyOf(ids, size);
        names = Arrays.copyOf(names, size);
        chartNumbers = Arrays.copyOf(chartNumbers, size);
        phones = Arrays.copyOf(phones, size);
        born = Arrays.copyOf(born, size);
        order = Arrays.copyOf(order, size);
        furtherOrder = Arrays.copyOf(furtherOrder, size);
        charts = Arrays.copyOf(charts, size);
        digits = Arrays.copyOf(digits, size);
        nameAt = Arrays.copyOf(nameAt, size + 1);
        firstWord = Arrays.copyOf(firstWord, size + 1);
    }

    private void compact(FoldedName folding) {
        PatientTable fresh = new PatientTable();
        for (int slot = 0; slot < slots; slot++) {
            if (state[slot] != EMPTY) {
                fresh.write(ids[slot], names[slot], chartNumbers[slot], phones[slot], born[slot], state[slot], folding);
            }
        }
        take(fresh);
    }

    private void take(PatientTable fresh) {
        state = fresh.state;
        ids = fresh.ids;
        names = fresh.names;
        chartNumbers = fresh.chartNumbers;
        phones = fresh.phones;
        born = fresh.born;
        order = fresh.order;
        furtherOrder = fresh.furtherOrder;
        charts = fresh.charts;
        digits = fresh.digits;
        nameAt = fresh.nameAt;
        firstWord = fresh.firstWord;
        slots = fresh.slots;
        empty = 0;
        text = fresh.text;
        textEnd = fresh.textEnd;
        words = fresh.words;
        wordAt = fresh.wordAt;
        wordSlot = fresh.wordSlot;
        places = fresh.places;
    }

    /** Where the id stands among the places, or the free place where it would. */
    private int place(UUID id) {
        int mask = places.length - 1;
        int at = spread(id) & mask;
        while (places[at] != 0 && !ids[places[at] - 1].equals(id)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int spread(UUID id) {
        int hash = id.hashCode();
        return hash ^ hash >>> 16;
    }

    // Those behind a freed place move up, so that a search never stops too early.
    private void free(int place) {
        int mask = places.length - 1;
        places[place] = 0;
        for (int at = place + 1 & mask; places[at] != 0; at = at + 1 & mask) {
            int moved = places[at];
            places[at] = 0;
            places[place(ids[moved - 1])] = moved;
        }
    }

    private void rehash(int size) {
        places = new int[size];
        for (int slot = 0; slot < slots; slot++) {
            if (state[slot] != EMPTY) {
                places[place(ids[slot])] = slot + 1;
            }
        }
    }
}
