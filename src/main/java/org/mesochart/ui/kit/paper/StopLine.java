package org.mesochart.ui.kit.paper;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mesochart.i18n.Messages;

/** How far a document is on its way into a file or to a printer, and the button that stops it; not there else. */
public final class StopLine extends HBox {
    public StopLine(Leaving leaving, Messages messages) {
        Button stop = new Button(messages.text("preview.working.stop"));
        stop.setId("leaving-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setAccessibleText(messages.text("preview.leaving.stop"));
        stop.setOnAction(event -> leaving.stop());
        getChildren().addAll(share(leaving.progress(), messages), stop);
        getStyleClass().add("stop-line");
        visibleProperty().bind(leaving.slow());
        managedProperty().bind(visibleProperty());
    }

    /** On this screen Escape stops what is on its way too. */
    public static void escape(Node screen, Leaving leaving) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && leaving.slow().get()) {
                leaving.stop();
                event.consume();
            }
        });
    }

    /** A bar with its share in words; not there as long as the share is 0: the short documents do not tell it. */
    public static Node share(ReadOnlyDoubleProperty progress, Messages messages) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress);
        bar.setAccessibleText(messages.text("preview.working"));
        Label percent = new Label();
        percent.getStyleClass().add("stop-line-share");
        percent.textProperty().bind(progress.map(share -> messages.text("preview.working.share", (int) (share.doubleValue() * 100))));
        percent.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(bar, percent);
        line.getStyleClass().add("stop-line");
        line.visibleProperty().bind(progress.greaterThan(0));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
