package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.domain.text.Language;

class NumbersTest {
    private final Numbers english = new Numbers(Language.ENGLISH.locale());
    private final Numbers turkish = new Numbers(Language.TURKISH.locale());

    @Test
    void aZeroStandsBeforeTheDecimalPointAndNoneTrails() {
        assertEquals("0.1", english.format(new BigDecimal(".10")));
        assertEquals("1", english.format(new BigDecimal("1.000")));
        assertEquals("0", english.format(new BigDecimal("0.00")));
        assertEquals("1200", english.format(new BigDecimal("1.2E3")));
        assertEquals("1234567.891", english.format(new BigDecimal("1234567.891")));
    }

    @Test
    void turkishWritesADecimalComma() {
        assertEquals("0,1", turkish.format(new BigDecimal("0.10")));
        assertEquals("-2,25", turkish.format(new BigDecimal("-2.25")));
    }

    @Test
    void unitsFollowANoBreakSpace() {
        assertEquals("0.1\u00A0mL", english.mL(new BigDecimal("0.1")));
        assertEquals("0,1\u00A0mL", turkish.mL(new BigDecimal("0.1")));
        assertEquals("2\u00A0mm", turkish.mm(new BigDecimal("2.0")));
        assertEquals("72,5\u00A0kg", turkish.kg(new BigDecimal("72.5")));
    }

    @Test
    void thePerCentSignStandsWhereEachLanguageHasIt() {
        assertEquals("62.5\u00A0%", english.percent(new BigDecimal("62.50")));
        assertEquals("%62,5", turkish.percent(new BigDecimal("62.50")));
        assertEquals("-%5", turkish.percent(new BigDecimal("-5")));
    }

    @Test
    void pointAndCommaAreReadAlikeInBothLanguages() {
        for (Numbers numbers : new Numbers[] {english, turkish}) {
            assertEquals(Optional.of(new BigDecimal("1.5")), numbers.parse("1,5"));
            assertEquals(Optional.of(new BigDecimal("1.5")), numbers.parse(" 1.5\u00A0"));
            assertEquals(Optional.of(new BigDecimal("3.5")), numbers.parse("3.5"));
            assertEquals(Optional.of(new BigDecimal("0.1")), numbers.parse(",1"));
            assertEquals(Optional.of(new BigDecimal("1.234")), numbers.parse("1.234"));
            assertEquals(Optional.of(new BigDecimal("-7")), numbers.parse("-7"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1,234.5", "1.234,5", "1 234", "1e3", "1E3", "5.", ".", ",", "-", "--1", "1-",
        "+1", "0x1", "1.2.3", "NaN", "٣", "１", "1.5 mL", "1234567890123456789012345678901",
        "0.000000000000000000000000000001"})
    void whatIsNotOneNumberIsRefused(String typed) {
        assertEquals(Optional.empty(), english.parse(typed));
        assertEquals(Optional.empty(), turkish.parse(typed));
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameValue() {
        for (String value : new String[] {"0", "0.05", "-12.5", "100", "999999999999.999999"}) {
            BigDecimal number = new BigDecimal(value);
            assertEquals(0, number.compareTo(english.parse(english.format(number)).orElseThrow()));
            assertEquals(0, number.compareTo(turkish.parse(turkish.format(number)).orElseThrow()));
        }
    }
}
