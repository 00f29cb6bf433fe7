package org.mesochart.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.InsightStore;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;

/** Choosing what is looked at, ending a reading, and who is in a group. */
@BesideOthers
class InsightViewModelTest {
    @TempDir
    private static Path folder;

    // Only looked at, so one for all.
    private static Chart chart;

    private final Messages english = new Messages(Language.ENGLISH);
    private InsightViewModel model;

    @BeforeAll
    static void aChart() {
        chart = TestCharts.create(folder.resolve("filled"));
        InsightFrame.fill(chart, Language.ENGLISH);
    }

    @BeforeEach
    void aModel() {
        model = new InsightViewModel(chart, Tasks.inline(), english, TestCharts.clock());
    }

    @Test
    void withoutScoresThereAreNoFigures() {
        InsightViewModel empty =
                new InsightViewModel(TestCharts.create(folder.resolve("empty")), Tasks.inline(), english, TestCharts.clock());
        empty.refresh();
        assertNull(empty.insight().get());
        assertNull(empty.kind().get());
        assertFalse(empty.reading().get());
    }

    @Test
    void everyFilterReadsAnewAndItsChoicesStay() {
        model.refresh();
        assertEquals(21, model.insight().get().all().patients());
        assertEquals(4, model.insight().get().groups().size());
        assertEquals(List.of(Optional.empty(), Optional.of("Degenerative joint disease"), Optional.of("Low back pain"),
                Optional.of("Muscle pain")), model.choices(Facet.INDICATION));
        model.only(Facet.INDICATION).set(Optional.of("Low back pain"));
        assertEquals(15, model.insight().get().all().patients());
        model.only(Facet.DEPTH).set(Optional.of("4"));
        assertEquals(6, model.insight().get().all().patients());
        assertEquals(4, model.choices(Facet.INDICATION).size());
        model.by().set(List.of(Facet.INDICATION));
        assertEquals(1, model.insight().get().groups().size());
        assertTrue(model.filtered());
        model.clear();
        assertEquals(21, model.insight().get().all().patients());
        assertEquals(Optional.empty(), model.only(Facet.DEPTH).get());
    }

