package org.mesochart.domain.mixture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesochart.domain.text.Folding;

/**
 * A product as written on its label, with the strength at the end: "Lidocaine hydrochloride 20 mg/mL",
 * "Lidocaine hydrochloride 2 %", "Ketoprofen 100 mg/2 mL", "Calcitonin 100 IU/mL". Without a strength the product adds
 * volume only. mg per mL = percent x 10 (clinical.md, dose arithmetic).
 */
public final class ProductName {
    private static final Pattern STRENGTH = Pattern.compile(
            "^(?<name>.+?)\\s+(?<amount>\\d{1,9}(?:[.,]\\d{1,6})?)\\s*"
                    + "(?:(?<percent>%)|(?<unit>mg|g|microgram|mikrogram|mcg|µg|μg|IU|iu|IE|U)\\s*/\\s*"
                    + "(?:(?<volume>\\d{1,6}(?:[.,]\\d{1,6})?)\\s*)?(?:mL|ml|ML))$");
    // The same written the Turkish way: "Lidokain hidroklorür %2".
    private static final Pattern TURKISH_PERCENT =
            Pattern.compile("^(?<name>.+?)\\s+%\\s?(?<amount>\\d{1,3}(?:[.,]\\d{1,6})?)$");

    private ProductName() {}

    /** True for saline and water: a percent or amount is their tonicity, not a dose. */
    public static boolean isDiluent(String name) {
        String folded = Folding.fold(name);
        return folded.startsWith("sodium chloride")
                || folded.startsWith("sodyum klorur")
                || folded.startsWith("saline")
                || folded.startsWith("serum fizyolojik")
                || folded.startsWith("nacl")
                || folded.startsWith("water for injection")
                || folded.startsWith("sterile water")
                || folded.startsWith("steril su")
                || folded.startsWith("enjeksiyonluk su");
    }

    /** The ingredient that the label names, or none. Strengths that do not divide evenly are refused. */
    public static List<Ingredient> ingredients(String product) {
        String label = product.strip();
        Matcher percent = TURKISH_PERCENT.matcher(label);
        if (percent.matches()) {
            return ofPercent(percent.group("name"), number(percent.group("amount")));
        }
        Matcher m = STRENGTH.matcher(label);
        if (!m.matches()) {
            return List.of();
        }
        String name = m.group("name").strip();
        BigDecimal amount = number(m.group("amount"));
        if (m.group("percent") != null) {
            return ofPercent(name, amount);
        }
        if (amount.signum() == 0 || isDiluent(name)) {
            return List.of();
        }
        BigDecimal volume = m.group("volume") == null ? BigDecimal.ONE : number(m.group("volume"));
        if (volume.signum() == 0) {
            return List.of();
        }
        String unit = m.group("unit");
        DoseUnit doseUnit = switch (unit) {
            case "mg", "g" -> DoseUnit.MILLIGRAM;
            case "IU", "iu", "IE", "U" -> DoseUnit.IU;
            default -> DoseUnit.MICROGRAM;
        };
        BigDecimal inUnit = unit.equals("g") ? Strengths.mgOfGrams(amount) : amount;
        return List.of(new Ingredient(name, divideExactly(inUnit, volume), doseUnit));
    }

    private static List<Ingredient> ofPercent(String name, BigDecimal percent) {
        return percent.signum() == 0 || isDiluent(name)
                ? List.of()
                : List.of(new Ingredient(name.strip(), Strengths.mgOfPercent(percent), DoseUnit.MILLIGRAM));
    }

    // 10 mg in 3 mL has no finite decimal per mL; rounding it would make every later dose inexact.
    private static BigDecimal divideExactly(BigDecimal amount, BigDecimal volume) {
        try {
            return amount.divide(volume, MathContext.UNLIMITED);
        } catch (ArithmeticException endless) {
            throw new IllegalArgumentException("strength per mL is not a finite decimal", endless);
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
