package org.mesochart.document.consent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.document.consent.ConsentModel.Row;
import org.mesochart.document.consent.ConsentModel.Table;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;

/** The medicines of the mixtures by substance, with what they are and where they are given; diluents and cream last. */
final class ConsentMedicines {
    /** Rows to fill in by hand when nothing is prepared yet. */
    private static final int BLANK_ROWS = 4;
    private static final Substances SUBSTANCES = Catalogue.substances();

    private final ConsentInput input;
    private final Messages messages;
    private final Map<String, ProductClass> classes = new HashMap<>();

    ConsentMedicines(ConsentInput input, Messages messages) {
        this.input = input;
        this.messages = messages;
        for (Product product : input.products()) {
            classes.putIfAbsent(Folding.fold(product.label()), product.productClass());
            // The class of a combination says nothing of one of its substances.
            if (product.ingredients().size() == 1) {
                classes.putIfAbsent(Folding.fold(product.ingredients().getFirst().substance()), product.productClass());
            }
        }
    }

    Table table() {
        List<Row> drugs = new ArrayList<>();
        List<Row> diluents = new ArrayList<>();
        Map<String, List<String>> letters = new LinkedHashMap<>();
        Map<String, Component> first = new LinkedHashMap<>();
        for (Mixture mixture : input.medicines().mixtures()) {
            for (Component component : mixture.components()) {
                List<String> of = letters.computeIfAbsent(component.product(), p -> new ArrayList<>());
                if (!of.contains(mixture.letter())) {
                    of.add(mixture.letter());
                }
                first.putIfAbsent(component.product(), component);
            }
        }
        first.forEach((product, component) -> {
            Optional<ProductClass> known = classOf(product, component.ingredients());
            Row row = new Row(name(product, component.ingredients(), known), what(product, known),
                    messages.text("consent.where.mixture", String.join(", ", letters.get(product))));
            (known.equals(Optional.of(ProductClass.DILUENT)) ? diluents : drugs).add(row);
        });
        drugs.addAll(diluents);
        if (input.medicines().mixtures().isEmpty()) {
            drugs.addAll(Collections.nCopies(BLANK_ROWS, new Row("", "", "")));
        }
        Topical cream = input.medicines().cream();
        if (cream != null) {
            Optional<ProductClass> known = classOf(cream.product(), cream.ingredients());
            drugs.add(new Row(name(cream.product(), cream.ingredients(), known), what(cream.product(), known),
                    messages.text("consent.where.skin")));
        }
        return new Table(messages.text("consent.medicine"), messages.text("consent.medicine.what"),
                messages.text("consent.medicine.where"),
                drugs);
    }

    private Optional<ProductClass> classOf(String product, List<Ingredient> ingredients) {
        ProductClass byLabel = classes.get(Folding.fold(product));
        if (byLabel != null) {
            return Optional.of(byLabel);
        }
        if (ProductName.isDiluent(product)) {
            return Optional.of(ProductClass.DILUENT);
        }
        for (Ingredient ingredient : ingredients) {
            ProductClass bySubstance = classes.get(Folding.fold(ingredient.substance()));
            if (bySubstance != null) {
                return Optional.of(bySubstance);
            }
        }
        List<Substance> holds = SUBSTANCES.in(product);
        Optional<ProductClass> ofOther = input.products().stream()
                .filter(other -> SUBSTANCES.in(other.label()).stream().anyMatch(holds::contains))
                .map(Product::productClass)
                .findFirst();
        return ofOther.or(() -> holds.stream()
                .flatMap(s -> s.classes().stream())
                .map(key -> key.equals("nsaid") ? ProductClass.ANALGESIC_NSAID.key() : key)
                .flatMap(key -> ProductClass.ofKey(key).stream())
                .findFirst());
    }

    // No class, no words: it is not guessed what a medicine is.
    private String what(String product, Optional<ProductClass> known) {
        List<Substance> substances = SUBSTANCES.in(product);
        boolean noNsaid = known.equals(Optional.of(ProductClass.ANALGESIC_NSAID)) && !substances.isEmpty()
                && substances.stream().noneMatch(s -> s.classes().contains("nsaid"));
        return known.map(each -> messages.text("consent.class." + (noNsaid ? "analgesic" : each.key())))
                .orElseGet(() -> messages.text("documents.not_recorded"));
    }

    /** As on the label, and the substances behind a brand. */
    private String name(String product, List<Ingredient> ingredients, Optional<ProductClass> known) {
        List<String> unnamed = new ArrayList<>();
        for (Ingredient ingredient : ingredients) {
            if (!named(product, ingredient.substance())) {
                unnamed.add(PaperWords.capital(ingredient.substance(), messages));
            }
        }
        if (!known.equals(Optional.of(ProductClass.DILUENT))) {
            SUBSTANCES.in(product).stream()
                    .filter(s -> !named(product, s.english()) && !named(product, s.turkish()))
                    .forEach(s -> unnamed.add(messages.language() == Language.TURKISH ? s.turkish() : s.english()));
        }
        return unnamed.isEmpty()
                ? product
                : messages.text("consent.medicine.substance", product, String.join(", ", unnamed));
    }

    // "Lidocaine base" is named by "Lidocaine 4 % cream".
    private static boolean named(String product, String substance) {
        String label = Folding.fold(product);
        String folded = Folding.fold(substance);
        int space = folded.indexOf(' ');
        return label.contains(folded) || space > 0 && label.contains(folded.substring(0, space));
    }
}
