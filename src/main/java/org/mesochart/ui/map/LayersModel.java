package org.mesochart.ui.map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What is shown on the map besides the points. One for all sessions: it is remembered while the program runs. */
public final class LayersModel {
    private final BooleanProperty regions = new SimpleBooleanProperty(false);
    private final BooleanProperty pain = new SimpleBooleanProperty(true);
    private final BooleanProperty events = new SimpleBooleanProperty(true);
    private final BooleanProperty ghost = new SimpleBooleanProperty(true);

    /** The borders of the regions as they are told apart now. */
    public BooleanProperty regions() {
        return regions;
    }

    /** Painful areas and wounds. */
    public BooleanProperty pain() {
        return pain;
    }

    /** Places with an open adverse event. */
    public BooleanProperty events() {
        return events;
    }

    /** The points of an earlier session. */
    public BooleanProperty ghost() {
        return ghost;
    }
}
