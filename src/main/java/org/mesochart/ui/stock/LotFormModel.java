package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Messages;

/** Containers of a lot that came in: a new lot, or more of one that is known. */
final class LotFormModel {
    /**
     * What is to be written.
     *
     * @param before the lot as it was, or null for a new one
     * @param amount in the product's measure
     */
    record Received(Lot before, Lot lot, BigDecimal amount) {}

    private final Product product;
    private final List<Lot> known;
    private final Messages messages;
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty expiry = new SimpleStringProperty("");
    private final StringProperty received = new SimpleStringProperty("");
    private final StringProperty amount = new SimpleStringProperty("");
    private final ObservableMap<String, String> problems = FXCollections.observableMap(new LinkedHashMap<>());

    /**
     * @param known the product's lots
     * @param more the lot that more came of, or null for a new lot
     * @param today the day it comes, offered
     */
    LotFormModel(Product product, List<Lot> known, Lot more, LocalDate today, Messages messages) {
        this.product = product;
        this.known = known;
        this.messages = messages;
        received.set(messages.dates().day(today));
        if (more != null) {
            number.set(more.number());
            expiry.set(shown(more.expiry(), messages.dates()));
        }
    }

    static String shown(Expiry expiry, Dates dates) {
        return expiry.monthOnly() ? dates.month(YearMonth.from(expiry.lastDay())) : dates.day(expiry.lastDay());
    }

    Product product() {
        return product;
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

    /** Containers where their size is known, else in the product's measure. */
    StringProperty amount() {
        return amount;
    }

    boolean inContainers() {
        return product.container() != null;
    }

    /** What is wrong, by field: "number", "expiry", "received", "amount". */
    ObservableMap<String, String> problems() {
        return problems;
    }

    private Optional<Expiry> readExpiry() {
        return expiry(expiry.get(), messages.dates());
    }

    /** An expiry in any of the ways of a label: a month, or a day; empty when it is neither, or in no usual year. */
    static Optional<Expiry> expiry(String typed, Dates dates) {
        return dates.parseMonth(typed).map(YearMonth::toString).or(() -> dates.parse(typed).map(LocalDate::toString))
                .flatMap(Expiry::parse);
    }

    /** Shows dates and numbers as they were read. */
    void showBack() {
        readExpiry().map(e -> shown(e, messages.dates())).ifPresent(expiry::set);
        messages.dates().parse(received.get()).map(messages.dates()::day).ifPresent(received::set);
        messages.numbers().parse(amount.get()).map(messages.numbers()::format).ifPresent(amount::set);
    }

    /** What is to be written, or empty with {@link #problems()} saying why. */
    Optional<Received> received(LocalDate today) {
        showBack();
        problems.clear();
        Optional<LocalDate> day = messages.dates().parse(received.get());
        if (!received.get().isBlank() && day.isEmpty()) {
            problems.put("received", messages.text("stock.lot.received.unreadable"));
        } else if (day.isPresent() && day.get().isAfter(today)) {
            problems.put("received", messages.text("stock.lot.received.future"));
        }
        if (!expiry.get().isBlank() && readExpiry().isEmpty()) {
            problems.put("expiry", messages.text("stock.lot.expiry.unreadable"));
        }
        Lot before = before();
        Lot lot = new Lot(before == null ? UUID.randomUUID() : before.id(), product.id(), number.get(),
                readExpiry().orElse(null), before == null ? day.orElse(null) : before.received(),
                before == null ? null : before.opened(), false);
        lot.check().forEach(p -> problems.putIfAbsent(p.field(), messages.text(p.key(), p.args().toArray())));
        if (before != null && lot.expiry() != null && !lot.expiry().equals(before.expiry())) {
            problems.putIfAbsent("expiry", messages.text("stock.lot.expiry.other", before.number(),
                    shown(before.expiry(), messages.dates())));
        }
        Optional<BigDecimal> all = amount(lot);
        return problems.isEmpty() ? all.map(came -> new Received(before, lot, came)) : Optional.empty();
    }

    private Lot before() {
        return known.stream().filter(lot -> lot.number().equals(number.get().strip())).findFirst().orElse(null);
    }

    private Optional<BigDecimal> amount(Lot lot) {
        Optional<BigDecimal> typed = messages.numbers().parse(amount.get());
        if (typed.isEmpty()) {
            problems.put("amount", messages.text(inContainers() ? "stock.lot.containers.missing" : "stock.lot.amount.missing"));
            return Optional.empty();
        }
        if (inContainers() && typed.get().stripTrailingZeros().scale() > 0) {
            problems.put("amount", messages.text("stock.lot.containers.whole"));
            return Optional.empty();
        }
        BigDecimal all = inContainers() ? typed.get().multiply(product.container()) : typed.get();
        List<Problem> wrong = new StockMovement(UUID.randomUUID(), lot.id(), StockMovement.Kind.RECEIVED, all, null,
                java.time.Instant.EPOCH, null).check();
        wrong.forEach(p -> problems.put("amount", messages.text(p.key(), p.args().toArray())));
        return wrong.isEmpty() ? Optional.of(all) : Optional.empty();
    }
}
