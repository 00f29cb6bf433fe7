package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.text.Texts;
import org.mesochart.i18n.Messages;

/** An amount of a lot with a note: what was counted on the shelf, or what is thrown away. */
final class AmountFormModel {
    /** What is done. */
    enum Deed { COUNT, DISCARD }

    /** @param amount in the product's measure */
    record Told(BigDecimal amount, String note) {
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    private final Deed deed;
    private final LotOnHand on;
    private final Messages messages;
    private final StringProperty amount = new SimpleStringProperty("");
    private final BooleanProperty containers = new SimpleBooleanProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private final ObservableMap<String, String> problems = FXCollections.observableMap(new LinkedHashMap<>());

    AmountFormModel(Deed deed, LotOnHand on, Messages messages) {
        this.deed = deed;
        this.on = on;
        this.messages = messages;
        containers.set(hasContainers());
    }

    Deed deed() {
        return deed;
    }

    LotOnHand on() {
        return on;
    }

    StringProperty amount() {
        return amount;
    }

    /** True when the amount is in containers, false when it is in the product's measure. */
    BooleanProperty containers() {
        return containers;
    }

    boolean hasContainers() {
        return on.product().container() != null;
    }

    StringProperty note() {
        return note;
    }

    /** Fills in all that is left. */
    void all() {
        if (on.left().signum() > 0) {
            containers.set(false);
            amount.set(messages.numbers().format(on.left()));
        }
    }

    /** What is wrong, by field: "amount", "note". */
    ObservableMap<String, String> problems() {
        return problems;
    }

    /** What was told, or empty with {@link #problems()} saying why. */
    Optional<Told> told() {
        problems.clear();
        String why = Texts.tidy(note.get());
        if (why == null) {
            problems.put("note", messages.text("stock.amount.note.missing"));
        }
        Optional<BigDecimal> typed = messages.numbers().parse(amount.get());
        typed.map(messages.numbers()::format).ifPresent(amount::set);
        Optional<BigDecimal> all = typed.map(n -> containers.get() ? n.multiply(on.product().container()) : n);
        boolean zeroAllowed = deed == Deed.COUNT;
        if (all.isEmpty()) {
            problems.put("amount", messages.text("stock.amount.missing"));
        } else if (zeroAllowed ? all.get().signum() < 0 : all.get().signum() <= 0) {
            problems.put("amount", messages.text(zeroAllowed ? "stock.amount.negative" : "stock.amount.nothing"));
        } else {
            check(all.get(), why);
        }
        return problems.isEmpty() ? Optional.of(new Told(all.orElseThrow(), why)) : Optional.empty();
    }

    private void check(BigDecimal all, String why) {
        // A count of 0 changes the stock by what was there, which is checked when it is written.
        BigDecimal trial = all.signum() == 0 ? BigDecimal.ONE : all;
        new StockMovement(UUID.randomUUID(), on.lot().id(), StockMovement.Kind.RECEIVED, trial, null,
                java.time.Instant.EPOCH, why).check()
                .forEach(p -> problems.putIfAbsent(p.field(), messages.text(p.key(), p.args().toArray())));
    }
}
