package org.mesochart.i18n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Technique;

/** The points of a session in short: how many of what at which depth, with which needle and technique. */
final class PointsSentence {
    private final Messages messages;

    PointsSentence(Messages messages) {
        this.messages = messages;
    }

    /** Points that differ in nothing but their place. */
    private record Alike(String letter, BigDecimal depthMm, BigDecimal volumeMl) {}

    /** "24 × 0.1 mL at 2 mm (A), 6 × 0.2 mL at 4 mm (B)", in the order of the points. */
    String volumes(SessionRecord record) {
        Map<UUID, String> letters = new LinkedHashMap<>();
        record.mixtures().forEach(mixture -> letters.put(mixture.id(), mixture.letter()));
        Map<Alike, Integer> groups = new LinkedHashMap<>();
        inOrder(record).forEach(point -> groups.merge(new Alike(
                letters.getOrDefault(point.mixtureId(), ""), point.depthMm(), point.volumeMl()), 1, Integer::sum));
        List<String> told = new ArrayList<>();
        groups.forEach((alike, count) -> told.add(group(alike, count)));
        return String.join(", ", told);
    }

    private String group(Alike alike, int count) {
        String volume = alike.volumeMl() == null
                ? messages.text("narrative.volume.unknown")
                : alike.volumeMl().signum() == 0
                        ? messages.text("narrative.volume.dry")
                        : messages.numbers().mL(alike.volumeMl());
        String text = messages.text("narrative.points", count, volume, messages.numbers().mm(alike.depthMm()));
        return alike.letter().isEmpty() ? text : messages.text("narrative.points.of", text, alike.letter());
    }

    /** "Needle 4 mm 27G, 45°", more than one with how many points each; empty when none was recorded. */
    String needles(SessionRecord record) {
        Map<String, Integer> used = new LinkedHashMap<>();
        inOrder(record).stream()
                .filter(point -> point.needle() != null)
                .forEach(point -> used.merge(NeedleWords.of(point.needle(), messages), 1, Integer::sum));
        if (used.isEmpty()) {
            return "";
        }
        boolean all = used.size() == 1 && used.values().iterator().next() == record.injections().size();
        return messages.text("narrative.needle", all ? used.keySet().iterator().next() : counted(used));
    }

    /** "Technique: papule (24 points), point by point (6 points)". */
    String techniques(SessionRecord record) {
        Map<Technique, Integer> used = new LinkedHashMap<>();
        inOrder(record).forEach(point -> used.merge(point.technique(), 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        used.forEach((technique, count) -> named.put(messages.text("documents.technique." + technique.key()), count));
        return messages.text("narrative.technique",
                named.size() == 1 ? named.keySet().iterator().next() : counted(named));
    }

    /** "Lidocaine 2 % 1 mL (lot LD2406) + saline 2 mL (lot not read)". */
    String contents(Mixture mixture, boolean lots) {
        return String.join(" + ", mixture.components().stream()
                .map(c -> {
                    String what = messages.text("narrative.component", c.product(), messages.numbers().mL(c.volumeMl()));
                    return !lots ? what : c.lot() == null
                            ? messages.text("narrative.component.noLot", what)
                            : messages.text("narrative.component.lot", what, c.lot());
                })
                .toList());
    }

    private String counted(Map<String, Integer> used) {
        List<String> parts = new ArrayList<>();
        used.forEach((what, count) -> parts.add(messages.text(
                "narrative.counted", what, messages.count("map.points", count))));
        return String.join("; ", parts);
    }

    private static List<Injection> inOrder(SessionRecord record) {
        return record.injections().stream().sorted(Comparator.comparingInt(Injection::number)).toList();
    }
}
