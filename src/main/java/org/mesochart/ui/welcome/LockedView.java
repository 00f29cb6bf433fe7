package org.mesochart.ui.welcome;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.StillPicture;
import org.mesochart.ui.kit.Theme;

/**
 * The window while its chart is locked: "Locked" where the patient's banner was, the unlock card, and beneath it a picture
 * of the drawing that may stay. The screens are not in it, so there is nothing to read, to hear or to press but the card.
 */
public final class LockedView extends StackPane {
    private static final double LIFT_EM = 5.5;

    private final UnlockView card;

    /** @param drawing what stays in sight, or null */
    public LockedView(Messages messages, UnlockView card, StillPicture drawing) {
        this.card = card;
        card.complete();
        setId("locked");
        getStyleClass().add("locked");
        Theme.addSheet(this, "welcome");
        if (drawing != null) {
            getChildren().add(still(drawing));
        }
        Label name = new Label(messages.text("security.locked"), Icons.of("mdi2l-lock-outline"));
        name.getStyleClass().add("patient-name");
        HBox banner = new HBox(name);
        banner.getStyleClass().add("banner");
        banner.setMinHeight(Region.USE_PREF_SIZE);
        VBox middle = new VBox(card);
        middle.setAlignment(Pos.CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("locked-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.viewportBoundsProperty().subscribe(room -> {
            double free = room.getHeight() - card.prefHeight(-1);
            double em = name.getFont().getSize() / 1.36;
            middle.setPadding(new Insets(em, 0, Math.clamp(free - em, em, LIFT_EM * em), 0));
        });
        VBox over = new VBox(banner, scroll);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(over);
    }

    /** Puts the focus where the passphrase is typed. */
    public void activate() {
        applyCss();
        card.activate();
    }

    public void deactivate() {
        card.deactivate();
    }

    private static Pane still(StillPicture drawing) {
        ImageView image = new ImageView(drawing.image());
        image.setFitWidth(drawing.place().getWidth());
        image.setFitHeight(drawing.place().getHeight());
        image.setX(drawing.place().getMinX());
        image.setY(drawing.place().getMinY());
        Pane pane = new Pane(image);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.setMinSize(0, 0);
        pane.setMouseTransparent(true);
        return pane;
    }
}
