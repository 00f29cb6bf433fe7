package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.storage.Chart;

/**
 * The clinic's stock as it is in the chart, in one reading.
 *
 * @param movements of each lot, the oldest first
 */
record StockReading(
        List<Product> products,
        List<Lot> lots,
        Map<UUID, BigDecimal> left,
        Map<UUID, List<StockMovement>> movements,
        Shelf shelf) {
    static final StockReading NOTHING =
            new StockReading(List.of(), List.of(), Map.of(), Map.of(), new Shelf(List.of(), List.of(), Map.of(), LocalDate.EPOCH));

    static StockReading of(Chart chart, LocalDate today) {
        return chart.inOneTransaction(() -> {
            List<Product> products = chart.products().all();
            List<Lot> lots = chart.lots().all();
            Map<UUID, BigDecimal> left = chart.stock().left();
            Map<UUID, List<StockMovement>> movements = new LinkedHashMap<>();
            lots.forEach(lot -> movements.put(lot.id(), chart.stock().ofLot(lot.id())));
            return new StockReading(products, lots, left, movements, new Shelf(products, lots, left, today));
        });
    }

    Optional<Product> product(UUID id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    Optional<Shelf.Level> level(UUID product) {
        return shelf.levels().stream().filter(level -> level.product().id().equals(product)).findFirst();
    }

    BigDecimal left(Lot lot) {
        return left.getOrDefault(lot.id(), BigDecimal.ZERO);
    }

    /** Open lots first, the earliest expiry first. */
    List<LotOnHand> lotsOf(Product product) {
        return lots.stream()
                .filter(lot -> lot.productId().equals(product.id()))
                .map(lot -> new LotOnHand(product, lot, left(lot)))
                .sorted(Comparator.comparing((LotOnHand on) -> on.lot().closed())
                        .thenComparing(on -> on.lot().expiry().lastDay()))
                .toList();
    }

    /** Movements of all lots of a product, the latest first. */
    List<StockMovement> movementsOf(Product product) {
        return lotsOf(product).stream()
                .flatMap(on -> movements.getOrDefault(on.lot().id(), List.of()).stream())
                .sorted(Comparator.comparing(StockMovement::at).reversed())
                .toList();
    }
}
