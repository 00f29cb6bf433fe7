package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.FactSection;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Technique;
import org.mesochart.i18n.NeedleWords;

/** With which needle and how the points were set. */
public final class SheetTechnique {
    private SheetTechnique() {}

    /** @return empty without points, and with nothing recorded of the skin and the syringes */
    static Optional<FactSection> section(PaperWords words, SessionSheetInput input) {
        SessionRecord record = input.record();
        List<Injection> inOrder =
                input.given().stream().sorted(Comparator.comparingInt(Injection::number)).toList();
        List<Fact> facts = new ArrayList<>();
        if (record.details().antisepsis() != null) {
            facts.add(new Fact(words.text("documents.skin"), record.details().antisepsis(), false));
        }
        if (record.details().topical() != null) {
            facts.add(new Fact(words.text("documents.on_skin"), topical(words, record.details().topical()), false));
        }
        syringes(words, record).ifPresent(value -> facts.add(new Fact(words.text("documents.syringes"), value, false)));
        if (!inOrder.isEmpty()) {
            needle(words, inOrder).ifPresent(value -> facts.add(new Fact(words.text("documents.needle"), value, false)));
            facts.add(new Fact(words.text("documents.technique"), technique(words, inOrder), false));
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactSection(words.text("documents.technique.heading"), facts));
    }

    /** "Lidocaine 4 % cream, 2 g, 60 min, lot C12". */
    private static String topical(PaperWords words, Topical topical) {
        List<String> parts = new ArrayList<>(List.of(topical.product()));
        if (topical.grams() != null) {
            parts.add(words.messages().numbers().withUnit(topical.grams(), "g"));
        }
        if (topical.minutes() != null) {
            parts.add(words.text("documents.minutes", topical.minutes()));
        }
        if (topical.expiredReason() != null) {
            parts.add(words.text("documents.on_skin.reason", topical.expiredReason()));
        }
        if (topical.lot() != null) {
            parts.add(words.text("documents.on_skin.lot", topical.lot()));
        }
        return String.join(", ", parts);
    }

    /** "A: 2 of 5 mL; B: 1"; empty when none is recorded. */
    public static Optional<String> syringes(PaperWords words, SessionRecord record) {
        List<String> parts = new ArrayList<>();
        for (Mixture mixture : record.mixtures()) {
            Syringes syringes = mixture.syringes();
            if (syringes != null) {
                parts.add(syringes.sizeMl() == null
                        ? words.text("documents.syringes.count", mixture.letter(), syringes.count())
                        : words.text("documents.syringes.size", mixture.letter(), syringes.count(),
                                words.mL(syringes.sizeMl())));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /** "4 mm 27G, 45°"; with how many points each if they differ; empty when none was recorded. */
    private static Optional<String> needle(PaperWords words, List<Injection> inOrder) {
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
    private static String technique(PaperWords words, List<Injection> inOrder) {
        Map<Technique, Map<BigDecimal, Integer>> used = new LinkedHashMap<>();
        inOrder.forEach(i -> used.computeIfAbsent(i.technique(), t -> new TreeMap<>()).merge(i.depthMm(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        used.forEach((technique, depths) -> depths.forEach((depth, count) ->
                parts.add(words.techniqueAndDepth(technique, depth) + " (" + words.points(count) + ")")));
        return PaperWords.capital(String.join(", ", parts), words.messages());
    }
}
