package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** Whoever works by keyboard sees where they are, however the focus came there; after a press with a pointer nobody is told. */
class FocusRingTest {
    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private final Hand robot = new Hand();
    private Segments<Integer> sizes;
    private Button next;
    private Stage stage;

    @BeforeEach
    void show() {
        Gallery.start();
        robot.interact(() -> {
            sizes = new Segments<>("Size", List.of(100, 112, 125), size -> size + " %");
            sizes.setValue(100);
            next = new Button("Next");
            stage = new Stage();
            Scene scene = new Scene(new VBox(20, sizes, next), 400, 200);
            FocusRing.install(scene);
            stage.setScene(scene);
            stage.show();
            sizes.requestFocus();
        });
        Hand.settle();
    }

    @AfterEach
    void hide() {
        robot.interact(stage::hide);
    }

    @Test
    void arrowsTakeTheRingAlong() {
        robot.push(KeyCode.RIGHT);
        assertEquals(112, sizes.getValue());
        assertRing(sizes.button(112));
        robot.push(KeyCode.RIGHT);
        assertRing(sizes.button(125));
    }

    @Test
    void whatAKeyOpenedOrJumpedToHasIt() {
        robot.push(KeyCode.F2);
        robot.interact(next::requestFocus);
        assertRing(next);
        robot.interact(sizes::requestFocus);
        assertRing(sizes.button(100));
    }

    @Test
    void tabStillHasItsOwn() {
        robot.push(KeyCode.TAB);
        assertRing(next);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertRing(sizes.button(100));
    }

    @Test
    void aPressHasNone() {
        robot.push(KeyCode.TAB);
        robot.clickOn(sizes.button(112));
        assertRing(null);
        robot.interact(next::requestFocus);
        assertRing(null);
    }

    private void assertRing(Node expected) {
        Hand.settle();
        List<Node> ringed = new ArrayList<>();
        robot.interact(() -> {
            ringed.addAll(sizes.lookupAll(".toggle-button"));
            ringed.add(next);
            ringed.removeIf(each -> !each.getPseudoClassStates().contains(VISIBLE));
        });
        assertEquals(expected == null ? List.of() : List.of(expected), ringed);
    }
}
