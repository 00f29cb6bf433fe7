package org.mesochart.domain.screening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Bilingual;
import org.mesochart.domain.text.Language;
import org.mesochart.domain.text.Texts;

/**
 * A contraindication that is asked for.
 *
 * @param key what answers refer to; never used again for another question
 * @param origin whose question it is
 * @param source where it comes from, or null for the clinic's own
 * @param asked whether it is asked at present; always true for the ten of the brief
 */
public record ScreeningQuestion(
        String key, Origin origin, String english, String turkish, String source, boolean asked) {
    /** Whose question it is. */
    public enum Origin {
        /** One of the ten that are always asked. */
        BRIEF,
        /** A further prompt that comes with the program and may be turned on. */
        PROMPT,
        /** The clinic's own. */
        CLINIC
    }

    public ScreeningQuestion {
        Objects.requireNonNull(key);
        Objects.requireNonNull(origin);
        english = Objects.requireNonNullElse(Texts.tidy(english), "");
        turkish = Objects.requireNonNullElse(Texts.tidy(turkish), "");
        source = Texts.tidy(source);
        if (origin == Origin.BRIEF && !asked) {
            throw new IllegalArgumentException("the ten of the brief are always asked");
        }
    }

    /** Follows from the key. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("question/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** A new question of the clinic. */
    public static ScreeningQuestion own(String english, String turkish) {
        return new ScreeningQuestion("own-" + UUID.randomUUID(), Origin.CLINIC, english, turkish, null, true);
    }

    public ScreeningQuestion withAsked(boolean now) {
        return new ScreeningQuestion(key, origin, english, turkish, source, now);
    }

    public String in(Language language) {
        return words().in(language);
    }

    public Bilingual words() {
        return new Bilingual(english, turkish);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        wording("english", english, problems);
        wording("turkish", turkish, problems);
        return problems;
    }

    private static void wording(String field, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(Problem.of(field, "errors.screening.wording"));
        }
        Texts.checkLine(field, text, problems);
    }
}
