package org.mesochart.document.print;

import java.util.Objects;
import java.util.Set;
import org.mesochart.document.page.PaperSize;

/**
 * A printer as the system describes it.
 *
 * @param usual whether it is the system's standard printer
 * @param papers which of our papers it has; empty when it does not say
 * @param bothSides whether it turns the paper by itself
 */
public record Printer(String name, boolean usual, State state, Set<PaperSize> papers, boolean bothSides) {
    /** Whether it would take a document now. */
    public enum State {
        READY("ready"),
        /** Takes documents and keeps them until it is switched on or set going. */
        STOPPED("stopped"),
        /** Takes none. */
        NOT_ACCEPTING("not_accepting");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public Printer {
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        papers = Set.copyOf(papers);
    }

    /** Whether it has this paper, or does not say which it has. */
    public boolean has(PaperSize paper) {
        return papers.isEmpty() || papers.contains(paper);
    }
}
