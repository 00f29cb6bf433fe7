package org.mesochart.ui.session;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.ui.kit.Icons;

/** A lot number, typed or chosen from the open lots (the arrow, or the key down). */
final class LotField extends CustomTextField {
    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");

    private final Supplier<List<LotOnHand>> lots;
    private final Function<LotOnHand, String> words;
    private final Consumer<LotOnHand> chosen;
    private final ContextMenu menu = new ContextMenu();
    private final Label arrow = new Label(null, Icons.small("mdi2c-chevron-down"));

    /** @param lots open lots, the earliest expiry first */
    LotField(Supplier<List<LotOnHand>> lots, Function<LotOnHand, String> words, Consumer<LotOnHand> chosen) {
        this.lots = lots;
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("lot-field");
        setPrefColumnCount(9);
        arrow.getStyleClass().add("lot-arrow");
        arrow.setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                open();
                e.consume();
            }
        });
        setRight(arrow);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.DOWN && !lots.get().isEmpty()) {
                open();
                e.consume();
            }
        });
    }

    /** @param offered true while its number is still to be read from the vial */
    void show(boolean offered) {
        pseudoClassStateChanged(OFFERED, offered);
        boolean some = !lots.get().isEmpty();
        arrow.setVisible(some);
        arrow.setManaged(some);
    }

    private void open() {
        menu.getItems().setAll(lots.get().stream().map(this::item).toList());
        if (!menu.getItems().isEmpty()) {
            menu.show(this, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(LotOnHand lot) {
        MenuItem item = new MenuItem(words.apply(lot));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> chosen.accept(lot));
        return item;
    }
}
