package org.mesochart.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.SkinArea;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

@BesideOthers
class PreviewModelTest {
    private final KeptPoints f = KeptPoints.prepared(Language.ENGLISH);
    private final PreviewModel preview = f.preview;
    private final PointsModel points = f.points;

    private static Proposal area(String... regions) {
        SkinArea area = SkinArea.none(KeptPoints.BODY.figure(BodyView.BACK));
        for (String region : regions) {
            area = area.adding(region, Side.LEFT);
        }
        return new AreaProposal(KeptPoints.BODY, area);
    }

    private static Proposal bothLumbar() {
        return area("paraspinal_lumbar_upper", "paraspinal_lumbar_lower");
    }

    private static Proposal line(BodyView view, double x1, double y1, double x2, double y2) {
        return new LineProposal(KeptPoints.BODY, KeptPoints.BODY.figure(view), x1, y1, x2, y2);
    }

    private static Optional<BigDecimal> typed(String number) {
        return Optional.of(new BigDecimal(number));
    }

    private static long on(List<Injection> of, Side side) {
        return of.stream().filter(p -> p.place().side() == side).count();
    }

    private String problem() {
        return preview.problem().orElseThrow().key();
    }

    @Test
    void thirtyPointsOverBothLumbarParaspinalsAreOneDeedWithItsName() {
        preview.propose(bothLumbar());
        preview.bothSides().set(true);
        preview.count(typed("30"));
        assertEquals(30, preview.proposed().size());
        assertEquals(new BigDecimal("3.0"), preview.volumeMl());
        assertTrue(points.points().isEmpty(), "nothing is charted before it is placed");
        List<Injection> placed = preview.place();
        assertEquals(30, placed.size());
        assertEquals(15, on(placed, Side.LEFT));
        assertEquals(15, on(placed, Side.RIGHT));
        assertEquals(Set.of("paraspinal_lumbar_upper", "paraspinal_lumbar_lower"), placed.stream()
                .map(p -> KeptPoints.BODY.whole(p.place().region())).collect(Collectors.toSet()));
        assertEquals(1, f.writes);
        assertFalse(preview.standing());
        assertEquals("add 30 points, lower back", name(Language.ENGLISH));
        f.edits.undo();
        assertTrue(points.points().isEmpty());
        assertTrue(f.kept.isEmpty());
        f.edits.redo();
        assertEquals(placed, points.points());
    }

    private String name(Language language) {
        var edit = f.edits.undoable().orElseThrow();
        return new Messages(language).text(edit.key(), edit.args().toArray());
    }

