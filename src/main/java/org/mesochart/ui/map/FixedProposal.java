package org.mesochart.ui.map;

import java.util.List;
import java.util.Objects;
import org.mesochart.ui.kit.Sentence;

/**
 * Points whose number and places are given: mirrored ones, and those of an earlier session.
 *
 * @param what says which
 * @param notes what is to be known before they are charted, in sentences
 * @param with what belongs to the deed and comes before the points: the mixtures they need
 * @param without takes that back
 */
public record FixedProposal(What what, List<Proposed> points, List<Sentence> notes, Runnable with, Runnable without)
        implements Proposal {
    /** Where the points come from. */
    public enum What {
        MIRROR,
        REPEAT
    }

    public FixedProposal {
        Objects.requireNonNull(what, "what");
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    public FixedProposal(What what, List<Proposed> points, List<Sentence> notes) {
        this(what, points, notes, () -> {}, () -> {});
    }

    @Override
    public String toString() {
        return "FixedProposal[" + what + "]";
    }
}
