package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesochart.i18n.Messages;

/** How long after the injections, as typed and as shown back: "15", "90 min", "2 h", "2 sa". */
final class AfterTime {
    static final int MOST_MINUTES = 1440;

    private static final int IN_MINUTES_UP_TO = 120;
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final Pattern TYPED = Pattern.compile("([0-9.,]+)\\s*(\\p{L}*)\\.?");

    private final Messages messages;

    AfterTime(Messages messages) {
        this.messages = messages;
    }

    /** Whole minutes from 1 to {@link #MOST_MINUTES}; minutes and hours are understood in both languages. */
    Optional<Integer> read(String typed) {
        Matcher parts = TYPED.matcher(typed.strip().toLowerCase(messages.locale()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal factor = switch (parts.group(2)) {
            case "", "m", "min", "mins", "d", "dk", "dakika" -> BigDecimal.ONE;
            case "h", "hr", "hrs", "s", "sa", "saat" -> HOUR;
            default -> BigDecimal.ZERO;
        };
        return messages.numbers().parse(parts.group(1))
                .map(n -> n.multiply(factor))
                .filter(n -> n.signum() > 0
                        && n.compareTo(BigDecimal.valueOf(MOST_MINUTES)) <= 0
                        && n.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** "90 min", "120 min", "24 h": protocols count in minutes up to two hours. */
    String write(int minutes) {
        return minutes > IN_MINUTES_UP_TO && minutes % 60 == 0
                ? messages.text("observe.time.hours", minutes / 60)
                : messages.text("observe.time.minutes", minutes);
    }
}
