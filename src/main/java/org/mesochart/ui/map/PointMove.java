package org.mesochart.ui.map;

import java.util.Set;
import java.util.UUID;

/** Points that are being dragged, and by how many pixels. */
record PointMove(Set<UUID> ids, double dx, double dy) {
    static final PointMove NONE = new PointMove(Set.of(), 0, 0);

    @Override
    public String toString() {
        return "PointMove[]";
    }
}
