package org.mesochart.i18n;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.dose.AnaestheticMix;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.dose.CeilingCheck;
import org.mesochart.domain.dose.CeilingPart;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.text.Language;

/** Doses and ceilings in words, the same for the screen and for the sheet. What is shown is rounded here, not before. */
public final class DoseWords {
    private static final int DECIMALS = 3;
    private static final int MOST_DECIMALS = 9;
    private static final Exact HUNDRED = Exact.of(new BigDecimal(100));
    private static final int FINEST_SHARE = 6;

    // The source of the figures that come with the program, which have a wording in each language.
    private static final String US_LABEL = "US label, without adrenaline";

    private final Messages messages;

    public DoseWords(Messages messages) {
        this.messages = messages;
    }

    // amounts

    /** A dose for showing: at most three decimals, more where these would leave fewer than two digits. */
    static BigDecimal shown(Exact dose) {
        BigDecimal value = dose.rounded(DECIMALS);
        for (int decimals = DECIMALS + 1; decimals <= MOST_DECIMALS; decimals++) {
            if (Exact.of(value).equals(dose) || value.precision() >= 2 && value.signum() != 0) {
                break;
            }
            value = dose.rounded(decimals);
        }
        return value;
    }

    public String amount(Exact dose, DoseUnit unit) {
        return messages.numbers().withUnit(shown(dose), unit(unit));
    }

    /** An amount; of which nothing is known, that it is not known. */
    public String amount(Exact dose, DoseUnit unit, boolean atLeast) {
        return atLeast && dose.signum() == 0 ? messages.text("dose.unknown") : atLeast(amount(dose, unit), atLeast);
    }

    public String unit(DoseUnit unit) {
        return messages.text("dose.unit." + unit.key());
    }

    public String atLeast(String amount, boolean atLeast) {
        return atLeast ? messages.text("dose.at_least", amount) : amount;
    }

    public String atMost(String amount, boolean atMost) {
        return atMost ? messages.text("dose.at_most", amount) : amount;
    }

    // mixtures

    /** What does not come out in a mixture: more given than prepared, or a measured waste that leaves a rest. */
    public Optional<String> problem(MixtureTotals totals) {
        Numbers numbers = messages.numbers();
        String letter = totals.mixture().letter();
        String given = atLeast(numbers.mL(totals.givenMl()), totals.atLeast());
        String prepared = numbers.mL(totals.preparedMl());
        if (totals.exceedsPrepared()) {
            return Optional.of(messages.text("dose.over", letter, given, prepared));
        }
        String wasted = numbers.mL(totals.wastedMl());
        return switch (totals.unaccountedMl().signum()) {
            case 1 -> Optional.of(messages.text("dose.unaccounted", letter,
                    totals.atLeast()
                            ? messages.text("dose.at_most", numbers.mL(totals.unaccountedMl()))
                            : numbers.mL(totals.unaccountedMl()),
                    prepared, given, wasted));
            case -1 -> Optional.of(messages.text("dose.overWasted", letter, given, wasted, prepared));
            default -> Optional.empty();
        };
    }

    /** Two local anaesthetics in one mixture, or in one session. */
    public String anaesthetics(AnaestheticMix mix) {
        String several = mix.substances().size() == 2 ? ".two" : ".several";
        String where = mix.letter() == null ? "dose.anaesthetics.session" : "dose.anaesthetics";
        return messages.text(where + several, and(mix.substances().stream().map(this::inSentence).toList()));
    }

