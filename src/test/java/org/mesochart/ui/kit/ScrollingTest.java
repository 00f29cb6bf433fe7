package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** A page whose upper part is read from the disk and comes later, and a control far down in it. */
@Tag("slow-once")
class ScrollingTest {
    private final Hand robot = new Hand();
    private Region above;
    private Button control;
    private ScrollPane page;
    private Stage stage;

    @BeforeEach
    void openIt() {
        Gallery.start();
        robot.interact(() -> {
            above = new Region();
            above.setMinHeight(600);
            control = new Button("Change");
            Region below = new Region();
            below.setMinHeight(1500);
            page = new ScrollPane(new VBox(above, control, below));
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(page, 300, 200));
            stage.show();
        });
        Hand.settle();
    }

    @AfterEach
    void closeIt() {
        robot.interact(stage::hide);
    }

    @Test
    void whatIsFollowedStaysInSightWhileThePageGrows() {
        robot.interact(() -> Scrolling.follow(control));
        grow();
        assertTrue(inSight());
    }

    @Test
    void whoPressesAKeyIsNotTakenBack() {
        robot.interact(() -> {
            control.requestFocus();
            Scrolling.follow(control);
        });
        robot.type(KeyCode.SHIFT);
        grow();
        assertFalse(inSight());
    }

    @Test
    void whatCanBeUsedOnlyLaterTakesTheFocusThen() {
        robot.interact(() -> {
            control.setDisable(true);
            page.requestFocus();
            Scrolling.follow(control);
            control.setDisable(false);
        });
        assertSame(control, stage.getScene().getFocusOwner());
    }

    private void grow() {
        robot.interact(() -> above.setMinHeight(3000));
        Hand.settle();
    }

    private boolean inSight() {
        double y = control.localToScene(control.getBoundsInLocal()).getCenterY();
        return y > 0 && y < 200;
    }
}
