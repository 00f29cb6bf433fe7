package org.mesochart.i18n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.GroupFigures;
import org.mesochart.domain.insight.Share;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;

/** How groups of courses and their figures are worded, on screen and on the command line. */
public final class InsightWords {
    private static final char MINUS = '\u2212';

    private final Messages messages;
    private final RegionNames regions;
    private final Function<UUID, Optional<String>> practitioners;

    /** @param practitioners the name of one */
    public InsightWords(Messages messages, Function<UUID, Optional<String>> practitioners) {
        this.messages = messages;
        this.practitioners = practitioners;
        regions = new RegionNames(messages);
    }

    /** "Technique". */
    public String facet(Facet facet) {
        return messages.text("insight.facet." + facet.key());
    }

    /** "Region, technique, depth". */
    public String facets(List<Facet> by) {
        List<String> words = new ArrayList<>();
        by.forEach(facet -> words.add(words.isEmpty()
                ? facet(facet)
                : facet(facet).toLowerCase(messages.locale())));
        return String.join(", ", words);
    }

    /** A value as {@link Facet} holds it, in words. */
    public String value(Facet facet, String value) {
        if (value.isEmpty()) {
            return messages.text("insight.none." + facet.key());
        }
        return switch (facet) {
            case INDICATION, SITE, MIXTURE -> value;
            case TECHNIQUE -> messages.text("documents.technique." + value);
            case DEPTH -> messages.numbers().mm(new BigDecimal(value));
            case REGION -> region(value);
            case PRACTITIONER -> practitioners.apply(UUID.fromString(value))
                    .orElseGet(() -> messages.text("insight.other.practitioner"));
        };
    }

    private String region(String value) {
        int cut = value.lastIndexOf('/');
        return regions.name(value.substring(0, cut), Side.ofKey(value.substring(cut + 1)).orElseThrow());
    }

    /** "Low back, papule, 2 mm". */
    public String group(List<Facet> by, List<String> values) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            words.add(value(by.get(i), values.get(i)));
        }
        String all = String.join(", ", words);
        return all.substring(0, 1).toUpperCase(messages.locale()) + all.substring(1);
    }

    /** "NRS, on movement". */
    public String kind(PainScale scale, Aspect aspect) {
        String name = scale.key().toUpperCase(Locale.ROOT);
        return aspect == Aspect.UNSPECIFIED
                ? name
                : messages.text("insight.kind", name, messages.text("patients.aspect." + aspect.key()));
    }

    /** "52.5 %", or "2 of 4" in a small group. */
    public String share(Share share) {
        return share.percent().map(messages.numbers()::percent).orElseGet(() -> counts(share));
    }

    /** "32 of 61", always in counts. */
    public String counts(Share share) {
        return messages.text("insight.of", share.count(), share.of());
    }

    /** How the score moved, with its sign: less pain is negative. Nothing when there is no change to tell. */
    public String change(Optional<BigDecimal> less) {
        return less.map(points -> signed(points, messages.numbers().format(points.abs())))
                .orElseGet(() -> messages.text("insight.noChange"));
    }

    /** The same in per cent of the baseline. */
    public String percentChange(Optional<BigDecimal> less) {
        return less.map(percent -> signed(percent, messages.numbers().percent(percent.abs())))
                .orElseGet(() -> messages.text("insight.noChange"));
    }

    private static String signed(BigDecimal less, String size) {
        return less.signum() == 0 ? size : (less.signum() > 0 ? MINUS : '+') + size;
    }

    /** "2.6", or "1 in 9" in a small group. */
    public String events(GroupFigures figures) {
        return figures.eventsPer100().map(messages.numbers()::format)
                .orElseGet(() -> messages.text("insight.in", figures.events(), figures.sessions()));
    }
}