    private String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : messages.text("dose.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    // ceilings

    /** "Lidocaine". */
    public String substance(CeilingCheck check) {
        return check.substance().map(this::name).orElse(check.ceiling().substance());
    }

    public String name(Substance substance) {
        return messages.language() == Language.TURKISH ? substance.turkish() : substance.english();
    }

    private String inSentence(Substance substance) {
        return name(substance).toLowerCase(messages.locale());
    }

    private String inSentence(CeilingCheck check) {
        return check.substance().map(this::inSentence).orElse(check.ceiling().substance());
    }

    /** "Lidocaine, all formulations". */
    public String title(CeilingCheck check) {
        String name = messages.language() == Language.TURKISH ? inSentence(check) : substance(check);
        return messages.text("dose.formulations", name);
    }

    /** "Lidocaine, cream included". */
    public String shortTitle(CeilingCheck check) {
        return check.skinIncluded() ? messages.text("dose.skin_included", substance(check)) : substance(check);
    }

    /**
     * An amount beside its ceiling: from a hundred on one decimal is enough to compare the two, unless it would hide that
     * the one is above the other.
     */
    public String amount(Exact dose, CeilingCheck check, boolean atLeast) {
        Exact coarse = Exact.of(dose.rounded(1));
        boolean enough = dose.compareTo(HUNDRED) >= 0 && check.above(coarse) == check.above(dose);
        return amount(enough ? coarse : dose, check.ceiling().unit(), atLeast);
    }

    /** How much of its ceiling a dose is, in whole per cent; finer where that would read as nothing or as the ceiling itself. */
    public String share(Exact dose, Exact limit) {
        Exact share = dose.times(HUNDRED).over(limit);
        int decimals = 0;
        while (decimals < FINEST_SHARE && !tells(Exact.of(share.rounded(decimals)), share)) {
            decimals++;
        }
        return messages.numbers().percent(share.rounded(decimals));
    }

    private static boolean tells(Exact shown, Exact share) {
        return shown.signum() == share.signum()
                && Integer.signum(shown.compareTo(HUNDRED)) == Integer.signum(share.compareTo(HUNDRED));
    }

    /** "of 300 mg, if all is given". */
    public String ofIfAll(CeilingCheck check) {
        return check.firm()
                .map(limit -> messages.text("dose.of_if_all", amount(limit, check.ceiling().unit())))
                .orElse(messages.text("dose.if_all"));
    }

    /** "92 mg of 300 mg"; without a ceiling that can be told, the amount alone. */
    public String givenOf(CeilingCheck check) {
        String given = amount(check.given(), check, check.givenAtLeast());
        return check.firm()
                .map(limit -> messages.text("dose.of", given, amount(limit, check.ceiling().unit())))
                .orElse(given);
    }

    /** "Mixture A, 1 mL × 20 mg/mL". */
    public String part(CeilingPart part) {
        Numbers numbers = messages.numbers();
        String measure = part.onSkin() ? "g" : "mL";
        String quantity = part.quantity() == null ? null : numbers.withUnit(part.quantity(), measure);
        String strength = part.strength() == null
                ? null
                : numbers.withUnit(part.strength(), unit(part.unit()) + "/" + measure);
        if (part.onSkin()) {
            if (quantity == null && strength == null) {
                return part.product();
            }
            return quantity == null || strength == null
                    ? messages.text("dose.part.skin.only", part.product(), quantity == null ? strength : quantity)
                    : messages.text("dose.part.skin", part.product(), quantity, strength);
        }
        return strength == null
                ? messages.text("dose.part.mixture.volume", part.letter(), quantity, part.product())
                : messages.text("dose.part.mixture", part.letter(), quantity, strength);
    }

    /** What a line of the sum counts, if all is given; "–" when it cannot be counted. */
    public String partAmount(CeilingPart part, CeilingCheck check) {
        return part.counted() ? amount(part.prepared(), check, false) : "–";
    }

    /** Why a line is not counted as labelled, or not at all. */
    public Optional<String> partNote(CeilingPart part, CeilingCheck check) {
        if (part.fromBase()) {
            return Optional.of(messages.text("dose.part.base", amount(part.labelled(), part.unit())));
        }
        if (part.counted()) {
            return Optional.empty();
        }
        if (part.strength() == null) {
            return Optional.of(messages.text("dose.part.noStrength"));
        }
        return Optional.of(part.quantity() == null
                ? messages.text("dose.part.noGrams")
                : messages.text("dose.part.otherUnit", unit(part.unit()), unit(check.ceiling().unit())));
    }

    /** "Ceiling: 4.5 mg/kg × 68 kg = 306 mg, at most 300 mg. US label, without adrenaline." */
    public String limit(CeilingCheck check) {
        Ceiling ceiling = check.ceiling();
        Numbers numbers = messages.numbers();
        String source = endless(source(ceiling));
        String most = ceiling.most() == null ? null : numbers.withUnit(ceiling.most(), unit(ceiling.unit()));
        if (ceiling.perKg() == null) {
            return messages.text("dose.limit.most", most, source);
        }
        String perKg = numbers.withUnit(ceiling.perKg(), unit(ceiling.unit()) + "/kg");
        if (check.weightMissing()) {
            return most == null
                    ? messages.text("dose.limit.noWeight", perKg, source)
                    : messages.text("dose.limit.bothNoWeight", perKg, most, source);
        }
        String weight = numbers.kg(check.weightKg());
        String byWeight = amount(check.byWeight().orElseThrow(), ceiling.unit());
        return most == null
                ? messages.text("dose.limit.weight", perKg, weight, byWeight, source)
                : messages.text("dose.limit.both", perKg, weight, byWeight, most, source);
    }

    /** Where the figures come from; those that come with the program in the language of the reader. */
    public String source(Ceiling ceiling) {
        return isUsLabel(ceiling) ? messages.text("dose.source.us_label") : ceiling.source();
    }

    private boolean isUsLabel(Ceiling ceiling) {
        return ceiling.source().equals(US_LABEL) || ceiling.source().equals(messages.text("dose.source.us_label"));
    }

    // The sentence around it brings the full stop.
    private static String endless(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** "Lidocaine 312 mg is above 300 mg (US label, cream included)."; empty when it is not. */
    public Optional<String> above(CeilingCheck check, Exact amount, boolean atLeast) {
        if (!check.above(amount)) {
            return Optional.empty();
        }
        String source = isUsLabel(check.ceiling())
                ? messages.text("dose.source.us_label.short")
                : endless(check.ceiling().source());
        return Optional.of(messages.text(check.skinIncluded() ? "dose.above.skin" : "dose.above", substance(check),
                amount(amount, check, atLeast), amount(check.firm().orElseThrow(), check.ceiling().unit()), source));
    }

    /** What was given is above the ceiling. */
    public Optional<String> givenAbove(CeilingCheck check) {
        return above(check, check.given(), check.givenAtLeast());
    }

    /** What is prepared, or what was given, is above the ceiling. */
    public Optional<String> preparedAbove(CeilingCheck check) {
        Optional<String> prepared = above(check, check.ifAllGiven(), check.atLeast());
        return prepared.isPresent() ? prepared : givenAbove(check);
    }

    /** That the ceiling cannot be worked out without a weight. */
    public Optional<String> weightMissing(CeilingCheck check) {
        return check.weightMissing()
                ? Optional.of(messages.text("dose.weight", inSentence(check)))
                : Optional.empty();
    }
}
