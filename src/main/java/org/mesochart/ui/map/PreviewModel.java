package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.mesochart.bodymap.Placement;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.PlacingRules;
import org.mesochart.ui.kit.Sentence;

/**
 * What a line, an area, the mirror or the last session would chart: shown first, charted as one deed when it is placed.
 * The number or the spacing may be asked for, the other follows. Settings changed meanwhile are followed. Knows no
 * control; used on the UI thread.
 */
public final class PreviewModel {
    /** From here on a spacing is shown with one decimal, centimetres. */
    private static final double ONE_DECIMAL_FROM = 10;

    private record Asked(Proposal.Spread what, boolean both, Integer count, BigDecimal spacing) {
        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    private final PointsModel points;
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private final BooleanProperty bothSides = new SimpleBooleanProperty();
    private Proposal proposal;
    private Integer count;
    private BigDecimal spacing;
    private Sentence unreadable;
    private Asked asked;
    private Placement placement;
    private List<Proposed> proposed = List.of();
    private PointSettings dressed;
    private List<Injection> pointsThen = List.of();
    private List<Mixture> mixturesThen = List.of();

    public PreviewModel(PointsModel points) {
        this.points = points;
        points.revision().subscribe(r -> follow());
        points.tool().subscribe((was, now) -> cancel());
        bothSides.subscribe(both -> follow());
    }

    /** Goes up with every change of what is proposed. */
    public ReadOnlyIntegerProperty revision() {
        return revision;
    }

    /** Whether lines and areas are proposed with their mirror image; stays as it is from one to the next. */
    public BooleanProperty bothSides() {
        return bothSides;
    }

    /** Whether something is proposed, be it that it cannot be placed. */
    public boolean standing() {
        return proposal != null;
    }

    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** Whether number, spacing and sides can be chosen. */
    public boolean spread() {
        return proposal instanceof Proposal.Spread;
    }

    /** The points as they would be charted, in their order; none while something is wrong. */
    public List<Proposed> proposed() {
        return proposed;
    }

    /** The sum of the volumes that are known, exactly. */
    public BigDecimal volumeMl() {
        return proposed.stream().map(p -> p.point().volumeMl()).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True when the volume of a point is unknown. */
    public boolean atLeast() {
        return proposed.stream().anyMatch(p -> p.point().volumeMl() == null);
    }

    /** Centimetres on skin: as typed, or to the hundredth as it follows from the number; empty where there is none. */
    public Optional<BigDecimal> spacingCm() {
        if (!spread()) {
            return Optional.empty();
        }
        if (count == null) {
            return Optional.of(spacingAsked());
        }
        return placement instanceof Placement.Placed placed
                ? Optional.of(shown(placed.spacingCm()))
                : Optional.empty();
    }

    private static BigDecimal shown(double cm) {
        return BigDecimal.valueOf(cm).setScale(cm < ONE_DECIMAL_FROM ? 2 : 1, RoundingMode.HALF_UP);
    }

    /** The spacing that lines and areas begin with. */
    public PlacingRules.Spacing usualSpacing() {
        return PlacingRules.spacing(points.settings().next().technique());
    }

    private BigDecimal spacingAsked() {
        return spacing != null ? spacing : usualSpacing().startCm();
    }

    /** What keeps it from being placed, or empty. */
    public Optional<Sentence> problem() {
        if (proposal == null) {
            return Optional.empty();
        }
        if (unreadable != null) {
            return Optional.of(unreadable);
        }
        if (spread() && points.settings().next().mixtureId() == null) {
            return Optional.of(Sentence.of("map.noMixture"));
        }
        if (spread() && points.settings().next().problem().isPresent()) {
            return Optional.of(Sentence.of("map.settingsFirst"));
        }
        if (placement instanceof Placement.Refused refused) {
            return Optional.of(switch (refused.reason()) {
                case TOO_MANY -> Sentence.of("map.preview.tooMany", Placement.MAX_POINTS);
                case TOO_CLOSE -> Sentence.of(count == null ? "map.preview.tooClose" : "map.preview.tooCloseForCount",
                        BigDecimal.valueOf(Placement.MIN_SPACING_CM));
                case NOTHING -> Sentence.of("map.preview.nothing");
            });
        }
        return proposed.isEmpty() ? Optional.of(Sentence.of("map.preview.nothing")) : Optional.empty();
    }

    /** What is to be known before placing it. */
    public List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        if (placement instanceof Placement.Placed placed && placed.madeEven() && count != null) {
            notes.add(Sentence.of("map.preview.madeEven", count, proposed.size()));
        }
        if (proposal instanceof FixedProposal fixed) {
            notes.addAll(fixed.notes());
        }
        long elsewhere = proposed.stream().filter(p -> p.point().place().view() != points.view().get()).count();
        if (elsewhere > 0) {
            notes.add(Sentence.of("map.preview.elsewhere." + (elsewhere == 1 ? "one" : "other"), elsewhere));
        }
        return notes;
    }

