package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;

/**
 * Mixture, depth, volume, technique and needle: of the selected points, or of the next ones when nothing is selected. Changing
 * one changes what it shows.
 */
public final class SettingsModel {
    /** One click of minus or plus, millilitres. */
    public static final BigDecimal VOLUME_STEP = new BigDecimal("0.05");

    private final PointsModel points;
    private PointSettings next = PointSettings.USUAL;
    private BigDecimal waitingDepth;

    SettingsModel(PointsModel points) {
        this.points = points;
    }

    void goOnLike(Injection last) {
        next = new PointSettings(last.mixtureId(), last.depthMm(),
                last.volumeMl() == null ? PointSettings.USUAL.volumeMl() : last.volumeMl(), last.technique(),
                last.reason(), last.needle() == null ? PointSettings.USUAL.needle() : last.needle());
    }

    void mixturesChanged() {
        boolean gone = points.mixtures().stream().noneMatch(m -> m.id().equals(next.mixtureId()));
        if (gone) {
            next = next.withMixture(points.mixtures().isEmpty() ? null : points.mixtures().getFirst().id());
        }
    }

    void forgetWaiting() {
        waitingDepth = null;
    }

    public PointSettings next() {
        return next;
    }

    /** What the next points get, whatever is selected: for what is prepared before the points are placed. */
    public void next(PointSettings now) {
        next = now;
        points.changed();
    }

    public Shown<UUID> mixture() {
        return points.selection().isEmpty() ? new Shown<>(next.mixtureId(), false) : Shown.of(points.selectedPoints(), Injection::mixtureId);
    }

    public Shown<BigDecimal> depth() {
        if (waitingDepth != null) {
            return new Shown<>(waitingDepth, false);
        }
        return points.selection().isEmpty() ? new Shown<>(next.depthMm(), false) : Shown.of(points.selectedPoints(), Injection::depthMm);
    }

    public Shown<BigDecimal> volume() {
        return points.selection().isEmpty() ? new Shown<>(next.volumeMl(), false) : Shown.of(points.selectedPoints(), Injection::volumeMl);
    }

    public Shown<Technique> technique() {
        return points.selection().isEmpty()
                ? new Shown<>(next.technique(), false)
                : Shown.of(points.selectedPoints(), Injection::technique);
    }

    /** The needle of the points; null in it = not recorded. */
    public Shown<Needle> needle() {
        return points.selection().isEmpty() ? new Shown<>(next.needle(), false) : Shown.of(points.selectedPoints(), Injection::needle);
    }

    public Shown<String> reason() {
        return points.selection().isEmpty() || waitingDepth != null
                ? new Shown<>(points.selection().isEmpty() ? next.reason() : null, false)
                : Shown.of(points.selectedPoints(), Injection::reason);
    }

    /** True when the depth shown needs a written reason: the field for it is to be seen. */
    public boolean reasonWanted() {
        return depth().known().map(InjectionRules::depthNeedsReason).orElse(false);
    }

    public void mixture(UUID now) {
        if (points.selection().isEmpty()) {
            next = next.withMixture(now);
            points.changed();
        } else {
            points.change("map.edit.mixture", p -> p.withMixture(now));
        }
    }

    /** The mixture after the one shown, round to the first. */
    public void nextMixture() {
        if (!points.mixtures().isEmpty()) {
            int at = letterIndexIn(mixture().value());
            mixture(points.mixtures().get((at + 1) % points.mixtures().size()).id());
        }
    }

    private int letterIndexIn(UUID id) {
        for (int i = 0; i < points.mixtures().size(); i++) {
            if (points.mixtures().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Sets the depth. A depth outside 1-4 mm waits for its reason before it reaches a selected point, and before the
     * next point can be placed.
     *
     * @return what is wrong with it, or empty; a refused depth changes nothing
     */
    public Optional<Problem> depth(BigDecimal now) {
        Optional<Problem> problem = InjectionRules.checkDepth(now, null);
        if (!InjectionRules.depthPossible(now)) {
            return problem;
        }
        boolean usual = problem.isEmpty();
        if (points.selection().isEmpty()) {
            next = next.withDepth(now, usual ? null : next.reason());
            points.changed();
            return next.problem();
        }
        waitingDepth = usual ? null : now;
        if (usual) {
            points.change("map.edit.depth", p -> p.withDepth(now, null));
        } else {
            points.changed();
        }
        return problem;
    }

    /** Writes the reason of an unusual depth. */
    public Optional<Problem> reason(String why) {
        String tidy = why == null || why.isBlank() ? null : why.strip();
        if (points.selection().isEmpty()) {
            next = next.withDepth(next.depthMm(), tidy);
            points.changed();
            return next.problem();
        }
        BigDecimal depth = depth().value();
        if (depth == null) {
            return Optional.empty();
        }
        Optional<Problem> problem = InjectionRules.checkDepth(depth, tidy);
        if (problem.isEmpty()) {
            waitingDepth = null;
            points.change("map.edit.depth", p -> p.withDepth(depth, tidy));
        }
        return problem;
    }

    /** Sets the volume; 0 is a dry puncture. A refused volume changes nothing. */
    public Optional<Problem> volume(BigDecimal now) {
        Optional<Problem> problem = InjectionRules.checkVolume(now);
        if (problem.isPresent()) {
            return problem;
        }
        if (points.selection().isEmpty()) {
            next = next.withVolume(now);
            points.changed();
        } else {
            points.change("map.edit.volume", p -> p.withVolume(now));
        }
        return Optional.empty();
    }

    /** One step of {@link #VOLUME_STEP} up or down, not below 0 and not above what a point may hold. */
    public void stepVolume(int steps) {
        BigDecimal from = volume().known().orElse(next.volumeMl());
        BigDecimal to = from.add(VOLUME_STEP.multiply(BigDecimal.valueOf(steps)))
                .setScale(6, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ZERO)
                .min(InjectionRules.VOLUME_MAX);
        volume(to);
    }

    public void technique(Technique now) {
        if (points.selection().isEmpty()) {
            next = next.withTechnique(now);
            points.changed();
        } else {
            points.change("map.edit.technique", p -> p.withTechnique(now));
        }
    }

    public void nextTechnique() {
        Technique[] all = Technique.values();
        int at = technique().known().map(Technique::ordinal).orElse(-1);
        technique(all[(at + 1) % all.length]);
    }

    public void needle(Needle now) {
        if (points.selection().isEmpty()) {
            next = next.withNeedle(now);
            points.changed();
        } else {
            points.change("map.edit.needle", p -> p.withNeedle(now));
        }
    }

    /** The usual needle after the one shown, round to the first. */
    public void nextNeedle() {
        int at = needle().known().map(Needle.USUAL::indexOf).orElse(-1);
        needle(Needle.USUAL.get((at + 1) % Needle.USUAL.size()));
    }
}
