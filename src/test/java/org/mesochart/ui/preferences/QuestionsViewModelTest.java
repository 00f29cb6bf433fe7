package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.ScreeningQuestion.Origin;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;

/** The clinic says what is asked besides the ten. */
@BesideOthers
class QuestionsViewModelTest {
    @TempDir
    private Path folder;
    private Chart chart;
    private QuestionsViewModel model;

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder);
        model = new QuestionsViewModel(Tasks.inline(), chart, Catalogue.load().shipped(Language.ENGLISH), new SaveState(),
                TestCharts.clock());
        model.load();
    }

    private ScreeningQuestion own() {
        return model.of(Origin.CLINIC).getFirst();
    }

    @Test
    void theTenStayWhateverIsWanted() {
        model.ask(model.of(Origin.BRIEF).getFirst(), false);
        assertEquals(10, model.of(Origin.BRIEF).size());
        assertTrue(chart.questions().all().isEmpty());
        assertFalse(model.canUndo().get());
    }

    @Test
    void eightPromptsAreOffWithTheirSourceUntilTheyAreTurnedOn() {
        assertEquals(8, model.of(Origin.PROMPT).size());
        assertTrue(model.of(Origin.PROMPT).stream().noneMatch(ScreeningQuestion::asked));
        assertTrue(model.of(Origin.PROMPT).stream().allMatch(q -> q.source() != null));
        model.ask(model.of(Origin.PROMPT).getFirst(), true);
        assertTrue(chart.questions().all().getFirst().asked());
        model.undo();
        assertFalse(chart.questions().all().getFirst().asked());
    }

    @Test
    void anOwnQuestionNeedsBothLanguages() {
        assertEquals("turkish", model.add("Contact lenses", " ").getFirst().field());
        assertTrue(chart.questions().all().isEmpty());
        assertTrue(model.add("Contact lenses", "Kontakt lens").isEmpty());
        assertEquals("Kontakt lens", chart.questions().all().getFirst().turkish());
        model.undo();
        assertTrue(chart.questions().all().isEmpty());
    }

    @Test
    void aQuestionNobodyAnsweredIsReworded() {
        model.add("Contact lenses", "Kontakt lens");
        String key = own().key();
        model.reword(own(), "Contact lenses worn", "Kontakt lens takıyor");
        assertEquals(1, chart.questions().all().size());
        assertEquals(key, chart.questions().all().getFirst().key());
        assertEquals("Contact lenses worn", chart.questions().all().getFirst().english());
        model.undo();
        assertEquals("Contact lenses", chart.questions().all().getFirst().english());
    }

    @Test
    void aQuestionThatWasAnsweredKeepsItsWordsAndIsAskedNoMore() {
        model.add("Contact lenses", "Kontakt lens");
        Patient patient = TestCharts.aPatient();
        Course course = TestCharts.aCourse(patient.id());
        Session session = TestCharts.aSession(course.id());
        chart.patients().add(patient);
        chart.courses().add(course);
        chart.sessions().add(session);
        ScreeningQuestion old = own();
        chart.screening().put(new ScreeningAnswer(session.id(), old.key(), Answer.NO, null, false));
        model.reword(old, "Contact lenses worn", "Kontakt lens takıyor");
        assertEquals(2, chart.questions().all().size());
        assertEquals(old.withAsked(false), chart.questions().all().getFirst());
        assertEquals("Contact lenses worn", chart.questions().all().getLast().english());
        assertTrue(chart.questions().all().getLast().asked());
        model.undo();
        assertEquals(old, chart.questions().all().getFirst());
        assertEquals(1, chart.questions().all().size());
        assertTrue(chart.verify().ok());
    }
}
