package org.mesochart.domain.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.insight.ThenAndNow.Answer;
import org.mesochart.domain.insight.ThenAndNow.Row;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.session.Technique;
import org.mesochart.storage.TestCharts;

@BesideOthers
class ThenAndNowTest {
    private static final BodyMap BODY = BodyMap.load();
    private static final UUID COURSE = UUID.randomUUID();
    /** In the left and the right lower lumbar paraspinal region. */
    private static final double[] LEFT = {3, 104};
    private static final double[] RIGHT = {-3, 104};
    private static final double[] GLUTEUS = {6, 88};
    private static final BodyPart LEFT_LUMBAR = new BodyPart("paraspinal_lumbar_lower", Side.LEFT);

    @Test
    void halvedIsAtLeastFiftyPercentFromTheExactFigures() {
        int[][] halved = {{8, 4}, {7, 3}, {5, 2}, {1, 0}, {10, 5}, {9, 4}};
        int[][] less = {{8, 5}, {7, 4}, {5, 3}, {9, 5}};
        Arrays.stream(halved).forEach(pair -> assertEquals(Answer.HALVED, answer(pair[0], pair[1]), Arrays.toString(pair)));
        Arrays.stream(less).forEach(pair -> assertEquals(Answer.LESS, answer(pair[0], pair[1]), Arrays.toString(pair)));
        assertEquals(Answer.SAME, answer(4, 4));
        assertEquals(Answer.MORE, answer(4, 5));
        assertEquals(Optional.of(new BigDecimal("62.5")), row(8, 3).percentLess());
        assertEquals(Optional.of(new BigDecimal("-25")), row(4, 5).percentLess());
    }

    @Test
    void zeroThenAndMissingThenOrNowHaveNoPercentage() {
        assertEquals(Optional.empty(), row(0, 3).percentLess());
        assertEquals(Answer.MORE, answer(0, 3));
        assertEquals(Answer.NO_PAIN, answer(0, 0));
        assertEquals(Answer.NOT_TOLD, answer(null, 3));
        assertEquals(Answer.NOT_TOLD, answer(3, null));
        assertEquals(Optional.empty(), row(null, 3).percentLess());
        assertEquals(Optional.empty(), row(3, null).percentLess());
    }

    @Test
    void aRegionNotPaintedNowIsNotTakenForZeroAndOneNotPaintedThenIsNew() {
        ThenAndNow compared = compare(painted(pain(LEFT, 8)), painted(pain(RIGHT, 2)));
        assertEquals(List.of(Side.LEFT, Side.RIGHT), compared.rows().stream().map(row -> row.part().side()).toList());
        Row left = compared.rows().getFirst();
        assertEquals(Answer.NO_LONGER_PAINTED, left.answer());
        assertEquals(Optional.empty(), left.now());
        assertEquals(Optional.empty(), left.percentLess());
        assertEquals(Answer.NEW, compared.rows().getLast().answer());
        assertEquals(List.of(left), compared.painful());
        assertEquals(0, ThenAndNow.count(compared.painful(), Answer.HALVED));
    }

    @Test
    void overlappingAreasAreMeasuredOnceAndTheStrongerCounts() {
        SkinMark large = pain(LEFT, 3, 4);
        SkinMark small = pain(LEFT, 7, 2);
        SessionMap map = SessionMap.of(painted(large, small), BODY);
        assertEquals(large.shape().areaCm2(), map.painCm2());
        assertEquals(7, map.pain().get(LEFT_LUMBAR).intensity());
        assertEquals(null, SessionMap.of(painted(pain(LEFT, 3, 4), pain(LEFT, null, 2)), BODY).pain()
                .get(LEFT_LUMBAR).intensity());
    }

    @Test
    void anAreaThatDoesNotHurtIsPaintedButNoPainfulArea() {
        SessionMap map = SessionMap.of(painted(pain(LEFT, 0)), BODY);
        assertTrue(map.painted());
        assertEquals(0, map.painCm2());
        assertEquals(Answer.HALVED, answer(6, 0));
    }

