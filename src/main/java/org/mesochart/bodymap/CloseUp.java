package org.mesochart.bodymap;

import java.util.Objects;
import org.mesochart.domain.body.BodyView;

/**
 * A part of the body shown large, with finer lines and regions. It is a window onto a view and has its coordinates, so a
 * point set in one is the same point in the other. Hands, feet and the inner side of the knee are views of their own.
 *
 * @param key the stable name, part of message keys: {@code map.closeup.<key>}
 * @param view the view it is a window onto
 * @param window what is shown, in the view's centimetres
 */
public record CloseUp(String key, BodyView view, Bounds window) {

    public CloseUp {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(window, "window");
    }
}
