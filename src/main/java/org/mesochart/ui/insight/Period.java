package org.mesochart.ui.insight;

import java.time.LocalDate;

/** The days between which a course had its first injections. */
enum Period {
    ALL("all"),
    MONTHS_3("months3"),
    MONTHS_12("months12"),
    THIS_YEAR("thisYear"),
    LAST_YEAR("lastYear"),
    OTHER("other");

    private final String key;

    Period(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The first day, or null without one; {@link #OTHER} has days of its own. */
    LocalDate from(LocalDate today) {
        return switch (this) {
            case ALL, OTHER -> null;
            case MONTHS_3 -> today.minusMonths(3);
            case MONTHS_12 -> today.minusMonths(12);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
        };
    }

    /** The last day, or null without one. */
    LocalDate to(LocalDate today) {
        return this == LAST_YEAR ? today.withDayOfYear(1).minusDays(1) : null;
    }
}
