package org.mesochart.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Audit;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

@BesideOthers
class TodayViewModelTest {
    private static final LocalDate TODAY = DuePractice.TODAY;

    @TempDir
    private Path folder;

    private final SaveState saveState = new SaveState();
    private Chart chart;
    private TodayViewModel today;

    @BeforeEach
    void aPractice() {
        chart = TestCharts.create(folder);
        today = new TodayViewModel(chart, Tasks.inline(), saveState, new Messages(Language.ENGLISH), TestCharts.clock());
    }

    private void filled() {
        DuePractice.fill(chart);
        today.refresh();
    }

    private Stream<DueRow> of(String name) {
        return today.page().get().due().stream().filter(row -> row.name().equals(name));
    }

    private DueRow row(String name) {
        return of(name).findFirst().orElseThrow();
    }

    private String line(DueRow row) {
        return String.join("|", row.name(), today.what(row), today.about(row), today.scores(row), today.when(row),
                today.deed(row));
    }

    private Course course(DueRow row) {
        return chart.courses().find(row.course().id()).orElseThrow();
    }

    private List<FollowUp> entries(DueRow row) {
        return chart.followUps().ofCourse(row.course().id());
    }

    @Test
    void everyKindSaysWhatIsNextTheMostOverdueFirst() {
        filled();
        assertEquals(List.of(
                "Hasan Demir|Session 3 of 9|Right knee, pes anserine bursitis|NRS 7 → 5|4 days late|Start session 3",
                "Maria Lindqvist|Follow-up call|Right knee|NRS 7 → 4|2 days late|Enter score",
                "Şükran Aydın|Session 4 of 6|Low back pain|NRS 8 → 4|Today|Start session 4",
                "Işık Öztürk|Session 2 of 6|Cervicobrachial syndrome|NRS 6|Today|Start session 2",
                "Tomasz Nowak|1-week check for adverse events|Left shoulder|NRS 5 → 3|Today|Record check",
                "Gülsüm Çelik|Score 30 days after the last session|Both knees|NRS 8 → 3|Today|Enter score",
                "Ayşe Şahin|Session 5 of 6|Fibromyalgia|NRS 9 → 6|Fri 27 Nov|Open",
                "Peter Hughes|Follow-up call|Neck · after the holiday|NRS 6|Mon 30 Nov|Open",
                "Tomasz Nowak|Session 3 of 4|Left shoulder|NRS 5 → 3|Tue 1 Dec|Open"),
                today.page().get().due().stream().sorted(java.util.Comparator.comparing(row -> row.due().day()))
                        .map(this::line).toList());
    }

    @Test
    void theKindsAreCountedAndEachCanBeShownAlone() {
        filled();
        assertEquals(List.of("All 9", "Sessions 5", "Calls and scores 3", "Checks 1"),
                Stream.of(TodayViewModel.Filter.values()).map(today::words).toList());
        today.filter().set(TodayViewModel.Filter.CALLS);
        assertEquals(List.of("Maria Lindqvist", "Gülsüm Çelik", "Peter Hughes"),
                today.rows().stream().map(DueRow::name).toList());
        today.filter().set(TodayViewModel.Filter.CHECKS);
        assertEquals(List.of("Tomasz Nowak"), today.rows().stream().map(DueRow::name).toList());
    }

    @Test
    void lotsThatExpireAreToldWhileSomethingIsLeft() {
        filled();
        assertEquals(List.of("Lot PX2211 · 3 × 5 mL|Expired 31 Oct", "Lot LD2406 · 14 × 2 mL|30 Nov, in 6 days"),
                today.page().get().lots().stream().map(lot -> (today.facts(lot) + "|" + today.expiry(lot)).replace('\u00A0', ' ')).toList());
    }

