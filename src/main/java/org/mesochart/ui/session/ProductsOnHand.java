package org.mesochart.ui.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;

/**
 * The clinic's products and open lots, as they are looked up while something is prepared.
 *
 * @param lots the earliest expiry first
 * @param day of the session: what expired before it is not proposed
 */
record ProductsOnHand(List<Product> products, List<LotOnHand> lots, Substances substances, LocalDate day) {
    /** For a form that stands by itself. */
    static final ProductsOnHand NONE = new ProductsOnHand(List.of(), List.of(), Substances.NONE, LocalDate.MIN);

    ProductsOnHand {
        products = List.copyOf(products);
        lots = List.copyOf(lots);
    }

    static ProductsOnHand of(Knowledge knowledge, LocalDate day) {
        return new ProductsOnHand(knowledge.products(), knowledge.lots(), knowledge.substances(), day);
    }

    /** The product with this label; capitals and spaces at the ends do not matter. */
    Optional<Product> product(String label) {
        String wanted = Folding.fold(label).strip();
        return products.stream().filter(p -> Folding.fold(p.label()).equals(wanted)).findFirst();
    }

    /** The open lots of the product with this label. */
    List<LotOnHand> lotsOf(String label) {
        String wanted = Folding.fold(label).strip();
        return lots.stream().filter(l -> Folding.fold(l.product().label()).equals(wanted)).toList();
    }

    /** The open lot of a product with this number. */
    Optional<LotOnHand> lot(String label, String number) {
        String wanted = Folding.fold(number == null ? "" : number).strip();
        return lotsOf(label).stream().filter(l -> Folding.fold(l.lot().number()).equals(wanted)).findFirst();
    }

    /** What is used up first: the open lot with the earliest expiry that is still good on the day. */
    Optional<LotOnHand> nextLot(String label) {
        return lotsOf(label).stream().filter(l -> !expired(l)).findFirst();
    }

    boolean expired(LotOnHand lot) {
        return lot.lot().expiry().isPastOn(day);
    }

    /**
     * Labels that hold what is typed, the clinic's own first.
     *
     * @param measure what the products wanted are counted in
     * @param more names that come with the program
     */
    List<String> suggestions(String typed, Product.Measure measure, List<String> more, int most) {
        String wanted = Folding.fold(typed).strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> labels = new LinkedHashSet<>();
        products.stream().filter(p -> !p.archived() && p.measure() == measure).map(Product::label).forEach(labels::add);
        Set<String> folded = new LinkedHashSet<>();
        List<String> found = new ArrayList<>();
        labels.addAll(more);
        for (String label : labels) {
            String fold = Folding.fold(label);
            if (found.size() < most && fold.contains(wanted) && !label.equals(typed) && folded.add(fold)) {
                found.add(label);
            }
        }
        return found;
    }

    /** "Lidocaine" for "Lidocaine hydrochloride"; a substance that is not known keeps its whole name. */
    String shortName(String substance, Language language) {
        List<Substance> known = substances.in(substance);
        if (known.size() != 1) {
            return substance;
        }
        return language == Language.TURKISH ? known.getFirst().turkish() : known.getFirst().english();
    }

    @Override
    public String toString() {
        return "ProductsOnHand[]";
    }
}
