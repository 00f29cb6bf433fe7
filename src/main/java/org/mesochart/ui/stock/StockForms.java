package org.mesochart.ui.stock;

import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.ui.kit.Dialogs;

/** Opens the forms of the screen and hands what they bring to the model. */
final class StockForms {
    private final StockViewModel model;
    private final Dialogs dialogs;

    StockForms(StockViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    void newProduct() {
        open(ProductFormView.of(form(null), model.messages(), product -> {
            model.deeds().add(product);
            model.selected().set(product.id());
        }, dialogs::close));
    }

    void change(Product product) {
        open(ProductFormView.of(form(product), model.messages(), now -> model.deeds().change(product, now), dialogs::close));
    }

    private ProductFormModel form(Product before) {
        return new ProductFormModel(before, model.messages(), model.forms(), model::labelTaken);
    }

    void archive(Product product, boolean archived) {
        model.deeds().change(product, StockDeeds.withArchived(product, archived));
    }

    void starterSet() {
        open(StarterView.of(model.notTakenOver(), model.messages(), model.deeds()::takeOver, dialogs::close));
    }

    /** @param more the lot that more came of, or null for a new one */
    void receive(Product product, Lot more) {
        LotFormModel form = new LotFormModel(product,
                model.reading().get().lotsOf(product).stream().map(LotOnHand::lot).toList(), more, model.today(),
                model.messages());
        open(LotFormView.of(form, model.today(), model.messages(),
                came -> model.deeds().receive(came.before(), came.lot(), came.amount()), dialogs::close));
    }

    void count(LotOnHand on) {
        open(AmountFormView.of(new AmountFormModel(AmountFormModel.Deed.COUNT, on, model.messages()), model.messages(),
                told -> model.deeds().count(on, told.amount(), told.note()), dialogs::close));
    }

    void discard(LotOnHand on) {
        open(AmountFormView.of(new AmountFormModel(AmountFormModel.Deed.DISCARD, on, model.messages()), model.messages(),
                told -> model.deeds().discard(on, told.amount(), told.note()), dialogs::close));
    }

    void change(LotOnHand on) {
        LotChangeModel form = new LotChangeModel(on.lot(),
                model.reading().get().lotsOf(on.product()).stream().map(LotOnHand::lot).toList(), model.messages());
        open(LotChangeView.of(form, model.messages(), lot -> model.deeds().correct(on.lot(), lot), dialogs::close));
    }

    void opened(LotOnHand on) {
        model.deeds().open(on.lot(), model.today());
    }

    void close(LotOnHand on, boolean closed) {
        model.deeds().close(on.lot(), closed);
    }

    private void open(FormCard card) {
        model.forgetRefused();
        dialogs.modal(card);
    }
}
