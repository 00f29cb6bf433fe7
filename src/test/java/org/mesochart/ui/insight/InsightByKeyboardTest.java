package org.mesochart.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.InsightStore;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Theme;

/** A filter, a group's patients and one of them with the keyboard alone. */
@Tag("slow-once")
class InsightByKeyboardTest {
    @TempDir
    private Path folder;

    private final Hand robot = new Hand();
    private Stage stage;
    private InsightFrame frame;

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFilterAGroupAndAPatientWithoutAMouse(Language language) {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        InsightFrame.fill(chart, language);
        open(chart, language);
        assertEquals(List.of("insight"), frame.journey.steps);

        assertEquals("insight-indication", focused());
        press(KeyCode.DOWN);
        assertEquals(Optional.of(language == Language.TURKISH ? "Bel ağrısı" : "Degenerative joint disease"),
                frame.model.only(Facet.INDICATION).get());
        press(KeyCode.UP);
        assertEquals(21, frame.model.insight().get().all().patients());
        assertEquals(List.of(), namelessControls(frame.view.root()));

        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        assertEquals(List.of((language == Language.TURKISH ? "sonuclar" : "insight") + "-2026-11-24.pdf a4"), frame.printers.jobs);
        assertTrue(((Label) stage.getScene().lookup("#insight-outcome")).isVisible());
        tabTo("insight-chart");
        assertTrue(stage.getScene().getFocusOwner().getAccessibleText().contains("n\u00A0=\u00A020"));
        tabTo("insight-groups");
        press(KeyCode.HOME);
        press(KeyCode.ENTER);
        assertEquals(9, frame.model.listed().get().members().size());
        assertEquals("insight-members", focused());
        assertEquals(1, chart.audit().of(InsightStore.noted(frame.model.by().get())).size());
        assertEquals(List.of(), namelessControls(frame.view.root()));
        press(KeyCode.ESCAPE);
        assertNull(frame.model.listed().get());
        assertEquals("insight-groups", focused());
        press(KeyCode.ENTER);
        assertNotNull(frame.model.listed().get());
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        Label reason = (Label) stage.getScene().lookup("#insight-reason");
        assertTrue(reason.isVisible() && reason.getText().contains("Ağrı azalmadı"), reason.getText());
        press(KeyCode.HOME);
        assertFalse(reason.isVisible());
        press(KeyCode.ENTER);
        assertEquals("patient " + frame.model.listed().get().members().getFirst().patient().id(),
                frame.journey.steps.getLast());
    }

    private void open(Chart chart, Language language) {
        Gallery.start();
        robot.interact(() -> {
            Theme.loadFonts();
            frame = new InsightFrame(chart, language, folder.resolve("settings"));
            Scene scene = new Scene(frame.shell, 1280, 720);
            Theme.apply(scene, false, 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
        });
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O).release(KeyCode.O, KeyCode.SHIFT, KeyCode.CONTROL);
        robot.interact(frame::visit);
    }

    private void press(KeyCode code) {
        robot.type(code);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 30 && !id.equals(focused()); i++) {
            press(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    /** Controls that the keyboard reaches and a screen reader could not name. */
    private static List<String> namelessControls(Node root) {
        return root.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> node.getAccessibleText() == null
                        && !(node instanceof Labeled labeled && !labeled.getText().isBlank()))
                .map(Node::toString).toList();
    }
}
