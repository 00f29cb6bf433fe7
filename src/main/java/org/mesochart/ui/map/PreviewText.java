package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.PlacingRules;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Sentence;

/** What is proposed, in words: for the bar, the status line and the screen reader. */
final class PreviewText {
    private static final int MOST_NAMES = 2;

    private final PreviewModel preview;
    private final PointsModel model;
    private final Messages messages;

    PreviewText(PreviewModel preview, PointsModel model, Messages messages) {
        this.preview = preview;
        this.model = model;
        this.messages = messages;
    }

    String count() {
        return messages.count("map.points", preview.proposed().size());
    }

    String volume() {
        String sum = messages.numbers().mL(preview.volumeMl());
        return preview.atLeast() ? messages.text("map.atLeast", sum) : sum;
    }

    /** "24 points · 2.4 mL". */
    String sum() {
        return messages.text("map.preview.sum", count(), volume());
    }

    /** What is wrong, else what is to be known; empty when there is nothing to say. */
    String sentence() {
        return preview.problem().map(p -> p.in(messages)).orElseGet(() -> String.join(" ", preview.notes().stream()
                .map(this::closed)
                .toList()));
    }

    private String closed(Sentence note) {
        String text = note.in(messages);
        return text.endsWith(".") ? text : text + ".";
    }

    /** "Lumbar paraspinal, both sides · 24 points · 2.4 mL", or what is wrong. */
    String all() {
        return preview.problem().map(p -> p.in(messages)).orElseGet(() -> {
            String sum = messages.text("map.preview.sum", regions(), sum());
            String more = sentence();
            return more.isEmpty() ? sum : messages.text("map.preview.sum", sum, more);
        });
    }

    /** Regions of the points as they are told apart now, in the order of the points. */
    private String regions() {
        Map<String, Set<Side>> sides = new LinkedHashMap<>();
        for (Proposed point : preview.proposed()) {
            Place place = point.point().place();
            sides.computeIfAbsent(model.shownRegion(place), r -> new TreeSet<>()).add(place.side());
        }
        List<String> names = new ArrayList<>();
        sides.forEach((region, on) -> names.add(on.size() > 1
                ? messages.text("map.preview.regionBoth", model.names().name(region))
                : model.names().name(region, on.iterator().next())));
        return names.size() <= MOST_NAMES
                ? String.join(" + ", names)
                : messages.text("map.preview.more", String.join(" + ", names.subList(0, MOST_NAMES)),
                        names.size() - MOST_NAMES);
    }

    String placed(List<Injection> points, String volume) {
        return messages.text("map.preview.placed", messages.count("map.points", points.size()), volume);
    }

    String usualSpacing() {
        PlacingRules.Spacing usual = preview.usualSpacing();
        return messages.text("map.preview.usual", messages.numbers().cm(usual.startCm()),
                messages.text("map.technique." + model.settings().next().technique().key()), usual.source());
    }
}
