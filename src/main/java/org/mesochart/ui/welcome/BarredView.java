package org.mesochart.ui.welcome;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** Why a chart cannot be opened, and what can be done. */
public final class BarredView extends VBox {
    private final Button again;
    private final Hyperlink other;

    /** @param usual goes back to the usual chart; null when this is it */
    public BarredView(Messages messages, EntranceViewModel.Barred barred, Runnable tryAgain, Runnable otherChart,
                      Runnable usual) {
        getStyleClass().addAll("card", "entrance-card");
        Label why = new Label(barred.why().in(messages), Icons.large("mdi2a-alert-octagon-outline"));
        why.setId("barred");
        why.setWrapText(true);
        why.getStyleClass().addAll("barred");
        again = new Button(messages.text(barred.ofPlace() ? "welcome.barred.back" : "welcome.barred.again"));
        again.setId("tryAgain");
        again.getStyleClass().addAll("primary", "large");
        again.setMaxWidth(Double.MAX_VALUE);
        again.setDefaultButton(true);
        again.setOnAction(event -> tryAgain.run());
        again.setVisible(barred.again());
        again.setManaged(barred.again());
        other = new Hyperlink(messages.text("welcome.other"));
        other.setId("otherChart");
        other.setOnAction(event -> otherChart.run());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox links = new HBox(other, between);
        if (usual != null) {
            Hyperlink back = new Hyperlink(messages.text("welcome.usual"));
            back.setOnAction(event -> usual.run());
            links.getChildren().add(back);
        }
        getChildren().addAll(why, again, links);
    }

    public void activate() {
        if (again.isVisible()) {
            again.requestFocus();
        } else {
            other.requestFocus();
        }
    }
}
