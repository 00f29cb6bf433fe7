package org.mesochart.document.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.MarkMiddle;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;

/** Sheets of sessions with painted areas, arrows and needles. */
final class SampleMarks {
    static final Needle SHORT = Needle.parse("4/27/45").orElseThrow();
    static final Needle LONG = Needle.parse("13/30/30").orElseThrow();

    private SampleMarks() {}

    /** The thirty lumbar points with one needle; pain on either side, from the right down the leg, and a scratch. */
    static SessionSheetInput lumbar() {
        SessionSheetInput input = SampleLimbs.thirtyLumbar();
        return with(input, needles(input, SHORT, SHORT), List.of(
                pain(1, SkinShape.capsule(-4, 115, -4.4, 104, 5.5), 7, Set.of(PainQuality.BURNING),
                        arrow("-5", "103", "-9", "64")),
                pain(2, SkinShape.capsule(4, 113, 4, 107, 4), 4, Set.of(PainQuality.ACHING), null),
                mark(3, SkinMark.Kind.WOUND, BodyView.BACK, SkinShape.disc(9, 108, 2.4), null, Set.of(), null)));
    }

    /** The design's sheet with two needles, pain that goes into the buttock, and pain of which no number was told. */
    static SessionSheetInput usual() {
        SessionSheetInput input = SampleSheets.usual();
        return with(input, needles(input, SHORT, LONG), List.of(
                pain(1, SkinShape.capsule(-5, 112, -8, 96, 5), 9, Set.of(PainQuality.STABBING), arrow("-8", "97", "-11.5", "91")),
                pain(2, SkinShape.disc(5, 100, 4), null, Set.of(PainQuality.TINGLING), null)));
    }

    /** Two hundred points in runs, with pain beneath them, in two places without points, and an arrow alone. */
    static SessionSheetInput manyPoints() {
        SessionSheetInput input = SampleSheets.manyPoints();
        return with(input, input.record().injections(), List.of(
                pain(1, SkinShape.capsule(-12, 146, 12, 140, 10), 6, Set.of(PainQuality.ACHING), null),
                pain(2, SkinShape.capsule(-12, 92, 12, 92, 7), 2, Set.of(), arrow("10", "90", "11", "50")),
                mark(3, SkinMark.Kind.PAIN, BodyView.LEFT, SkinShape.disc(-1, 142, 5), 10, Set.of(PainQuality.NUMB), null),
                mark(4, SkinMark.Kind.WOUND, BodyView.FOOT_DORSAL_LEFT, SkinShape.disc(0.5, 12, 2), null, Set.of(), null)));
    }

    /** Nothing injected: only where it hurts. */
    static SessionSheetInput onlyPain() {
        SessionSheetInput usual = SampleSheets.usual();
        SessionRecord record = new SessionRecord(usual.record().session(), List.of(), List.of(), usual.record().scores(),
                List.of(), usual.record().signature());
        return with(SampleSheets.input(usual.patient(), record), List.of(), List.of(
                pain(1, SkinShape.capsule(3, 114, 4, 106, 5), 3, Set.of(PainQuality.CRAMPING), arrow("4", "106", "8", "62"))));
    }

    private static List<Injection> needles(SessionSheetInput input, Needle first, Needle later) {
        List<Injection> points = new ArrayList<>();
        input.record().injections().forEach(p -> points.add(p.withNeedle(p.number() <= 20 ? first : later)));
        return points;
    }

    static SessionSheetInput with(SessionSheetInput input, List<Injection> points, List<SkinMark> marks) {
        SessionRecord r = input.record();
        SessionRecord record = new SessionRecord(
                r.session(), r.mixtures(), points, r.scores(), r.adverseEvents(), r.signature(), marks);
        return new SessionSheetInput(input.clinic(), input.practitioner(), input.patient(), input.course(), record,
                input.earlier(), input.signature(), input.addenda(), input.copy());
    }

    private static Optional<SkinMark.Arrow> arrow(String fromX, String fromY, String toX, String toY) {
        return Optional.of(new SkinMark.Arrow(
                new BigDecimal(fromX), new BigDecimal(fromY), new BigDecimal(toX), new BigDecimal(toY)));
    }

    private static SkinMark pain(
            int number, SkinShape painted, Integer nrs, Set<PainQuality> qualities, Optional<SkinMark.Arrow> arrow) {
        return mark(number, SkinMark.Kind.PAIN, BodyView.BACK, painted, nrs, qualities, arrow);
    }

    private static SkinMark mark(
            int number,
            SkinMark.Kind kind,
            BodyView view,
            SkinShape painted,
            Integer nrs,
            Set<PainQuality> qualities,
            Optional<SkinMark.Arrow> arrow) {
        Figure figure = SampleSheets.BODY.figure(view);
        SkinShape shape = painted.where((x, y) -> figure.place(x, y).isPresent());
        Place middle = MarkMiddle.of(figure, shape).orElseThrow();
        return new SkinMark(SampleSheets.id(60_000 + number), SampleSheets.id(3), kind, view, middle.figureVersion(), shape,
                nrs, qualities, arrow == null ? Optional.empty() : arrow, middle.region(), middle.side());
    }
}