    @Test
    void inTurkishTheDeedIsNamedWithThePartOfTheBodyInItsCase() {
        KeptPoints tr = KeptPoints.prepared(Language.TURKISH);
        tr.preview.propose(bothLumbar());
        tr.preview.count(typed("24"));
        tr.preview.place();
        var edit = tr.edits.undoable().orElseThrow();
        Messages messages = new Messages(Language.TURKISH);
        assertEquals("Geri al: bele 24 nokta ekleme",
                messages.text("session.undo", messages.text(edit.key(), edit.args().toArray())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartOfTheBodyHasItsWordsForADeedAndForASearch(Language language) {
        Messages messages = new Messages(language);
        KeptPoints.BODY.regions().forEach(region -> {
            assertTrue(messages.has("regions.part." + region.group()), region.group());
            assertTrue(messages.has("regions.into." + region.group()), region.group());
        });
    }

    @Test
    void theNumberFollowsTheSpacingAndTheSpacingTheNumber() {
        preview.propose(bothLumbar());
        assertEquals(new BigDecimal("1"), preview.spacingCm().orElseThrow());
        int atOne = preview.proposed().size();
        preview.spacing(typed("2"));
        assertTrue(preview.proposed().size() < atOne);
        preview.count(typed("12"));
        assertEquals(12, preview.proposed().size());
        assertTrue(preview.spacingCm().orElseThrow().compareTo(new BigDecimal("1")) > 0);
        BigDecimal followed = preview.spacingCm().orElseThrow();
        preview.count(typed("48"));
        assertEquals(48, preview.proposed().size());
        assertTrue(preview.spacingCm().orElseThrow().compareTo(followed) < 0);
    }

    @Test
    void withBothSidesAnOddNumberBecomesTheNextEvenOneAndSaysSo() {
        preview.propose(bothLumbar());
        preview.bothSides().set(true);
        preview.count(typed("31"));
        assertEquals(32, preview.proposed().size());
        assertEquals("map.preview.madeEven", preview.notes().getFirst().key());
        assertEquals(List.of(31, 32), preview.notes().getFirst().args());
        preview.count(typed("32"));
        assertTrue(preview.notes().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0, map.preview.tooClose", "0.01, map.preview.tooClose", "0.0999, map.preview.tooClose"})
    void aSpacingThatCannotBePlacedIsExplained(String spacing, String why) {
        preview.propose(bothLumbar());
        preview.spacing(typed(spacing));
        assertEquals(why, problem());
        assertFalse(preview.canPlace());
        assertTrue(preview.place().isEmpty());
        preview.spacing(typed("2"));
        assertTrue(preview.canPlace());
    }

    @ParameterizedTest
    @CsvSource({"5000, map.preview.tooMany", "1001, map.preview.tooMany", "99999999999999, map.preview.tooMany",
        "0, map.preview.countWrong", "-3, map.preview.countWrong", "2.5, map.preview.countWrong"})
    void aNumberThatCannotBePlacedIsExplained(String count, String why) {
        preview.propose(bothLumbar());
        preview.count(typed(count));
        assertEquals(why, problem());
        assertTrue(preview.place().isEmpty());
        assertTrue(points.points().isEmpty());
    }

    @Test
    void aNumberThatDoesNotFitIsExplainedAndAThousandThatFitAreTaken() {
        preview.propose(new AreaProposal(KeptPoints.BODY,
                SkinArea.none(KeptPoints.BODY.figure(BodyView.BACK)).adding("coccyx", Side.MIDLINE)));
        preview.count(typed("1000"));
        int fit = preview.proposed().size();
        assertTrue(fit == 1000 || problem().equals("map.preview.tooCloseForCount"));
        preview.propose(area("latissimus"));
        preview.count(typed("1000"));
        assertEquals(1000, preview.proposed().size());
        assertEquals(new BigDecimal("100.0"), preview.volumeMl());
    }

    @Test
    void anEmptyFieldIsNoNumber() {
        preview.propose(bothLumbar());
        preview.count(Optional.empty());
        assertEquals("map.preview.countWrong", problem());
        preview.spacing(Optional.empty());
        assertEquals("map.preview.spacingWrong", problem());
        preview.spacing(typed("1"));
        assertTrue(preview.canPlace());
    }

    @Test
    void settingsChangedWhileItStandsAreFollowed() {
        preview.propose(bothLumbar());
        preview.count(typed("24"));
        points.settings().depth(new BigDecimal(4));
        points.settings().volume(new BigDecimal("0.15"));
        points.settings().nextMixture();
        assertEquals(new BigDecimal("3.60"), preview.volumeMl().setScale(2));
        assertTrue(preview.proposed().stream().allMatch(p -> p.letter() == 1 && p.point().depthMm().intValue() == 4));
        points.settings().depth(new BigDecimal(6));
        assertEquals("map.settingsFirst", problem());
        points.settings().reason("scar");
        List<Injection> placed = preview.place();
        assertTrue(placed.stream().allMatch(p -> p.depthMm().intValue() == 6 && p.reason().equals("scar")));
    }

    @Test
    void theTechniqueBringsItsSpacingUnlessOneWasTyped() {
        preview.propose(bothLumbar());
        points.settings().technique(Technique.POINT_BY_POINT);
        assertEquals(new BigDecimal("2"), preview.spacingCm().orElseThrow());
        points.settings().technique(Technique.NAPPAGE);
        assertEquals(new BigDecimal("0.4"), preview.spacingCm().orElseThrow());
        preview.spacing(typed("1.5"));
        points.settings().technique(Technique.POINT_BY_POINT);
        assertEquals(new BigDecimal("1.5"), preview.spacingCm().orElseThrow());
        preview.count(typed("20"));
        points.settings().technique(Technique.NAPPAGE);
        assertEquals(20, preview.proposed().size());
        assertTrue(preview.proposed().stream().allMatch(p -> p.point().technique() == Technique.NAPPAGE));
    }

    @Test
    void withoutAMixtureNothingIsPlacedAndItIsSaid() {
        KeptPoints none = new KeptPoints(Language.ENGLISH);
        none.points.show(List.of(), List.of(), false);
        none.preview.propose(bothLumbar());
        assertEquals("map.noMixture", none.preview.problem().orElseThrow().key());
        assertTrue(none.preview.place().isEmpty());
    }

    @Test
    void anotherToolGivesTheProposalUp() {
        points.tool().set(Tool.AREA);
        preview.propose(bothLumbar());
        points.tool().set(Tool.POINT);
        assertFalse(preview.standing());
    }

    @Test
    void aLargerAreaKeepsTheNumberThatWasTypedAndAnotherOneDoesNot() {
        preview.propose(area("paraspinal_lumbar_upper"));
        preview.count(typed("30"));
        preview.extend(bothLumbar());
        assertEquals(30, preview.proposed().size());
        preview.propose(bothLumbar());
        assertEquals(new BigDecimal("1"), preview.spacingCm().orElseThrow());
    }

    @Test
    void aLineHasItsPointsAtTheSpacingAndOnBothSidesItStopsAtTheMidline() {
        preview.propose(line(BodyView.BACK, 2, 110, 8, 110));
        preview.count(typed("4"));
        assertEquals(4, preview.proposed().size());
        preview.bothSides().set(true);
        preview.count(typed("7"));
        assertEquals(8, preview.proposed().size());
        assertEquals("map.preview.madeEven", preview.notes().getFirst().key());
        preview.propose(line(BodyView.BACK, 6, 110, -6, 112));
        preview.count(typed("10"));
        List<Injection> placed = preview.place();
        Set<Place> places = placed.stream().map(Injection::place).collect(Collectors.toSet());
        assertEquals(placed.size(), places.size(), "no two on one spot");
        placed.forEach(p -> assertTrue(places.stream().anyMatch(q -> q.xCm().compareTo(p.place().xCm().negate()) == 0
                && q.yCm().compareTo(p.place().yCm()) == 0)));
    }

    @Test
    void aLineOnTheMidlineIsSetOnceAndOneBesideTheBodyNotAtAll() {
        preview.bothSides().set(true);
        preview.propose(line(BodyView.BACK, 0, 100, 0, 120));
        preview.count(typed("10"));
        assertEquals(10, preview.proposed().size());
        preview.propose(line(BodyView.BACK, 80, 100, 80, 120));
        assertEquals("map.preview.nothing", problem());
    }

    @Test
    void aLineFromTheSideIsMirroredIntoTheOtherSidesView() {
        points.showView(BodyView.LEFT);
        preview.bothSides().set(true);
        preview.propose(line(BodyView.LEFT, 0, 90, 0, 110));
        preview.count(typed("10"));
        assertEquals(10, preview.proposed().size());
        assertEquals("map.preview.elsewhere.other", preview.notes().getFirst().key());
        List<Injection> placed = preview.place();
        assertEquals(5, placed.stream().filter(p -> p.place().view() == BodyView.RIGHT).count());
        assertEquals(5, on(placed, Side.RIGHT));
    }

    @Test
    void theMirrorAddsWhatIsNotThereAndCountsWhatIs() {
        for (int i = 0; i < 12; i++) {
            points.add(KeptPoints.at(BodyView.BACK, 3, 100 + i));
        }
        for (int i = 0; i < 4; i++) {
            points.add(KeptPoints.at(BodyView.BACK, -3.1, 100.1 + i));
        }
        points.select(points.points().subList(0, 12).stream().map(Injection::id).toList());
        assertTrue(MirrorDeed.propose(points, preview).isEmpty());
        assertEquals(8, preview.proposed().size());
        assertEquals(List.of(8, 4), preview.notes().getFirst().args());
        assertEquals(8, preview.place().size());
        assertEquals("mirror 8 points, lower back", name(Language.ENGLISH));
        points.selectAllOfView();
        assertEquals("map.mirror.none", MirrorDeed.propose(points, preview).orElseThrow().key());
    }

    @Test
    void mirroredPointsKeepWhatTheirOriginalsHave() {
        points.add(KeptPoints.at(BodyView.BACK, 3, 100));
        points.settings().nextMixture();
        points.settings().depth(new BigDecimal(4));
        points.settings().volume(BigDecimal.ZERO);
        points.settings().technique(Technique.NAPPAGE);
        points.add(KeptPoints.at(BodyView.BACK, 3, 110));
        points.settings().depth(new BigDecimal(1));
        MirrorDeed.propose(points, preview);
        points.settings().depth(new BigDecimal(3));
        List<Injection> placed = preview.place();
        assertEquals(2, placed.size());
        for (Injection image : placed) {
            Injection original = points.points().get(image.number() - 3);
            assertEquals(original.place().yCm(), image.place().yCm());
            assertEquals(original.depthMm(), image.depthMm());
            assertEquals(original.volumeMl(), image.volumeMl());
            assertEquals(original.mixtureId(), image.mixtureId());
            assertEquals(original.technique(), image.technique());
            assertEquals(original.needle(), image.needle());
        }
    }

    @Test
    void aNappageIsMirroredWholeThoughItsPointsAreNearerThanThreeMillimetres() {
        points.settings().technique(Technique.NAPPAGE);
        preview.propose(line(BodyView.BACK, 4, 100, 4, 104));
        preview.spacing(typed("0.2"));
        int many = preview.place().size();
        assertTrue(many > 15);
        MirrorDeed.propose(points, preview);
        assertEquals(many, preview.proposed().size());
    }

    @Test
    void aSideIsMirroredIntoTheOtherSidesViewWhichIsThenShown() {
        points.showView(BodyView.LEFT);
        points.add(KeptPoints.at(BodyView.LEFT, 0, 95));
        MirrorDeed.propose(points, preview);
        assertEquals(BodyView.RIGHT, points.view().get());
        assertEquals(BodyView.RIGHT, preview.place().getFirst().place().view());
    }

    @Test
    void theMirrorIsGivenUpWhenThePointsItCameFromChange() {
        points.add(KeptPoints.at(BodyView.BACK, 3, 100));
        MirrorDeed.propose(points, preview);
        f.edits.undo();
        assertFalse(preview.standing());
        assertEquals("map.mirror.noPoints", MirrorDeed.propose(points, preview).orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1000})
    void manyPointsAreOneWriteAndOneDeed(int many) {
        preview.propose(area("latissimus"));
        preview.count(typed(String.valueOf(many)));
        assertEquals(many, preview.place().size());
        assertEquals(1, f.writes);
        assertEquals(f.shown(), f.written());
        f.edits.undo();
        assertTrue(points.points().isEmpty());
        assertTrue(f.edits.undoable().isEmpty());
    }
}