    @Test
    void aBrushThatSlipsOverABorderMakesNoFurtherPainfulRegionYetItsPainIsNotLost() {
        // The border to the quadratus lumborum lies between 4 and 6 cm.
        SkinMark slipped = pain(new double[] {3.2, 110}, 6, 3);
        ThenAndNow compared = compare(painted(slipped), painted(slipped));
        assertEquals(List.of("paraspinal_lumbar_upper"), compared.rows().stream().map(row -> row.part().region()).toList());
        SkinMark broad = pain(new double[] {7, 110}, 6, 4);
        Row quadratus = compare(painted(broad), painted(pain(new double[] {3.9, 110}, 6, 3))).rows().stream()
                .filter(row -> row.part().region().equals("quadratus_lumborum")).findFirst().orElseThrow();
        assertEquals(Answer.SAME, quadratus.answer());
    }

    @Test
    void whatSlipsOverABorderIsNotThePainOfARegionWithAnAreaOfItsOwn() {
        double[] quadratus = {7, 110};
        for (Integer slipping : Arrays.asList(9, null)) {
            SkinMark slipped = pain(new double[] {3.9, 110}, slipping, 3);
            SkinMark own = pain(quadratus, 2, 4);
            for (SessionRecord now : List.of(painted(own, slipped), painted(slipped, own))) {
                Row row = compare(painted(pain(quadratus, 4, 4)), now).rows().stream()
                        .filter(each -> each.part().region().equals("quadratus_lumborum")).findFirst().orElseThrow();
                assertEquals(Answer.HALVED, row.answer());
                assertEquals(2, row.now().orElseThrow().intensity());
            }
        }
    }

    @Test
    void everyAreaHasARegionThatIsPainfulHoweverManyItLiesIn() {
        int met = 0;
        for (double x = 2; x <= 12; x += 0.5) {
            for (double y = 80; y <= 125; y += 0.5) {
                SessionMap map = SessionMap.of(painted(pain(new double[] {x, y}, 5, 1)), BODY);
                met += map.pain().size() > 2 ? 1 : 0;
                assertTrue(map.pain().values().stream().anyMatch(PaintedPain::row), x + " " + y);
            }
        }
        assertTrue(met > 0, "three regions meet somewhere");
    }

    @Test
    void pointsAreSummedFromTheEarlierToTheLaterAndWhatWasDoneBeforeTheLaterPainIsTreatment() {
        List<SessionMap> course = maps(
                record(1, List.of(pain(GLUTEUS, 5)), 9),
                record(2, List.of(pain(LEFT, 8), pain(RIGHT, 6)), 4),
                record(3, List.of(), 5),
                record(4, List.of(pain(LEFT, 4), pain(RIGHT, 6)), 6));
        ThenAndNow compared = ThenAndNow.of(course, 1, 3, BODY);
        Row left = compared.rows().getFirst();
        assertEquals(15, left.points());
        assertEquals(9, left.before());
        assertEquals(List.of(left), compared.treated());
        assertEquals(List.of(Side.RIGHT), compared.untreated().stream().map(row -> row.part().side()).toList());
        assertThrows(IllegalArgumentException.class, () -> ThenAndNow.of(course, 2, 2, BODY));
    }

    @Test
    void aStoppedSessionGaveNothingAndRegionsWithPointsAloneComeLast() {
        SessionRecord stopped = record(1, List.of(pain(GLUTEUS, 5)), 3);
        stopped = stopped.withScreening(List.of(new ScreeningAnswer(stopped.session().id(), "pregnancy",
                org.mesochart.domain.screening.Answer.STOP, null, false)));
        SessionRecord given = record(2, List.of(pain(GLUTEUS, 5)), 3);
        assertEquals(1, ThenAndNow.of(maps(stopped, record(2, List.of(pain(GLUTEUS, 5)), 0)), 0, 1, BODY).rows().size());
        ThenAndNow compared = ThenAndNow.of(maps(stopped, given), 0, 1, BODY);
        assertEquals(List.of("gluteus_maximus", "paraspinal_lumbar_lower"),
                compared.rows().stream().map(row -> row.part().region()).toList());
        assertEquals(Answer.NO_PAIN, compared.rows().getLast().answer());
        assertEquals(List.of(3, 0), List.of(compared.rows().getLast().points(), compared.rows().getLast().before()));
    }

