package org.mesochart.ui.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.Strength;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.Numbers;

/** The form of a product. Nothing is written before all of it can be accepted; what cannot be read stays as typed. */
final class ProductFormModel {
    private final UUID id;
    private final Product before;
    private final Messages messages;
    private final Numbers numbers;
    private final List<String> forms;
    private final BiPredicate<UUID, String> labelTaken;
    private final StringProperty label = new SimpleStringProperty("");
    private final ObjectProperty<ProductClass> productClass = new SimpleObjectProperty<>();
    private final StringProperty form = new SimpleStringProperty("");
    private final ObjectProperty<Product.Measure> measure = new SimpleObjectProperty<>(Product.Measure.MILLILITRE);
    private final StringProperty container = new SimpleStringProperty("");
    private final BooleanProperty singleDose = new SimpleBooleanProperty();
    private final StringProperty lowStock = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ObservableList<StrengthLine> lines = FXCollections.observableArrayList();
    private final ObservableMap<String, String> problems = FXCollections.observableMap(new LinkedHashMap<>());

    /**
     * @param before the product as it is, or null for a new one
     * @param labelTaken whether another product is called so
     */
    ProductFormModel(Product before, Messages messages, List<String> forms, BiPredicate<UUID, String> labelTaken) {
        this.before = before;
        this.messages = messages;
        this.forms = forms;
        this.labelTaken = labelTaken;
        numbers = messages.numbers();
        id = before == null ? UUID.randomUUID() : before.id();
        if (before != null) {
            label.set(before.label());
            productClass.set(before.productClass());
            form.set(text(before.form()));
            measure.set(before.measure());
            container.set(text(before.container()));
            singleDose.set(before.singleDose());
            lowStock.set(text(before.lowStock()));
            code.set(text(before.code()));
            before.ingredients().forEach(each -> lines.add(StrengthLine.of(each, numbers)));
        }
    }

    private String text(BigDecimal number) {
        return number == null ? "" : numbers.format(number);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    boolean isNew() {
        return before == null;
    }

    StringProperty label() {
        return label;
    }

    /** Null until it is chosen. */
    ObjectProperty<ProductClass> productClass() {
        return productClass;
    }

    StringProperty form() {
        return form;
    }

    List<String> forms() {
        return forms;
    }

    ObjectProperty<Product.Measure> measure() {
        return measure;
    }

    StringProperty container() {
        return container;
    }

    BooleanProperty singleDose() {
        return singleDose;
    }

    StringProperty lowStock() {
        return lowStock;
    }

    StringProperty code() {
        return code;
    }

    ObservableList<StrengthLine> lines() {
        return lines;
    }

    /** What is wrong, by field: "label", "class", "form", "container", "lowStock", "code", "ingredients". */
    ObservableMap<String, String> problems() {
        return problems;
    }

    StrengthLine addLine() {
        StrengthLine line = new StrengthLine(numbers);
        lines.add(line);
        return line;
    }

    void removeLine(StrengthLine line) {
        lines.remove(line);
        problems.remove("ingredients");
    }

    /** The label was typed: where it says a strength and no ingredient is there yet, it is read from the label. */
    void leftLabel() {
        if (lines.stream().allMatch(StrengthLine::isBlank)) {
            List<Ingredient> read = read(label.get());
            if (!read.isEmpty()) {
                lines.setAll(read.stream().map(each -> StrengthLine.of(each, numbers)).toList());
            }
        }
    }

    private static List<Ingredient> read(String label) {
        try {
            return ProductName.ingredients(label);
        } catch (IllegalArgumentException endless) {
            return List.of();
        }
    }

    /** What a line comes to in one mL or gram: "= 50 mg/mL"; what is wrong with it; or nothing while it is empty. */
    String shownBack(StrengthLine line) {
        if (line.isBlank() || line.amount().get().isBlank()) {
            return "";
        }
        Strength strength = line.strength();
        List<Problem> wrong = strength.check().stream().filter(p -> !p.field().equals("substance")).toList();
        if (!wrong.isEmpty()) {
            return sentence(wrong.getFirst());
        }
        Ingredient one = new Strength("-", strength.amount(), strength.unit(), strength.per()).ingredient().orElseThrow();
        return messages.text("stock.form.shownBack", numbers.withUnit(one.perMl(), messages.text("stock.unit." + one.unit().key())),
                measure.get().key());
    }

    /** The product as typed, or empty with {@link #problems()} saying why. */
    Optional<Product> product() {
        problems.clear();
        List<Ingredient> ingredients = new ArrayList<>();
        for (StrengthLine line : lines) {
            line.showBack();
            if (!line.isBlank()) {
                line.ingredient().ifPresentOrElse(ingredients::add, () ->
                        problems.put("ingredients", sentence(line.strength().check().getFirst())));
            }
        }
        if (productClass.get() == null) {
            problems.put("class", messages.text("stock.form.class.missing"));
        }
        BigDecimal size = number("container", container);
        BigDecimal least = number("lowStock", lowStock);
        Product product = new Product(id, label.get(), productClass.get() == null ? ProductClass.OTHER : productClass.get(),
                form.get(), ingredients, size, measure.get(), singleDose.get(), least, code.get(),
                before != null && before.archived());
        product.check().forEach(problem -> problems.putIfAbsent(problem.field(), sentence(problem)));
        if (!product.label().isEmpty() && labelTaken.test(id, product.label())) {
            problems.putIfAbsent("label", messages.text("stock.form.label.taken"));
        }
        return problems.isEmpty() ? Optional.of(product) : Optional.empty();
    }

    private BigDecimal number(String field, StringProperty typed) {
        if (typed.get().isBlank()) {
            return null;
        }
        Optional<BigDecimal> read = numbers.parse(typed.get());
        read.map(numbers::format).ifPresent(typed::set);
        if (read.isEmpty()) {
            problems.put(field, messages.text("stock.form.number"));
        }
        return read.orElse(null);
    }

    private String sentence(Problem problem) {
        return messages.text(problem.key(), problem.args().toArray());
    }
}
