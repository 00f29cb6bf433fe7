package org.mesochart.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.StockMovement.Kind;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;

/**
 * The sample clinic's shelf: a box of a lot comes in when a session needs it, and signing takes out what was used. Its ids
 * follow from the names, so that the sessions' own stay as they are.
 */
final class DemoStock {
    private static final BigDecimal BOX = BigDecimal.TEN;
    private static final BigDecimal LOW = new BigDecimal(8);
    private static final BigDecimal USUAL = new BigDecimal(2);
    private static final int MONTHS_ON_THE_SHELF = 5;
    private static final int SOON = 90;

    private final Chart chart;
    private final DemoClock clock;
    private final List<Product> starterSet;
    private final Map<String, Product> products = new HashMap<>();
    private final Map<UUID, Lot> lots = new HashMap<>();
    private int boxes;

    DemoStock(Chart chart, DemoClock clock, Language language) {
        this.chart = chart;
        this.clock = clock;
        starterSet = Catalogue.load().starterSet(language);
    }

    /** Sees to it that the shelf has what goes into a mixture; called before the mixture is written. */
    void provide(List<Component> components, LocalDate day) {
        for (Component each : components) {
            Product product = products.computeIfAbsent(each.product(), this::product);
            Lot lot = lots.computeIfAbsent(id("lot", each.product(), each.lot()),
                    id -> lot(id, product, each.lot(), each.expiry(), day));
            BigDecimal size = product.container();
            BigDecimal left = chart.stock().left().getOrDefault(lot.id(), BigDecimal.ZERO);
            while (left.compareTo(each.volumeMl().max(size)) < 0) {
                left = left.add(BOX.multiply(size));
                chart.stock().put(new StockMovement(id("box", Integer.toString(++boxes)), lot.id(), Kind.RECEIVED,
                        BOX.multiply(size), null, clock.instant(), null));
            }
        }
    }

    private Product product(String label) {
        Product known = starterSet.stream().filter(p -> p.label().equals(label)).findFirst().orElse(null);
        Product made = new Product(id("product", label), label,
                known == null ? productClass(label) : known.productClass(),
                known == null ? null : known.form(),
                ProductName.ingredients(label),
                known == null || known.container() == null ? USUAL : known.container(),
                Product.Measure.MILLILITRE,
                true,
                LOW,
                null,
                false);
        chart.products().put(made);
        return made;
    }

    // What the starter set calls otherwise is of the class of its first word there.
    private ProductClass productClass(String label) {
        if (ProductName.isDiluent(label)) {
            return ProductClass.DILUENT;
        }
        String first = label.split(" ")[0];
        return starterSet.stream()
                .filter(p -> p.label().startsWith(first))
                .map(Product::productClass)
                .findFirst()
                .orElse(ProductClass.OTHER);
    }

    private Lot lot(UUID id, Product product, String number, Expiry expiry, LocalDate day) {
        Lot lot = new Lot(id, product.id(), number, expiry, day, day, false);
        chart.lots().put(lot);
        return lot;
    }

    /** Puts away what came in long ago and is good for a while yet: newer lots took its place. What expires soon stays. */
    void tidy(LocalDate today) {
        lots.values().stream()
                .filter(lot -> lot.received().isBefore(today.minusMonths(MONTHS_ON_THE_SHELF)))
                .filter(lot -> lot.expiry().lastDay().isAfter(today.plusDays(SOON)))
                .sorted(Comparator.comparing(Lot::number))
                .forEach(this::putAway);
    }

    private void putAway(Lot lot) {
        BigDecimal left = chart.stock().left().getOrDefault(lot.id(), BigDecimal.ZERO);
        if (left.signum() > 0) {
            chart.stock().put(new StockMovement(id("away", lot.id().toString()), lot.id(), Kind.DISCARDED, left.negate(), null,
                    clock.instant(), null));
        }
        chart.lots().put(new Lot(lot.id(), lot.productId(), lot.number(), lot.expiry(), lot.received(), lot.opened(), true));
    }

    private static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(("demo-stock/" + String.join("/", parts)).getBytes(StandardCharsets.UTF_8));
    }
}
