package org.mesochart.domain.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.text.Folding;

/**
 * What a performed session takes out of stock. A product of the session is the catalogue's when it is called the same,
 * capitals aside, and the lot number is one of its lots; everything else was never in stock and takes nothing.
 */
public final class StockUse {
    private final List<Product> products;
    private final List<Lot> lots;

    /** Products still offered go before archived ones of the same name. */
    public StockUse(List<Product> products, List<Lot> lots) {
        this.products = products.stream().sorted(Comparator.comparing(Product::archived)).toList();
        this.lots = List.copyOf(lots);
    }

    /**
     * How much of each lot was taken: what was drawn up into the mixtures, given and wasted together, and the grams of
     * the topical anaesthetic. An opened container of a single-dose product is gone whole, so its amount is rounded up
     * to containers where their size is known.
     *
     * @param topical or null
     * @return in each product's measure, above 0, in the order in which the lots come up
     */
    public Map<Lot, BigDecimal> taken(List<Mixture> mixtures, Topical topical) {
        Map<Lot, BigDecimal> drawn = new LinkedHashMap<>();
        for (Mixture mixture : mixtures) {
            for (Component each : mixture.components()) {
                lot(each.product(), each.lot(), Product.Measure.MILLILITRE)
                        .ifPresent(lot -> drawn.merge(lot, each.volumeMl(), BigDecimal::add));
            }
        }
        if (topical != null && topical.grams() != null) {
            lot(topical.product(), topical.lot(), Product.Measure.GRAM)
                    .ifPresent(lot -> drawn.merge(lot, topical.grams(), BigDecimal::add));
        }
        drawn.replaceAll((lot, amount) -> inContainers(product(lot), amount));
        return drawn;
    }

    /**
     * The movements of a session, one for each lot. Their ids follow from lot and session, so that the same session
     * never counts twice.
     */
    public List<StockMovement> movements(List<Mixture> mixtures, Topical topical, UUID session, Instant at) {
        List<StockMovement> movements = new ArrayList<>();
        taken(mixtures, topical).forEach((lot, amount) -> movements.add(new StockMovement(
                id(lot.id(), session), lot.id(), StockMovement.Kind.USED, amount.negate(), session, at, null)));
        return movements;
    }

    private static UUID id(UUID lot, UUID session) {
        return UUID.nameUUIDFromBytes(("used/" + lot + '/' + session).getBytes(StandardCharsets.UTF_8));
    }

    private static BigDecimal inContainers(Product product, BigDecimal amount) {
        if (!product.singleDose() || product.container() == null) {
            return amount;
        }
        return amount.divide(product.container(), 0, RoundingMode.UP).multiply(product.container());
    }

    private Optional<Lot> lot(String label, String number, Product.Measure measure) {
        return number == null
                ? Optional.empty()
                : products.stream()
                        .filter(product -> same(product.label(), label) && product.measure() == measure)
                        .flatMap(product -> lots.stream().filter(lot -> lot.productId().equals(product.id())))
                        .filter(lot -> same(lot.number(), number))
                        .findFirst();
    }

    private static boolean same(String one, String other) {
        return Folding.fold(one).strip().equals(Folding.fold(other).strip());
    }

    private Product product(Lot lot) {
        return products.stream().filter(p -> p.id().equals(lot.productId())).findFirst().orElseThrow();
    }
}
