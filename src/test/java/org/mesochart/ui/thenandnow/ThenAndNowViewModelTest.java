package org.mesochart.ui.thenandnow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.insight.ThenAndNow;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.i18n.ThenAndNowWords;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.map.Charted;

@BesideOthers
class ThenAndNowViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void firstAndLastChartedSessionAreComparedAndAnyTwoCanBe() {
        ComparedCourse course = course();
        course.visit(8, List.of(pain(8)), 4, 0);
        course.visit(6, List.of(pain(6)), 4, 0);
        course.visit(4, List.of(pain(4)), 4, 0);
        course.visit(null, List.of(), 0, 0);
        ThenAndNowViewModel model = read(course);
        assertEquals(new SessionPair(0, 2), model.pair());
        model.choose(1, 3);
        assertEquals(new SessionPair(1, 3), model.pair());
        model.choose(3, 1);
        model.choose(2, 2);
        model.choose(-1, 2);
        model.choose(1, 4);
        assertEquals(new SessionPair(1, 3), model.pair());
        assertEquals(2, model.compared().then().number());
    }

    @Test
    void aStepLeadsToTheNextSessionAndFromTheLastBackBehindTheEarlier() {
        ComparedCourse course = course();
        for (int i = 0; i < 4; i++) {
            course.visit(5, List.of(pain(5)), 2, 0);
        }
        ThenAndNowViewModel model = read(course);
        assertTrue(model.canStep().get());
        List<SessionPair> walked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            model.step();
            walked.add(model.pair());
        }
        assertEquals(List.of(new SessionPair(0, 1), new SessionPair(0, 2), new SessionPair(0, 3), new SessionPair(0, 1)), walked);
    }

    @Test
    void oneSessionIsNothingToCompareAndALostCourseIsSaid() {
        ComparedCourse course = course();
        course.visit(8, List.of(), 3, 0);
        ThenAndNowViewModel model = read(course);
        assertNull(model.pair());
        assertEquals(1, model.maps().maps().size());
        assertFalse(model.canStep().get());
        ThenAndNowViewModel lost = new ThenAndNowViewModel(course.chart, UUID.randomUUID(), ComparedCourse.BODY,
                Tasks.inline(), new Messages(Language.ENGLISH), TestCharts.clock());
        lost.read();
        assertTrue(lost.unreadable().get());
        assertNull(lost.maps());
    }

    @Test
    void whatWasChosenStaysWhenTheCourseIsReadAgain() {
        ComparedCourse course = course();
        course.visit(8, List.of(pain(8)), 4, 0);
        course.visit(6, List.of(pain(6)), 4, 0);
        course.visit(4, List.of(pain(4)), 4, 0);
        ThenAndNowViewModel model = read(course);
        model.choose(0, 1);
        course.visit(2, List.of(pain(2)), 4, 0);
        model.read();
        assertEquals(new SessionPair(0, 1), model.pair());
        assertEquals(4, model.maps().maps().size());
    }

    @Test
    void aCourseThatCannotBeReadAgainIsNotShownAsItWas() {
        ComparedCourse course = course();
        course.visit(8, List.of(pain(8)), 4, 0);
        course.visit(4, List.of(pain(4)), 4, 0);
        ThenAndNowViewModel model = read(course);
        assertFalse(model.unreadable().get());
        course.chart.close();
        model.read();
        assertTrue(model.unreadable().get());
        assertNull(model.shown().get());
    }

    @Test
    void aLateAnswerIsDropped() {
        ComparedCourse course = course();
        course.visit(8, List.of(pain(8)), 4, 0);
        course.visit(6, List.of(pain(6)), 4, 0);
        Slow slow = new Slow();
        Deque<Runnable> waiting = slow.waiting;
        ThenAndNowViewModel model = course.model(slow);
        model.read();
        course.visit(4, List.of(pain(4)), 4, 0);
        model.read();
        Runnable late = waiting.removeFirst();
        waiting.removeFirst().run();
        waiting.removeFirst().run();
        assertEquals(3, model.maps().maps().size());
        late.run();
        slow.timers.forEach(Runnable::run);
        assertFalse(model.reading().get());
        assertTrue(waiting.isEmpty());
        assertEquals(3, model.maps().maps().size());
    }

    @Test
    void aLongReadingIsToldUntilItEnds() {
        ComparedCourse course = course();
        course.visit(8, List.of(pain(8)), 4, 0);
        Slow slow = new Slow();
        ThenAndNowViewModel model = course.model(slow);
        model.read();
        assertFalse(model.reading().get());
        slow.timers.getFirst().run();
        assertTrue(model.reading().get());
        while (!slow.waiting.isEmpty()) {
            slow.waiting.removeFirst().run();
        }
        assertFalse(model.reading().get());
        assertEquals(1, model.maps().maps().size());
    }

    @Test
    void theMapsHoldWhatIsToBeShownAndNumbersAreSums() {
        ComparedCourse course = course().filled();
        ThenAndNowViewModel model = read(course);
        Messages messages = new Messages(Language.ENGLISH);
        RegionNames names = new RegionNames(messages, ComparedCourse.BODY);
        MapContents contents = new MapContents(model, messages, names, new ThenAndNowWords(messages, names));
        assertEquals(List.of(24, 2, 0), sizes(contents.then()));
        assertEquals(List.of(30, 1, 0), sizes(contents.now()));
        model.overlay().set(true);
        model.density().set(true);
        model.points().set(false);
        Charted over = contents.now();
        assertEquals(List.of(0, 1, 2), sizes(over));
        assertEquals(4 * 24 + 6, over.counts().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(102, over.counted().size());
        model.pain().set(false);
        assertEquals(List.of(0, 0, 0), sizes(contents.now()));
        assertEquals(BodyView.BACK, model.maps().mainView());
    }

    private static List<Integer> sizes(Charted charted) {
        return List.of(charted.points().size(), charted.marks().size(), charted.earlierMarks().size());
    }

    @Test
    void theWordsNameSessionsAndSayWhatIsMissing() {
        ComparedCourse course = course().filled();
        course.visit(null, List.of(), 0, 0);
        ThenAndNowViewModel model = read(course);
        Messages messages = new Messages(Language.ENGLISH);
        ThenAndNowWords words = new ThenAndNowWords(messages, new RegionNames(messages, ComparedCourse.BODY));
        CourseMaps maps = model.maps();
        assertEquals("Session 1 · 3 Nov", words.session(maps.records(), 0));
        assertEquals("Session 4 · 24 Nov, draft", words.session(maps.records(), 3));
        assertEquals("30 points · NRS 3 on movement", plain(words.facts(maps.records().get(3), maps.maps().get(3))));
        assertEquals("no points · no pain score before · no pain painted",
                plain(words.facts(maps.records().get(4), maps.maps().get(4))));
        ThenAndNow compared = model.compared();
        assertEquals("7 of 15 painful regions halved or better", words.verdict(compared));
        assertFalse(words.allHalved(compared));
        List<String> told = words.details(compared, maps.maps()).stream().map(ThenAndNowViewModelTest::plain).toList();
        assertEquals("8 regions are no longer painted; whether their pain is gone was not said.", told.getFirst());
        assertEquals("Painful area about 212 cm² → 45 cm² on the drawing.", told.get(1));
        assertTrue(told.get(2).startsWith("Injected from session 1 up to the pain of session 4, 1 of 4 halved or better: "
                + "Left upper lumbar paraspinal (L1–L3) 8 → not painted; "), told.get(2));
        assertTrue(told.get(3).startsWith("Not injected from session 1 up to the pain of session 4, "), told.get(3));
        assertTrue(told.get(3).endsWith("; and 5 more."), told.get(3));
        assertEquals("Points are the sum of sessions 1 to 4.", told.getLast());
        model.choose(0, 4);
        assertEquals("No pain is painted in session 5: whether it improved is not known",
                words.verdict(model.compared()));
        model.choose(3, 4);
        assertFalse(words.allHalved(model.compared()));
    }

    @Test
    void allHalvedIsSaidOnlyWhenEveryPainfulRegionIsKnownTo() {
        ComparedCourse course = course();
        course.visit(8, List.of(pain(8)), 4, 0);
        course.visit(4, List.of(pain(4)), 4, 0);
        course.visit(4, List.of(pain(null)), 4, 0);
        ThenAndNowViewModel model = read(course);
        Messages messages = new Messages(Language.TURKISH);
        ThenAndNowWords words = new ThenAndNowWords(messages, new RegionNames(messages, ComparedCourse.BODY));
        model.choose(0, 1);
        assertTrue(words.allHalved(model.compared()));
        assertEquals("Ağrılı tek bölgede ağrı yarıya veya daha aza indi", words.verdict(model.compared()));
        assertEquals("%50 azalma", words.answer(model.compared().rows().getFirst()));
        model.choose(0, 2);
        assertFalse(words.allHalved(model.compared()));
        assertEquals("belirsiz", words.intensity(model.compared().rows().getFirst().now()));
        assertEquals("çizilmedi", words.intensity(Optional.empty()));
    }

    /** Answers and timers wait until they are run by hand. */
    private static final class Slow extends Tasks {
        private final Deque<Runnable> waiting;
        private final List<Runnable> timers = new ArrayList<>();

        Slow() {
            this(new ArrayDeque<>());
        }

        private Slow(Deque<Runnable> waiting) {
            super(Runnable::run, Runnable::run, waiting::add, problem -> {
                throw new AssertionError(problem);
            });
            this.waiting = waiting;
        }

        @Override
        public Pending later(Duration delay, Runnable deed) {
            timers.add(deed);
            return new Pending();
        }
    }

    private ComparedCourse course() {
        return new ComparedCourse(TestCharts.create(folder), Language.ENGLISH);
    }

    private static ThenAndNowViewModel read(ComparedCourse course) {
        ThenAndNowViewModel model = course.model(Tasks.inline());
        model.read();
        return model;
    }

    private static SkinMark pain(Integer intensity) {
        return ComparedCourse.ellipse(3.2, 111, 1.5, 2, intensity);
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
