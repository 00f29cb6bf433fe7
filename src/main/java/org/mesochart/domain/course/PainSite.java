package org.mesochart.domain.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.text.Texts;

/**
 * A painful place of a course, as the patient tells of it.
 *
 * @param name what its scores are kept under
 * @param qualities what it feels like
 * @param aspects when it hurts: at rest, on movement, both; empty = not told
 * @param since as told ("3 weeks", "March 2024"), or null
 * @param chronicity or null when not told
 * @param dayCourse how it goes over the day, or null
 * @param helps what helps, or null
 */
public record PainSite(
        String name,
        Set<PainQuality> qualities,
        Set<Aspect> aspects,
        String since,
        Chronicity chronicity,
        String dayCourse,
        String helps) {

    /** How long it has been there, in the clinic's judgement. */
    public enum Chronicity {
        ACUTE("acute"),
        CHRONIC("chronic");

        private final String key;

        Chronicity(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Chronicity> ofKey(String key) {
            for (Chronicity each : values()) {
                if (each.key.equals(key)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    public PainSite {
        name = Objects.requireNonNullElse(Texts.tidy(name), "");
        qualities = Set.copyOf(qualities);
        aspects = Set.copyOf(aspects);
        since = Texts.tidy(since);
        dayCourse = Texts.tidy(dayCourse);
        helps = Texts.tidy(helps);
    }

    /** A place that nothing else is told of yet. */
    public static PainSite named(String name) {
        return new PainSite(name, Set.of(), Set.of(), null, null, null, null);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("site", "errors.site.empty"));
        }
        Texts.checkLine("site", name, problems);
        Texts.checkLine("since", since, problems);
        Texts.checkLine("dayCourse", dayCourse, problems);
        Texts.checkLine("helps", helps, problems);
        return problems;
    }

    @Override
    public String toString() {
        return "PainSite[…]";
    }
}
