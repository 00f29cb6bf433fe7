package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.pain.PainQuality;

/**
 * An area painted on the map in a session: where it hurts and where that goes, or where the skin is open.
 *
 * @param view the plane it is painted on
 * @param figureVersion the version of the drawing it was painted on, 1 or more
 * @param shape the cells painted; empty for a radiation without an area
 * @param intensity NRS 0 to 10, null = not told; of pain only
 * @param qualities what it feels like, in the order of the list to pick from; of pain only
 * @param radiation where the pain goes, from and to; of pain only
 * @param region the region of its middle, by which it is named
 * @param side the patient's side of its middle
 */
public record SkinMark(
        UUID id,
        UUID sessionId,
        Kind kind,
        BodyView view,
        int figureVersion,
        SkinShape shape,
        Integer intensity,
        Set<PainQuality> qualities,
        Optional<Arrow> radiation,
        String region,
        Side side) {
    public static final int INTENSITY_MAX = 10;
    /** Centimetres from the origin of a plane beyond which no figure reaches. */
    private static final BigDecimal REACH = new BigDecimal(500);

    /** What is painted. */
    public enum Kind {
        PAIN("pain"),
        WOUND("wound");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Kind> ofKey(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** From where to where pain radiates, centimetres in the plane of the view, at most two decimals. */
    public record Arrow(BigDecimal fromX, BigDecimal fromY, BigDecimal toX, BigDecimal toY) {
        public Arrow {
            fromX = normal(fromX);
            fromY = normal(fromY);
            toX = normal(toX);
            toY = normal(toY);
        }

        private static BigDecimal normal(BigDecimal cm) {
            BigDecimal rounded = cm.setScale(Place.SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }

        private boolean possible() {
            boolean near = List.of(fromX, fromY, toX, toY).stream().allMatch(cm -> cm.abs().compareTo(REACH) <= 0);
            return near && !(fromX.equals(toX) && fromY.equals(toY));
        }

        @Override
        public String toString() {
            return "Arrow[]";
        }
    }

    public SkinMark {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(view);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(radiation);
        Objects.requireNonNull(region);
        Objects.requireNonNull(side);
        if (region.isBlank()) {
            throw new IllegalArgumentException("a mark needs a region");
        }
        if (figureVersion < 1) {
            throw new IllegalArgumentException("figure versions start at 1");
        }
        // In the order of the enumeration, so that equal sets are also written equally.
        qualities = qualities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(qualities));
    }

    /** A wound has neither intensity, quality nor radiation: they go. */
    public SkinMark withKind(Kind now) {
        boolean pain = now == Kind.PAIN;
        return new SkinMark(id, sessionId, now, view, figureVersion, shape, pain ? intensity : null,
                pain ? qualities : Set.of(), pain ? radiation : Optional.empty(), region, side);
    }

    public SkinMark withShape(SkinShape now) {
        return new SkinMark(id, sessionId, kind, view, figureVersion, now, intensity, qualities, radiation, region, side);
    }

    /** @param now null = not told */
    public SkinMark withIntensity(Integer now) {
        return new SkinMark(id, sessionId, kind, view, figureVersion, shape, now, qualities, radiation, region, side);
    }

    public SkinMark withQualities(Set<PainQuality> now) {
        return new SkinMark(id, sessionId, kind, view, figureVersion, shape, intensity, now, radiation, region, side);
    }

    public SkinMark withRadiation(Optional<Arrow> now) {
        return new SkinMark(id, sessionId, kind, view, figureVersion, shape, intensity, qualities, now, region, side);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (shape.isEmpty() && radiation.isEmpty()) {
            problems.add(Problem.of("shape", "errors.mark.empty"));
        }
        if (intensity != null && (intensity < 0 || intensity > INTENSITY_MAX)) {
            problems.add(Problem.of("intensity", "errors.mark.intensity", INTENSITY_MAX));
        }
        if (kind == Kind.WOUND && (intensity != null || !qualities.isEmpty() || radiation.isPresent())) {
            problems.add(Problem.of("kind", "errors.mark.wound"));
        }
        if (radiation.isPresent() && !radiation.get().possible()) {
            problems.add(Problem.of("arrow", "errors.mark.arrow"));
        }
        return problems;
    }

    /** Where it hurts is a patient's own: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "SkinMark[" + id + ']';
    }
}
