package org.mesochart.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesochart.document.SessionSheetModel.Fact;
import org.mesochart.document.SessionSheetModel.FactSection;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Technique;
import org.mesochart.i18n.NeedleWords;

/** With which needle and how the points were set. */
final class SheetTechnique {
    private SheetTechnique() {}

    /** @return empty without points */
    static Optional<FactSection> section(SheetText words, List<Injection> injections) {
        if (injections.isEmpty()) {
            return Optional.empty();
        }
        List<Injection> inOrder =
                injections.stream().sorted(Comparator.comparingInt(Injection::number)).toList();
        List<Fact> facts = new ArrayList<>();
        needle(words, inOrder).ifPresent(value -> facts.add(new Fact(words.text("documents.needle"), value, false)));
        facts.add(new Fact(words.text("documents.technique"), technique(words, inOrder), false));
        return Optional.of(new FactSection(words.text("documents.technique.heading"), facts));
    }

    /** "4 mm 27G, 45°"; with how many points each if they differ; empty when none was recorded. */
    private static Optional<String> needle(SheetText words, List<Injection> inOrder) {
        Map<String, Integer> used = new LinkedHashMap<>();
        int unknown = 0;
        for (Injection injection : inOrder) {
            if (injection.needle() == null) {
                unknown++;
            } else {
                used.merge(NeedleWords.of(injection.needle(), words.messages()), 1, Integer::sum);
            }
        }
        if (used.isEmpty()) {
            return Optional.empty();
        }
        if (used.size() == 1 && unknown == 0) {
            return Optional.of(used.keySet().iterator().next());
        }
        if (unknown > 0) {
            used.put(words.notRecorded(), unknown);
        }
        List<String> parts = new ArrayList<>();
        used.forEach((needle, count) -> parts.add(words.text("documents.needle.of", needle, words.points(count))));
        return Optional.of(String.join("; ", parts));
    }

    /** "Papule 2 mm (20 points), point by point 4 mm (12 points)". */
    private static String technique(SheetText words, List<Injection> inOrder) {
        Map<Technique, Map<BigDecimal, Integer>> used = new LinkedHashMap<>();
        inOrder.forEach(i -> used.computeIfAbsent(i.technique(), t -> new TreeMap<>()).merge(i.depthMm(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        used.forEach((technique, depths) -> depths.forEach((depth, count) ->
                parts.add(words.techniqueAndDepth(technique, depth) + " (" + words.points(count) + ")")));
        return SheetText.capital(String.join(", ", parts), words.messages());
    }
}
