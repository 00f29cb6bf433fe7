package org.mesochart.ui.preferences;

import java.util.List;
import javafx.scene.Node;
import org.mesochart.ui.kit.Action;

/** A card of the preferences that brings its own model. */
public interface PreferencesSection {
    Node root();

    /** Called when the page is shown. */
    void activate();

    /** Called when the page is left: what is typed is handed in for saving. */
    void deactivate();

    /** What can be done here, for the command finder. */
    default List<Action> actions() {
        return List.of();
    }
}
