package org.mesochart.ui.stock;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mesochart.domain.stock.Lot;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;

/** The form in which a lot's number, expiry and days are put right. */
final class LotChangeView {
    private LotChangeView() {}

    static FormCard of(LotChangeModel model, Messages messages, Consumer<Lot> accepted, Runnable close) {
        TextField number = LotFormView.text(model.number(), "lot-number");
        Field expiry = field(model, "stock.lot.expiry", "expiry", LotFormView.text(model.expiry(), "lot-expiry"), messages);
        expiry.setHint(messages.text("stock.lot.expiry.hint"));
        VBox body = new VBox(
                FormCard.row(field(model, "stock.lot.number", "number", number, messages), expiry),
                FormCard.row(
                        field(model, "stock.lot.received", "received", LotFormView.text(model.received(), "lot-received"), messages),
                        field(model, "stock.lot.opened", "opened", LotFormView.text(model.opened(), "lot-opened"), messages)),
                ProductPane.wrapped(messages.text("stock.lot.change.note"), "second"));
        body.getStyleClass().add("stock-form");
        return new FormCard(messages, messages.text("stock.lot.change.title"), body, number, "stock.lot.change.deed", () -> {
            var lot = model.lot();
            lot.ifPresent(accepted);
            return lot.isPresent();
        }, close);
    }

    private static Field field(LotChangeModel model, String key, String input, TextField text, Messages messages) {
        return FormCard.following(model.problems(), input, new Field(messages.text(key), text));
    }
}