    @Test
    void aRegionAcrossTheMidlineIsOneAndAWoundOrRadiationAloneIsNoPain() {
        SkinMark middle = new SkinMark(UUID.randomUUID(), COURSE, SkinMark.Kind.PAIN, BodyView.FRONT, 1,
                SkinShape.disc(0, 100, 5), 6, Set.of(), Optional.empty(), "suprapubic", Side.MIDLINE);
        SessionMap map = SessionMap.of(painted(middle), BODY);
        assertEquals(1, map.pain().keySet().stream().filter(part -> part.region().equals("suprapubic")).count());
        SkinMark wound = TestCharts.aWound(COURSE);
        SkinMark arrow = new SkinMark(UUID.randomUUID(), COURSE, SkinMark.Kind.PAIN, BodyView.BACK, 1, SkinShape.EMPTY, 7,
                Set.of(), TestCharts.aMark(COURSE).radiation(), "gluteus_maximus", Side.LEFT);
        assertFalse(SessionMap.of(painted(wound, arrow), BODY).painted());
    }

    @Test
    void whateverIsPaintedAreaAndAnswersHoldTogether() {
        Random random = new Random(6);
        for (int round = 0; round < 40; round++) {
            SessionRecord one = painted(areas(random));
            SessionRecord other = painted(areas(random));
            ThenAndNow compared = compare(one, other);
            double most = one.marks().stream().mapToDouble(mark -> mark.shape().areaCm2()).sum();
            assertTrue(compared.then().painCm2() <= most);
            assertEquals(compared.painful().size(), compared.treated().size() + compared.untreated().size());
            assertEquals(compared.rows().size(),
                    Arrays.stream(Answer.values()).mapToInt(a -> ThenAndNow.count(compared.rows(), a)).sum());
            for (Row row : compared.rows()) {
                boolean figures = row.then().map(PaintedPain::intensity).isPresent()
                        && row.now().map(PaintedPain::intensity).isPresent();
                assertEquals(figures && row.then().get().intensity() > 0, row.percentLess().isPresent());
                assertEquals(row.answer() == Answer.HALVED, row.percentLess()
                        .filter(less -> 2 * row.now().get().intensity() <= row.then().get().intensity()).isPresent());
            }
        }
    }

    private static SkinMark[] areas(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> pain(new double[] {random.nextInt(-9, 10), random.nextInt(88, 118)},
                        random.nextInt(5) == 0 ? null : random.nextInt(11), 1 + random.nextInt(6)))
                .toArray(SkinMark[]::new);
    }

    private static Answer answer(Integer then, Integer now) {
        return row(then, now).answer();
    }

    private static Row row(Integer then, Integer now) {
        return compare(painted(pain(LEFT, then)), painted(pain(LEFT, now))).rows().getFirst();
    }

    private static ThenAndNow compare(SessionRecord then, SessionRecord now) {
        return ThenAndNow.of(maps(then, now), 0, 1, BODY);
    }

    private static List<SessionMap> maps(SessionRecord... records) {
        return Arrays.stream(records).map(record -> SessionMap.of(record, BODY)).toList();
    }

    private static SkinMark pain(double[] at, Integer intensity) {
        return pain(at, intensity, 2);
    }

    private static SkinMark pain(double[] at, Integer intensity, double diameter) {
        return new SkinMark(UUID.randomUUID(), COURSE, SkinMark.Kind.PAIN, BodyView.BACK, 1,
                SkinShape.disc(at[0], at[1], diameter), intensity, Set.of(), Optional.empty(), "gluteus_maximus", Side.LEFT);
    }

    private static SessionRecord painted(SkinMark... marks) {
        return record(1, List.of(marks), 0);
    }

    /** With so many points in the left lower lumbar paraspinal region. */
    private static SessionRecord record(int number, List<SkinMark> marks, int points) {
        Session session = TestCharts.aSession(COURSE).withNumber(number);
        List<Injection> injections = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            injections.add(new Injection(UUID.randomUUID(), session.id(), i + 1, null,
                    BODY.figure(BodyView.BACK).place(LEFT[0], LEFT[1]).orElseThrow(), new BigDecimal("2"),
                    new BigDecimal("0.1"), Technique.PAPULE, null, null));
        }
        return new SessionRecord(session, List.of(), injections, List.of(), List.of(), Optional.empty(), marks);
    }
}
