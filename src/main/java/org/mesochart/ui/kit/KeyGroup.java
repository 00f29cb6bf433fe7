package org.mesochart.ui.kit;

import java.util.List;

/**
 * Keys that act only while one part of a screen has the focus, as F1 lists them.
 *
 * @param title the part, in words
 */
public record KeyGroup(String title, List<Line> lines) {
    /**
     * @param keys as printed: "V", "Shift 1 … 6"
     * @param words what they do
     */
    public record Line(String keys, String words) {}
}
