package org.mesochart.domain.insight;

import java.util.Optional;

/** What courses are grouped and chosen by. A course has one value of each, or none that was recorded. */
public enum Facet {
    /** As written, however it is spelt. */
    INDICATION("indication"),
    /** The painful place that tells the course, however it is spelt: the one scored first on the scale and aspect. */
    SITE("site"),
    /** The products of the mixture that most points were given with, in the order of the alphabet. */
    MIXTURE("mixture"),
    /** The technique of most points. */
    TECHNIQUE("technique"),
    /** The depth of most points, mm. */
    DEPTH("depth"),
    /** The region of most points, with its side: {@code knee_medial/right}. */
    REGION("region"),
    /** The id of the practitioner who signed most sessions; drafts have none. */
    PRACTITIONER("practitioner");

    private final String key;

    Facet(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Facet> ofKey(String key) {
        for (Facet facet : values()) {
            if (facet.key.equals(key)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }
}
