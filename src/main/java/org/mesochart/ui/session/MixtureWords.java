package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.i18n.Messages;

/** A mixture and its rows in words. Doses are exact; only what is shown is rounded. */
final class MixtureWords {
    private static final int DECIMALS = 3;

    private final MixturesModel model;
    private final Messages messages;

    MixtureWords(MixturesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** "Lidocaine + diclofenac"; the letter while nothing is in it. */
    String contents(MixtureForm form) {
        List<String> names = new ArrayList<>();
        for (ComponentForm row : form.rows()) {
            row.ingredients().stream().map(this::shortName).filter(n -> !names.contains(n)).forEach(names::add);
        }
        if (names.isEmpty()) {
            form.rows().stream().map(r -> r.product().get().strip()).filter(p -> !p.isEmpty()).findFirst()
                    .ifPresent(names::add);
        }
        if (names.isEmpty()) {
            return messages.text("session.prepare.unnamed", form.letter());
        }
        StringBuilder words = new StringBuilder(names.getFirst());
        names.stream().skip(1).forEach(name -> words.append(" + ").append(lower(name)));
        return words.toString();
    }

    private String shortName(Ingredient ingredient) {
        return model.onHand().shortName(ingredient.substance(), messages.language());
    }

    // A name in the middle of a line; one in capitals, as an abbreviation, stays.
    private String lower(String name) {
        boolean word = name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(messages.locale()) + name.substring(1) : name;
    }

    /** What a volume holds of each drug; a salt and its base, or another unit, keep their own whole names. */
    List<String> doses(MixtureForm form, BigDecimal mL) {
        List<Amount> amounts = form.given(mL).map(t -> t.amounts()).orElse(List.of());
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        amounts.forEach(a -> {
            if (!once.add(name(a))) {
                twice.add(name(a));
            }
        });
        return amounts.stream()
                .map(a -> lower(twice.contains(name(a)) ? a.substance() : name(a)) + " "
                        + withUnit(a.given().rounded(DECIMALS), a.unit().key()))
                .toList();
    }

    private String name(Amount amount) {
        return model.onHand().shortName(amount.substance(), messages.language());
    }

    private String withUnit(BigDecimal value, String unit) {
        return messages.numbers().withUnit(value, messages.text("session.unit." + unit));
    }

    /** The second line of a row: "20 mg/mL · ampoule 2 mL". */
    String second(ComponentForm row) {
        List<String> parts = new ArrayList<>();
        List<Ingredient> ingredients = row.ingredients();
        if (ingredients.isEmpty()) {
            parts.add(messages.text(ProductName.isDiluent(row.product().get())
                    ? "prepare.diluent" : "session.prepare.noStrength"));
        }
        for (Ingredient i : ingredients) {
            String strength = messages.text("prepare.perMl", withUnit(i.perMl(), i.unit().key()));
            parts.add(ingredients.size() == 1 ? strength : lower(shortName(i)) + " " + strength);
        }
        row.catalogued().map(this::container).filter(c -> !c.isEmpty()).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private String container(Product product) {
        List<String> words = new ArrayList<>();
        if (product.form() != null) {
            words.add(product.form());
        }
        if (product.container() != null) {
            words.add(messages.numbers().withUnit(product.container(), product.measure().key()));
        }
        return String.join(" ", words);
    }

    /** What the row holds of each drug: "20 mg". */
    String amount(ComponentForm row) {
        if (row.volumeMl().isEmpty() || row.ingredients().isEmpty()) {
            return messages.text("session.prepare.noDose");
        }
        return String.join("\n", row.ingredients().stream()
                .map(i -> withUnit(i.perMl().multiply(row.volumeMl().get()), i.unit().key()))
                .toList());
    }

    /** An open lot in a list: "SF0312, Sep 2027, 40 mL left". */
    String lot(LotOnHand lot) {
        String expiry = ComponentForm.shown(lot.lot().expiry(), messages.dates());
        String words = messages.text(model.onHand().expired(lot) ? "prepare.lot.expired" : "prepare.lot.open",
                lot.lot().number(), expiry);
        return lot.left().signum() <= 0
                ? words
                : messages.text("prepare.lot.left", words,
                        messages.numbers().withUnit(lot.left(), lot.product().measure().key()));
    }
}
