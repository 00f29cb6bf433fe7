package org.mesochart.ui.map;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mesochart.i18n.Messages;

/** Which earlier session is shown beneath, and whether. Not there at a first session. */
final class GhostChip extends HBox {
    private final PointsModel model;
    private final GhostModel ghost;
    private final GhostWords words;
    private final CheckBox shown = new CheckBox();
    private final MenuButton choose = new MenuButton();

    GhostChip(PointsModel model, GhostModel ghost, LayersModel layers, Messages messages) {
        this.model = model;
        this.ghost = ghost;
        words = new GhostWords(ghost, messages);
        getStyleClass().addAll("map-float", "map-ghost");
        setAlignment(Pos.CENTER_LEFT);
        shown.setId("ghostShown");
        shown.selectedProperty().bindBidirectional(layers.ghost());
        shown.setAccessibleText(messages.text("map.ghost.shown"));
        shown.setTooltip(new Tooltip(messages.text("map.ghost.shown")));
        shown.setMinWidth(USE_PREF_SIZE);
        Region sign = new Region();
        sign.getStyleClass().add("map-ghost-sign");
        choose.setId("ghostChoose");
        choose.setGraphic(sign);
        choose.getStyleClass().add("flat");
        choose.setPopupSide(Side.BOTTOM);
        choose.setOnShowing(e -> fill());
        // A menu button without items does not open, so that it would never be filled.
        choose.getItems().add(new MenuItem());
        getChildren().addAll(shown, choose);
        show();
    }

    /** Writes what is there now. */
    void show() {
        boolean none = ghost.state() == GhostModel.State.NONE;
        setVisible(!none);
        setManaged(!none);
        String text = none ? "" : words.chip();
        choose.setText(text);
        choose.setAccessibleText(text);
        choose.setTooltip(new Tooltip(text));
        choose.setDisable(ghost.chosen().isEmpty());
        shown.setDisable(ghost.state() != GhostModel.State.READ);
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        List<EarlierSession> offered = ghost.offered(model.view().get());
        choose.getItems().clear();
        boolean others = false;
        for (EarlierSession s : offered) {
            if (s.otherCourse().isPresent() && !others && !choose.getItems().isEmpty()) {
                choose.getItems().add(new SeparatorMenuItem());
            }
            others |= s.otherCourse().isPresent();
            RadioMenuItem item = new RadioMenuItem(words.choice(s));
            item.setToggleGroup(group);
            item.setSelected(ghost.chosen().filter(s::equals).isPresent());
            item.setOnAction(e -> ghost.choose(s.session()));
            choose.getItems().add(item);
        }
        if (choose.getItems().isEmpty()) {
            choose.getItems().add(new MenuItem(words.chip()));
        }
    }
}
