package org.mesochart.domain.dose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Folding;

/**
 * A substance of one session beside its ceiling, from all formulations and under all its names: in any mixture, as any
 * salt, as base, and on the skin. A reminder, never a prescription.
 *
 * @param substance what the catalogue knows of it; empty when the ceiling is for a name that it does not know
 * @param weightKg the patient's, or null when not recorded
 * @param parts the sum written out; empty when the session has none of it
 */
public record CeilingCheck(
        Ceiling ceiling, Optional<Substance> substance, BigDecimal weightKg, List<CeilingPart> parts) {
    public CeilingCheck {
        Objects.requireNonNull(ceiling);
        Objects.requireNonNull(substance);
        parts = List.copyOf(parts);
    }

    /** @param weightKg kilograms, or null when not recorded */
    public static CeilingCheck of(
            Ceiling ceiling, Substances substances, BigDecimal weightKg, SessionRecord record) {
        Optional<Substance> known =
                substances.all().stream().filter(s -> s.key().equals(ceiling.substance())).findFirst();
        List<CeilingPart> parts = new ArrayList<>();
        for (MixtureTotals totals : record.totals()) {
            for (Component component : totals.mixture().components()) {
                parts.addAll(partsOf(component, totals, ceiling, substances));
            }
        }
        Topical topical = record.details().topical();
        if (topical != null) {
            parts.addAll(partsOf(topical, record.stopped(), ceiling, substances));
        }
        return new CeilingCheck(ceiling, known, weightKg, parts);
    }

    /** Those of the ceilings that this session has anything of. */
    public static List<CeilingCheck> all(
            List<Ceiling> ceilings, Substances substances, BigDecimal weightKg, SessionRecord record) {
        return ceilings.stream()
                .filter(Ceiling::active)
                .map(ceiling -> of(ceiling, substances, weightKg, record))
                .filter(check -> !check.parts.isEmpty())
                .toList();
    }

    private static List<CeilingPart> partsOf(
            Component component, MixtureTotals totals, Ceiling ceiling, Substances substances) {
        String letter = totals.mixture().letter();
        List<CeilingPart> parts = new ArrayList<>();
        for (Ingredient ingredient : component.ingredients()) {
            if (ofSeveral(ceiling, ingredient.substance(), substances)) {
                parts.add(new CeilingPart(letter, component.product(), component.volumeMl(), null, ceiling.unit(), null,
                        Exact.ZERO, Exact.ZERO, true, false));
            } else if (isOf(ceiling, ingredient.substance(), substances)) {
                Amount amount = totals.amount(component, ingredient);
                boolean counted = ingredient.unit() == ceiling.unit();
                Exact factor = counted ? Salts.factor(ceiling.substance(), ingredient.substance()) : Exact.ZERO;
                parts.add(new CeilingPart(letter, component.product(), component.volumeMl(), ingredient.perMl(),
                        ingredient.unit(), amount.prepared(), amount.prepared().times(factor),
                        amount.given().times(factor), amount.atLeast(), counted));
            }
        }
        boolean noStrength = component.ingredients().isEmpty()
                && !ProductName.isDiluent(component.product())
                && isOf(ceiling, component.product(), substances);
        if (noStrength) {
            parts.add(new CeilingPart(letter, component.product(), component.volumeMl(), null, ceiling.unit(), null,
                    Exact.ZERO, Exact.ZERO, true, false));
        }
        return parts;
    }

    private static List<CeilingPart> partsOf(
            Topical topical, boolean stopped, Ceiling ceiling, Substances substances) {
        List<CeilingPart> parts = new ArrayList<>();
        BigDecimal grams = topical.grams();
        for (Ingredient ingredient : topical.ingredients()) {
            if (ofSeveral(ceiling, ingredient.substance(), substances)) {
                parts.add(new CeilingPart(null, topical.product(), grams, null, ceiling.unit(), null, Exact.ZERO,
                        Exact.ZERO, false, false));
            } else if (isOf(ceiling, ingredient.substance(), substances)) {
                boolean counted = grams != null && ingredient.unit() == ceiling.unit();
                Exact labelled = grams == null ? null : Exact.of(grams.multiply(ingredient.perMl()));
                Exact all = counted
                        ? labelled.times(Salts.factor(ceiling.substance(), ingredient.substance()))
                        : Exact.ZERO;
                parts.add(new CeilingPart(null, topical.product(), grams, ingredient.perMl(), ingredient.unit(),
                        labelled, all, stopped ? Exact.ZERO : all, false, counted));
            }
        }
        if (topical.ingredients().isEmpty() && isOf(ceiling, topical.product(), substances)) {
            parts.add(new CeilingPart(null, topical.product(), grams, null, ceiling.unit(), null, Exact.ZERO,
                    Exact.ZERO, false, false));
        }
        return parts;
    }

    // "EMLA 5 %" is two anaesthetics under one figure: how much of it is this one is not told.
    private static boolean ofSeveral(Ceiling ceiling, String name, Substances substances) {
        return isOf(ceiling, name, substances)
                && substances.in(name).stream().filter(s -> s.classes().contains("local_anaesthetic")).count() > 1;
    }

    private static boolean isOf(Ceiling ceiling, String name, Substances substances) {
        if (substances.all().stream().anyMatch(s -> s.key().equals(ceiling.substance()))) {
            return substances.in(name).stream().anyMatch(s -> s.key().equals(ceiling.substance()));
        }
        return words(name).contains(words(ceiling.substance()));
    }

    private static String words(String text) {
        return ' ' + Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + ' ';
    }

    /** What it comes to when everything that was prepared is given. */
    public Exact ifAllGiven() {
        return parts.stream().map(CeilingPart::prepared).reduce(Exact.ZERO, Exact::plus);
    }

    /** What was given so far, the skin included. */
    public Exact given() {
        return parts.stream().map(CeilingPart::given).reduce(Exact.ZERO, Exact::plus);
    }

    /** True when what is prepared holds something that cannot be counted: both figures are lower bounds. */
    public boolean atLeast() {
        return parts.stream().anyMatch(part -> !part.counted());
    }

    /** True when what was given is a lower bound, for that reason or because a volume is not known. */
    public boolean givenAtLeast() {
        return atLeast() || parts.stream().anyMatch(CeilingPart::givenAtLeast);
    }

    public boolean skinIncluded() {
        return parts.stream().anyMatch(CeilingPart::onSkin);
    }

    /** True when it depends on the weight and that is not recorded: the ceiling cannot be worked out. */
    public boolean weightMissing() {
        return ceiling.perKg() != null && weightKg == null;
    }

    /** Amount per kilogram x weight; empty when it does not depend on the weight, or that is not recorded. */
    public Optional<Exact> byWeight() {
        return ceiling.perKg() == null || weightKg == null
                ? Optional.empty()
                : Optional.of(Exact.of(ceiling.perKg().multiply(weightKg)));
    }

    /** The most for this patient: by weight and at most the largest amount; empty when the weight is missing. */
    public Optional<Exact> limit() {
        if (weightMissing()) {
            return Optional.empty();
        }
        Optional<Exact> most = Optional.ofNullable(ceiling.most()).map(Exact::of);
        Optional<Exact> byWeight = byWeight();
        return byWeight.isEmpty() || most.isPresent() && most.get().compareTo(byWeight.get()) < 0 ? most : byWeight;
    }

    /** True when an amount is above the ceiling for certain: without a weight, above the largest amount for anyone. */
    public boolean above(Exact amount) {
        return firm().map(limit -> amount.compareTo(limit) > 0).orElse(false);
    }

    /** The ceiling, or without a weight the largest amount for anyone. */
    public Optional<Exact> firm() {
        return limit().or(() -> Optional.ofNullable(ceiling.most()).map(Exact::of));
    }

    @Override
    public String toString() {
        return "CeilingCheck[" + ceiling.id() + ']';
    }
}
