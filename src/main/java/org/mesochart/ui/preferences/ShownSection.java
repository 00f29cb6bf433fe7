package org.mesochart.ui.preferences;

import java.util.List;
import javafx.scene.Node;
import org.mesochart.ui.kit.Action;

/**
 * Cards of another feature among the preferences.
 *
 * @param shown called when the page is shown
 * @param left called when it is left
 */
public record ShownSection(Node root, Runnable shown, Runnable left, List<Action> actions) implements PreferencesSection {
    @Override
    public void activate() {
        shown.run();
    }

    @Override
    public void deactivate() {
        left.run();
    }
}
