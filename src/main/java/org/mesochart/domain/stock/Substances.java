package org.mesochart.domain.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesochart.domain.text.Folding;

/** The substances that the program knows by name. One it does not know belongs to no class: that is said, not guessed. */
public final class Substances {
    public static final Substances NONE = new Substances(List.of());

    private final List<Substance> all;

    public Substances(List<Substance> all) {
        this.all = List.copyOf(all);
    }

    public List<Substance> all() {
        return all;
    }

    /** The substances that a label, an ingredient or an allergy names: whole words only, in the order known. */
    public List<Substance> in(String text) {
        String words = ' ' + Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + ' ';
        List<Substance> found = new ArrayList<>();
        for (Substance each : all) {
            if (each.names().stream().anyMatch(name -> words.contains(' ' + Folding.fold(name) + ' '))) {
                found.add(each);
            }
        }
        return found;
    }

    /** Every class that a substance belongs to. */
    public Set<String> classes() {
        return all.stream().flatMap(s -> s.classes().stream()).collect(Collectors.toSet());
    }
}
