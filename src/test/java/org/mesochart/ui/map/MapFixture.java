package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.storage.TestCharts;

/** A map without a chart. */
final class MapFixture {
    static final BodyMap BODY = BodyMap.load();

    final UUID session = UUID.randomUUID();
    final Messages messages;
    final PointsModel points;
    final LayersModel layers = new LayersModel();
    final List<EarlierPoint> earlier = new ArrayList<>();
    final GhostModel ghost = new GhostModel(layers, (id, done, failed) -> done.accept(earlier));
    private final Mixture mixture = lettered(TestCharts.aMixture(session));

    MapFixture(Language language) {
        messages = new Messages(language);
        points = new PointsModel(session, BODY, new RegionNames(messages, BODY), new EditStack(50), new NoDisk());
        points.show(List.of(mixture), List.of(), false);
    }

    private static Mixture lettered(Mixture m) {
        return new Mixture(m.id(), m.sessionId(), "A", m.components());
    }

    Injection point(Place place) {
        return new Injection(UUID.randomUUID(), session, 0, mixture.id(), place, new BigDecimal("2"),
                new BigDecimal("0.1"), Technique.PAPULE, null, null);
    }

    Injection add(Place place) {
        return points.add(place).orElseThrow();
    }

    /** Offers a last session with these points and shows them. */
    void lastSession(List<Place> places) {
        earlier.clear();
        places.forEach(place -> earlier.add(new EarlierPoint(point(place), 0)));
        Map<BodyView, Integer> counts = places.stream()
                .collect(Collectors.groupingBy(Place::view, Collectors.summingInt(p -> 1)));
        ghost.offer(List.of(new EarlierSession(UUID.randomUUID(), 3, java.time.LocalDate.of(2026, 11, 17),
                Optional.empty(), counts)));
    }

    /** Places spread over a part of a view. */
    static List<Place> spread(BodyView view, Bounds b, int across, double shift) {
        List<Place> places = new ArrayList<>();
        double step = b.width() / (across + 1);
        for (double x = b.minX() + step; x < b.maxX() - step / 2; x += step) {
            for (double y = b.minY() + step; y < b.maxY() - step / 2; y += step) {
                BODY.figure(view).place(x + shift, y + shift).ifPresent(places::add);
            }
        }
        return places;
    }

    /** Keeps nothing and loses nothing. */
    private static final class NoDisk implements PointKeeper {
        @Override
        public void add(List<Injection> points) {}

        @Override
        public void change(List<Injection> points) {}

        @Override
        public void remove(List<UUID> ids) {}

        @Override
        public void restore(List<Injection> points) {}

        @Override
        public boolean notSaved(UUID id) {
            return false;
        }
    }
}
