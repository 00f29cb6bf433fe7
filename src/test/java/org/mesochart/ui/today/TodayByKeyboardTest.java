package org.mesochart.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.print.SystemPrinting;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
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

/** Each deed of a row with the keys alone. */
class TodayByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private final Practice.Journey journey = new Practice.Journey();
    private Chart chart;
    private TodayViewModel model;
    private DueList list;
    private StackPane over;
    private Stage stage;

    private void open(Language language) {
        Gallery.start();
        chart = TestCharts.create(folder);
        DuePractice.fill(chart);
        robot.interact(() -> {
            Theme.loadFonts();
            over = new StackPane();
            Messages messages = new Messages(language);
            ModalDialogs dialogs = new ModalDialogs(messages, Tasks.inline(), null, over);
            Context context = new Context(messages, Tasks.inline(), dialogs, TestCharts.clock(), journey, null);
            SaveState saveState = new SaveState();
            model = new TodayViewModel(chart, context.tasks(), saveState, messages, context.clock());
            TodayView view = new TodayView(context, model, new SearchViewModel(chart, messages, context.clock()), null,
                    new BetweenVisits(chart, context, saveState, BodyMap::load),
                    new PrintedList(chart, context, new SystemPrinting(), () -> null));
            over.getChildren().addFirst(view.root());
            Scene scene = new Scene(over, 1440, 900);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (!dialogs.isOpen() && !event.isConsumed() && Actions.fire(view.actions(), event, () -> true)) {
                    event.consume();
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
            list = Practice.node(view.root(), "due");
            list.requestFocus();
        });
    }

    @AfterEach
    void close() {
        if (stage != null) {
            robot.interact(() -> stage.close());
        }
    }

    /** Walks down to the first row of a patient. */
    private DueRow walkTo(String name) {
        for (int i = 0; i < 20 && list.chosen().filter(row -> row.name().equals(name)).isEmpty(); i++) {
            robot.push(KeyCode.DOWN);
        }
        return list.chosen().filter(row -> row.name().equals(name)).orElseThrow();
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

    private void choose(String item) {
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertTrue(list.shownMenu().isShowing());
        robot.interact(() -> {
            list.shownMenu().getItems().stream().filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire();
            list.shownMenu().hide();
        });
    }

    private List<FollowUp> entries(DueRow row) {
        return chart.followUps().ofCourse(row.course().id());
    }

    private long shown(String name) {
        return model.page().get().due().stream().filter(row -> row.name().equals(name)).count();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aScoreThatIsDueIsThreeDeedsAndIsTakenBackByOne(Language language) {
        open(language);
        DueRow row = walkTo("Gülsüm Çelik");
        int scores = chart.scores().ofCourse(row.course().id()).size();
        robot.push(KeyCode.ENTER);
        assertEquals("followUp1", focused().getId());
        write("3");
        robot.push(KeyCode.ENTER);
        assertEquals(scores + 1, chart.scores().ofCourse(row.course().id()).size());
        assertEquals(Deed.DONE, entries(row).getLast().deed());
        assertEquals(0, shown("Gülsüm Çelik"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(scores, chart.scores().ofCourse(row.course().id()).size());
        assertEquals(1, shown("Gülsüm Çelik"));
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(scores + 1, chart.scores().ofCourse(row.course().id()).size());
        assertEquals(0, shown("Gülsüm Çelik"));
        assertTrue(chart.verify().ok());
    }

    @Test
    void aCallIsOverOnceTheScoreIsTold() {
        open(Language.ENGLISH);
        DueRow row = walkTo("Maria Lindqvist");
        robot.push(KeyCode.ENTER);
        write("4");
        robot.push(KeyCode.ENTER);
        assertEquals(row.reminder().about(), entries(row).getLast().about());
        assertEquals(0, shown("Maria Lindqvist"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noAdverseEventIsOnePressInTheLineThatUnfolds(Language language) {
        open(language);
        DueRow row = walkTo("Tomasz Nowak");
        robot.push(KeyCode.ENTER);
        assertEquals("check-none", focused().getId());
        robot.push(KeyCode.ESCAPE);
        assertEquals(list, focused());
        assertTrue(list.getItems().stream().noneMatch(DueList.Check.class::isInstance));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SPACE);
        assertEquals(Deed.DONE, entries(row).getLast().deed());
        assertEquals(1, entries(row).size());
        assertEquals(list, focused());
        assertEquals(1, shown("Tomasz Nowak"), "the session to come");
    }

    @Test
    void anAdverseEventOpensItsPanelAndClosesTheCheck() {
        open(Language.ENGLISH);
        DueRow row = walkTo("Tomasz Nowak");
        UUID session = row.reminder().about();
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.TAB);
        assertEquals("check-event", focused().getId());
        robot.push(KeyCode.SPACE);
        assertEquals("eventKind", focused().getId());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, chart.adverseEvents().ofSession(session).size());
        assertEquals(1, shown("Tomasz Nowak"));
        assertEquals(List.of(Deed.DONE), entries(row).stream().map(FollowUp::deed).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSessionIsPutOffAndAWrongDayIsSaidBesideTheField(Language language) {
        open(language);
        DueRow row = walkTo("Hasan Demir");
        choose("row-postpone");
        assertEquals("deedDay", focused().getId());
        write("1.11.2026");
        robot.push(KeyCode.ENTER);
        assertEquals(new Messages(language).text("followup.past"), focused().getAccessibleHelp());
        write("24.11.2062");
        robot.push(KeyCode.ENTER);
        assertEquals(new Messages(language).text("followup.far"), focused().getAccessibleHelp());
        robot.push(KeyCode.TAB);
        assertEquals("deedTomorrow", focused().getId());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        assertNull(over.lookup("#deed"));
        assertEquals(DuePractice.TODAY.plusDays(1),
                chart.courses().find(row.course().id()).orElseThrow().plan().dates().get(3));
        assertEquals(1, entries(row).size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(), entries(row));
    }

    @Test
    void whoIsLostNeedsAReasonAndTheCourseIsStopped() {
        open(Language.TURKISH);
        DueRow row = walkTo("Hasan Demir");
        choose("row-lost");
        assertEquals("deedReason", focused().getId());
        robot.push(KeyCode.ENTER);
        assertNotNull(over.lookup("#deed"));
        assertEquals(new Messages(Language.TURKISH).text("errors.followUp.lost"), focused().getAccessibleHelp());
        write("taşındı");
        robot.push(KeyCode.ENTER);
        assertEquals(CourseStatus.STOPPED, chart.courses().find(row.course().id()).orElseThrow().status());
        assertEquals(0, shown("Hasan Demir"));
        assertEquals("Hasan Demir, artık gelmiyor", Practice.<Label>node(over, "last-deed").getText());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(1, shown("Hasan Demir"));
    }

    @Test
    void theOtherDeedsOfTheMenu() {
        open(Language.ENGLISH);
        DueRow row = walkTo("Hasan Demir");
        choose("row-open");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("patient " + row.patient(), "patient " + row.patient(), "startSession " + row.course().id()),
                journey.steps);
        choose("row-call");
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        assertEquals("deedWeek", focused().getId());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        assertEquals(DuePractice.TODAY.plusDays(7), entries(row).getLast().day());
        choose("row-done");
        assertEquals(CourseStatus.FINISHED, chart.courses().find(row.course().id()).orElseThrow().status());
        assertEquals(2, entries(row).size());
    }
}
