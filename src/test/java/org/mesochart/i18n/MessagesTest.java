package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.text.Language;

class MessagesTest {
    private final Messages english = new Messages(Language.ENGLISH, Map.of(
            "test.amount", "It's {0} of '{1}', {0} again",
            "test.points.one", "{0} point on {1}",
            "test.points.other", "{0} points on {1}"));
    private final Messages turkish = new Messages(Language.TURKISH, Map.of("test.amount", "{1}: {0}"));

    @Test
    void placeholdersAreFilledAndQuotesStay() {
        assertEquals("It's 0.1 of 'A', 0.1 again", english.text("test.amount", new BigDecimal("0.10"), "A"));
    }

    @Test
    void numbersAndDatesAreWrittenInTheLanguage() {
        assertEquals("2 Eki 2026: 0,1",
                turkish.text("test.amount", new BigDecimal("0.10"), LocalDate.of(2026, 10, 2)));
    }

    @Test
    void whatIsFilledInIsNotReadAsAPlaceholder() {
        assertEquals("{0}: {1}", turkish.text("test.amount", "{1}", "{0}"));
    }

    @Test
    void numbersOfThingsChooseTheirText() {
        assertEquals("1 point on 2 Oct 2026", english.count("test.points", 1, LocalDate.of(2026, 10, 2)));
        assertEquals("0 points on A", english.count("test.points", 0, "A"));
        assertEquals("200 points on A", english.count("test.points", 200, "A"));
    }

    @Test
    void aMissingKeyOrArgumentIsNamed() {
        assertTrue(assertThrows(IllegalStateException.class, () -> english.text("test.none"))
                .getMessage().contains("test.none"));
        assertTrue(assertThrows(IllegalStateException.class, () -> english.text("test.amount", "A"))
                .getMessage().contains("test.amount"));
    }

    @Test
    void englishIsEnglishOnATurkishComputer() {
        assertEquals(Language.ENGLISH, new Messages(Locale.ENGLISH).language());
        assertEquals(Language.ENGLISH, new Messages(Locale.of("de")).language());
        assertEquals(Language.TURKISH, new Messages(Locale.of("tr", "CY")).language());
        assertEquals(new Messages(Language.ENGLISH).keys(), new Messages(Language.TURKISH).keys());
    }
}
