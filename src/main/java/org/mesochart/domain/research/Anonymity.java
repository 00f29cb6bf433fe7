package org.mesochart.domain.research;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well patients hide among each other (k-anonymity; Sweeney 2002): patients who look alike in everything that
 * somebody may know of them make a class, and the smallest class tells how many look like the one most easily found.
 */
public final class Anonymity {
    /** Classes below this are told apart: fewer than five people are found too easily. */
    public static final int SMALL = 5;

    /**
     * @param smallest patients in the smallest class, 0 without any patient
     * @param smallClasses classes with fewer than {@value #SMALL} patients
     * @param inSmallClasses patients in those
     */
    public record Count(int patients, int classes, int smallest, int smallClasses, int inSmallClasses) {}

    private final Map<List<Object>, Integer> classes = new HashMap<>();

    /**
     * Counts a patient.
     *
     * @param ageBand null = unknown, which is a class of its own
     * @param sex null = unknown
     * @param indications of all the patient's courses, as exported
     */
    public void add(String ageBand, String sex, Set<String> indications) {
        List<Object> alike = List.of(ageBand == null ? "" : ageBand, sex == null ? "" : sex,
                List.copyOf(new TreeSet<>(indications)));
        classes.merge(alike, 1, Integer::sum);
    }

    public Count count() {
        int patients = 0;
        int smallest = 0;
        int small = 0;
        int inSmall = 0;
        for (int size : classes.values()) {
            patients += size;
            smallest = smallest == 0 ? size : Math.min(smallest, size);
            if (size < SMALL) {
                small++;
                inSmall += size;
            }
        }
        return new Count(patients, classes.size(), smallest, small, inSmall);
    }
}
