package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.text.Folding;

/** Which lot is offered for a product, and what there is to confirm. A lot used in several mixtures is read once. */
final class LotOffers {
    private LotOffers() {}

    /** Offers the lot of last time while it is open and good, else the open lot that expires first. */
    static void offer(ComponentForm row, List<Mixture> lastTime, ProductsOnHand onHand) {
        String label = row.product().get();
        Optional<Component> last = lastTime.stream().flatMap(m -> m.components().stream())
                .filter(c -> same(c.product(), label) && c.lot() != null)
                .findFirst();
        Optional<LotOnHand> still = last.flatMap(c -> onHand.lot(label, c.lot())).filter(l -> !onHand.expired(l));
        Optional<LotOnHand> offered = still.or(() -> onHand.nextLot(label));
        if (offered.isPresent()) {
            row.offer(offered.get().lot().number(), offered.get().lot().expiry());
        } else {
            last.ifPresent(c -> row.offer(c.lot(), c.expiry()));
        }
    }

    /** Rows whose lot is offered and not confirmed, the first of each lot. */
    static List<ComponentForm> toConfirm(List<MixtureForm> forms) {
        List<ComponentForm> found = new ArrayList<>();
        for (MixtureForm form : forms) {
            for (ComponentForm row : form.rows()) {
                if (row.lotToConfirm().isPresent() && found.stream().noneMatch(f -> sameLot(f, row))) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    /** The letter of the mixture in which the same lot of the same product comes first; empty when that is this row. */
    static Optional<String> asIn(ComponentForm row, List<MixtureForm> forms) {
        if (row.lot().get().isBlank()) {
            return Optional.empty();
        }
        for (MixtureForm form : forms) {
            for (ComponentForm other : form.rows()) {
                if (other == row) {
                    return Optional.empty();
                }
                if (sameLot(other, row)) {
                    return Optional.of(form.letter());
                }
            }
        }
        return Optional.empty();
    }

    /** Every row with the same lot of the same product. */
    static List<ComponentForm> alike(ComponentForm row, List<MixtureForm> forms) {
        return forms.stream().flatMap(f -> f.rows().stream()).filter(other -> sameLot(other, row)).toList();
    }

    private static boolean sameLot(ComponentForm one, ComponentForm other) {
        return same(one.product().get(), other.product().get()) && same(one.lot().get(), other.lot().get());
    }

    private static boolean same(String one, String other) {
        return Folding.fold(one).strip().equals(Folding.fold(other).strip());
    }
}
