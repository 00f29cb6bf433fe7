package org.mesochart.domain.screening;

import java.util.Optional;

/** What was answered. A question that was not asked has no answer at all. */
public enum Answer {
    NO("no"),
    /** The session ends without injections. */
    STOP("stop"),
    /** Injected all the same, with a written reason. */
    PROCEED("proceed");

    private final String key;

    Answer(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Answer> ofKey(String key) {
        for (Answer answer : values()) {
            if (answer.key.equals(key)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