    @Test
    void aSessionPutOffHasItsNewDayInThePlanAndEverywhereElse() {
        filled();
        DueRow hasan = row("Hasan Demir");
        LocalDate friday = TODAY.plusDays(3);
        assertEquals(Optional.empty(), today.whyNot(hasan, friday));
        today.deeds().postpone(hasan, friday, "holiday");
        assertEquals(friday, course(hasan).plan().nextDue(2, hasan.last()).orElseThrow());
        DueRow now = of("Hasan Demir").filter(hasan::same).findFirst().orElseThrow();
        assertEquals(friday, now.due().day());
        assertEquals(2, of("Hasan Demir").count(), "and the check for events has a day of its own");
        assertEquals("Right knee, pes anserine bursitis · put off: holiday", today.about(now));
        assertEquals("Hasan Demir, put off", today.lastDeed());
        today.undo();
        assertEquals(hasan.course(), course(hasan));
        assertEquals(List.of(), entries(hasan));
        assertEquals(4, row("Hasan Demir").due().daysLate());
        today.redo();
        assertEquals(friday, of("Hasan Demir").filter(hasan::same).findFirst().orElseThrow().due().day());
        assertEquals(1, entries(hasan).size());
        assertTrue(saveState.state() instanceof SaveState.Saved);
        assertTrue(chart.verify().ok());
    }

    @Test
    void aDayThatBreaksThePlanIsRefused() {
        filled();
        DueRow hasan = row("Hasan Demir");
        assertEquals("errors.plan.before", today.whyNot(hasan, hasan.last()).orElseThrow().key());
        Course planned = hasan.course().withPlan(hasan.course().plan().withDate(4, TODAY.plusDays(5)));
        chart.courses().change(planned);
        today.refresh();
        assertEquals("errors.plan.after", today.whyNot(row("Hasan Demir"), TODAY.plusDays(5)).orElseThrow().key());
        assertEquals(Optional.empty(), today.whyNot(row("Maria Lindqvist"), TODAY.minusDays(100)), "calls have no plan");
    }

    @Test
    void callsChecksAndScoresPutOffAreDueOnTheirNewDay() {
        filled();
        for (String name : List.of("Maria Lindqvist", "Tomasz Nowak", "Gülsüm Çelik")) {
            DueRow row = row(name);
            today.deeds().postpone(row, TODAY.plusDays(5), null);
            assertEquals(List.of(TODAY.plusDays(5)),
                    of(name).filter(row::same).map(each -> each.due().day()).toList(), name);
            today.undo();
            assertEquals(row.due().day(), of(name).filter(row::same).findFirst().orElseThrow().due().day(), name);
        }
    }

    @Test
    void whatIsDoneLeavesTheListWithOneEntryEach() {
        filled();
        for (String name : List.of("Maria Lindqvist", "Tomasz Nowak", "Gülsüm Çelik")) {
            DueRow row = row(name);
            int before = entries(row).size();
            today.deeds().done(row);
            assertEquals(0, of(name).filter(row::same).count(), name);
            assertEquals(before + 1, entries(row).size(), name);
            UUID entry = entries(row).getLast().id();
            assertEquals(row.course(), course(row), name);
            today.undo();
            assertEquals(1, of(name).filter(row::same).count(), name);
            assertEquals(List.of("add", "remove"), chart.audit().of(entry).stream().map(Audit::action).toList());
        }
    }

    @Test
    void aSessionThatIsDoneFinishesTheCourse() {
        filled();
        DueRow hasan = row("Hasan Demir");
        today.deeds().done(hasan);
        assertEquals(CourseStatus.FINISHED, course(hasan).status());
        assertEquals(List.of("1-week check for adverse events"), of("Hasan Demir").map(today::what).toList(),
                "asked for now that no session will");
        today.undo();
        assertEquals(CourseStatus.ACTIVE, course(hasan).status());
    }

    @Test
    void aPatientWhoIsLostLeavesTheListAndTheCourseIsStopped() {
        filled();
        DueRow check = row("Tomasz Nowak");
        today.deeds().lost(check, "moved to Gdańsk");
        assertEquals(0, of("Tomasz Nowak").count());
        assertEquals(CourseStatus.STOPPED, course(check).status());
        assertEquals("moved to Gdańsk", entries(check).getLast().reason());
        today.undo();
        assertEquals(2, of("Tomasz Nowak").count());
        assertEquals(CourseStatus.ACTIVE, course(check).status());
    }

