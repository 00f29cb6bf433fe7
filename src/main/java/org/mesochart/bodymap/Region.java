package org.mesochart.bodymap;

import java.util.Objects;
import java.util.Optional;

/**
 * A region of the skin, as it can be seen in one or more views. Some are divided into finer ones, told apart where a
 * close-up shows them; a point is recorded with the finest.
 *
 * @param key the stable name, part of message keys: {@code regions.<key>}
 * @param paired true if left and right are two regions; false for one region across the midline
 * @param group the coarser part of the body: head, thorax, lower_back and so on
 * @param parent key of the region this is a part of, empty for a region of the whole body
 * @param uberon identifier of the structure under the skin in the Uberon ontology, if one fits
 */
public record Region(String key, boolean paired, String group, Optional<String> parent, Optional<String> uberon) {

    public Region {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(uberon, "uberon");
    }
}
