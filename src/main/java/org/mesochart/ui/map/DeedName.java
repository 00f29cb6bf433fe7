package org.mesochart.ui.map;

import java.util.List;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.RegionNames;

/** The name of a deed for the undo button: a message key and what its placeholders take. */
record DeedName(String key, List<Object> args) {

    /** One point is named by its region, several by their number and the part of the body. */
    static DeedName added(List<Injection> points, RegionNames names) {
        return points.size() == 1
                ? new DeedName("map.edit.add.one", List.of(names.name(points.getFirst().place())))
                : new DeedName("map.edit.place", List.of(points.size(), into(points, names)));
    }

    static DeedName of(FixedProposal.What what, List<Injection> points, RegionNames names) {
        String key = what == FixedProposal.What.MIRROR ? "map.edit.mirror" : "map.edit.repeat";
        return points.size() == 1
                ? new DeedName(key + ".one", List.of(names.name(points.getFirst().place())))
                : new DeedName(key + ".other", List.of(points.size(), into(points, names)));
    }

    private static String into(List<Injection> points, RegionNames names) {
        List<Place> places = points.stream().map(Injection::place).toList();
        return names.into(places);
    }

    /** A deed may name a patient's region. */
    @Override
    public String toString() {
        return "DeedName[" + key + ']';
    }
}
