package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.session.AssessmentModel.Word;

@BesideOthers
class AssessmentModelTest {
    /** The letters that a wrong locale spoils. */
    private static final String TURKISH = "Işıl’ın ağrısı: ğüşöçıİ, İSTİRAHATTE";

    @TempDir
    private Path folder;
    private SessionFixture f;
    private SessionViewModel model;

    @BeforeEach
    void open() {
        f = new SessionFixture(folder, Language.ENGLISH);
        model = f.model;
        model.load();
    }

    private Assessment stored() {
        return f.chart.assessments().of(f.course.id());
    }

    private Course course() {
        return f.chart.courses().find(f.course.id()).orElseThrow();
    }

    private void type(Word word, String text) {
        model.assessment().text(word).set(text);
        f.typed();
    }

    private PainSiteForm site(String name) {
        PainSiteForm form = model.painSites().addSite();
        form.name().set(name);
        f.typed();
        return form;
    }

    private void score(String name, String value) {
        model.scores().of(name).getFirst().score(Moment.BEFORE, Aspect.MOVEMENT).text().set(value);
        f.typed();
    }

    @Test
    void everyWordIsInTheChartAsTyped() {
        type(Word.INDICATION, "Nevralji");
        type(Word.DIAGNOSIS, TURKISH);
        type(Word.HEALTH, "sağlıklı");
        type(Word.MEDICINES, "yok");
        type(Word.TRIED, "fizik tedavi");
        type(Word.WHY, "NSAİİ alamıyor");
        type(Word.GOAL, "tam vardiya");
        assertEquals(new Assessment(f.course.id(), TURKISH, List.of(), "sağlıklı", "yok", "fizik tedavi",
                "NSAİİ alamıyor"), stored());
        assertEquals("Nevralji", course().indication());
        assertEquals("tam vardiya", course().goal());
    }

    @Test
    void typingInOneFieldIsOneDeedThatIsUndoneByName() {
        type(Word.MEDICINES, "ASA");
        type(Word.MEDICINES, "ASA 100 mg");
        model.flush();
        type(Word.MEDICINES, "ASA 100 mg daily");
        model.undo();
        assertEquals("ASA 100 mg", stored().medicines());
        assertEquals("Undo change medicines", model.undoText().get());
        model.undo();
        assertNull(stored().medicines());
        assertEquals("", model.assessment().text(Word.MEDICINES).get());
        model.redo();
        assertEquals("ASA 100 mg", stored().medicines());
        assertEquals("ASA 100 mg", model.assessment().text(Word.MEDICINES).get());
    }

    @Test
    void whatIsTypedAndNotYetSavedIsWhatUndoTakesBack() {
        type(Word.HEALTH, "well");
        model.flush();
        model.assessment().text(Word.TRIED).set("heat");
        model.undo();
        assertEquals("", model.assessment().text(Word.TRIED).get());
        assertEquals("well", stored().health());
    }

    @Test
    void anIndicationOfFiveThousandCharactersIsRefusedAndNothingElseIsLost() {
        String endless = "ğ".repeat(5_000);
        type(Word.INDICATION, endless);
        type(Word.MEDICINES, "ASA 100 mg");
        site("lower back");
        score("lower back", "7");
        assertEquals("Low back pain", course().indication());
        assertEquals(endless, model.assessment().indication().get());
        assertEquals("This text is too long: at most 200 characters.", Forms.text(
                model.assessment().problem(Word.INDICATION).orElseThrow(), new Messages(Language.ENGLISH)));
        assertEquals("ASA 100 mg", stored().medicines());
        assertEquals(1, f.stored().scores().size());
        assertEquals(Step.State.OPEN, model.state(Step.ASSESS));
        type(Word.INDICATION, "Neuralgia");
        assertEquals("Neuralgia", course().indication());
        assertEquals(Step.State.DONE, model.state(Step.ASSESS));
    }

    @Test
    void aSiteIsToldInFullAndGivesARowOfScores() {
        PainSiteForm form = site("sağ diz");
        form.qualities().add(PainQuality.BURNING);
        form.aspects().add(Aspect.MOVEMENT);
        form.chronicity().set(PainSite.Chronicity.CHRONIC);
        form.since().set("8 ay");
        form.helps().set("buz");
        form.dayCourse().set("akşam artıyor");
        f.typed();
        assertEquals(List.of(new PainSite("sağ diz", Set.of(PainQuality.BURNING), Set.of(Aspect.MOVEMENT), "8 ay",
                PainSite.Chronicity.CHRONIC, "akşam artıyor", "buz")), stored().sites());
        assertEquals(List.of("sağ diz"), model.scores().sites().stream().map(s -> s.site().get()).toList());
    }

    @Test
    void aRenamedSiteKeepsItsScores() {
        PainSiteForm form = site("knee");
        score("knee", "8");
        model.flush();
        form.name().set("right knee");
        f.typed();
        f.typed();
        assertEquals(List.of("right knee"), f.stored().scores().stream().map(PainScore::site).toList());
        assertEquals(List.of("right knee"), stored().sites().stream().map(PainSite::name).toList());
        model.undo();
        f.typed();
        assertEquals(List.of("knee"), f.stored().scores().stream().map(PainScore::site).toList());
        assertEquals("knee", form.name().get());
    }

    @Test
    void aNameThatIsEmptyOrTakenIsNotKept() {
        site("knee");
        PainSiteForm second = site("hip");
        second.name().set("knee");
        f.typed();
        assertEquals("errors.site.twice", model.painSites().problem(second, "site").orElseThrow().key());
        second.name().set("");
        f.typed();
        assertEquals("errors.site.empty", model.painSites().problem(second, "site").orElseThrow().key());
        assertTrue(model.painSites().unfinished());
        assertEquals(List.of("knee", "hip"), stored().sites().stream().map(PainSite::name).toList());
    }

