package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.StockMovement.Kind;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Writes;

/**
 * What can be done about products and lots. Every deed is written at once and can be taken back by name; a movement is
 * never taken out, so taking it back is a count that evens it out.
 */
final class StockDeeds {
    private final Chart chart;
    private final EditStack edits;
    private final Writes writes;
    private final Clock clock;
    private final String undone;

    /** @param undone the note of a movement that evens out one taken back */
    StockDeeds(Chart chart, EditStack edits, Writes writes, Clock clock, String undone) {
        this.chart = chart;
        this.edits = edits;
        this.writes = writes;
        this.clock = clock;
        this.undone = undone;
    }

    /** Adds a product to the catalogue. */
    void add(Product product) {
        perform("stock.edit.add", product.label(), () -> chart.products().put(product), () -> takeOut(product));
    }

    void change(Product before, Product now) {
        String key = before.archived() == now.archived()
                ? "stock.edit.change"
                : now.archived() ? "stock.edit.archive" : "stock.edit.unarchive";
        perform(key, now.label(), () -> chart.products().put(now), () -> chart.products().put(before));
    }

    /** Adds several products of the starter set as one deed. */
    void takeOver(List<Product> products) {
        perform("stock.edit.takeOver", products.size(), () -> products.forEach(chart.products()::put),
                () -> products.forEach(this::takeOut));
    }

    // With lots it has a history: then it is put away, not taken out.
    private void takeOut(Product product) {
        if (chart.lots().ofProduct(product.id()).isEmpty()) {
            chart.products().remove(product.id());
        } else {
            chart.products().find(product.id()).map(StockDeeds::archived).ifPresent(chart.products()::put);
        }
    }

    static Product archived(Product now) {
        return withArchived(now, true);
    }

    static Product withArchived(Product now, boolean archived) {
        return new Product(now.id(), now.label(), now.productClass(), now.form(), now.ingredients(), now.container(),
                now.measure(), now.singleDose(), now.lowStock(), now.code(), archived);
    }

    /**
     * Containers of a lot came in.
     *
     * @param before the lot as it was, or null for one that is new
     * @param amount in the product's measure, above 0
     */
    void receive(Lot before, Lot lot, BigDecimal amount) {
        Lot back = before == null ? with(lot, lot.opened(), true) : before;
        move("stock.edit.receive", lot, Kind.RECEIVED, amount, null, () -> chart.lots().put(lot),
                () -> chart.lots().put(back));
    }

    /** What was counted on the shelf is what there is: the difference is a movement. Nothing when there is none. */
    void count(LotOnHand on, BigDecimal counted, String note) {
        BigDecimal difference = counted.subtract(on.left());
        if (difference.signum() != 0) {
            move("stock.edit.count", on.lot(), Kind.COUNTED, difference, note, () -> { }, () -> { });
        }
    }

    void discard(LotOnHand on, BigDecimal amount, String note) {
        move("stock.edit.discard", on.lot(), Kind.DISCARDED, amount.negate(), note, () -> { }, () -> { });
    }

    /** The first container was opened. */
    void open(Lot lot, LocalDate day) {
        put("stock.edit.open", lot, with(lot, day, lot.closed()));
    }

    /** No longer offered, or offered again. */
    void close(Lot lot, boolean closed) {
        put(closed ? "stock.edit.close" : "stock.edit.reopen", lot, with(lot, lot.opened(), closed));
    }

    void correct(Lot before, Lot now) {
        put("stock.edit.lot", before, now);
    }

    private static Lot with(Lot lot, LocalDate opened, boolean closed) {
        return new Lot(lot.id(), lot.productId(), lot.number(), lot.expiry(), lot.received(), opened, closed);
    }

    private void put(String key, Lot before, Lot now) {
        perform(key, now.number(), () -> chart.lots().put(now), () -> chart.lots().put(before));
    }

    // Done again it is a new movement; each run of the deed makes its own before it is handed to the disk.
    private void move(String key, Lot lot, Kind kind, BigDecimal amount, String note, Runnable with, Runnable back) {
        BiConsumer<StockMovement, Runnable> write = (movement, also) -> writes.write(() -> {
            also.run();
            chart.stock().put(movement);
        });
        edits.perform(new Edit(key, List.of(lot.number()),
                () -> write.accept(movement(lot, kind, amount, note), with),
                () -> write.accept(movement(lot, Kind.COUNTED, amount.negate(), undone), back)));
    }

    private StockMovement movement(Lot lot, Kind kind, BigDecimal amount, String note) {
        return new StockMovement(UUID.randomUUID(), lot.id(), kind, amount, null, clock.instant(), note);
    }

    private void perform(String key, Object about, Runnable apply, Runnable revert) {
        edits.perform(new Edit(key, List.of(about), () -> writes.write(apply), () -> writes.write(revert)));
    }
}
