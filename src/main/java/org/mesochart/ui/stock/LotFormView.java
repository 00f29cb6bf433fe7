package org.mesochart.ui.stock;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;

/** The form in which containers of a lot are received. */
final class LotFormView {
    private LotFormView() {}

    static FormCard of(LotFormModel model, LocalDate today, Messages messages, Consumer<LotFormModel.Received> accepted,
            Runnable close) {
        TextField number = text(model.number(), "lot-number");
        TextField amount = text(model.amount(), "lot-amount");
        Field expiry = field(model, "stock.lot.expiry", "expiry", text(model.expiry(), "lot-expiry"), messages);
        expiry.setHint(messages.text("stock.lot.expiry.hint"));
        expiry.control().focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.showBack();
            }
        });
        Field came = new Field(
                model.inContainers()
                        ? messages.text("stock.lot.containers",
                                new StockWords(messages).amount(model.product(), model.product().container()))
                        : messages.text("stock.lot.amount", model.product().measure().key()),
                amount);
        Label product = new Label(model.product().label());
        product.getStyleClass().add("medium");
        VBox body = new VBox(
                product,
                FormCard.row(field(model, "stock.lot.number", "number", number, messages), expiry),
                FormCard.row(FormCard.following(model.problems(), "amount", came),
                        field(model, "stock.lot.received", "received", text(model.received(), "lot-received"), messages)));
        body.getStyleClass().add("stock-form");
        return new FormCard(messages, messages.text("stock.lot.receive.title"), body,
                model.number().get().isEmpty() ? number : amount, "stock.lot.receive", () -> {
                    var received = model.received(today);
                    received.ifPresent(accepted);
                    return received.isPresent();
                }, close);
    }

    private static Field field(LotFormModel model, String key, String input, TextField text, Messages messages) {
        return FormCard.following(model.problems(), input, new Field(messages.text(key), text));
    }

    static TextField text(StringProperty to, String id) {
        TextField text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(to);
        return text;
    }
}
