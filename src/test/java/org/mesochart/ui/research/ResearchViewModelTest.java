package org.mesochart.ui.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.research.StudyChart;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.research.ResearchViewModel.State;

/** Counting, writing and stopping a research export. */
@BesideOthers
class ResearchViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void itCountsThenWritesIntoANewFolderAndSaysWhere() {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        ResearchViewModel model = new ResearchViewModel(
                Practice.context(Language.ENGLISH, new Practice.Journey(), new OneFolder(folder)), chart);
        assertEquals(State.COUNTING, model.stateProperty().get());
        model.count();
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of("1 patient, 1 course, 2 signed sessions", "1 session is not signed and stays out.",
                "Smallest class: 1 (k = 1). Patients who share age band, sex and indications make a class."),
                model.sentences(model.previewProperty().get()));
        assertTrue(model.smallClasses(model.previewProperty().get()).startsWith("1 patient is in a class of fewer than 5 patients"));
        model.write();
        assertNull(model.resultProperty().get(), "no place is chosen");
        model.chooseFolder();
        assertEquals(folder.resolve("mesochart-research-2026-11-24"), model.folderProperty().get());
        model.write();
        assertEquals(State.DONE, model.stateProperty().get());
        assertTrue(model.resultProperty().get().contains("mesochart-research-2026-11-24"));
        assertTrue(Files.exists(folder.resolve("mesochart-research-2026-11-24/points.csv")));

        ResearchViewModel again = new ResearchViewModel(
                Practice.context(Language.TURKISH, new Practice.Journey(), new OneFolder(folder)), chart);
        again.chooseFolder();
        assertEquals(folder.resolve("mesochart-research-2026-11-24-2"), again.folderProperty().get());
    }

    @Test
    void whatIsStoppedLeavesNothingAndCanBeDoneAgain() {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        Deque<Runnable> background = new ArrayDeque<>();
        Tasks tasks = new Tasks(Runnable::run, background::add, Runnable::run, problem -> {
            throw new AssertionError(problem);
        }) {
            @Override
            public Pending later(java.time.Duration delay, Runnable deed) {
                return new Pending();
            }
        };
        ResearchViewModel model = new ResearchViewModel(new Context(new Messages(Language.TURKISH), tasks,
                new OneFolder(folder), TestCharts.clock(), new Practice.Journey(), null), chart);
        model.count();
        background.remove().run();
        model.chooseFolder();
        model.write();
        assertEquals(State.WRITING, model.stateProperty().get());
        model.cancel();
        background.remove().run();
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals("İptal edildi. Hiçbir şey yazılmadı.", model.problemProperty().get());
        assertTrue(Files.notExists(model.folderProperty().get()));
        model.write();
        background.remove().run();
        assertEquals(State.DONE, model.stateProperty().get());
        assertNull(model.problemProperty().get());
    }

    @Test
    void onePatientWhoseKeyIsDamagedIsLeftOutOfNoStudyUnsaid() {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        UUID damaged = StudyChart.markedPatient(chart);
        StudyChart.markedPatient(chart);
        ResearchViewModel counted = new ResearchViewModel(
                Practice.context(Language.ENGLISH, new Practice.Journey(), new OneFolder(folder)), chart);
        counted.count();
        counted.chooseFolder();
        TestCharts.damageKey(chart, damaged);
        counted.write();
        assertEquals(State.READY, counted.stateProperty().get());
        assertTrue(Files.notExists(counted.folderProperty().get()));
        for (Language language : Language.values()) {
            ResearchViewModel model = new ResearchViewModel(
                    Practice.context(language, new Practice.Journey(), new OneFolder(folder)), chart);
            model.count();
            assertEquals(new Messages(language).text("research.refused.damaged"), model.problemProperty().get());
            assertNull(model.previewProperty().get(), "no figure of the rest");
            assertFalse(model.writable());
        }
        String said = counted.problemProperty().get();
        assertEquals(new Messages(Language.ENGLISH).text("research.refused.damaged"), said);
        assertTrue(said.contains("at least one patient is damaged") && said.contains("as they were") && said.contains("verify"), said);
        assertFalse(said.contains("Aydın") || said.contains(damaged.toString().substring(0, 8)), said);
    }

    @Test
    void withoutACountNothingIsWritten() {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        ResearchViewModel model = new ResearchViewModel(
                Practice.context(Language.ENGLISH, new Practice.Journey(), new OneFolder(folder)), chart);
        StudyChart.markedPatient(chart);
        chart.close();
        model.count();
        assertEquals("Nothing counted: the chart could not be read. Nothing in it was changed. Try again; if it fails again, see with"
                + " “mesochart verify” what does not fit.", model.problemProperty().get());
        model.chooseFolder();
        assertFalse(model.writable());
        model.write();
        assertEquals(State.READY, model.stateProperty().get());
        assertTrue(Files.notExists(model.folderProperty().get()));
    }

    @Test
    void withFreeTextNoClassHidesAnybody() {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        ResearchViewModel model = new ResearchViewModel(
                Practice.context(Language.ENGLISH, new Practice.Journey(), new OneFolder(folder)), chart);
        model.count();
        model.freeTextProperty().set(true);
        assertEquals("With free text no class hides anybody (k does not hold): what was typed may tell one patient from"
                + " all others.", model.sentences(model.previewProperty().get()).getLast());
        assertEquals("", model.smallClasses(model.previewProperty().get()));
    }

    /** Chooses always the same folder. */
    record OneFolder(Path chosen) implements Dialogs {
        @Override
        public void failed(String key, String code, Object... args) {
            throw new AssertionError(key);
        }

        @Override
        public void notice(String key, Object... args) {
            throw new AssertionError(key);
        }

        @Override
        public void modal(Node content) {
            throw new AssertionError();
        }

        @Override
        public void close() {
            throw new AssertionError();
        }

        @Override
        public void ask(String titleKey, String textKey, List<Choice> choices, Object... args) {
            throw new AssertionError(titleKey);
        }

        @Override
        public Optional<Path> saveFile(String suggestedName, String kindKey, String extension) {
            return Optional.empty();
        }

        @Override
        public boolean openFile(Path file) {
            return false;
        }

        @Override
        public Optional<Path> folder(String titleKey) {
            return Optional.of(chosen);
        }
    }
}
