package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.domain.text.Language;

class DatesTest {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 10, 2, 10, 40);
    private static final LocalDate DAY = MOMENT.toLocalDate();

    private final Dates english = new Dates(Language.ENGLISH.locale());
    private final Dates turkish = new Dates(Language.TURKISH.locale());

    @Test
    void tablesHaveShortMonths() {
        assertEquals("2 Oct 2026", english.day(DAY));
        assertEquals("2 Eki 2026", turkish.day(DAY));
        assertEquals("1 Sep 2026", english.day(LocalDate.of(2026, 9, 1)));
        assertEquals("2 Oct 2026, 10:40", english.moment(MOMENT));
        assertEquals("Eki 2026", turkish.month(YearMonth.from(DAY)));
    }

    @Test
    void titlesHaveTheWeekday() {
        assertEquals("Fri 2 Oct 2026, 10:40", english.title(MOMENT));
        assertEquals("2 Ekim 2026 Cuma, 10:40", turkish.title(MOMENT));
        assertEquals("Friday 2 October 2026", english.longDay(DAY));
        assertEquals("2 Ekim 2026 Cuma", turkish.longDay(DAY));
    }

    @Test
    void theClockHasTwentyFourHours() {
        assertEquals("09:05", turkish.time(LocalTime.of(9, 5)));
        assertEquals("23:59", english.time(LocalTime.of(23, 59)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.10.2026", "02.10.2026", "2/10/2026", "02/10/2026", "2026-10-02", "2 Oct 2026", "2 oct 2026",
        "2 October 2026", "2 Eki 2026", "2 EKİM 2026", "2  ekim 2026 ", "2 EKIM 2026"})
    void aDayIsReadInEveryUsualSpelling(String typed) {
        assertEquals(Optional.of(DAY), english.parse(typed));
        assertEquals(Optional.of(DAY), turkish.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "31.4.2026", "29.2.2026", "2.13.2026", "0.1.2026", "2.10.26", "2.10/2026", "2-10-2026",
        "2026-2-10", "2026-13-01", "2 Foo 2026", "2.10.2026x", "20261002", "٢.١٠.٢٠٢٦"})
    void whatIsNotADayIsRefused(String typed) {
        assertEquals(Optional.empty(), english.parse(typed));
        assertEquals(Optional.empty(), turkish.parse(typed));
    }

    @Test
    void everyWrittenDayIsReadBack() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            assertEquals(Optional.of(day), english.parse(english.day(day)));
            assertEquals(Optional.of(day), turkish.parse(turkish.day(day)));
        }
    }

    @Test
    void anExpiryMonthIsReadAsPrintedOnAmpoules() {
        for (String typed : new String[] {"01/2027", "1.2027", "2027-01", "Jan 2027", "Ocak 2027"}) {
            assertEquals(Optional.of(YearMonth.of(2027, 1)), english.parseMonth(typed), typed);
        }
        for (String typed : new String[] {"13/2027", "0/2027", "2027", "01/27", ""}) {
            assertEquals(Optional.empty(), english.parseMonth(typed), typed);
        }
    }

    @Test
    void aTimeIsReadOnTheClockOnly() {
        assertEquals(Optional.of(LocalTime.of(9, 5)), english.parseTime("9:05"));
        assertEquals(Optional.of(LocalTime.of(9, 5)), turkish.parseTime("09.05"));
        for (String typed : new String[] {"24:00", "9:60", "9", "9:5", "9:05 pm"}) {
            assertEquals(Optional.empty(), english.parseTime(typed), typed);
        }
    }
}
