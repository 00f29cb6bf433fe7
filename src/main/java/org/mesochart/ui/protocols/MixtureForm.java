package org.mesochart.ui.protocols;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;
import org.mesochart.i18n.Numbers;

/** A mixture of a protocol as it is being typed, with the session from which on it is prepared. */
final class MixtureForm {
    /** A product of it as typed. */
    static final class Part {
        private final StringProperty product = new SimpleStringProperty("");
        private final StringProperty volume = new SimpleStringProperty("");

        StringProperty product() {
            return product;
        }

        StringProperty volume() {
            return volume;
        }

        private boolean isBlank() {
            return product.get().isBlank() && volume.get().isBlank();
        }
    }

    private final Numbers numbers;
    private final StringProperty from = new SimpleStringProperty("1");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty syringes = new SimpleStringProperty("");
    private final StringProperty depth = new SimpleStringProperty("");
    private final StringProperty volume = new SimpleStringProperty("");
    private final ObjectProperty<Technique> technique = new SimpleObjectProperty<>();
    private final ObjectProperty<Needle> needle = new SimpleObjectProperty<>();
    private final ObservableList<Part> parts = FXCollections.observableArrayList();
    private BigDecimal syringeMl;

    MixtureForm(Numbers numbers) {
        this.numbers = numbers;
        parts.add(new Part());
    }

    MixtureForm(Numbers numbers, int fromSession, MixtureTemplate template) {
        this(numbers);
        from.set(Integer.toString(fromSession));
        name.set(template.name());
        parts.clear();
        for (MixtureTemplate.Part each : template.parts()) {
            Part part = new Part();
            part.product().set(each.product());
            part.volume().set(numbers.format(each.volumeMl()));
            parts.add(part);
        }
        if (template.syringes() != null) {
            syringes.set(Integer.toString(template.syringes().count()));
            syringeMl = template.syringes().sizeMl();
        }
        depth.set(template.depthMm() == null ? "" : numbers.format(template.depthMm()));
        volume.set(template.volumeMl() == null ? "" : numbers.format(template.volumeMl()));
        technique.set(template.technique());
        needle.set(template.needle());
    }

    /** The first session in which it is prepared. */
    StringProperty from() {
        return from;
    }

    StringProperty name() {
        return name;
    }

    StringProperty syringes() {
        return syringes;
    }

    /** Millimetres. */
    StringProperty depth() {
        return depth;
    }

    /** Millilitres for a point. */
    StringProperty volume() {
        return volume;
    }

    ObjectProperty<Technique> technique() {
        return technique;
    }

    ObjectProperty<Needle> needle() {
        return needle;
    }

    ObservableList<Part> parts() {
        return parts;
    }

    void addPart() {
        parts.add(new Part());
    }

    void removePart(Part part) {
        parts.remove(part);
        if (parts.isEmpty()) {
            addPart();
        }
    }

    Optional<Integer> fromSession() {
        return whole(from.get());
    }

    /**
     * The mixture as typed.
     *
     * @param number of the mixture in the form, from 1: it ends the names of its controls
     * @param ingredients what a product holds
     * @param problems told what is wrong, each with the name of its control
     * @return empty when something is wrong
     */
    Optional<MixtureTemplate> read(int number, Function<String, List<Ingredient>> ingredients, List<Problem> problems) {
        List<Problem> wrong = new ArrayList<>();
        List<MixtureTemplate.Part> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isBlank()) {
                part(parts.get(i), number + "-" + (i + 1), ingredients, wrong).ifPresent(read::add);
            }
        }
        Optional<Integer> count = whole(syringes.get());
        BigDecimal deep = number(depth, "depth" + number, "errors.protocol.depth", wrong);
        BigDecimal each = number(volume, "each" + number, "errors.protocol.point", wrong);
        if (count.isEmpty() && !syringes.get().isBlank()) {
            wrong.add(Problem.of("syringes" + number, "errors.syringes.count", Syringes.COUNT_MAX));
        }
        MixtureTemplate mixture = new MixtureTemplate(name.get(), read,
                count.map(n -> new Syringes(n, syringeMl)).orElse(null), deep, each, technique.get(), needle.get());
        boolean unread = !wrong.isEmpty();
        for (Problem problem : mixture.check()) {
            switch (problem.field()) {
                case "name" -> wrong.add(problem.at("mixtureName" + number));
                case "parts" -> {
                    if (!unread) {
                        wrong.add(problem.at("product" + number + "-1"));
                    }
                }
                case "syringes" -> wrong.add(problem.at("syringes" + number));
                case "depthMm" -> wrong.add(problem.at("depth" + number));
                case "volumeMl" -> wrong.add(problem.at("each" + number));
                default -> { } // A part's own, told already.
            }
        }
        problems.addAll(wrong);
        return wrong.isEmpty() ? Optional.of(mixture) : Optional.empty();
    }

    private Optional<MixtureTemplate.Part> part(Part part, String place, Function<String, List<Ingredient>> ingredients,
            List<Problem> problems) {
        Optional<BigDecimal> mL = numbers.parse(part.volume().get());
        if (mL.isEmpty()) {
            problems.add(Problem.of("volume" + place, "errors.protocol.volume"));
            return Optional.empty();
        }
        String product = part.product().get().strip();
        try {
            MixtureTemplate.Part read = new MixtureTemplate.Part(product, ingredients.apply(product), mL.get());
            List<Problem> wrong = read.check();
            wrong.forEach(p -> problems.add(p.at((p.field().equals("mL") ? "volume" : "product") + place)));
            return wrong.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException endless) {
            problems.add(Problem.of("product" + place, "errors.protocol.strength"));
            return Optional.empty();
        }
    }

    private BigDecimal number(StringProperty typed, String control, String problem, List<Problem> wrong) {
        Optional<BigDecimal> number = numbers.parse(typed.get());
        if (number.isEmpty() && !typed.get().isBlank()) {
            wrong.add(Problem.of(control, problem));
        }
        return number.orElse(null);
    }

    static Optional<Integer> whole(String typed) {
        String text = typed.strip();
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
