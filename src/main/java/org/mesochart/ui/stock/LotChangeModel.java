package org.mesochart.ui.stock;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.stock.Lot;
import org.mesochart.i18n.Messages;

/** What was written down of a lot, to be put right. Sessions that name the lot keep what they say. */
final class LotChangeModel {
    private final Lot before;
    private final List<Lot> others;
    private final Messages messages;
    private final StringProperty number = new SimpleStringProperty();
    private final StringProperty expiry = new SimpleStringProperty();
    private final StringProperty received = new SimpleStringProperty();
    private final StringProperty opened = new SimpleStringProperty();
    private final ObservableMap<String, String> problems = FXCollections.observableMap(new LinkedHashMap<>());

    /** @param lots of the product, this one too */
    LotChangeModel(Lot before, List<Lot> lots, Messages messages) {
        this.before = before;
        this.messages = messages;
        others = lots.stream().filter(lot -> !lot.id().equals(before.id())).toList();
        number.set(before.number());
        expiry.set(LotFormModel.shown(before.expiry(), messages.dates()));
        received.set(before.received() == null ? "" : messages.dates().day(before.received()));
        opened.set(before.opened() == null ? "" : messages.dates().day(before.opened()));
    }

    StringProperty number() {
        return number;
    }

    StringProperty expiry() {
        return expiry;
    }

    StringProperty received() {
        return received;
    }

    StringProperty opened() {
        return opened;
    }

    /** What is wrong, by field: "number", "expiry", "received", "opened". */
    ObservableMap<String, String> problems() {
        return problems;
    }

    /** The lot as typed, or empty with {@link #problems()} saying why. */
    Optional<Lot> lot() {
        problems.clear();
        Optional<Expiry> until = LotFormModel.expiry(expiry.get(), messages.dates());
        if (!expiry.get().isBlank() && until.isEmpty()) {
            problems.put("expiry", messages.text("stock.lot.expiry.unreadable"));
        }
        Lot now = new Lot(before.id(), before.productId(), number.get(), until.orElse(null), day("received", received),
                day("opened", opened), before.closed());
        now.check().forEach(p -> problems.putIfAbsent(p.field(), messages.text(p.key(), p.args().toArray())));
        if (others.stream().anyMatch(other -> other.number().equals(now.number()))) {
            problems.putIfAbsent("number", messages.text("errors.lot.twice", now.number()));
        }
        return problems.isEmpty() ? Optional.of(now) : Optional.empty();
    }

    private LocalDate day(String field, StringProperty typed) {
        Optional<LocalDate> read = messages.dates().parse(typed.get());
        if (!typed.get().isBlank() && read.isEmpty()) {
            problems.put(field, messages.text("stock.lot.received.unreadable"));
        }
        return read.orElse(null);
    }
}
