package org.mesochart.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.MarkMiddle;
import org.mesochart.demo.CaseBook.Special;
import org.mesochart.demo.CaseBook.Treatment;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SkinMark;

/** What the people of the demo chart show on the map: where it hurts, where that goes, and one scratch. */
final class DemoMarks {
    private static final double BRUSH = 4;
    private static final double LATER_BRUSH = 2.5;
    private static final double DOWN_THE_LEG = 35;
    private static final double SCRATCH = 1.5;

    private final BodyMap bodyMap;

    DemoMarks(BodyMap bodyMap) {
        this.bodyMap = bodyMap;
    }

    /**
     * @param points what was injected
     * @param before NRS before it, null when it was not asked
     * @param first true for the first session of the course: it hurts more widely then
     */
    List<SkinMark> of(Treatment treatment, Session session, List<Injection> points, Integer before, boolean first) {
        List<SkinMark> marks = new ArrayList<>();
        Map<BodyView, List<Place>> views = new EnumMap<>(BodyView.class);
        points.forEach(p -> views.computeIfAbsent(p.place().view(), v -> new ArrayList<>()).add(p.place()));
        views.forEach((view, places) -> {
            SkinShape shape = painted(bodyMap.figure(view), places, first ? BRUSH : LATER_BRUSH);
            Optional<SkinMark.Arrow> arrow = treatment.points() == Points.BUTTOCK_RIGHT ? downTheLeg(places) : Optional.empty();
            mark(session, SkinMark.Kind.PAIN, view, shape, before, qualities(treatment.points()), arrow).ifPresent(marks::add);
        });
        if (treatment.special() == Special.TWO_HUNDRED) {
            Place near = points.getLast().place();
            SkinShape scratch = painted(bodyMap.figure(near.view()), List.of(near), SCRATCH);
            mark(session, SkinMark.Kind.WOUND, near.view(), scratch, null, Set.of(), Optional.empty()).ifPresent(marks::add);
        }
        return marks;
    }

    private Optional<SkinMark> mark(
            Session session,
            SkinMark.Kind kind,
            BodyView view,
            SkinShape shape,
            Integer intensity,
            Set<PainQuality> qualities,
            Optional<SkinMark.Arrow> arrow) {
        // Not from the seeded numbers: those name everything else.
        UUID id = UUID.nameUUIDFromBytes((session.id() + kind.key() + view.key()).getBytes(StandardCharsets.UTF_8));
        return MarkMiddle.of(bodyMap.figure(view), shape).map(middle -> new SkinMark(id, session.id(), kind, view,
                middle.figureVersion(), shape, intensity, qualities, arrow, middle.region(), middle.side()));
    }

    /** The brush over each of the places, on the body only. */
    private static SkinShape painted(Figure figure, List<Place> places, double brush) {
        SkinShape all = SkinShape.EMPTY;
        for (Place place : places) {
            all = all.union(SkinShape.disc(place.xCm().doubleValue(), place.yCm().doubleValue(), brush));
        }
        SkinShape painted = all;
        return painted.bounds()
                .map(bounds -> SkinShape.of(bounds, (x, y) -> painted.contains(x, y) && figure.place(x, y).isPresent()))
                .orElse(SkinShape.EMPTY);
    }

    private static Optional<SkinMark.Arrow> downTheLeg(List<Place> places) {
        Place from = places.getLast();
        BigDecimal down = from.yCm().subtract(BigDecimal.valueOf(DOWN_THE_LEG)).setScale(1, RoundingMode.HALF_EVEN);
        return Optional.of(new SkinMark.Arrow(from.xCm(), from.yCm(), from.xCm(), down));
    }

    private static Set<PainQuality> qualities(Points points) {
        return switch (points) {
            case BUTTOCK_RIGHT -> Set.of(PainQuality.ELECTRIC, PainQuality.TINGLING);
            case LABOUR -> Set.of(PainQuality.CRAMPING);
            case FOREHEAD, NECK -> Set.of(PainQuality.PRESSURE);
            case LOW_BACK, LOW_BACK_LEFT, SHOULDER_RIGHT -> Set.of(PainQuality.ACHING, PainQuality.STABBING);
            case SCALP -> Set.of(PainQuality.ITCHING);
            default -> Set.of(PainQuality.ACHING);
        };
    }
}