    @Test
    void aSiteTakenOutComesBackWithItsScores() {
        PainSiteForm form = site("knee");
        site("hip");
        score("knee", "8");
        model.painSites().remove(form);
        f.typed();
        assertEquals(List.of("hip"), stored().sites().stream().map(PainSite::name).toList());
        assertEquals(List.of(), f.stored().scores());
        assertEquals("Undo remove painful site knee", model.undoText().get());
        model.undo();
        f.typed();
        assertEquals(List.of("knee", "hip"), stored().sites().stream().map(PainSite::name).toList());
        assertEquals(List.of("8"), f.stored().scores().stream().map(s -> s.value().toPlainString()).toList());
    }

    @Test
    void aPlaceOnTheMapIsPaintedAndNamesASiteInOneDeed() {
        var place = SessionFixture.BODY.figure(BodyView.BACK).place(-4, 108).orElseThrow();
        PainSiteForm form = model.painSites().pick(place).orElseThrow();
        String name = model.points().names().name(place);
        assertEquals(name, form.name().get());
        assertEquals(List.of(name), stored().sites().stream().map(PainSite::name).toList());
        assertEquals(1, f.stored().marks().size());
        assertEquals(form, model.painSites().pick(place).orElseThrow());
        assertEquals(1, f.stored().marks().size());
        model.undo();
        assertEquals(List.of(), stored().sites());
        assertEquals(List.of(), f.stored().marks());
        model.redo();
        assertEquals(List.of(name), stored().sites().stream().map(PainSite::name).toList());
    }

    @Test
    void theStepIsDoneWhenEachSiteIsScoredOrSaidNotToBeAsked() {
        site("knee");
        site("hip");
        score("knee", "8");
        assertEquals(Step.State.OPEN, model.state(Step.ASSESS));
        model.details().change("assess.edit.notAsked", d ->
                d.withNotAsked(List.of(new NotAsked("hip", Aspect.MOVEMENT, Moment.BEFORE))));
        assertEquals(Step.State.DONE, model.state(Step.ASSESS));
    }

    @Test
    void atALaterVisitTheNameIsFixedAndWhatChangedIsTyped() {
        site("knee");
        score("knee", "8");
        SessionViewModel next = f.followUp();
        next.load();
        assertTrue(next.painSites().sites().getFirst().fixed());
        assertFalse(next.painSites().removable(next.painSites().sites().getFirst()));
        assertEquals(List.of("knee"), next.scores().sites().stream().map(s -> s.site().get()).toList());
        next.changes().text().set("daha iyi uyuyor");
        f.typed();
        assertEquals("daha iyi uyuyor", f.chart.details().of(next.session().id()).changes());
        next.undo();
        assertEquals("", next.changes().text().get());
        assertNull(f.chart.details().of(next.session().id()).changes());
    }

    // plan

    private Protocol shipped(String name) {
        return model.plan().offered().stream().filter(p -> p.name().startsWith(name)).findFirst().orElseThrow();
    }

    @Test
    void aProtocolGivesPlanAndGoalAndIsRemembered() {
        type(Word.INDICATION, "Bursitis");
        assertEquals("Pes anserine bursitis", model.plan().offered().getFirst().name());
        model.plan().follow(model.plan().offered().getFirst());
        assertEquals(9, course().plan().sessions());
        assertEquals(shipped("Pes anserine").id(), course().plan().protocol());
        assertEquals("work a full shift", course().goal());
        assertEquals(Optional.of(shipped("Pes anserine")), model.plan().followed());
        assertEquals("Pes anserine bursitis", model.templates().choices().getFirst().protocol().name());
        assertTrue(model.templates().choices().getFirst().forThis());
        assertEquals(5, model.plan().lines().size());
        model.undo();
        assertEquals(6, course().plan().sessions());
        assertNull(course().plan().protocol());
        assertEquals(2, model.plan().lines().size());
    }

    @Test
    void theProtocolFollowedIsOfferedFirstForAnyIndication() {
        model.plan().follow(shipped("Labour"));
        assertEquals("Labour back pain, sterile water", model.templates().choices().getFirst().protocol().name());
        model.plan().followNone();
        assertNull(course().plan().protocol());
    }

    @Test
    void intervalsAreTypedAndWrongOnesStayInTheirFields() {
        model.plan().addLine();
        PlanModel.Line third = model.plan().lines().getLast();
        third.sessions().set("3");
        f.typed();
        assertEquals("errors.plan.line", model.plan().problem().orElseThrow().key());
        assertEquals(6, course().plan().sessions());
        third.everyDays().set("28");
        f.typed();
        assertEquals(List.of(new PlanStep(4, 7), new PlanStep(2, 14), new PlanStep(3, 28)), course().plan().steps());
        assertEquals("3", third.sessions().get());
        model.undo();
        assertEquals(6, course().plan().sessions());
        assertEquals(2, model.plan().lines().size());
    }

    @Test
    void aDayIsMovedAndRefusedBeforeTheSessionBeforeIt() {
        LocalDate second = LocalDate.of(2026, 12, 3);
        assertTrue(model.plan().move(2, second).isEmpty());
        assertEquals(second, course().plan().dates().get(2));
        assertEquals(Optional.of(second), course().plan().nextDue(1, LocalDate.of(2026, 11, 24)));
        assertEquals(second.plusDays(7), model.plan().schedule().get(2).day());
        assertEquals("errors.plan.before", model.plan().move(3, second).orElseThrow().key());
        assertEquals("Undo move session 2", model.undoText().get());
        model.plan().move(2, null);
        assertTrue(course().plan().dates().isEmpty());
    }
}
