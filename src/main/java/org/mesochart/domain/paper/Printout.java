package org.mesochart.domain.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;

/**
 * That a document left the chart: what was printed or saved, when, and in which words. Never changed, never deleted.
 *
 * @param about whom and what it tells of
 * @param copies sheets of paper asked for, 1 to 99; 1 for a file
 * @param version of the clinic's texts, or null for a document that has none of its own
 * @param content the clinic's texts as printed, or null
 */
public record Printout(
        UUID id,
        PaperKind kind,
        Language language,
        Deed deed,
        About about,
        Instant at,
        int copies,
        String version,
        String content) {
    /** Longest wording of a document: every paragraph of it as long as a text may be. */
    public static final int CONTENT_MAX = 1_000_000;

    /** What became of the document. */
    public enum Deed {
        PRINTED("printed"),
        SAVED("saved");

        private final String key;

        Deed(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Deed> ofKey(String key) {
            return List.of(values()).stream().filter(deed -> deed.key.equals(key)).findFirst();
        }
    }

    /** Each may be null: a due list is about no single patient. */
    public record About(UUID patientId, UUID courseId, UUID sessionId) {
        public static final About NOBODY = new About(null, null, null);
    }

    public Printout {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(language);
        Objects.requireNonNull(deed);
        Objects.requireNonNull(about);
        Objects.requireNonNull(at);
        if (copies < 1 || copies > 99) {
            throw new IllegalArgumentException("1 to 99 copies");
        }
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Texts.checkLine("version", version, problems);
        Texts.checkFree("content", content, CONTENT_MAX, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "Printout[" + id + ", " + kind + ']';
    }
}
