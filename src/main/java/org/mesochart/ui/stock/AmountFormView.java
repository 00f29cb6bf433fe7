package org.mesochart.ui.stock;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Segments;

/** The form in which a lot is counted, or some of it thrown away. */
final class AmountFormView {
    private AmountFormView() {}

    static FormCard of(AmountFormModel model, Messages messages, Consumer<AmountFormModel.Told> accepted, Runnable close) {
        StockWords words = new StockWords(messages);
        boolean count = model.deed() == AmountFormModel.Deed.COUNT;
        Label product = new Label(messages.text("stock.amount.about", model.on().product().label(), model.on().lot().number()));
        product.getStyleClass().add("medium");
        product.setWrapText(true);
        Label left = new Label(messages.text("stock.amount.left", words.left(model.on().product(), model.on().left())));
        left.getStyleClass().add("second");
        TextField amount = LotFormView.text(model.amount(), "amount");
        Field field = FormCard.following(model.problems(), "amount",
                new Field(messages.text(count ? "stock.amount.counted" : "stock.amount.discarded"), amount));
        HBox row = FormCard.row(field, unit(model, messages));
        Field note = FormCard.following(model.problems(), "note",
                new Field(messages.text("stock.amount.note"), LotFormView.text(model.note(), "amount-note")));
        note.setHint(messages.text(count ? "stock.amount.note.count" : "stock.amount.note.discard"));
        VBox body = new VBox(product, left, row, note);
        body.getStyleClass().add("stock-form");
        if (!count && model.on().left().signum() > 0) {
            Button all = new Button(messages.text("stock.amount.all"));
            all.setId("amount-all");
            all.getStyleClass().add("small");
            all.setOnAction(event -> model.all());
            body.getChildren().add(3, all);
        }
        return new FormCard(messages, messages.text(count ? "stock.count.title" : "stock.discard.title"), body, amount,
                count ? "stock.count.deed" : "stock.discard.deed", () -> {
                    var told = model.told();
                    told.ifPresent(accepted);
                    return told.isPresent();
                }, close);
    }

    private static Node unit(AmountFormModel model, Messages messages) {
        String measure = model.on().product().measure().key();
        if (!model.hasContainers()) {
            return new Field(messages.text("stock.amount.unit"), new Label(measure));
        }
        Segments<Boolean> unit = new Segments<>(messages.text("stock.amount.unit"), List.of(true, false),
                containers -> containers ? messages.text("stock.amount.containers") : measure);
        unit.setValue(model.containers().get());
        unit.valueProperty().subscribe(now -> model.containers().set(now));
        model.containers().subscribe(now -> unit.setValue(now));
        return new Field(messages.text("stock.amount.unit"), unit);
    }
}
