package org.mesochart.domain.screening;

/** Names the answers that say why a mixture is injected in spite of an allergy. */
public final class AllergyMatch {
    private static final String PREFIX = "allergy:";

    private AllergyMatch() {}

    /** What the reason for a class of substances is recorded under. */
    public static String key(String substanceClass) {
        return PREFIX + substanceClass;
    }

    public static boolean isKey(String question) {
        return question.startsWith(PREFIX);
    }
}
