package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.mesochart.bodymap.SensitiveSpots;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.edit.EditStack;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.ui.map.HintsModel;
import org.mesochart.ui.map.MarkKeeper;
import org.mesochart.ui.map.MarksModel;
import org.mesochart.ui.map.OpenEvent;
import org.mesochart.ui.map.PointsModel;

/** What surrounds the points of a session on the map: painted areas, adverse events that are not over, and hints. */
final class MarksAndHints {
    private static final SensitiveSpots SPOTS = SensitiveSpots.load();

    private final PointsModel points;
    private final ObservableList<AdverseEvent> events;
    private final MarksModel marks;
    private final HintsModel hints;
    private List<OpenEvent> before = List.of();

    MarksAndHints(UUID sessionId, PointsModel points, EditStack edits, MarkKeeper keeper,
            ObservableList<AdverseEvent> events, DismissedHints dismissed) {
        this.points = points;
        this.events = events;
        marks = new MarksModel(sessionId, points, edits, keeper);
        hints = new HintsModel(sessionId, points, marks, SPOTS, dismissed);
        events.addListener((ListChangeListener<AdverseEvent>) change -> openEvents());
    }

    MarksModel marks() {
        return marks;
    }

    HintsModel hints() {
        return hints;
    }

    /** Takes what was read from the chart; {@code nowBefore} are the open events of earlier sessions. */
    void show(List<SkinMark> nowMarks, List<OpenEvent> nowBefore, boolean signed) {
        before = List.copyOf(nowBefore);
        marks.show(nowMarks, signed);
        openEvents();
        hints.loaded();
    }

    private void openEvents() {
        List<OpenEvent> open = new ArrayList<>(before);
        open.addAll(OpenEvent.of(events, id -> points.point(id)));
        hints.openEvents(open);
    }
}
