package org.mesochart.ui.preferences;

import javafx.scene.Node;

/** A card of the preferences that brings its own model. */
public interface PreferencesSection {
    Node root();

    /** Called when the page is shown. */
    void activate();

    /** Called when the page is left: what is typed is handed in for saving. */
    void deactivate();
}
