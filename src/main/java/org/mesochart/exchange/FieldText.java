package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mesochart.i18n.Numbers;

/** How ids, decimals, days and moments are spelled in files; empty for anything else. */
final class FieldText {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    // Numbers in files have the same form in every language.
    private static final Numbers NUMBERS = new Numbers(Locale.ENGLISH);

    private FieldText() {
    }

    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @param strict true when only a point is the decimal point */
    static Optional<BigDecimal> decimal(String text, boolean strict) {
        return strict && !DECIMAL.matcher(text).matches() ? Optional.empty() : NUMBERS.parse(text);
    }

    static Optional<LocalDate> date(String text) {
        return DATE.matcher(text).matches() ? time(() -> LocalDate.parse(text)) : Optional.empty();
    }

    /** A date and time with its offset from UTC, in the years 1900 to 2200. */
    static Optional<OffsetDateTime> moment(String text, boolean strict) {
        return strict && !MOMENT.matcher(text).matches()
                ? Optional.empty()
                : time(() -> OffsetDateTime.parse(text))
                        .filter(at -> at.getYear() >= EARLIEST_YEAR && at.getYear() <= LATEST_YEAR);
    }

    static Optional<ZoneId> zone(String text) {
        return time(() -> ZoneId.of(text));
    }

    private static <T> Optional<T> time(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
