package org.mesochart.document.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.mesochart.i18n.Messages;

/**
 * What was given in plain words: the substance in the patient's language and, from its class, what it does; without
 * strength, volume and lot. A name is translated only where the whole substance is known by it; else it stands as on the
 * label. The class is that of the product where it holds one substance, else of another product that holds this one
 * alone; a substance of no known class has no words in brackets.
 */
final class PlainMedicines {
    /** Names of several substances in one: naming only the first would leave one out. */
    private static final Set<String> JOINING = Set.of("and", "ve", "with", "ile", "plus");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Messages messages;
    private final List<Known> known;
    private final Map<String, ProductClass> classes = new LinkedHashMap<>();

    /** A substance with its names as they are compared. */
    private record Known(Substance substance, String english, String turkish) {
        boolean begins(String words) {
            return words.startsWith(english) || words.startsWith(turkish);
        }
    }

    PlainMedicines(Messages messages, Substances substances, List<Product> products) {
        this.messages = messages;
        known = substances.all().stream()
                .map(s -> new Known(s, words(s.english()) + ' ', words(s.turkish()) + ' '))
                .toList();
        for (Product product : products) {
            List<String> names = names(product.label(), product.ingredients());
            // The class of a combination says nothing of one of its substances.
            if (names.size() == 1) {
                classes.putIfAbsent(Folding.fold(product.label()), product.productClass());
                classes.putIfAbsent(Folding.fold(names.getFirst()), product.productClass());
                substance(names.getFirst()).ifPresent(s -> classes.putIfAbsent(s.key(), product.productClass()));
            }
        }
    }

    /** "lidocaine (numbs), ketoprofen (eases pain and inflammation)", each once; empty when only a diluent was given. */
    String injected(List<Mixture> mixtures) {
        Set<String> all = new LinkedHashSet<>();
        for (Mixture mixture : mixtures) {
            for (Component component : mixture.components()) {
                all.addAll(component(component));
            }
        }
        return String.join(", ", all);
    }

    private List<String> component(Component component) {
        List<String> all = new ArrayList<>();
        List<String> names = names(component.product(), component.ingredients());
        for (String name : names) {
            Optional<ProductClass> kind = kind(component.product(), name, names.size() == 1);
            boolean diluent = ProductName.isDiluent(name) || kind.filter(k -> k == ProductClass.DILUENT).isPresent();
            if (!diluent) {
                all.add(drug(name, kind));
            }
        }
        return all;
    }

    /** "lidocaine and prilocaine (numb the skin)". */
    String cream(Topical topical) {
        List<String> names = names(topical.product(), topical.ingredients());
        Function<String, Optional<ProductClass>> kind = name -> kind(topical.product(), name, names.size() == 1);
        if (!names.stream().allMatch(name -> kind.apply(name).equals(Optional.of(ProductClass.LOCAL_ANAESTHETIC)))) {
            return String.join(", ", names.stream().map(name -> drug(name, kind.apply(name))).toList());
        }
        List<String> plain = names.stream().map(this::plain).distinct().toList();
        String joined = plain.size() < 2
                ? String.join("", plain)
                : messages.text("handout.and", String.join(", ", plain.subList(0, plain.size() - 1)), plain.getLast());
        return messages.text("handout.drug", joined, messages.text("handout.numb." + (plain.size() == 1 ? "one" : "other")));
    }

    private String drug(String name, Optional<ProductClass> kind) {
        return kind.map(k -> "handout.class." + k.key())
                .filter(messages::has)
                .map(key -> messages.text("handout.drug", plain(name), messages.text(key)))
                .orElseGet(() -> plain(name));
    }

    private Optional<ProductClass> kind(String label, String name, boolean alone) {
        return Optional.ofNullable(alone ? classes.get(Folding.fold(label)) : null)
                .or(() -> Optional.ofNullable(classes.get(Folding.fold(name))))
                .or(() -> substance(name).map(s -> classes.get(s.key())));
    }

    private String plain(String name) {
        return substance(name)
                .map(s -> PaperWords.inner(messages.language() == Language.TURKISH ? s.turkish() : s.english(), messages))
                .orElse(name);
    }

    /** The substance whose own name the text begins with; the longest where several do. */
    private Optional<Substance> substance(String name) {
        String words = words(name) + ' ';
        if (JOINING.stream().anyMatch(word -> words.contains(' ' + word + ' '))) {
            return Optional.empty();
        }
        return known.stream()
                .filter(each -> each.begins(words))
                .max(Comparator.comparingInt(each -> each.english().length()))
                .map(Known::substance);
    }

    private static String words(String text) {
        return NO_WORD.matcher(Folding.fold(text)).replaceAll(" ").strip();
    }

    /** The substances of a product, or what its label says before the strength. */
    private static List<String> names(String label, List<Ingredient> ingredients) {
        if (!ingredients.isEmpty()) {
            return ingredients.stream().map(Ingredient::substance).toList();
        }
        List<Ingredient> read = ProductName.ingredients(label);
        return List.of(read.isEmpty() ? label : read.getFirst().substance());
    }
}
