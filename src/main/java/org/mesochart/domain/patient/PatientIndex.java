package org.mesochart.domain.patient;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.text.Folding;

/**
 * Finds patients by what is typed: words of the name from their beginning, birth date or year, phone, chart number.
 * Held in memory only, because names are sealed on disk. A keystroke looks at every patient, in flat arrays without an
 * object for each: 100,000 patients are read in about a millisecond. Safe for use by several threads.
 */
public final class PatientIndex {
    /**
     * A patient found.
     *
     * @param born or null
     * @param phone as recorded, or null
     * @param matches ranges {from, to} of the name that were typed, in order, not overlapping
     */
    public record Hit(
            UUID id,
            String name,
            LocalDate born,
            String chartNumber,
            String phone,
            boolean archived,
            List<int[]> matches) {
        @Override
        public String toString() {
            return "Hit[" + id + ']';
        }
    }

    private final FoldedName folding = new FoldedName();
    private final Collator collator = Collator.getInstance(Locale.of("tr", "TR"));
    private PatientTable table = new PatientTable();

    /** Adds a patient, or replaces the one with this id. */
    public synchronized void add(Patient patient) {
        table.put(patient, folding);
    }

    /** Adds many under one lock. */
    public synchronized void addAll(Collection<Patient> patients) {
        patients.forEach(patient -> table.put(patient, folding));
    }

    /** Takes in what changed of a patient. */
    public void replace(Patient patient) {
        add(patient);
    }

    /** Forgets a patient; nothing happens when there is none with this id. */
    public synchronized void remove(UUID id) {
        table.remove(id);
    }

    /** Forgets everyone; nothing of a name stays in the arrays. */
    public synchronized void clear() {
        table.wipe();
        table = new PatientTable();
        folding.forget();
    }

    /** How many patients are held, archived ones included. */
    public synchronized int size() {
        return table.size();
    }

    /** Those who are not archived; see {@link #search(String, int, boolean)}. */
    public List<Hit> search(String query, int limit) {
        return search(query, limit, false);
    }

    /**
     * Patients of whom every typed word is found. Names that begin with the query come first, then names, then the
     * rest; within each, in the order of the Turkish alphabet.
     *
     * @return at most limit; none for a query without a letter or digit
     */
    public synchronized List<Hit> search(String query, int limit, boolean includeArchived) {
        PatientQuery asked = new PatientQuery(query);
        if (asked.terms.length == 0 || limit <= 0) {
            return List.of();
        }
        Best best = new Best(limit);
        int sharpest = asked.sharpest();
        long[] candidates = table.candidates(asked.terms[sharpest], asked.runOf(sharpest));
        for (int word = 0; word < candidates.length; word++) {
            for (long bits = candidates[word]; bits != 0; bits &= bits - 1) {
                int slot = (word << 6) + Long.numberOfTrailingZeros(bits);
                int rank = table.rank(slot, asked, includeArchived);
                if (rank >= 0) {
                    best.offer(slot, rank);
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < best.count; i++) {
            hits.add(hit(best.slots[i], asked));
        }
        return hits;
    }

    /** Everyone, in the order of the Turkish alphabet. */
    public synchronized List<Hit> all(boolean includeArchived) {
        List<Hit> hits = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        for (int slot = 0; slot < table.slots(); slot++) {
            if (table.present(slot, includeArchived)) {
                slots.add(slot);
            }
        }
        slots.sort(this::alphabetical);
        slots.forEach(slot -> hits.add(hit(slot, null)));
        return hits;
    }

    /** Every chart number that somebody has. */
    public synchronized Set<String> chartNumbers() {
        Set<String> numbers = new HashSet<>();
        for (int slot = 0; slot < table.slots(); slot++) {
            if (table.present(slot, true) && table.chartNumber(slot) != null) {
                numbers.add(table.chartNumber(slot));
            }
        }
        return numbers;
    }

    /** Another patient with the same name, as spelled for searching, and the same birth date: perhaps the same person. */
    public synchronized Optional<Hit> namesake(String name, LocalDate born, UUID except) {
        if (born == null) {
            return Optional.empty();
        }
        String folded = Folding.fold(name);
        int packed = PatientTable.packed(born);
        for (int slot = 0; slot < table.slots(); slot++) {
            if (table.born(slot) == packed && table.present(slot, true) && !table.id(slot).equals(except)
                    && Folding.fold(table.name(slot)).equals(folded)) {
                return Optional.of(hit(slot, null));
            }
        }
        return Optional.empty();
    }

    private int alphabetical(int a, int b) {
        int byLetters = table.order(a, b);
        if (byLetters != 0) {
            return byLetters;
        }
        String nameA = table.name(a);
        String nameB = table.name(b);
        int byName = nameA.equals(nameB) ? 0 : collator.compare(nameA, nameB);
        return byName != 0 ? byName : Integer.compare(a, b);
    }

    /** Empty when it is not known, or there is no such patient. */
    public synchronized Optional<LocalDate> born(UUID id) {
        int slot = table.slot(id);
        return slot < 0 ? Optional.empty() : Optional.ofNullable(born(slot));
    }

    private LocalDate born(int slot) {
        int born = table.born(slot);
        return born == 0 ? null : LocalDate.of(born / 10_000, born / 100 % 100, born % 100);
    }

    private Hit hit(int slot, PatientQuery asked) {
        return new Hit(
                table.id(slot),
                table.name(slot),
                born(slot),
                table.chartNumber(slot),
                table.phone(slot),
                table.archived(slot),
                asked == null ? List.of() : matches(table.name(slot), asked));
    }

    private List<int[]> matches(String name, PatientQuery asked) {
        folding.read(name);
        List<int[]> found = new ArrayList<>();
        for (PatientQuery.Term term : asked.terms) {
            for (int at = 0; at + term.word().length <= folding.length(); at++) {
                if (folding.wordStartsAt(at) && has(term.word(), at)) {
                    found.add(folding.original(at, at + term.word().length));
                }
            }
        }
        return merged(found);
    }

    private boolean has(char[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (folding.at(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> merged(List<int[]> ranges) {
        ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
        List<int[]> merged = new ArrayList<>();
        for (int[] range : ranges) {
            if (!merged.isEmpty() && merged.getLast()[1] >= range[0]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], range[1]);
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    /** The best few so far, in order; a list this short is kept sorted faster than a heap. */
    private final class Best {
        private final int limit;
        private int[] slots;
        private int[] ranks;
        private int count;

        Best(int limit) {
            this.limit = limit;
            slots = new int[Math.min(limit, 64)];
            ranks = new int[slots.length];
        }

        void offer(int slot, int rank) {
            if (count == limit && !before(slot, rank, count - 1)) {
                return;
            }
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (before(slot, rank, middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            if (count < limit) {
                count++;
                if (count > slots.length) {
                    slots = Arrays.copyOf(slots, Math.min(limit, 2 * count));
                    ranks = Arrays.copyOf(ranks, slots.length);
                }
            }
            System.arraycopy(slots, low, slots, low + 1, count - 1 - low);
            System.arraycopy(ranks, low, ranks, low + 1, count - 1 - low);
            slots[low] = slot;
            ranks[low] = rank;
        }

        private boolean before(int slot, int rank, int place) {
            return rank != ranks[place] ? rank < ranks[place] : alphabetical(slot, slots[place]) < 0;
        }
    }
}
