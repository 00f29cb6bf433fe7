package org.mesochart.ui.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.course.Judgement.Choice;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.BetweenVisits;

/** How the course goes on is decided, the plan changed, without a mouse. */
@Tag("slow-once")
class JudgementByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private Chart chart;
    private UUID course;
    private Stage stage;

    @BeforeEach
    void open() {
        chart = TestCharts.create(folder);
        UUID patient = Practice.one(chart);
        course = chart.courses().ofPatient(patient).getFirst().id();
        Gallery.start();
        robot.interact(() -> {
            Theme.loadFonts();
            Scene scene = new Scene(page(chart, patient, Language.ENGLISH), 1280, 720);
            Theme.apply(scene, false, 100);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    static Parent page(Chart chart, UUID patient, Language language) {
        StackPane over = new StackPane();
        Messages messages = new Messages(language);
        Context context = Practice.context(language, new Practice.Journey(),
                new ModalDialogs(messages, Practice.context(language, new Practice.Journey()).tasks(), null, over));
        SaveState saveState = new SaveState();
        PatientViewModel model =
                new PatientViewModel(chart, context.tasks(), saveState, context.messages(), context.clock());
        model.show(patient);
        over.getChildren().addFirst(PatientPicturesTest.shown(new PatientView(context, saveState, model, () -> { }, null,
                new BetweenVisits(chart, context, saveState, BodyMap::load))));
        return over;
    }

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @Test
    void aChangeIsDecidedWithItsReasonAndThePlanIsChanged() {
        robot.interact(() -> JudgementByKeyboardTest.<Segments<Choice>>node(stage, "judge-choice").button(Choice.CONTINUE)
                .requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.TAB);
        assertEquals(node(stage, "judge-reason"), stage.getScene().getFocusOwner());
        robot.push(KeyCode.ENTER);
        assertEquals(0, chart.judgements().ofCourse(course).size());
        assertEquals(node(stage, "judge-reason"), stage.getScene().getFocusOwner());
        robot.write("no better");
        robot.push(KeyCode.ENTER);
        assertEquals("no better", chart.judgements().ofCourse(course).getFirst().reason());
        assertEquals(Choice.CHANGE, chart.judgements().ofCourse(course).getFirst().choice());
        Hand.settle();
        assertEquals(node(stage, "judge-plan"), stage.getScene().getFocusOwner());
        assertNull(stage.getScene().lookup("#judge-choice"));
        robot.push(KeyCode.SPACE);
        Hand.settle();
        robot.interact(() -> node(stage, "plan-save").getParent().getParent().lookup(".text-field").requestFocus());
        robot.push(KeyCode.END);
        robot.write("2");
        robot.push(KeyCode.ENTER);
        assertEquals(44, chart.courses().find(course).orElseThrow().plan().sessions());
        assertTrue(JudgementByKeyboardTest.<Labeled>node(stage, "judge-decided").getText().contains("no better"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Node> T node(Stage stage, String id) {
        return (T) Practice.node(stage.getScene().getRoot(), id);
    }
}
