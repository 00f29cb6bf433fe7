package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.MapSentences;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.Numbers;

/** The map in words: for the screen reader, the status line and the list. */
public final class MapText {
    private final PointsModel model;
    private final Messages messages;
    private final Numbers numbers;
    private final MapSentences sentences;

    public MapText(PointsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.numbers = messages.numbers();
        this.sentences = model.names().sentences();
    }

    /** The view, the points of every part of the body in it, and where the cross-hair is. */
    public String map(Optional<Place> crossHair) {
        StringJoiner text = new StringJoiner(" ");
        text.add(sentences.view(model.view().get()));
        text.add(sentences.areas(model.pointsOf(model.view().get())));
        text.add(crossHair.map(place -> messages.text("map.text.crossHair", model.names().name(place)))
                .orElseGet(() -> messages.text("map.text.crossHairOutside")));
        return text.toString();
    }

    public String name(PointGroup group) {
        return model.names().name(group.region(), group.side());
    }

    public String count(long points) {
        return messages.count("map.points", points);
    }

    /** "0.2 mL", "0 mL, dry", "volume unknown". */
    public String volume(Injection point) {
        if (point.volumeMl() == null) {
            return messages.text("map.volumeUnknown");
        }
        String volume = numbers.mL(point.volumeMl());
        return point.volumeMl().signum() == 0 ? messages.text("map.dry", volume) : volume;
    }

    public String volume(BigDecimal mL, boolean atLeast) {
        return atLeast ? messages.text("map.atLeast", numbers.mL(mL)) : numbers.mL(mL);
    }

    public String technique(Injection point) {
        return messages.text("map.technique." + point.technique().key());
    }

    /** A row of the list, spoken: number, region and side, mixture and what is in it, depth, volume and technique. */
    public String row(Injection point) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("map.text.point", point.number(), model.names().name(point.place())));
        letter(point).ifPresent(letter -> parts.add(messages.text("map.text.mixture", letter + ' ' + contents(point))));
        parts.add(numbers.mm(point.depthMm()));
        parts.add(volume(point));
        parts.add(technique(point));
        if (model.notSaved(point.id())) {
            parts.add(messages.text("map.notSaved"));
        }
        return String.join(", ", parts);
    }

    // "lidocaine, pentoxifylline", as in the bar of settings; what has no active substance by the product's own name.
    private String contents(Injection point) {
        return model.mixtures().stream().filter(mixture -> mixture.id().equals(point.mixtureId()))
                .flatMap(mixture -> mixture.components().stream())
                .flatMap(component -> component.ingredients().isEmpty() ? Stream.of(component.product())
                        : component.ingredients().stream().map(ingredient -> ingredient.substance().split(" ")[0]))
                .distinct().collect(Collectors.joining(", "));
    }

    /** A placed point, spoken: "Point 31, right sacroiliac joint, 4 mm, 0.2 mL". */
    public String placed(Injection point) {
        return String.join(", ", messages.text("map.text.point", point.number(), model.names().name(point.place())),
                numbers.mm(point.depthMm()), volume(point));
    }

    /** The card beside a point: "28 · B · 4 mm · 0.2 mL". */
    public String hover(Injection point) {
        StringJoiner text = new StringJoiner(" · ");
        text.add(String.valueOf(point.number()));
        letter(point).ifPresent(text::add);
        return text.add(numbers.mm(point.depthMm())).add(volume(point)).toString();
    }

    public Optional<String> letter(Injection point) {
        int index = model.letterIndex(point.mixtureId());
        return index < 0 ? Optional.empty() : Optional.of(Mixture.LETTERS.substring(index, index + 1));
    }

    String moved(double cm) {
        return messages.text("map.moved", numbers.cm(oneDecimal(cm)));
    }

    String outsideMove() {
        return messages.text("map.outsideMove");
    }

    /** The region as it is told apart now: the finest in a close-up. */
    public String region(Place place) {
        return model.closeUp().get() == null ? model.names().name(place) : model.names().exact(place);
    }

    /** Where the cross-hair is, as spoken while it moves: the region, then how far the nearest point is. */
    String crossHair(Optional<Place> at, OptionalDouble nearestCm) {
        if (at.isEmpty()) {
            return messages.text("map.text.crossHairOutside");
        }
        String region = region(at.get());
        return nearestCm.isEmpty()
                ? messages.text("map.text.crossHair", region)
                : messages.text("map.text.crossHairNear", region, numbers.cm(oneDecimal(nearestCm.getAsDouble())));
    }

    private static BigDecimal oneDecimal(double cm) {
        return new BigDecimal(cm).setScale(1, RoundingMode.HALF_UP);
    }

    /** Region under the pointer and how far it is from the midline. */
    public String where(Place place) {
        String name = region(place);
        if (place.view().side().isPresent() || place.side() == Side.MIDLINE) {
            return name;
        }
        BigDecimal away = place.xCm().abs().setScale(1, RoundingMode.HALF_UP);
        return messages.text("map.where", name, numbers.cm(away));
    }
}
