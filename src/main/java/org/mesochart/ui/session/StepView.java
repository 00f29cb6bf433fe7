package org.mesochart.ui.session;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The page of one step. */
interface StepView {
    Region root();

    /** Follows the model until {@link #stop()}. */
    void start();

    void stop();

    /** Focus to the first thing to do. */
    void focus();

    /** What F6 jumps between. */
    default List<Node> parts() {
        return List.of(root());
    }
}
