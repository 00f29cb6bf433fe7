package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.ui.map.LayersModel;

/** The skin before the injections, the needle, and mixtures from and to the protocol library, in a real chart. */
class SkinAndTemplatesTest {
    private static final Topical CREAM = new Topical("Lidocaine 4 %",
            List.of(new Ingredient("Lidocaine", new BigDecimal("40"), DoseUnit.MILLIGRAM)), "CR1", new Expiry("2027-05"),
            new BigDecimal("2"), 30);

    @TempDir
    private Path folder;
    private SessionFixture f;
    private SessionViewModel model;

    @BeforeEach
    void open() {
        f = new SessionFixture(folder, Language.ENGLISH);
        model = f.model;
    }

    private void nextWeek() {
        var next = TestCharts.aSession(f.course.id(), TestCharts.NOW);
        f.chart.sessions().add(next);
        model = new SessionViewModel(f.chart, next.id(), f.context, f.queue, SessionFixture.BODY,
                new LayersModel(), new DismissedHints(), Catalogue.load().shipped());
        model.load();
    }

    private SessionRecord record() {
        return f.chart.sessions().record(model.session().id()).orElseThrow();
    }

    private SessionDetails details() {
        return record().details();
    }

    private SkinModel skin() {
        return model.skin();
    }

    // skin

    @Test
    void antisepsisAndCreamAreTakenOverInOneDeedAndTheLotIsReadAgain() {
        f.chart.details().put(SessionDetails.none(f.session.id()).withAntisepsis("povidone-iodine").withTopical(CREAM));
        nextWeek();
        assertTrue(skin().canTakeLast());
        assertFalse(skin().antisepsisDone());
        skin().takeLast();
        assertEquals("povidone-iodine", details().antisepsis());
        assertEquals(new BigDecimal("2"), details().topical().grams());
        assertEquals(30, details().topical().minutes());
        assertNull(details().topical().lot());
        assertEquals("2", skin().grams().get());
        assertEquals("CR1", skin().lotToConfirm().orElseThrow().lot());
        assertEquals("Undo antisepsis and cream as last time", model.undoText().get());
        skin().confirmLot();
        assertEquals("CR1", details().topical().lot());
        assertEquals(new Expiry("2027-05"), details().topical().expiry());
        model.undo();
        model.undo();
        assertNull(details().antisepsis());
        assertNull(details().topical());
        assertEquals("", skin().product().get());
    }

    @Test
    void theCreamIsSavedAsItIsTypedAndItsPercentIsMilligramsInAGram() {
        model.load();
        skin().product().set("Lidocaine 4 %");
        skin().grams().set("2,50");
        skin().minutes().set("30");
        f.typed();
        skin().left();
        assertEquals(new Topical("Lidocaine 4 %", CREAM.ingredients(), null, null, new BigDecimal("2.5"), 30),
                details().topical());
        assertEquals("2.5", skin().grams().get());
        model.undo();
        assertNull(details().topical().minutes());
        skin().product().set("");
        skin().grams().set("");
        f.typed();
        assertNull(details().topical());
    }

    @ParameterizedTest
    @CsvSource({"0,30,grams", "501,30,grams", "two,30,grams", "2,0,minutes", "2,1441,minutes", "2,1.5,minutes",
        "2,half an hour,minutes"})
    void gramsAndMinutesThatCannotBeAreSaidAndNothingTypedIsLost(String grams, String minutes, String wrong) {
        f.chart.details().put(SessionDetails.none(f.session.id()).withTopical(CREAM));
        model.load();
        skin().grams().set(grams);
        skin().minutes().set(minutes);
        f.typed();
        assertTrue(skin().problem(wrong).isPresent());
        assertFalse(skin().valid());
        assertEquals(grams, skin().grams().get());
        assertEquals(minutes, skin().minutes().get());
        assertEquals("Lidocaine 4 %", details().topical().product());
        assertTrue(model.signing().missing().stream().anyMatch(p -> p.key().equals("prepare.skin.unfinished")));
    }

    @Test
    void antisepsisIsRecordedOnlyWhenItIsSaidToBeDoneAndWithWhat() {
        model.load();
        assertEquals("chlorhexidine 2 %", skin().antisepsis().get());
        assertNull(details().antisepsis());
        skin().antisepsis().set(" ");
        assertEquals("prepare.skin.antisepsisMissing", skin().antisepsisDone(true).orElseThrow().key());
        skin().antisepsis().set("alcohol 70 %");
        f.typed();
        assertNull(details().antisepsis());
        assertTrue(skin().antisepsisDone(true).isEmpty());
        assertEquals("alcohol 70 %", details().antisepsis());
        skin().antisepsisDone(false);
        assertNull(details().antisepsis());
    }

    @Test
    void theNeedleIsWhatTheNextPointsGetAlsoAfterOpeningAgainAndInTheNextSession() {
        Needle other = new Needle(new BigDecimal("6"), 30, 40);
        model.load();
        skin().needle(other);
        assertEquals(other, details().needle());
        assertEquals(other, model.points().settings().next().needle());
        model.undo();
        assertNull(details().needle());
        model.redo();
        model.load();
        assertEquals(other, model.points().settings().next().needle());
        nextWeek();
        assertEquals(other, model.points().settings().next().needle());
        assertNull(details().needle());
    }

    // templates

