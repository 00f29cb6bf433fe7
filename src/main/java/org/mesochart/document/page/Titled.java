package org.mesochart.document.page;

import java.util.List;
import java.util.Optional;

/**
 * A section: heading, table, notes below it.
 *
 * @param subtitle beside the heading, may be empty
 */
public record Titled(String heading, String subtitle, Optional<Table> table, List<String> notes) {
    public boolean qualified() {
        return !subtitle.isEmpty();
    }

    @Override
    public String toString() {
        return "Titled";
    }
}
