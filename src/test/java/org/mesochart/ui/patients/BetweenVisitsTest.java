package org.mesochart.ui.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.kit.entry.FollowUpDraft;

/** A score and an adverse event without a visit, from the patient's page, with the keys alone. */
class BetweenVisitsTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private Chart chart;
    private Course course;
    private final SlowDisk disk = new SlowDisk();
    private final SaveState saveState = new SaveState();
    private StackPane over;
    private Stage stage;

    /** A disk that takes its time, or is full, when told so. */
    private static final class SlowDisk extends Tasks {
        private final List<Runnable> waiting = new ArrayList<>();
        private boolean slow;
        private boolean full;

        SlowDisk() {
            super(Runnable::run, Runnable::run, Runnable::run, problem -> {
                throw new AssertionError(problem);
            });
        }

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            if (full) {
                failed.accept(new StorageException(StorageException.Kind.DISK_FULL));
            } else if (slow) {
                waiting.add(() -> super.run(work, done, failed));
            } else {
                super.run(work, done, failed);
            }
        }

        @Override
        public Pending later(Duration delay, Runnable deed) {
            return new Pending();
        }

        void goOn() {
            slow = false;
            waiting.forEach(Runnable::run);
        }
    }

    private UUID patient() {
        chart = TestCharts.create(folder);
        UUID sukran = Practice.one(chart);
        course = chart.courses().ofPatient(sukran).stream()
                .filter(c -> c.status() == CourseStatus.ACTIVE).findFirst().orElseThrow();
        return sukran;
    }

    private void open(Language language) {
        Gallery.start();
        UUID sukran = patient();
        robot.interact(() -> {
            Theme.loadFonts();
            over = new StackPane();
            Context bare = Practice.context(language, new Practice.Journey());
            ModalDialogs dialogs = new ModalDialogs(bare.messages(), disk, null, over);
            Context context =
                    new Context(bare.messages(), disk, dialogs, bare.clock(), new Practice.Journey(), null);
            PatientViewModel model =
                    new PatientViewModel(chart, disk, saveState, context.messages(), context.clock());
            model.show(sukran);
            PatientView view = new PatientView(context, saveState, model, () -> { }, null,
                    new BetweenVisits(chart, context, saveState, BodyMap::load));
            Parent shown = PatientPicturesTest.shown(view);
            over.getChildren().addFirst(shown);
            Scene scene = new Scene(over, 1280, 720);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                if (!dialogs.isOpen() && e.isShortcutDown() && Actions.fire(view.actions(), e, () -> true)) {
                    e.consume();
                }
            });
            Theme.apply(scene, false, 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            view.activate();
        });
        Hand.settle();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            robot.interact(() -> stage.close());
        }
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private void write(String text) {
        robot.interact(() -> {
            TextInputControl field = (TextInputControl) focused();
            field.selectAll();
            field.replaceSelection(text);
        });
    }

    private List<PainScore> calls() {
        return chart.scores().ofCourse(course.id()).stream().filter(s -> s.moment() == Moment.FOLLOW_UP).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aScoreOnTheTelephoneIsThreeDeeds(Language language) {
        open(language);
        int before = calls().size();
        keys(KeyCode.CONTROL, KeyCode.E);
        assertEquals("followUp1", focused().getId());
        write("3");
        keys(KeyCode.ENTER);
        assertEquals(before + 1, calls().size());
        PainScore call = calls().getLast();
        assertEquals(new BigDecimal("3"), call.value());
        assertEquals(TestCharts.NOW, call.at());
        assertNull(call.sessionId());
        assertNull(over.lookup("#followUp"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPainDiaryIsTypedInOneGo(Language language) {
        open(language);
        int before = calls().size();
        MenuButton more = (MenuButton) over.lookup("#more");
        assertEquals(List.of(), more.getItems().stream().filter(MenuItem::isDisable).map(MenuItem::getId).toList());
        robot.interact(() -> more.getItems().stream().filter(item -> "patient-diary".equals(item.getId())).findFirst()
                .orElseThrow().fire());
        Hand.settle();
        assertEquals("diary-2026-11-21", focused().getId());
        write("4");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        write("11");
        keys(KeyCode.ENTER);
        assertEquals("diary-2026-11-24", focused().getId());
        keys(KeyCode.UP);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(before, calls().size(), "eleven is no score");
        assertEquals("diary-2026-11-23", focused().getId());
        write("2");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertNull(over.lookup("#diary"));
        assertEquals(before + 2, calls().size());
        assertEquals(new BigDecimal("2"), calls().getLast().value());
    }

    @Test
    void elevenIsSaidBesideTheFieldAndNothingIsSaved() {
        open(Language.TURKISH);
        int before = calls().size();
        keys(KeyCode.CONTROL, KeyCode.E);
        write("11");
        keys(KeyCode.ENTER);
        assertEquals(before, calls().size());
        assertNotNull(over.lookup("#followUp"));
        assertEquals(new Messages(Language.TURKISH).text("errors.score.nrs"), focused().getAccessibleHelp());
    }

    @Test
    void anEventIsRecordedFromThePatientsPageAfterTheLatestSession() {
        open(Language.ENGLISH);
        Session latest = chart.sessions().ofCourse(course.id()).getLast();
        int before = chart.adverseEvents().ofSession(latest.id()).size();
        keys(KeyCode.CONTROL, KeyCode.R);
        assertEquals("eventKind", focused().getId());
        keys(KeyCode.DOWN);
        keys(KeyCode.TAB);
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        List<AdverseEvent> events = chart.adverseEvents().ofSession(latest.id());
        assertEquals(before + 1, events.size());
        assertEquals(AdverseEvent.Severity.MILD, events.getLast().severity());
        assertEquals(TestCharts.NOW, events.getLast().at());
        assertNull(over.lookup("#eventPanel"));
    }

    private Button button(String id) {
        return (Button) over.lookup("#" + id);
    }

    @Test
    void aSecondPressWhileAnEventIsWrittenRecordsItOnce() {
        open(Language.ENGLISH);
        Session latest = chart.sessions().ofCourse(course.id()).getLast();
        int before = chart.adverseEvents().ofSession(latest.id()).size();
        keys(KeyCode.CONTROL, KeyCode.R);
        keys(KeyCode.DOWN);
        keys(KeyCode.TAB);
        keys(KeyCode.SPACE);
        disk.slow = true;
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        robot.interact(button("saveEvent")::fire);
        robot.interact(disk::goOn);
        assertEquals(before + 1, chart.adverseEvents().ofSession(latest.id()).size());
        assertNull(over.lookup("#eventPanel"));
    }

    @Test
    void whatWasThereAtEnterIsSavedWhateverIsDoneMeanwhile() {
        open(Language.ENGLISH);
        int before = calls().size();
        keys(KeyCode.CONTROL, KeyCode.E);
        write("3");
        disk.slow = true;
        keys(KeyCode.ENTER);
        keys(KeyCode.BACK_SPACE);
        assertEquals("3", ((TextInputControl) focused()).getText());
        write("7");
        keys(KeyCode.ESCAPE);
        assertNotNull(over.lookup("#followUp"));
        robot.interact(disk::goOn);
        assertEquals(before + 1, calls().size());
        assertEquals(new BigDecimal("3"), calls().getLast().value());
        assertNull(over.lookup("#followUp"));
    }

    @Test
    void whatFailedAndWasCancelledIsNeverWritten() {
        open(Language.ENGLISH);
        int before = calls().size();
        keys(KeyCode.CONTROL, KeyCode.E);
        write("3");
        disk.full = true;
        keys(KeyCode.ENTER);
        assertTrue(over.lookupAll(".problem").stream().anyMatch(node -> node.isVisible()
                && ((Label) node).getText().startsWith("Not saved: the disk is full. ")));
        disk.full = false;
        keys(KeyCode.ESCAPE);
        assertNull(over.lookup("#followUp"));
        robot.interact(saveState::retry);
        assertEquals(before, calls().size());
        assertFalse(saveState.state() instanceof SaveState.NotSaved);
    }

    @Test
    void whatFailedIsTriedAgainInThePanel() {
        open(Language.TURKISH);
        int before = calls().size();
        keys(KeyCode.CONTROL, KeyCode.E);
        write("3");
        disk.full = true;
        keys(KeyCode.ENTER);
        disk.full = false;
        keys(KeyCode.ENTER);
        assertEquals(before + 1, calls().size());
        assertNull(over.lookup("#followUp"));
    }

    @Test
    void whatAnotherScreenCouldNotSaveIsStillSaidAfterwards() {
        open(Language.ENGLISH);
        robot.interact(() -> saveState.notSaved("form", 3, StorageException.Kind.DISK_FULL, null, () -> { }));
        keys(KeyCode.CONTROL, KeyCode.E);
        write("3");
        keys(KeyCode.ENTER);
        assertNull(over.lookup("#followUp"));
        assertTrue(saveState.state() instanceof SaveState.NotSaved);
    }

    @Test
    void aClickBesideThePanelThrowsNothingAway() {
        open(Language.ENGLISH);
        keys(KeyCode.CONTROL, KeyCode.E);
        write("3");
        Node beside = over.lookup("#followUp").getParent();
        robot.interact(() -> Event.fireEvent(beside, new MouseEvent(MouseEvent.MOUSE_PRESSED, 200, 300, 200, 300,
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null)));
        Hand.settle();
        assertNotNull(over.lookup("#followUp"));
        assertEquals("followUp1", focused().getId());
        assertEquals("3", ((TextInputControl) focused()).getText());
        keys(KeyCode.ESCAPE);
        assertNull(over.lookup("#followUp"));
    }

    private FollowUpDraft draft() {
        Context context = Practice.context(Language.ENGLISH, new Practice.Journey());
        return new FollowUpDraft(course, chart.sessions().ofCourse(course.id()).getFirst().at(),
                chart.scores().ofCourse(course.id()), context.messages(), context.clock());
    }

    @Test
    void theSitesOfTheCourseAreAskedEachWithItsLastScore() {
        patient();
        FollowUpDraft draft = draft();
        assertEquals(2, draft.lines().size());
        assertEquals(List.of("bel", "bel"), draft.lines().stream().map(l -> l.site().get()).toList());
        assertEquals(new BigDecimal("4"), draft.lines().getFirst().last());
        assertFalse(draft.good());
        draft.lines().getLast().text().set("0");
        assertTrue(draft.good());
        assertEquals(1, draft.scores().size());
    }

    @Test
    void aScoreBeforeTheFirstSessionOrTomorrowOrTwiceIsRefused() {
        patient();
        FollowUpDraft draft = draft();
        draft.lines().getFirst().text().set("3");
        draft.day().set("1.1.2026");
        assertEquals("errors.followUp.early", draft.timeProblem().orElseThrow().key());
        draft.day().set("25.11.2026");
        assertEquals("errors.followUp.future", draft.timeProblem().orElseThrow().key());
        draft.day().set("24.11.2026");
        draft.time().set("9:99");
        assertEquals("events.timeUnreadable", draft.timeProblem().orElseThrow().key());
        draft.time().set("9:30");
        assertTrue(draft.good());
        draft.scores().forEach(chart.scores()::add);
        FollowUpDraft again = draft();
        again.time().set("9:30");
        again.lines().getFirst().text().set("5");
        assertEquals("errors.score.twice", again.problem(again.lines().getFirst()).orElseThrow().key());
        assertFalse(again.good());
    }

    @Test
    void theImpressionOfChangeIsKeptAsANumberAndOnlyWithinTheSeven() {
        patient();
        FollowUpDraft draft = draft();
        draft.total().measure().set(Measure.PGIC);
        assertFalse(draft.good());
        draft.total().impression().set(7);
        assertTrue(draft.good());
        draft.outcome().ifPresent(chart.outcomes()::add);
        assertEquals(new BigDecimal("7"), chart.outcomes().ofCourse(course.id()).getFirst().value());
    }
}
