package org.mesochart.ui.documents;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Aloud;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.paper.StopLine;

/** Over the desk: that a document is being made, with the button that stops it, and once stopped, the one that makes it again. */
final class DocumentMaking {
    private final Node working;
    private final Node stopped;

    DocumentMaking(DocumentViewModel model, Messages messages) {
        Button stop = new Button(messages.text("preview.working.stop"));
        stop.setId("document-stop");
        stop.setOnAction(event -> model.making().stop());
        Button again = new Button(messages.text("preview.stopped.again"));
        again.setId("document-again");
        again.setOnAction(event -> model.again());
        MakingModel making = model.making();
        working = box("document-working", new Label(messages.text("preview.working"), Icons.of("mdi2p-progress-clock")), stop,
                making.slow(), StopLine.share(making.progress(), messages));
        stopped = box("document-stopped", new Label(messages.text("preview.stopped")), again, making.stopped());
        // The button that had the focus is gone.
        model.making().stopped().subscribe(now -> {
            if (now) {
                again.requestFocus();
            }
        });
    }

    private static Node box(String id, Label words, Button deed, ObservableValue<Boolean> shown, Node... between) {
        words.setWrapText(true);
        deed.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(words);
        box.getChildren().addAll(between);
        box.getChildren().add(deed);
        box.setId(id);
        box.getStyleClass().add("document-making");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.visibleProperty().bind(shown);
        box.visibleProperty().subscribe(now -> {
            if (now) {
                Aloud.say(words, words.getText());
            }
        });
        return box;
    }

    Node working() {
        return working;
    }

    Node stopped() {
        return stopped;
    }
}
