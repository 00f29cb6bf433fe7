package org.mesochart.ui.map;

import java.util.Locale;

/** What the pointer does on the map. */
public enum Tool {
    SELECT,
    POINT,
    LINE,
    AREA,
    PAIN,
    MEASURE;

    /** Part of message keys: {@code map.tool.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
