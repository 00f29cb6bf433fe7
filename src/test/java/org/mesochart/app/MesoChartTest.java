package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MesoChartTest {
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        new MesoChart().start(first);
    }

    @Test
    void theWindowOpensWithoutADisplay() {
        assertTrue(stage.isShowing());
    }
}
