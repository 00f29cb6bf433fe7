package org.mesochart.domain.insight;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;

/**
 * What the map of a session tells by region and side, whatever view it was charted in. In a session that was stopped or
 * not performed nothing counts as injected.
 *
 * @param points injections by region
 * @param pain painted pain by region, wherever a cell of it lies; pain that only radiates has no area and is not told
 * @param painCm2 painted areas that hurt, in the drawing, each spot once however often it is painted over
 * @param unread how many points and areas this program cannot read; they are in none of the figures
 */
public record SessionMap(UUID session, int number, Map<BodyPart, Integer> points, Map<BodyPart, PaintedPain> pain,
                         double painCm2, int unread) {
    /**
     * Square centimetres, in the drawing, that an area must cover of a region for the region to be called painful, or
     * else half of the area: a brush that slips over a border makes no further painful region, and is not the pain of one
     * with an area of its own. The region that has most of an area is always painful.
     */
    public static final double ENOUGH_CM2 = 1;

    public SessionMap {
        Objects.requireNonNull(session);
        points = Map.copyOf(points);
        pain = Map.copyOf(pain);
    }

    /** Reads a session; some milliseconds for large areas. */
    public static SessionMap of(SessionRecord record, BodyMap bodyMap) {
        Map<BodyPart, Integer> points = new HashMap<>();
        if (!record.stopped() && !record.notPerformed()) {
            record.injections().forEach(point -> points.merge(
                    bodyMap.part(point.place().region(), point.place().side()), 1, Integer::sum));
        }
        List<SkinMark> areas = record.marks().stream()
                .filter(mark -> mark.kind() == SkinMark.Kind.PAIN && !mark.shape().isEmpty())
                .toList();
        Map<BodyPart, PaintedPain> pain = new HashMap<>();
        Map<BodyView, SkinShape> hurting = new EnumMap<>(BodyView.class);
        for (SkinMark area : areas) {
            Map<BodyPart, Integer> cells = cells(area, bodyMap);
            double enough = Math.min(ENOUGH_CM2, area.shape().areaCm2() / 2);
            int most = cells.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            cells.forEach((part, count) -> {
                boolean row = count == most || (double) count / (SkinShape.PER_CM * SkinShape.PER_CM) >= enough;
                pain.merge(part, new PaintedPain(area.intensity(), row), PaintedPain::and);
            });
            if (area.intensity() == null || area.intensity() > 0) {
                hurting.merge(area.view(), area.shape(), SkinShape::union);
            }
        }
        return new SessionMap(record.session().id(), record.session().number(), points, pain,
                hurting.values().stream().mapToDouble(SkinShape::areaCm2).sum(),
                record.unshown().points() + record.unshown().marks());
    }

    private static Map<BodyPart, Integer> cells(SkinMark area, BodyMap bodyMap) {
        Figure figure = bodyMap.figure(area.view());
        Map<BodyPart, Integer> cells = new HashMap<>();
        area.shape().middles().forEach(at -> figure.on(at[0], at[1]).ifPresent(on ->
                cells.merge(bodyMap.part(on.region(), on.side()), 1, Integer::sum)));
        return cells;
    }

    /** Whether any pain was painted, also as an area that does not hurt. */
    public boolean painted() {
        return !pain.isEmpty();
    }

    @Override
    public String toString() {
        return "SessionMap[" + session + ']';
    }
}
