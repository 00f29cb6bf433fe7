package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** Consent recorded with the keys alone. */
class ConsentByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private Stage stage;

    @AfterEach
    void close() {
        SessionStage.close(stage);
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private void type(String text) {
        robot.interact(() -> {
            ((TextInputControl) focused()).selectAll();
            ((TextInputControl) focused()).replaceSelection(text);
        });
    }

    @Test
    void chosenDatedAndTakenBack() {
        Gallery.start();
        f = new SessionFixture(folder, Language.ENGLISH);
        stage = SessionStage.open(f::screen, () -> f.model.step().set(Step.ASSESS));
        assertFalse(node("consentDay").getParent().getParent().isVisible());
        robot.interact(() -> node("consent").requestFocus());
        assertEquals("consent-given", focused().getId());
        assertEquals("Consent, Form given", focused().getAccessibleText());
        keys(KeyCode.RIGHT);
        if (f.stored().consent().isEmpty()) {
            keys(KeyCode.SPACE);
        }
        Consent signed = f.stored().consent().orElseThrow();
        assertEquals(Consent.Status.SIGNED, signed.status());
        assertEquals(f.session.localTime().toLocalDate(), signed.on());
        for (int i = 0; i < 6 && !"consentDay".equals(focused().getId()); i++) {
            keys(KeyCode.TAB);
        }
        assertEquals("Date", focused().getAccessibleText());
        type("2099-01-01");
        keys(KeyCode.ENTER);
        assertTrue(focused().getAccessibleHelp().contains("after the day of the session"), focused().getAccessibleHelp());
        assertEquals(Optional.of(signed), f.stored().consent());
        type(signed.on().minusDays(1).toString());
        keys(KeyCode.TAB);
        assertEquals(signed.on().minusDays(1), f.stored().consent().orElseThrow().on());
        assertEquals("consentVersion", focused().getId());
        type("7");
        keys(KeyCode.TAB);
        assertEquals("7", f.stored().consent().orElseThrow().version());
        robot.interact(() -> node("consentClear").requestFocus());
        keys(KeyCode.SPACE);
        assertEquals(Optional.empty(), f.stored().consent());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("7", f.stored().consent().orElseThrow().version());
    }
}
