package org.mesochart.i18n;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesochart.domain.text.Folding;

/**
 * Dates and times as people read and type them, day before month, 24-hour clock. The names stand here instead of
 * coming from the JDK's locale data, which changes between versions ("Sep" became "Sept" in en-GB) and would change
 * what old records look like.
 */
public final class Dates {
    private static final List<String> MONTHS_EN = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");
    private static final List<String> SHORT_MONTHS_EN =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> SHORT_DAYS_EN = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> DAYS_EN =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS_TR = List.of("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz",
            "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık");
    private static final List<String> SHORT_MONTHS_TR =
            List.of("Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara");
    private static final List<String> DAYS_TR =
            List.of("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar");

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})([./])([0-9]{1,2})\\2([0-9]{4})");
    private static final Pattern WORDS = Pattern.compile("([0-9]{1,2})\\s+(\\p{L}+)\\s+([0-9]{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[./]([0-9]{4})");
    private static final Pattern MONTH_WORDS = Pattern.compile("(\\p{L}+)\\s+([0-9]{4})");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");

    private final boolean turkish;

    public Dates(Locale locale) {
        turkish = Languages.isTurkish(Objects.requireNonNull(locale, "locale"));
    }

    /** For tables and banners: "2 Oct 2026", "2 Eki 2026". */
    public String day(LocalDate date) {
        return date.getDayOfMonth() + " " + shortMonth(date.getMonthValue()) + " " + year(date.getYear());
    }

    /** For tight places where the year is known: "2 Oct", "2 Eki". */
    public String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + shortMonth(date.getMonthValue());
    }

    /** For titles: "Fri 2 Oct 2026", "2 Ekim 2026 Cuma". */
    public String titleDay(LocalDate date) {
        int weekday = date.getDayOfWeek().getValue() - 1;
        return turkish ? longTurkish(date) : SHORT_DAYS_EN.get(weekday) + " " + day(date);
    }

    /** For patients: "Friday 2 October 2026", "2 Ekim 2026 Cuma". */
    public String longDay(LocalDate date) {
        if (turkish) {
            return longTurkish(date);
        }
        return DAYS_EN.get(date.getDayOfWeek().getValue() - 1) + " " + date.getDayOfMonth() + " "
                + MONTHS_EN.get(date.getMonthValue() - 1) + " " + year(date.getYear());
    }

    /** "Friday", "Cuma". */
    public String weekday(LocalDate date) {
        return (turkish ? DAYS_TR : DAYS_EN).get(date.getDayOfWeek().getValue() - 1);
    }

    /** For patients where the year is known: "2 October", "2 Ekim". */
    public String dayAndLongMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + (turkish ? MONTHS_TR : MONTHS_EN).get(date.getMonthValue() - 1);
    }

    /** 24-hour clock: "09:05". */
    public String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** For titles: "Fri 2 Oct 2026, 10:40", "2 Ekim 2026 Cuma, 10:40". */
    public String title(LocalDateTime moment) {
        return titleDay(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** For tables: "2 Oct 2026, 10:40". */
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** A moment with how far its clock stood from the world's: "2 Oct 2026, 11:24 (UTC+3)". */
    public String momentWithZone(Instant at, ZoneId zone) {
        int minutes = zone.getRules().getOffset(at).getTotalSeconds() / 60;
        String utc = minutes == 0 ? "UTC" : "UTC" + (minutes < 0 ? "−" : "+") + Math.abs(minutes) / 60;
        if (minutes % 60 != 0) {
            utc += String.format(Locale.ROOT, ":%02d", Math.abs(minutes) % 60);
        }
        return moment(at.atZone(zone).toLocalDateTime()) + " (" + utc + ")";
    }

    /** A month, for expiry and axes: "Oct 2026", "Eki 2026". */
    public String month(YearMonth month) {
        return shortMonth(month.getMonthValue()) + " " + year(month.getYear());
    }

    /**
     * Reads a typed day: 2.10.2026, 02/10/2026, "2 Oct 2026" with a short or whole month name in either language,
     * or 2026-10-02. The day comes before the month, always.
     *
     * @return empty for anything else and for days that the calendar does not have (31 April)
     */
    public Optional<LocalDate> parse(String typed) {
        String text = Spaces.strip(typed);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(4), number(dayFirst.group(3)), dayFirst.group(1));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return monthNamed(words.group(2)).flatMap(month -> day(words.group(3), month, words.group(1)));
        }
        return Optional.empty();
    }

    /** Reads a typed month, as printed on ampoules: 01/2027, 1.2027, 2027-01 or "Jan 2027" in either language. */
    public Optional<YearMonth> parseMonth(String typed) {
        String text = Spaces.strip(typed);
        Matcher iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            return month(iso.group(1), number(iso.group(2)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return month(monthFirst.group(2), number(monthFirst.group(1)));
        }
        Matcher words = MONTH_WORDS.matcher(text);
        if (words.matches()) {
            return monthNamed(words.group(1)).flatMap(month -> month(words.group(2), month));
        }
        return Optional.empty();
    }

    /** Reads a typed time of the 24-hour clock: 9:05, 09:05 or 09.05. */
    public Optional<LocalTime> parseTime(String typed) {
        Matcher time = TIME.matcher(Spaces.strip(typed));
        if (!time.matches() || number(time.group(1)) > 23 || number(time.group(2)) > 59) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(number(time.group(1)), number(time.group(2))));
    }

    private String shortMonth(int month) {
        return (turkish ? SHORT_MONTHS_TR : SHORT_MONTHS_EN).get(month - 1);
    }

    private static String longTurkish(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS_TR.get(date.getMonthValue() - 1) + " " + year(date.getYear()) + " "
                + DAYS_TR.get(date.getDayOfWeek().getValue() - 1);
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static Optional<Integer> monthNamed(String name) {
        String wanted = Folding.fold(name);
        for (List<String> names : List.of(SHORT_MONTHS_EN, MONTHS_EN, SHORT_MONTHS_TR, MONTHS_TR)) {
            for (int i = 0; i < names.size(); i++) {
                if (Folding.fold(names.get(i)).equals(wanted)) {
                    return Optional.of(i + 1);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String year, int month) {
        return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(number(year), month)) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
