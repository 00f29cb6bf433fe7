package org.mesochart.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Texts;

/**
 * Words added to a signed session later; the session itself stays as signed.
 *
 * @param text what is added
 * @param reason why it is added only now, or null for a plain note
 * @param corrections what was wrong and what is right, shown beside the original and never over it
 * @param author the name of one who wrote it in another chart, before it was imported; null when written in this one
 */
public record Addendum(
        UUID id, UUID sessionId, UUID practitionerId, Instant at, String text, String reason,
        List<Correction> corrections, String author) {

    /**
     * One figure or word put right.
     *
     * @param what what is corrected, in words ("Point 3, depth")
     * @param was as it stands in the signed session
     * @param now as it should have been written
     */
    public record Correction(String what, String was, String now) {
        public Correction {
            what = Objects.requireNonNullElse(Texts.tidy(what), "");
            was = Objects.requireNonNullElse(Texts.tidy(was), "");
            now = Objects.requireNonNullElse(Texts.tidy(now), "");
        }

        @Override
        public String toString() {
            return "Correction[…]";
        }
    }

    public Addendum {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sessionId);
        Objects.requireNonNull(practitionerId);
        Objects.requireNonNull(at);
        Objects.requireNonNull(text);
        reason = Texts.tidy(reason);
        corrections = List.copyOf(corrections);
    }

    /** Words written in this chart. */
    public Addendum(UUID id, UUID sessionId, UUID practitionerId, Instant at, String text, String reason,
            List<Correction> corrections) {
        this(id, sessionId, practitionerId, at, text, reason, corrections, null);
    }

    /** A plain note. */
    public Addendum(UUID id, UUID sessionId, UUID practitionerId, Instant at, String text) {
        this(id, sessionId, practitionerId, at, text, null, List.of());
    }

    /** True when it says just this of that session, whoever wrote it and when. */
    public boolean says(UUID session, String words, String because, List<Correction> right) {
        return sessionId.equals(session)
                && text.equals(Texts.tidy(words))
                && Objects.equals(reason, Texts.tidy(because))
                && corrections.equals(right);
    }

    /**
     * What is wrong with words to be added.
     *
     * @param reason needed with corrections
     */
    public static List<Problem> check(String text, String reason, List<Correction> corrections) {
        List<Problem> problems = new ArrayList<>();
        if (Texts.tidy(text) == null) {
            problems.add(Problem.of("text", "errors.addendum.empty"));
        }
        Texts.checkFree("text", text, problems);
        Texts.checkFree("reason", reason, problems);
        if (!corrections.isEmpty() && Texts.tidy(reason) == null) {
            problems.add(Problem.of("reason", "errors.addendum.reason"));
        }
        for (Correction correction : corrections) {
            if (correction.what().isEmpty() || correction.now().isEmpty()) {
                problems.add(Problem.of("corrections", "errors.addendum.correction"));
            }
            Texts.checkLine("corrections", correction.what(), problems);
            Texts.checkFree("corrections", correction.was(), problems);
            Texts.checkFree("corrections", correction.now(), problems);
        }
        return problems;
    }

    @Override
    public String toString() {
        return "Addendum[" + id + ']';
    }
}
