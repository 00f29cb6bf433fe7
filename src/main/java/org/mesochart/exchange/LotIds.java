package org.mesochart.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;

/**
 * Which lot of the clinic's stock a component means. It names product and lot number as read from the vial; of several
 * lots that fit, the one with the smallest id counts, so that the same chart gives the same file.
 */
final class LotIds {
    static final LotIds NONE = new LotIds(List.of(), List.of());

    private record Label(String product, String number) {}

    private final Map<Label, UUID> ids = new HashMap<>();
    private final Set<UUID> used = new HashSet<>();

    LotIds(List<Product> products, List<Lot> lots) {
        Map<UUID, String> labels = new HashMap<>();
        products.forEach(product -> labels.put(product.id(), product.label()));
        lots.forEach(lot -> ids.merge(new Label(labels.get(lot.productId()), lot.number()), lot.id(),
                (one, other) -> one.toString().compareTo(other.toString()) < 0 ? one : other));
    }

    /** The lot's id, or null when the stock has no such lot. */
    UUID of(String product, String number) {
        UUID id = number == null ? null : ids.get(new Label(product, number));
        if (id != null) {
            used.add(id);
        }
        return id;
    }

    /** True when a component or a cream was found to mean this lot. */
    boolean used(UUID lot) {
        return used.contains(lot);
    }
}
