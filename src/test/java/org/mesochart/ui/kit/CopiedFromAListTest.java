package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;

/** What is copied from a list to type in is followed too: it has the focus itself. */
class CopiedFromAListTest {
    private Stage stage;

    @Test
    void whatIsCopiedFromAListToTypeInLeavesTheClipboard() {
        Gallery.start();
        Hand robot = new Hand();
        String[] clipboard = {"Dr. Ada Işık"};
        CopiedWords copied = new CopiedWords(Tasks.inline(), () -> clipboard[0], () -> clipboard[0] = "");
        robot.interact(() -> {
            PickOrType list = new PickOrType(List.of("Dr. Ece Ak"), new SimpleStringProperty("Dr. Ada Işık"), "who");
            stage = new Stage();
            stage.setScene(new Scene(list));
            copied.follow(stage.getScene());
            stage.show();
            list.requestFocus();
        });
        Hand.settle();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(copied::clear);
        robot.interact(stage::hide);
        assertEquals("", clipboard[0]);
    }
}
