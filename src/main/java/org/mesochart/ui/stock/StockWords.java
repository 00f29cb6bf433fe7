package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.i18n.Messages;

/** Products, lots and amounts in words. */
final class StockWords {
    private final Messages messages;

    StockWords(Messages messages) {
        this.messages = messages;
    }

    /** "10 mL", below nought with a minus. */
    String amount(Product product, BigDecimal amount) {
        return messages.numbers().withUnit(amount, product.measure().key()).replace('-', '−');
    }

    /** The same as containers where it is a whole number of them, "5 × 2 mL", else an empty text. */
    String containers(Product product, BigDecimal amount) {
        if (product.container() == null || amount.signum() <= 0 || amount.remainder(product.container()).signum() != 0) {
            return "";
        }
        BigDecimal number = amount.divide(product.container());
        return messages.numbers().format(number) + " × " + amount(product, product.container());
    }

    /** "10 mL (5 × 2 mL)". */
    String left(Product product, BigDecimal amount) {
        String containers = containers(product, amount);
        return containers.isEmpty() ? amount(product, amount) : amount(product, amount) + " (" + containers + ')';
    }

    /** A movement's amount with its sign. */
    String signed(Product product, BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + amount(product, amount);
    }

    String productClass(Product product) {
        return messages.text(product.productClass().messageKey());
    }

    /** Class, form and container: "Local anaesthetic · ampoule · 2 mL each". */
    String facts(Product product) {
        List<String> facts = new ArrayList<>();
        facts.add(productClass(product));
        if (product.form() != null) {
            facts.add(product.form());
        }
        if (product.container() != null) {
            facts.add(messages.text("stock.product.container", amount(product, product.container())));
        }
        if (product.code() != null) {
            facts.add(messages.text("stock.product.code", product.code()));
        }
        return String.join(" · ", facts);
    }

    /** "Lidocaine hydrochloride 20 mg/mL". */
    String ingredient(Product product, Ingredient ingredient) {
        return ingredient.substance() + ' '
                + messages.numbers().withUnit(ingredient.perMl(), messages.text("stock.unit." + ingredient.unit().key()))
                + '/' + product.measure().key();
    }

    String expiry(Expiry expiry) {
        return LotFormModel.shown(expiry, messages.dates());
    }

    /** Expiry, received, opened, as far as they are known. */
    String lot(Lot lot) {
        List<String> facts = new ArrayList<>();
        facts.add(messages.text("stock.lot.expires", expiry(lot.expiry())));
        if (lot.received() != null) {
            facts.add(messages.text("stock.lot.receivedOn", lot.received()));
        }
        if (lot.opened() != null) {
            facts.add(messages.text("stock.lot.openedOn", lot.opened()));
        }
        return String.join(" · ", facts);
    }

    /** "Expired 31 Oct 2026", "Expires today", "Expires in 12 days". */
    String days(Shelf.Expiring expiring) {
        if (expiring.expired()) {
            return messages.text("stock.expiring.expired", expiring.on().lot().expiry().lastDay());
        }
        return expiring.days() == 0
                ? messages.text("stock.expiring.today")
                : messages.count("stock.expiring.in", expiring.days());
    }

    String movement(StockMovement movement) {
        return messages.text("stock.movement." + movement.kind().key());
    }
}
