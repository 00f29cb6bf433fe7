package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.map.EarlierPoint;
import org.mesochart.ui.map.EarlierSession;
import org.mesochart.ui.map.GhostModel;
import org.mesochart.ui.map.LayersModel;

/** Reads a patient's earlier sessions for the map: first which there are, then the points of the one that is shown. */
final class EarlierSessions {
    private final Chart chart;
    private final Tasks tasks;
    private final GhostModel ghost;

    EarlierSessions(Chart chart, Tasks tasks, LayersModel layers) {
        this.chart = chart;
        this.tasks = tasks;
        ghost = new GhostModel(layers, this::points);
    }

    GhostModel ghost() {
        return ghost;
    }

    /** Offers what came before a session. */
    void readFor(Session session, UUID patient) {
        tasks.run(() -> before(session, patient), ghost::offer, problem -> ghost.notOffered());
    }

    private List<EarlierSession> before(Session session, UUID patient) {
        Map<UUID, Map<BodyView, Integer>> counts = chart.injections().countsOfPatient(patient);
        List<EarlierSession> own = new ArrayList<>();
        List<EarlierSession> others = new ArrayList<>();
        for (Course course : chart.courses().ofPatient(patient)) {
            boolean same = course.id().equals(session.courseId());
            for (Session s : chart.sessions().ofCourse(course.id())) {
                boolean before = same ? s.number() < session.number() : s.at().isBefore(session.at());
                if (before) {
                    (same ? own : others).add(new EarlierSession(s.id(), s.number(), s.localTime().toLocalDate(),
                            same ? Optional.empty() : Optional.of(course.indication()),
                            counts.getOrDefault(s.id(), Map.of())));
                }
            }
        }
        own.sort(Comparator.comparing(EarlierSession::number).reversed());
        others.sort(Comparator.comparing(EarlierSession::date).reversed());
        own.addAll(others);
        return own;
    }

    private void points(UUID session, Consumer<List<EarlierPoint>> done, Runnable failed) {
        tasks.run(() -> chart.sessions().record(session).map(EarlierSessions::pointsOf).orElseThrow(), done,
                problem -> failed.run());
    }

    private static List<EarlierPoint> pointsOf(SessionRecord record) {
        return record.injections().stream()
                .map(point -> new EarlierPoint(point, record.mixture(point.mixtureId())
                        .map(Mixture::letter)
                        .map(Mixture.LETTERS::indexOf)
                        .orElse(-1)))
                .toList();
    }
}
