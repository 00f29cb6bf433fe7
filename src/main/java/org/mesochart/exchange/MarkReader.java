package org.mesochart.exchange;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SkinMark;

/** Needles and painted areas as files give them. */
final class MarkReader {
    private static final int ARROW_NUMBERS = 4;
    private static final int NUMBER_MAX = 1_000_000;

    private final Places places;

    MarkReader(BodyMap bodyMap, Faults faults) {
        this.places = new Places(bodyMap, faults);
    }

    static Needle needle(JsonFields in) {
        return in.optional("needle", Needle::parse, "cli.format.needle", Needle.LENGTH_MAX, Needle.GAUGE_MIN,
                Needle.GAUGE_MAX, Needle.ANGLE_MAX);
    }

    private record Painted(
            SkinMark.Kind kind,
            BodyView view,
            SkinShape shape,
            Integer intensity,
            Set<PainQuality> qualities,
            Optional<SkinMark.Arrow> arrow) {

        SkinMark mark(UUID id, UUID session, String region, Side side, int figureVersion) {
            return new SkinMark(id, session, kind, view, figureVersion, shape, intensity, qualities, arrow, region, side);
        }
    }

    private static Painted painted(JsonFields in) {
        SkinMark.Kind kind = in.word("kind", SkinMark.Kind::ofKey, SkinMark.Kind.values(), SkinMark.Kind::key);
        BodyView view = in.word("view", BodyView::ofKey, BodyView.values(), BodyView::key);
        SkinShape shape = in.optional("shape", MarkReader::shape, "cli.format.shape");
        Integer intensity = in.optionalWhole("intensity", 0, SkinMark.INTENSITY_MAX);
        Set<PainQuality> qualities = EnumSet.noneOf(PainQuality.class);
        qualities.addAll(in.words("qualities", PainQuality::ofKey, PainQuality.values(), PainQuality::key));
        return new Painted(kind, view, shape == null ? SkinShape.EMPTY : shape, intensity, qualities, arrow(in));
    }

    private static Optional<SkinShape> shape(String text) {
        try {
            return Optional.of(SkinShape.parse(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<SkinMark.Arrow> arrow(JsonFields in) {
        int before = in.faults().count();
        List<BigDecimal> numbers = in.decimals("arrow");
        if (!in.has("arrow") || in.faults().count() > before) {
            return Optional.empty();
        }
        if (numbers.size() != ARROW_NUMBERS) {
            in.faults().add(in.at("arrow"), "cli.format.arrow");
            return Optional.empty();
        }
        return Optional.of(new SkinMark.Arrow(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
    }

    /** A mark with its region as recorded, or null with a fault. */
    SkinMark recorded(JsonFields in, UUID id, UUID session) {
        int before = in.faults().count();
        Painted painted = painted(in);
        String region = in.text("region");
        Side side = in.word("side", Side::ofKey, Side.values(), Side::key);
        Integer figureVersion = in.whole("figureVersion", 1, NUMBER_MAX);
        in.done();
        if (in.faults().count() > before
                || id == null
                || session == null
                || !places.known(in, painted.view(), region, figureVersion)) {
            return null;
        }
        SkinMark mark = painted.mark(id, session, region, side, figureVersion);
        in.faults().addAll(in.place(), mark.check());
        if (in.faults().count() == before && places.isToday(painted.view(), figureVersion)) {
            places.middle(in, painted.view(), painted.shape(), painted.arrow());
        }
        return mark;
    }

    /** A mark painted on today's figure, or null with a fault. */
    SkinMark placed(JsonFields in) {
        UUID id = in.id("id");
        UUID session = in.id("session");
        Painted painted = painted(in);
        if (in.faults().count() > 0) {
            return null;
        }
        if (painted.shape().isEmpty() && painted.arrow().isEmpty()) {
            in.faults().add(in.at("shape"), "errors.mark.empty");
            return null;
        }
        Place middle = places.middle(in, painted.view(), painted.shape(), painted.arrow());
        if (middle == null) {
            return null;
        }
        SkinMark mark = painted.mark(id, session, middle.region(), middle.side(), middle.figureVersion());
        in.faults().addAll("", mark.check());
        return mark;
    }
}
