package org.mesochart.i18n;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decimal numbers as people read and type them: a zero before the decimal point, none trailing after it, no grouping,
 * always exact. Between number and unit stands a no-break space.
 *
 * <p>The JDK's formats are not used: under Turkish {@code NumberFormat} reads "3.5" as 35.
 */
public final class Numbers {
    /** The longest number that is read, digits on both sides of the decimal point together. */
    public static final int MOST_DIGITS = 30;

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern NUMBER = Pattern.compile("(-?)([0-9]*)(?:[.,]([0-9]+))?");

    private final boolean turkish;

    /** Turkish writes a decimal comma; every other language is written as English. */
    public Numbers(Locale locale) {
        turkish = Languages.isTurkish(Objects.requireNonNull(locale, "locale"));
    }

    /** The exact value: "0.1", "1", "-2.25"; in Turkish "0,1". */
    public String format(BigDecimal value) {
        BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        String plain = shortest.toPlainString();
        return turkish ? plain.replace('.', ',') : plain;
    }

    /** The exact value and a unit of any kind: "20 mg". */
    public String withUnit(BigDecimal value, String unit) {
        return format(value) + NO_BREAK_SPACE + unit;
    }

    /** A volume in millilitres: "0.1 mL". */
    public String mL(BigDecimal value) {
        return withUnit(value, "mL");
    }

    /** A depth or distance in millimetres: "2 mm". */
    public String mm(BigDecimal value) {
        return withUnit(value, "mm");
    }

    /** A distance in centimetres: "3.2 cm". */
    public String cm(BigDecimal value) {
        return withUnit(value, "cm");
    }

    /** A mass of drug in milligrams: "20 mg". */
    public String mg(BigDecimal value) {
        return withUnit(value, "mg");
    }

    /** A body weight in kilograms: "72.5 kg". */
    public String kg(BigDecimal value) {
        return withUnit(value, "kg");
    }

    /** Per cent, 62.5 meaning 62.5 %: English "62.5 %" with a no-break space, Turkish "%62,5". */
    public String percent(BigDecimal value) {
        if (!turkish) {
            return format(value) + NO_BREAK_SPACE + "%";
        }
        return value.signum() < 0 ? "-%" + format(value.negate()) : "%" + format(value);
    }

    /**
     * Reads what was typed. Point and comma are both the decimal separator in either language, so nothing is ever
     * taken for grouping; the caller shows the read value back.
     *
     * @return empty unless the whole text, apart from spaces around it, is one number of at most
     *     {@value #MOST_DIGITS} digits without exponent
     */
    public Optional<BigDecimal> parse(String typed) {
        Matcher matcher = NUMBER.matcher(Spaces.strip(typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group(2);
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        int digits = whole.length() + fraction.length();
        if (digits == 0 || digits > MOST_DIGITS) {
            return Optional.empty();
        }
        String plain = matcher.group(1) + (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
        return Optional.of(new BigDecimal(plain));
    }
}