    public boolean canPlace() {
        return standing() && !points.locked() && problem().isEmpty();
    }

    // proposing

    /** Proposes something else than before; what was typed is forgotten. */
    public void propose(Proposal now) {
        count = null;
        spacing = null;
        unreadable = null;
        begin(now);
    }

    /** The same area, larger or smaller: what was typed stays. */
    public void extend(Proposal now) {
        begin(now);
    }

    private void begin(Proposal now) {
        if (points.locked()) {
            return;
        }
        proposal = now;
        asked = null;
        placement = null;
        pointsThen = points.points();
        mixturesThen = points.mixtures();
        compute();
    }

    /** Asks for a number of points, as typed; the spacing follows. */
    public void count(Optional<BigDecimal> typed) {
        spacing = null;
        boolean whole = typed.isPresent() && typed.get().stripTrailingZeros().scale() <= 0 && typed.get().signum() > 0;
        unreadable = whole ? null : Sentence.of("map.preview.countWrong", Placement.MAX_POINTS);
        count = whole ? typed.get().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue() : null;
        changeIfStanding();
    }

    /** Asks for a spacing in centimetres on skin, as typed; the number of points follows. */
    public void spacing(Optional<BigDecimal> typed) {
        count = null;
        unreadable = typed.isPresent() ? null : Sentence.of("map.preview.spacingWrong");
        spacing = typed.orElse(null);
        changeIfStanding();
    }

    private void changeIfStanding() {
        if (standing()) {
            compute();
        }
    }

    public void cancel() {
        if (standing()) {
            clear();
            changed();
        }
    }

    private void clear() {
        proposal = null;
        placement = null;
        asked = null;
        proposed = List.of();
        count = null;
        spacing = null;
        unreadable = null;
    }

    /**
     * Charts what is proposed as one deed.
     *
     * @return the new points; none when something is wrong with it
     */
    public List<Injection> place() {
        if (!canPlace()) {
            return List.of();
        }
        Proposal what = proposal;
        List<Injection> wanted = proposed.stream().map(Proposed::point).toList();
        clear();
        List<Injection> placed = what instanceof FixedProposal fixed
                ? points.chart(DeedName.of(fixed.what(), wanted, points.names()), wanted, fixed.with(), fixed.without())
                : points.chart(DeedName.added(wanted, points.names()), wanted, () -> {}, () -> {});
        changed();
        return placed;
    }

    // following

    // A mirror image or a repeat is worked out from what was there: when that changes, it is given up.
    private void follow() {
        if (proposal == null) {
            return;
        }
        boolean stale = proposal instanceof FixedProposal
                && !(pointsThen.equals(points.points()) && mixturesThen.equals(points.mixtures()));
        if (stale || points.locked()) {
            cancel();
        } else if (spread()) {
            compute();
        }
    }

    private void compute() {
        switch (proposal) {
            case FixedProposal fixed -> proposed = fixed.points();
            case Proposal.Spread spread -> {
                Asked now = new Asked(spread, bothSides.get(), count, count == null ? spacingAsked() : null);
                PointSettings next = points.settings().next();
                if (now.equals(asked) && next.equals(dressed)) {
                    return;
                }
                if (!now.equals(asked)) {
                    asked = now;
                    placement = unreadable != null ? null : count != null
                            ? spread.withCount(count, bothSides.get())
                            : spread.withSpacing(spacingAsked().doubleValue(), bothSides.get());
                }
                dress(next);
            }
        }
        changed();
    }

    private void dress(PointSettings next) {
        dressed = next;
        int letter = points.letterIndex(next.mixtureId());
        List<Place> places = placement instanceof Placement.Placed placed ? placed.places() : List.of();
        proposed = places.stream().map(place -> new Proposed(next.at(place, points.sessionId(), 0), letter)).toList();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
