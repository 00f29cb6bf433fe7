package org.mesochart.ui.documents;

import java.util.List;

/**
 * How large a page is shown.
 *
 * @param percent of its size on paper, for {@code PERCENT}
 */
record Zoom(Kind kind, int percent) {
    /** So that the whole page is seen, so that its width is, or a size of its own. */
    enum Kind { PAGE, WIDTH, PERCENT }

    static final Zoom PAGE = new Zoom(Kind.PAGE, 100);
    static final Zoom WIDTH = new Zoom(Kind.WIDTH, 100);
    static final List<Integer> STEPS = List.of(50, 75, 100, 125, 150, 200, 300, 400);

    static Zoom of(int percent) {
        return new Zoom(Kind.PERCENT, percent);
    }

    /** The next step above or below what is shown now. */
    static Zoom next(double percentNow, boolean larger) {
        List<Integer> steps = larger ? STEPS : STEPS.reversed();
        return of(steps.stream()
                .filter(step -> larger ? step > percentNow + 1 : step < percentNow - 1)
                .findFirst()
                .orElse(steps.getLast()));
    }
}