    private Protocol protocol(String name, String indication, int stages) {
        MixtureTemplate.Part lidocaine = new MixtureTemplate.Part("Lidocaine hydrochloride 2 %",
                List.of(new Ingredient("Lidocaine hydrochloride", new BigDecimal("20"), DoseUnit.MILLIGRAM)),
                BigDecimal.ONE);
        MixtureTemplate.Part saline = new MixtureTemplate.Part("Saline", List.of(), new BigDecimal("3"));
        MixtureTemplate mixture = new MixtureTemplate(name + " A", List.of(lidocaine, saline),
                new Syringes(2, new BigDecimal("2")), new BigDecimal("4"), new BigDecimal("0.2"),
                Technique.POINT_BY_POINT, new Needle(new BigDecimal("4"), 27, 30));
        List<Protocol.Stage> all = new java.util.ArrayList<>();
        for (int i = 1; i <= stages; i++) {
            all.add(new Protocol.Stage(i, i == 1 ? List.of(mixture) : List.of(mixture, mixture)));
        }
        Protocol protocol = new Protocol(UUID.randomUUID(), name, "A study, 2015", List.of(indication), CoursePlan.NONE,
                all, null, null, List.of(), false, false);
        f.chart.protocols().add(protocol);
        return protocol;
    }

    @Test
    void templatesForTheIndicationComeFirst() {
        protocol("Knee", "Pes anserine bursitis", 1);
        protocol("Back", "LOW BACK PAIN", 1);
        model.load();
        List<TemplatesModel.Choice> choices = model.templates().choices();
        assertEquals(List.of("Back", "Knee"), choices.stream().limit(2).map(c -> c.protocol().name()).toList());
        assertEquals(List.of("Back"),
                choices.stream().filter(TemplatesModel.Choice::forThis).map(c -> c.protocol().name()).toList());
    }

    @Test
    void aTemplatePreparesItsMixtureAndWhatThePointsGetInOneDeed() {
        protocol("Back", "Low back pain", 1);
        model.load();
        assertTrue(model.templates().prepare(model.templates().choices().getFirst()).isEmpty());
        var stored = record().mixtures().getFirst();
        assertEquals("Back A", stored.name());
        assertTrue(model.templates().isTemplate("Back A"));
        assertEquals(new BigDecimal("4"), stored.totalMl());
        assertEquals(new Syringes(2, new BigDecimal("2")), stored.syringes());
        assertTrue(stored.components().stream().allMatch(c -> c.lot() == null));
        var next = model.points().settings().next();
        assertEquals(stored.id(), next.mixtureId());
        assertEquals(new BigDecimal("4"), next.depthMm());
        assertEquals(new BigDecimal("0.2"), next.volumeMl());
        assertEquals(Technique.POINT_BY_POINT, next.technique());
        assertEquals(30, next.needle().angleDegrees());
        assertEquals(30, details().needle().angleDegrees());
        assertEquals("Undo prepare “Back”", model.undoText().get());
        model.undo();
        assertTrue(record().mixtures().isEmpty());
        assertNull(details().needle());
        assertEquals(new BigDecimal("2"), model.points().settings().next().depthMm());
        model.redo();
        assertEquals(stored, record().mixtures().getFirst());
        assertEquals(new BigDecimal("4"), model.points().settings().next().depthMm());
    }

    @Test
    void theStageFollowsTheNumberOfTheSession() {
        protocol("Back", "Low back pain", 2);
        nextWeek();
        model.templates().prepare(model.templates().choices().getFirst());
        assertEquals(2, record().mixtures().size());
    }

    @Test
    void moreThanSixMixturesAreRefusedAndNothingIsPrepared() {
        protocol("Back", "Low back pain", 2);
        nextWeek();
        for (int i = 0; i < 5; i++) {
            var row = model.mixtures().add().rows().getFirst();
            row.product().set("Saline");
            row.volume().set("1");
            f.typed();
        }
        assertEquals("errors.mixture.seventh",
                model.templates().prepare(model.templates().choices().getFirst()).orElseThrow().key());
        assertEquals(5, record().mixtures().size());
    }

    @Test
    void aMixtureIsKeptAsATemplateForThisIndicationAndTakenBack() {
        f.mixture();
        model.load();
        MixtureForm form = model.mixtures().forms().getFirst();
        assertEquals("errors.template.name", model.templates().keep(form, "  ").getFirst().key());
        assertTrue(f.chart.protocols().all().isEmpty());
        assertTrue(model.templates().keep(form, "Low back A").isEmpty());
        Protocol kept = f.chart.protocols().all().getFirst();
        assertEquals("Low back A", kept.name());
        assertEquals(List.of("Low back pain"), kept.indications());
        assertEquals(3, kept.mixturesFor(1).getFirst().parts().size());
        assertEquals(new BigDecimal("0.1"), kept.mixturesFor(1).getFirst().volumeMl());
        assertEquals("Low back A", record().mixtures().getFirst().name());
        assertEquals("Undo save template “Low back A”", model.undoText().get());
        model.undo();
        assertTrue(f.chart.protocols().all().isEmpty());
        assertNull(record().mixtures().getFirst().name());
        model.redo();
        nextWeek();
        model.templates().prepare(model.templates().choices().getFirst());
        assertEquals(new BigDecimal("4"), record().mixtures().getFirst().totalMl());
        assertEquals(0, model.mixtures().lotsToConfirm(), "no lot is proposed where none is in stock");
    }
}
