package org.mesochart.domain.stock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the clinic has, on one day: what is left of each product, what runs low and what expires. */
public final class Shelf {
    /** What is to be done next about a lot. */
    public enum Next {
        /** Expired with something left: throw it away. */
        DISCARD,
        /** Nothing left: close it. */
        CLOSE,
        /** Still good: use it before the others. */
        USE_FIRST;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is left of a product in lots that may still be used.
     *
     * @param left in the product's measure; below 0 when more was charted than received
     * @param lots its open lots, expired ones too, the earliest expiry first
     */
    public record Level(Product product, BigDecimal left, List<LotOnHand> lots) {
        public Level {
            lots = List.copyOf(lots);
        }

        /** What is left in containers, exact to 7 digits, or empty when their size is not known. */
        public Optional<BigDecimal> containers() {
            return Optional.ofNullable(product.container())
                    .map(size -> left.divide(size, MathContext.DECIMAL32).stripTrailingZeros());
        }

        /** At or under the threshold, which is in containers; in the product's measure where their size is unknown. */
        public boolean low() {
            return product.lowStock() != null && left.compareTo(least()) <= 0;
        }

        /** The threshold in the product's measure. */
        private BigDecimal least() {
            return product.container() == null
                    ? product.lowStock()
                    : product.lowStock().multiply(product.container());
        }

        @Override
        public String toString() {
            return "Level[" + product.id() + ']';
        }
    }

    /**
     * An open lot near the end of its life.
     *
     * @param days until its last day; below 0 when that is over
     */
    public record Expiring(LotOnHand on, long days, Next next) {
        public boolean expired() {
            return days < 0;
        }

        @Override
        public String toString() {
            return "Expiring[" + on.lot().id() + ']';
        }
    }

    private final List<Product> products;
    private final List<LotOnHand> open;
    private final LocalDate today;

    /**
     * @param left by lot, in its product's measure; a lot without an entry has had no movement
     * @param today the clinic's day
     */
    public Shelf(List<Product> products, List<Lot> lots, Map<UUID, BigDecimal> left, LocalDate today) {
        this.products = List.copyOf(products);
        this.today = today;
        Map<UUID, Product> byId = new HashMap<>();
        products.forEach(product -> byId.put(product.id(), product));
        open = lots.stream()
                .filter(lot -> !lot.closed() && byId.containsKey(lot.productId()))
                .map(lot -> new LotOnHand(byId.get(lot.productId()), lot, left.getOrDefault(lot.id(), BigDecimal.ZERO)))
                .sorted(Comparator.comparing(on -> on.lot().expiry().lastDay()))
                .toList();
    }

    /** Every product, archived ones too, in the order given. */
    public List<Level> levels() {
        return products.stream().map(this::level).toList();
    }

    private Level level(Product product) {
        List<LotOnHand> lots =
                open.stream().filter(on -> on.product().id().equals(product.id())).toList();
        BigDecimal left = lots.stream()
                .filter(on -> !on.lot().expiry().isPastOn(today))
                .map(LotOnHand::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Level(product, left, lots);
    }

    /** Products at or under their threshold, those with nothing left first; archived ones are not missed. */
    public List<Level> low() {
        return levels().stream()
                .filter(level -> !level.product().archived() && level.low())
                .sorted(Comparator.comparing(level -> level.left().signum() > 0))
                .toList();
    }

    /** Open lots whose last day is within so many days or over, the earliest first. */
    public List<Expiring> expiring(int days) {
        return open.stream()
                .map(on -> new Expiring(on, ChronoUnit.DAYS.between(today, on.lot().expiry().lastDay()), next(on)))
                .filter(lot -> lot.days() <= days)
                .toList();
    }

    private Next next(LotOnHand on) {
        if (on.left().signum() <= 0) {
            return Next.CLOSE;
        }
        return on.lot().expiry().isPastOn(today) ? Next.DISCARD : Next.USE_FIRST;
    }
}
