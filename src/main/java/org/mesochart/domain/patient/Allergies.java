package org.mesochart.domain.patient;

import java.util.List;

/**
 * What is known of a patient's allergies. "None known" is an answer; "not asked" is the lack of one, and the two are
 * never confused.
 */
public record Allergies(State state, List<Allergy> list) {
    /** Whether the question was put, and what came of it. */
    public enum State {
        NOT_ASKED("not_asked"),
        NONE_KNOWN("none_known"),
        KNOWN("known");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static State ofKey(String key) {
            for (State state : values()) {
                if (state.key.equals(key)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("unknown allergy state");
        }
    }

    public static final Allergies NOT_ASKED = new Allergies(State.NOT_ASKED, List.of());
    public static final Allergies NONE_KNOWN = new Allergies(State.NONE_KNOWN, List.of());

    public Allergies {
        list = List.copyOf(list);
        if ((state == State.KNOWN) == list.isEmpty()) {
            throw new IllegalArgumentException("known allergies are listed, others are not");
        }
    }

    public static Allergies of(List<Allergy> list) {
        return new Allergies(State.KNOWN, list);
    }

    @Override
    public String toString() {
        return "Allergies[" + state + ']';
    }
}
