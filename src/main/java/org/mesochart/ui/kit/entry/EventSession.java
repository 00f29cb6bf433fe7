package org.mesochart.ui.kit.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.RegionNames;
import org.mesochart.ui.map.PointGroup;

/**
 * The session an adverse event belongs to, with what the event can be linked to.
 *
 * @param places the points by region and side, from head to foot
 * @param lots what was used, each lot once
 * @param signedWith the events that were signed with the session: of those only what came of them may change
 */
public record EventSession(Session session, List<Place> places, List<Lot> lots, Set<UUID> signedWith) {
    /** The points of one region and side. */
    public record Place(String name, List<UUID> points) {
        public Place {
            points = List.copyOf(points);
        }

        @Override
        public String toString() {
            return "Place[" + points.size() + ']';
        }
    }

    /** A lot of the session, with the product it is of. */
    public record Lot(String number, String product) {}

    public EventSession {
        places = List.copyOf(places);
        lots = List.copyOf(lots);
        signedWith = Set.copyOf(signedWith);
    }

    public static EventSession of(SessionRecord record, BodyMap map, RegionNames names, Set<UUID> signedWith) {
        List<Place> places = new ArrayList<>();
        for (BodyView view : BodyView.values()) {
            List<Injection> seen = record.injections().stream().filter(p -> p.place().view() == view).toList();
            for (PointGroup group : PointGroup.of(seen, map.figure(view))) {
                places.add(new Place(names.name(group.region(), group.side()),
                        group.points().stream().map(Injection::id).toList()));
            }
        }
        Map<String, Lot> lots = new LinkedHashMap<>();
        for (Mixture mixture : record.mixtures()) {
            for (Component component : mixture.components()) {
                if (component.lot() != null) {
                    lots.putIfAbsent(component.lot(), new Lot(component.lot(), component.product()));
                }
            }
        }
        var topical = record.details().topical();
        if (topical != null && topical.lot() != null) {
            lots.putIfAbsent(topical.lot(), new Lot(topical.lot(), topical.product()));
        }
        return new EventSession(record.session(), places, List.copyOf(lots.values()), signedWith);
    }

    /** The places that hold one of these points. */
    List<Place> placesOf(List<UUID> points) {
        return places.stream().filter(place -> place.points().stream().anyMatch(points::contains)).toList();
    }

    @Override
    public String toString() {
        return "EventSession[" + session.id() + ']';
    }
}
