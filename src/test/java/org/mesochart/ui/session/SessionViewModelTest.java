package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.map.LayersModel;
import org.mesochart.ui.map.PointsModel;
import org.mesochart.ui.map.DismissedHints;
import org.mesochart.vault.Passphrase;

@BesideOthers
class SessionViewModelTest {
    @TempDir
    private Path folder;
    private SessionFixture f;
    private SessionViewModel model;

    @BeforeEach
    void open() {
        f = new SessionFixture(folder, Language.ENGLISH);
        model = f.model;
    }

    private void withMixture() {
        f.mixture();
        f.screened();
        model.load();
    }

    private static Place at(double x, double y) {
        return SessionFixture.BODY.figure(org.mesochart.domain.body.BodyView.BACK).place(x, y).orElseThrow();
    }

    private PointsModel points() {
        return model.points();
    }

    @Test
    void aPointIsInTheChartAsSoonAsItIsPlaced() {
        withMixture();
        Injection placed = points().add(at(-3.2, 98.5)).orElseThrow();
        Injection stored = f.stored().injections().getFirst();
        assertEquals(placed, stored);
        assertEquals(Side.RIGHT, stored.place().side());
        assertInstanceOf(SaveState.Saved.class, f.saveState.state());
    }

    /** Whoever comes after the session was read shows whether the chart is asked: its thread may be busy for long. */
    @Test
    void theNamesOfThoseWhoSignedAreThereWithoutAskingTheChartAgain() throws Exception {
        Practitioner other = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);
        Practitioner later = new Practitioner(UUID.randomUUID(), "Dr. Can Uz", null, null);
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of("one for the first time only")) {
            f.chart.team().add(own, other, first);
            model.load();
            f.chart.team().add(own, later, first);
        }
        assertEquals("", model.nameOf(later.id()));
        assertEquals(other.name(), model.nameOf(other.id()));
        assertEquals(f.chart.practitioner().name(), model.nameOf(f.chart.practitioner().id()));
        assertEquals("", model.nameOf(UUID.randomUUID()));
        assertEquals(f.chart.practitioner().name(), model.review().facts().practitioner());
    }

    @Test
    void nothingIsPlacedWithoutAMixture() {
        model.load();
        assertTrue(points().add(at(3, 100)).isEmpty());
        assertTrue(f.stored().injections().isEmpty());
    }

    @Test
    void deedsAreUndoneAndRedoneByName() {
        withMixture();
        points().add(at(3.2, 98.5));
        points().add(at(3.2, 110));
        assertTrue(model.undoText().get().startsWith("Undo add point, Left"), model.undoText().get());
        model.undo();
        assertEquals(1, f.stored().injections().size());
        assertTrue(model.redoText().get().startsWith("Redo add point, Left"));
        model.redo();
        assertEquals(2, f.stored().injections().size());
        points().selectAllOfView();
        points().settings().depth(new BigDecimal(3));
        assertTrue(model.undoText().get().startsWith("Undo change depth of 2 points"), model.undoText().get());
        model.undo();
        assertEquals(List.of(new BigDecimal(2), new BigDecimal(2)),
                f.stored().injections().stream().map(Injection::depthMm).toList());
    }

    @Test
    void inTurkishDeedsAreNamedInTurkish() throws Exception {
        SessionFixture tr = new SessionFixture(java.nio.file.Files.createDirectory(folder.resolve("tr")), Language.TURKISH);
        tr.mixture();
        tr.model.load();
        tr.model.points().add(at(-3.2, 98.5));
        assertTrue(tr.model.undoText().get().startsWith("Geri al: nokta ekleme, Sağ"), tr.model.undoText().get());
    }

    @Test
    void aRemovedPointComesBackAtTheNumberItHad() {
        withMixture();
        for (int y = 100; y < 105; y++) {
            points().add(at(3, y));
        }
        List<UUID> before = f.stored().injections().stream().map(Injection::id).toList();
        points().select(List.of(before.get(1), before.get(3)));
        points().removeSelected();
        assertEquals(List.of(1, 2, 3), points().points().stream().map(Injection::number).toList());
        assertEquals(3, f.stored().injections().size());
        model.undo();
        assertEquals(before, f.stored().injections().stream().map(Injection::id).toList());
        assertEquals(before, points().points().stream().map(Injection::id).toList());
    }

    @Test
    void pointsMoveTogetherAndNotOffTheBody() {
        withMixture();
        points().add(at(3, 100));
        points().add(at(-3, 100));
        points().selectAllOfView();
        assertTrue(points().moveSelected(0, 1.5));
        assertEquals(List.of(new BigDecimal("101.5"), new BigDecimal("101.5")),
                f.stored().injections().stream().map(p -> p.place().yCm()).toList());
        assertFalse(points().moveSelected(60, 0));
        assertEquals(new BigDecimal("3"), f.stored().injections().getFirst().place().xCm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.05", "40", "13.1", "2.55"})
    void depthsThatNoNeedleReachesAreRefused(String depth) {
        withMixture();
        assertEquals("errors.depth.refused", points().settings().depth(new BigDecimal(depth)).orElseThrow().key());
        assertEquals(new BigDecimal(2), points().settings().next().depthMm());
    }

    @Test
    void nineMillimetresNeedAReason() {
        withMixture();
        assertEquals("errors.depth.reason", points().settings().depth(new BigDecimal(9)).orElseThrow().key());
        assertTrue(points().add(at(3, 100)).isEmpty());
        assertTrue(points().settings().reason("scar tissue").isEmpty());
        assertEquals("scar tissue", points().add(at(3, 100)).orElseThrow().reason());
        points().settings().depth(new BigDecimal(2));
        Injection usual = points().add(at(3, 102)).orElseThrow();
        assertEquals(null, usual.reason());
        points().select(List.of(usual.id()));
        points().settings().depth(new BigDecimal(9));
        assertEquals(new BigDecimal(2), f.stored().injections().get(1).depthMm());
        points().settings().reason("deeper on purpose");
        assertEquals(new BigDecimal(9), f.stored().injections().get(1).depthMm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.5", " 1.50 "})
    void bothDecimalSeparatorsMeanTheSame(String typed) {
        model.load();
        ComponentForm row = model.mixtures().add().rows().getFirst();
        row.product().set("Lidocaine hydrochloride 20 mg/mL");
        row.volume().set(typed);
        f.typed();
        assertEquals(new BigDecimal("1.5"), f.stored().mixtures().getFirst().totalMl());
        row.showBack();
        assertEquals("1.5", row.volume().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01", "01/2027", "01.2027", "1.2027", "Jan 2027"})
    void expiriesAreReadAsPrintedOnVials(String typed) {
        model.load();
        ComponentForm row = model.mixtures().add().rows().getFirst();
        row.expiry().set(typed);
        assertEquals("2027-01", row.readExpiry().orElseThrow().text());
        row.expiry().set("15.01.2027");
        assertEquals("2027-01-15", row.readExpiry().orElseThrow().text());
    }

    @Test
    void whatCannotBeReadStaysTypedAndTheLastGoodRowStaysSaved() {
        withMixture();
        ComponentForm row = model.mixtures().forms().getFirst().rows().getFirst();
        row.volume().set("abc");
        f.typed();
        assertEquals("abc", row.volume().get());
        assertEquals("session.prepare.volumeUnreadable", row.problem("mL").orElseThrow().key());
        assertEquals(new BigDecimal("4"), f.stored().mixtures().getFirst().totalMl());
        assertEquals(List.of("session.sign.unfinishedMixture"), model.signing().missing().stream()
                .map(p -> p.key()).filter(k -> k.startsWith("session.sign.unf")).toList());
        row.volume().set("2");
        f.typed();
        assertEquals(new BigDecimal("5"), f.stored().mixtures().getFirst().totalMl());
    }

    @Test
    void anExpiredLotNeedsAReasonBeforeSigning() {
        withMixture();
        points().add(at(3, 100));
        ComponentForm row = model.mixtures().forms().getFirst().rows().getFirst();
        row.expiry().set("10/2026");
        f.typed();
        assertTrue(row.expiredOn(java.time.LocalDate.of(2026, 11, 24)));
        assertEquals(List.of("errors.lot.expired"), model.signing().missing().stream().map(p -> p.key()).toList());
        row.expiredReason().set("only vial left, patient agrees");
        f.typed();
        assertTrue(model.signing().missing().isEmpty());
    }

    @Test
    void aSessionIsNotMovedPastAFollowUpAndTheSentenceSaysSo() {
        model.load();
        Instant call = TestCharts.NOW.minusSeconds(3_600);
        assertTrue(model.took(TestCharts.NOW.minusSeconds(86_400)).isEmpty());
        f.chart.scores().add(new PainScore(UUID.randomUUID(), f.course.id(), null, "knee",
                PainScale.NRS, Aspect.REST,
                Moment.FOLLOW_UP, null, BigDecimal.valueOf(4), call));
        model.load();
        assertEquals("errors.session.followUp", model.took(TestCharts.NOW).orElseThrow().key());
        assertTrue(model.took(TestCharts.NOW.minusSeconds(7_200)).isEmpty());
    }

    @Test
    void lotsOfLastTimeAreOfferedAndNotTakenOver() {
        withMixture();
        points().add(at(3, 100));
        model.signing().sign(TestCharts.PASSPHRASE);
        var next = TestCharts.aSession(f.course.id(), TestCharts.NOW);
        f.chart.sessions().add(next);
        SessionViewModel second = new SessionViewModel(f.chart, next.id(), f.context, f.queue, SessionFixture.BODY,
                new LayersModel(), new DismissedHints(), Catalogue.load().shipped());
        second.load();
        assertTrue(second.mixtures().canCopyLast());
        second.mixtures().copyLast();
        List<Component> copied = f.chart.sessions().record(next.id()).orElseThrow().mixtures().getFirst().components();
        assertEquals(3, copied.size());
        assertTrue(copied.stream().allMatch(c -> c.lot() == null && c.expiry() == null));
        assertEquals(3, second.mixtures().lotsToConfirm());
        second.mixtures().confirm(second.mixtures().forms().getFirst().rows().getFirst());
        f.typed();
        assertEquals("LD2406",
                f.chart.sessions().record(next.id()).orElseThrow().mixtures().getFirst().components().getFirst().lot());
        assertEquals(2, second.mixtures().lotsToConfirm());
    }

    @Test
    void scoresAreSavedAsTheyAreTypedAndAnEmptyOneIsNoScore() {
        model.load();
        SiteForm site = model.scores().sites().getFirst();
        site.score(Moment.BEFORE, Aspect.MOVEMENT).text().set("8");
        f.typed();
        assertTrue(f.stored().scores().isEmpty());
        assertEquals("errors.site.empty", site.siteProblem().orElseThrow().key());
        site.site().set("lower back");
        f.typed();
        assertEquals(new BigDecimal(8), f.stored().scores().getFirst().value());
        assertEquals(f.session.at(), f.stored().scores().getFirst().at());
        site.score(Moment.BEFORE, Aspect.MOVEMENT).text().set("11");
        f.typed();
        assertEquals(new BigDecimal(8), f.stored().scores().getFirst().value());
        assertFalse(model.scores().allValid());
        site.score(Moment.BEFORE, Aspect.MOVEMENT).text().set("");
        f.typed();
        assertTrue(f.stored().scores().isEmpty());
        site.score(Moment.BEFORE, Aspect.MOVEMENT).text().set("0");
        f.typed();
        assertEquals(BigDecimal.ZERO, f.stored().scores().getFirst().value());
    }

    @Test
    void minutesBelongToTheScoresAfter() {
        model.load();
        SiteForm site = model.scores().sites().getFirst();
        site.site().set("lower back");
        site.score(Moment.AFTER, Aspect.REST).text().set("3");
        model.scores().rounds().getFirst().minutes().set("15");
        f.typed();
        assertEquals(15, f.stored().scores().getFirst().afterMinutes());
        assertEquals(f.session.at().plusSeconds(900), f.stored().scores().getFirst().at());
    }

    @Test
    void adverseEventsAreRecordedAndTakenBackByUndo() {
        model.load();
        assertEquals("events.kindMissing", model.events().record().orElseThrow().key());
        model.events().draft().kind().set(AdverseEvent.Kind.BRUISE);
        model.events().draft().severity().set(AdverseEvent.Severity.MILD);
        assertTrue(model.events().record().isEmpty());
        assertEquals(1, f.stored().adverseEvents().size());
        model.undo();
        assertTrue(f.stored().adverseEvents().isEmpty());
        model.redo();
        assertEquals(1, f.stored().adverseEvents().size());
    }

    @Test
    void theNoteIsSavedWhenItsFieldOrStepIsLeft() {
        model.load();
        model.note().set("<b>tender</b> at L4; DROP TABLE session; 🙂");
        model.step().set(Step.SIGN);
        assertEquals("<b>tender</b> at L4; DROP TABLE session; 🙂", f.stored().session().note());
    }

    @Test
    void aWrongPassphraseSignsNothing() {
        withMixture();
        points().add(at(3, 100));
        model.signing().sign("not the passphrase at all");
        assertEquals("session.sign.wrongPassphrase", model.signing().problem().get().key());
        assertFalse(f.stored().session().signed());
        model.signing().sign(TestCharts.PASSPHRASE);
        assertTrue(f.stored().session().signed());
        assertTrue(model.signed().get());
        assertTrue(points().add(at(3, 102)).isEmpty());
        assertFalse(model.canUndo().get());
        model.addenda().text().set("phoned next day, no pain");
        model.addenda().add();
        assertEquals(1, model.addenda().addenda().size());
    }

    @Test
    void anEmptySessionCannotBeSigned() {
        f.screened();
        model.load();
        model.signing().sign(TestCharts.PASSPHRASE);
        assertEquals("errors.sign.empty", model.signing().problem().get().key());
    }

    @Test
    void withAFullDiskChartingGoesOnAndEverythingIsWrittenInOrderLater() throws Exception {
        FullDisk disk = new FullDisk();
        SessionFixture full = new SessionFixture(java.nio.file.Files.createDirectory(folder.resolve("full")),
                Language.ENGLISH, disk);
        full.mixture();
        full.screened();
        full.model.load();
        PointsModel points = full.model.points();
        points.add(at(3, 100));
        disk.fail(StorageException.Kind.DISK_FULL);
        Injection second = points.add(at(3, 102)).orElseThrow();
        points.select(List.of(second.id()));
        points.moveSelected(0, 1);
        Injection third = points.add(at(3, 106)).orElseThrow();
        points.select(List.of(third.id()));
        points.removeSelected();
        full.model.undo();
        full.model.note().set("typed while the disk is full");
        disk.elapse();
        assertEquals(3, points.points().size());
        assertEquals(1, full.stored().injections().size());
        SaveState.NotSaved not = assertInstanceOf(SaveState.NotSaved.class, full.saveState.state());
        assertEquals(SaveState.Reason.DISK_FULL, not.reason());
        assertTrue(points.notSaved(second.id()));
        assertEquals(1, full.model.signing().missing().size());
        full.saveState.retry();
        assertInstanceOf(SaveState.NotSaved.class, full.saveState.state());
        disk.work();
        full.saveState.retry();
        assertInstanceOf(SaveState.Saved.class, full.saveState.state());
        assertEquals(points.points(), full.stored().injections());
        assertEquals("typed while the disk is full", full.stored().session().note());
        assertFalse(points.notSaved(second.id()));
    }

    @Test
    void pointsNotSavedAreNamedByNumber() throws Exception {
        FullDisk disk = new FullDisk();
        SessionFixture full = new SessionFixture(java.nio.file.Files.createDirectory(folder.resolve("full")),
                Language.ENGLISH, disk);
        full.mixture();
        full.screened();
        full.model.load();
        full.model.points().add(at(3, 100));
        disk.fail(StorageException.Kind.READ_ONLY);
        full.model.points().add(at(3, 102));
        full.model.points().add(at(3, 104));
        assertEquals("Points 2–3", ((SaveState.NotSaved) full.saveState.state()).what());
    }

    @Test
    void aSessionOpensAtTheFirstStepThatIsNotDone() {
        f.scores(false);
        f.mixture();
        f.chart.screening().putAll(TestCharts.allNo(f.session.id()));
        model.load();
        assertEquals(Step.INJECT, model.step().get());
        assertEquals(Step.State.DONE, model.state(Step.ASSESS));
        assertEquals(Step.State.OPEN, model.state(Step.OBSERVE));
        model.step().set(Step.OBSERVE);
        model.step().set(Step.SIGN);
        assertEquals(Step.State.MISSING, model.state(Step.OBSERVE));
    }
}
