package org.mesochart.bodymap;

import java.util.Objects;
import java.util.Optional;

/**
 * A region of the skin, as it can be seen in one or more views.
 *
 * @param key the stable name, part of message keys: {@code regions.<key>}
 * @param paired true if left and right are two regions; false for one region across the midline
 * @param group the coarser part of the body: head, thorax, lower_back and so on
 * @param uberon identifier of the structure under the skin in the Uberon ontology, if one fits
 */
public record Region(String key, boolean paired, String group, Optional<String> uberon) {

    public Region {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(uberon, "uberon");
    }
}