    @Test
    void whatHasNoValueCanBeChosenToo() {
        model.refresh();
        model.by().set(List.of(Facet.PRACTITIONER));
        Insight.Group unsigned = model.insight().get().groups().stream()
                .filter(group -> group.values().equals(List.of("")))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(""), model.choices(Facet.PRACTITIONER).getLast());
        model.only(Facet.PRACTITIONER).set(Optional.of(""));
        assertEquals(unsigned.figures().patients(), model.insight().get().all().patients());
        assertEquals(List.of(List.of("")), model.insight().get().groups().stream().map(Insight.Group::values).toList());
        assertTrue(model.filtered());
        assertFalse(model.choices(Facet.INDICATION).contains(Optional.of("")), "every course has one");
    }

    @Test
    void choicesStandInTheOrderOfTheLanguage() {
        Messages turkish = new Messages(Language.TURKISH);
        Choices order = new Choices(turkish, new InsightWords(turkish, id -> Optional.empty()));
        List<String> alphabet = List.of("Cilt", "Çene", "Göz", "Ğ", "Hamstring", "Ilık", "ırk", "İdrar", "ilik", "Omuz", "Öksürük",
                "Sırt", "Şakak", "Uyluk", "Üst kol", "");
        List<String> mixed = new ArrayList<>(alphabet);
        Collections.shuffle(mixed, new Random(7));
        assertEquals(alphabet, order.of(Facet.INDICATION, mixed).stream().skip(1).map(Optional::orElseThrow).toList());
        assertEquals(List.of("intraepidermic", "nappage", "point-by-point", "papule"),
                order.of(Facet.TECHNIQUE, List.of("intraepidermic", "nappage", "papule", "point-by-point")).stream()
                        .skip(1).map(Optional::orElseThrow).toList(), "nokta nokta comes before papül");
        assertEquals(List.of(Optional.empty(), Optional.of("2"), Optional.of("10"), Optional.of("")),
                order.of(Facet.DEPTH, List.of("2", "10", "")));
    }

    @Test
    void aPeriodIsThatOfTheFirstInjections() {
        model.refresh();
        model.period().set(Period.LAST_YEAR);
        assertEquals(0, model.insight().get().all().patients());
        model.period().set(Period.OTHER);
        model.to().set(LocalDate.of(2026, 9, 24));
        model.from().set(LocalDate.of(2026, 9, 24));
        assertEquals(1, model.insight().get().all().patients());
        model.from().set(LocalDate.of(2026, 9, 25));
        assertEquals("insight.period.backwards", model.problem().get().key());
        model.to().set(null);
        assertNull(model.problem().get());
    }

    @Test
    void thePatientsOfAGroupAreListedAndThatIsNoted() {
        model.refresh();
        Insight.Group group = model.insight().get().groups().getFirst();
        var noted = InsightStore.noted(model.by().get());
        int before = chart.audit().of(noted).size();
        model.list(group);
        assertEquals(9, model.listed().get().members().size());
        assertEquals(before + 1, chart.audit().of(noted).size());
        assertEquals("list", chart.audit().of(noted).getLast().action());
        model.by().set(List.of(Facet.DEPTH));
        assertNull(model.listed().get());
    }

    @Test
    void aReadingCanBeEndedAndTheFiguresBeforeItStay() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        InsightViewModel slow = new InsightViewModel(chart,
                new Tasks(Runnable::run, waiting::add, Runnable::run, problem -> {
                    throw new AssertionError(problem);
                }), english, TestCharts.clock());
        slow.refresh();
        assertTrue(slow.reading().get());
        slow.cancel();
        assertEquals("Cancelled. No figures were read.", slow.problem().get().in(english));
        slow.read();
        waiting.remove().run();
        waiting.remove().run();
        assertFalse(slow.reading().get());
        Insight before = slow.insight().get();
        assertNotNull(before);

        slow.only(Facet.DEPTH).set(Optional.of("4"));
        slow.cancel();
        assertFalse(slow.reading().get());
        assertEquals("Cancelled. The figures shown are those read before.", slow.problem().get().in(english));
        waiting.remove().run();
        assertEquals(before, slow.insight().get());

        // A reading overtaken by another one is not shown.
        slow.read();
        slow.only(Facet.DEPTH).set(Optional.empty());
        waiting.remove().run();
        assertTrue(slow.reading().get());
        waiting.remove().run();
        assertEquals(21, slow.insight().get().all().patients());
        assertNull(slow.problem().get());

        // A list asked for while figures are read anew does not outlive its figures.
        slow.read();
        slow.list(slow.insight().get().groups().getFirst());
        Runnable figures = waiting.remove();
        waiting.remove().run();
        assertNotNull(slow.listed().get());
        figures.run();
        assertNull(slow.listed().get());
        slow.leave();
    }

    @Test
    void aListOvertakenOrGivenUpIsNotShown() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        InsightViewModel slow = new InsightViewModel(chart,
                new Tasks(Runnable::run, waiting::add, Runnable::run, problem -> {
                    throw new AssertionError(problem);
                }), english, TestCharts.clock());
        slow.refresh();
        waiting.remove().run();
        List<Insight.Group> groups = slow.insight().get().groups();
        slow.list(groups.getFirst());
        slow.list(groups.getLast());
        Runnable overtaken = waiting.remove();
        waiting.remove().run();
        overtaken.run();
        assertEquals(groups.getLast(), slow.listed().get().group());
        for (Runnable away : List.<Runnable>of(slow::unlist, slow::read, slow::leave)) {
            slow.unlist();
            slow.list(groups.getFirst());
            away.run();
            waiting.remove().run();
            assertNull(slow.listed().get());
            waiting.clear();
        }
    }

    @Test
    void nothingIsReadForAScreenThatWasLeft() {
        Deque<Runnable> database = new ArrayDeque<>();
        InsightViewModel left = new InsightViewModel(chart,
                new Tasks(database::add, Runnable::run, Runnable::run, problem -> {
                    throw new AssertionError(problem);
                }), english, TestCharts.clock());
        left.refresh();
        left.leave();
        database.remove().run();
        assertNull(left.insight().get());
        assertFalse(left.reading().get());
    }

    @Test
    void whatIsNoDayIsNotAnOpenPeriod() {
        model.refresh();
        model.period().set(Period.OTHER);
        model.typed(model.from(), LocalDate.of(2026, 9, 24), true);
        int since = model.insight().get().all().patients();
        assertTrue(since < 21);
        model.typed(model.from(), null, false);
        assertEquals("insight.period.unreadable", model.problem().get().key());
        model.only(Facet.DEPTH).set(Optional.of("4"));
        assertEquals("insight.period.unreadable", model.problem().get().key());
        assertEquals(since, model.insight().get().all().patients());
        model.only(Facet.DEPTH).set(Optional.empty());
        model.typed(model.from(), null, true);
        assertNull(model.problem().get());
        assertEquals(21, model.insight().get().all().patients());
    }

    @Test
    void figuresThatCannotBeReadAnewAreSaidToBeOld() {
        Chart failing = TestCharts.create(folder.resolve("failing"));
        InsightFrame.fill(failing, Language.ENGLISH);
        InsightViewModel old = new InsightViewModel(failing, Tasks.inline(), english, TestCharts.clock());
        old.refresh();
        failing.close();
        old.read();
        assertEquals("insight.unreadable.before", old.problem().get().key());
        assertEquals(21, old.insight().get().all().patients());
        InsightViewModel never = new InsightViewModel(failing, Tasks.inline(), english, TestCharts.clock());
        never.refresh();
        assertEquals("insight.unreadable", never.problem().get().key());
    }
}
