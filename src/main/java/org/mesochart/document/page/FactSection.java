package org.mesochart.document.page;

import java.util.List;

/** A heading with its facts. */
public record FactSection(String heading, List<Fact> facts) {
    @Override
    public String toString() {
        return "FactSection";
    }
}
