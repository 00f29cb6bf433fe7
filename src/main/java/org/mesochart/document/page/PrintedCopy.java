package org.mesochart.document.page;

import java.time.LocalDate;

/**
 * A further print of a signed sheet. The first print has no mark.
 *
 * @param number 2 or more
 * @param printed the day of printing
 */
public record PrintedCopy(int number, LocalDate printed) {
    public PrintedCopy {
        if (number < 2) {
            throw new IllegalArgumentException("the first print is no copy");
        }
    }
}