    @Test
    void aFinishedCourseWhosePatientIsLostStaysFinishedAndNothingMoreOfItIsDue() {
        filled();
        DueRow score = row("Gülsüm Çelik");
        today.deeds().planCall(score, TODAY.plusDays(2), "about the knees");
        assertEquals(2, of("Gülsüm Çelik").count());
        today.deeds().lost(score, "no answer");
        assertEquals(CourseStatus.FINISHED, course(score).status(), "who finished did not drop out");
        assertEquals(0, of("Gülsüm Çelik").count(), "neither the score nor the call");
        today.deeds().planCall(score, TODAY.plusDays(3), "try once more");
        assertEquals(List.of("Both knees · try once more"), of("Gülsüm Çelik").map(today::about).toList(),
                "only what was planned since");
        today.undo();
        today.undo();
        assertEquals(2, of("Gülsüm Çelik").count());
        assertEquals(score.course(), course(score));
        assertTrue(new Messages(Language.ENGLISH).text("followup.lost.hint").contains("one that is finished stays finished"));
        assertTrue(new Messages(Language.TURKISH).text("followup.lost.hint").contains("bitmiş kür bitmiş kalır"));
    }

    @Test
    void aDeedWithoutItsReasonIsRefusedByTheChartAndSaidSo() {
        filled();
        DueRow check = row("Tomasz Nowak");
        today.deeds().lost(check, " ");
        assertEquals("Write why the patient no longer comes.", today.refused().get().in(new Messages(Language.ENGLISH)));
        assertEquals(CourseStatus.ACTIVE, course(check).status(), "all or nothing");
        assertFalse(today.undoable().get(), "what was refused is not there to be taken back");
        today.deeds();
        assertEquals(null, today.refused().get());
    }

    @Test
    void aCallIsPlannedForAnyRow() {
        filled();
        today.deeds().planCall(row("Işık Öztürk"), TODAY.plusDays(2), "ask about the cream");
        assertEquals(List.of("Session 2 of 6", "Follow-up call"), of("Işık Öztürk").map(today::what).toList());
        today.undo();
        assertEquals(1, of("Işık Öztürk").count());
    }

    @Test
    void patientsPutAwayAreDueForNothing() {
        filled();
        chart.patients().archive(row("Hasan Demir").patient(), true);
        today.refresh();
        assertEquals(0, of("Hasan Demir").count());
    }

    @Test
    void draftsAndPatientsSeenLastAreTold() {
        Practice.fill(chart);
        today.refresh();
        assertEquals("Session 1 · 23 Nov, 17:00 · 12 points", today.facts(today.page().get().drafts().getFirst()));
        assertFalse(today.page().get().recent().stream().anyMatch(row -> row.name().equals("Gülsüm Çelik")));
        assertEquals(Due.Group.OVERDUE, row("Hasan Demir").due().group());
    }

    @Test
    void anEmptyChartIsKnownToBeEmptyOnlyAfterReading() {
        assertFalse(today.read().get());
        today.refresh();
        assertTrue(today.read().get());
        assertTrue(today.page().get().empty());
    }

    @Test
    void theSearchAnswersEveryKeyAndOffersANewPatientWhenNobodyFits() {
        Practice.fill(chart);
        SearchViewModel search = new SearchViewModel(chart, new Messages(Language.ENGLISH), TestCharts.clock());
        search.query().set("isi");
        assertEquals(List.of("Işık Öztürk", "Işıl Aydoğan"), search.hits().stream().map(hit -> hit.name()).toList());
        assertEquals("1 Feb 1988 · 38 y · No. 1038 · 0532 555 1038", search.facts(search.hits().getFirst()));
        search.query().set("isi z");
        assertTrue(search.nobody().get());
        search.clear();
        assertFalse(search.nobody().get());
    }
}
