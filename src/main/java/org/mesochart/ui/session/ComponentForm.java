package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.text.Texts;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Numbers;

/** One product of a mixture as it is being typed. What cannot be read stays as typed; the last good row stays saved. */
final class ComponentForm {
    private final UUID id;
    private final Numbers numbers;
    private final Dates dates;
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty lot = new SimpleStringProperty("");
    private final StringProperty expiry = new SimpleStringProperty("");
    private final StringProperty volume = new SimpleStringProperty("");
    private final StringProperty expiredReason = new SimpleStringProperty("");
    private String suggestedLot;
    private Expiry suggestedExpiry;
    private Component lastGood;

    ComponentForm(UUID id, Numbers numbers, Dates dates) {
        this.id = id;
        this.numbers = numbers;
        this.dates = dates;
    }

    static ComponentForm of(Component component, Numbers numbers, Dates dates) {
        ComponentForm form = new ComponentForm(component.id(), numbers, dates);
        form.product.set(component.product());
        form.lot.set(component.lot() == null ? "" : component.lot());
        form.expiry.set(component.expiry() == null ? "" : shown(component.expiry(), dates));
        form.volume.set(numbers.format(component.volumeMl()));
        form.expiredReason.set(component.expiredReason() == null ? "" : component.expiredReason());
        form.lastGood = component;
        return form;
    }

    /** The same product and volume for today; the lot is only offered, because it must be read from the vial. */
    static ComponentForm asLastTime(Component component, Numbers numbers, Dates dates) {
        ComponentForm form = new ComponentForm(UUID.randomUUID(), numbers, dates);
        form.product.set(component.product());
        form.volume.set(numbers.format(component.volumeMl()));
        form.suggestedLot = component.lot();
        form.suggestedExpiry = component.expiry();
        return form;
    }

    UUID id() {
        return id;
    }

    StringProperty product() {
        return product;
    }

    StringProperty lot() {
        return lot;
    }

    StringProperty expiry() {
        return expiry;
    }

    StringProperty volume() {
        return volume;
    }

    StringProperty expiredReason() {
        return expiredReason;
    }

    List<StringProperty> fields() {
        return List.of(product, lot, expiry, volume, expiredReason);
    }

    /** The lot of last time, as long as no lot was confirmed or typed. */
    Optional<String> lotToConfirm() {
        return lot.get().isBlank() ? Optional.ofNullable(suggestedLot) : Optional.empty();
    }

    /** The number on the vial was read and is the one offered. */
    void confirmLot() {
        lotToConfirm().ifPresent(offered -> {
            if (suggestedExpiry != null) {
                expiry.set(shown(suggestedExpiry, dates));
            }
            lot.set(offered);
        });
    }

    Optional<BigDecimal> volumeMl() {
        return numbers.parse(volume.get());
    }

    /** Strength read from the product's name; empty for a diluent, a product without one, or one not readable. */
    List<Ingredient> ingredients() {
        try {
            return ProductName.ingredients(product.get());
        } catch (IllegalArgumentException endless) {
            return List.of();
        }
    }

    /** The expiry as typed: a month or a day in any of the accepted forms. */
    Optional<Expiry> readExpiry() {
        return dates.parseMonth(expiry.get()).map(Expiry::of)
                .or(() -> dates.parse(expiry.get()).map(LocalDate::toString).flatMap(Expiry::parse))
                .flatMap(e -> Expiry.parse(e.text()));
    }

    boolean expiredOn(LocalDate day) {
        return readExpiry().map(e -> e.isPastOn(day)).orElse(false);
    }

    boolean isBlank() {
        return fields().stream().allMatch(f -> f.get().isBlank());
    }

    /** What is wrong with a field: "product", "lot", "expiry", "mL" or "expiredReason". */
    Optional<Problem> problem(String field) {
        return switch (field) {
            case "expiry" -> expiry.get().isBlank() || readExpiry().isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.of(field, "session.prepare.expiryUnreadable"));
            case "mL" -> volumeMl().isEmpty()
                    ? Optional.of(Problem.of(field, "session.prepare.volumeUnreadable"))
                    : ruled(field);
            case "product" -> strengthEndless()
                    ? Optional.of(Problem.of(field, "session.prepare.strengthEndless"))
                    : ruled(field);
            default -> ruled(field);
        };
    }

    private boolean strengthEndless() {
        try {
            ProductName.ingredients(product.get());
            return false;
        } catch (IllegalArgumentException endless) {
            return true;
        }
    }

    private Optional<Problem> ruled(String field) {
        Component trial = new Component(id, product.get(), List.of(), lot.get(), null,
                volumeMl().orElse(BigDecimal.ONE), expiredReason.get());
        return new Mixture(id, id, "A", List.of(trial))
                .check().stream().filter(p -> p.field().equals(field)).findFirst();
    }

    boolean valid() {
        return List.of("product", "lot", "expiry", "mL", "expiredReason").stream().allMatch(f -> problem(f).isEmpty());
    }

    /** The row as it can be saved: as typed when it is good, else as it last was; empty when it never was. */
    Optional<Component> component() {
        if (valid()) {
            lastGood = new Component(id, product.get(), ingredients(), Texts.tidy(lot.get()),
                    readExpiry().orElse(null), volumeMl().orElseThrow(), expiredReason.get());
        }
        return Optional.ofNullable(lastGood);
    }

    static String shown(Expiry expiry, Dates dates) {
        return expiry.monthOnly()
                ? dates.month(java.time.YearMonth.from(expiry.lastDay()))
                : dates.day(expiry.lastDay());
    }

    /** Shows what was understood, in one spelling, when the field is left. */
    void showBack() {
        volumeMl().map(numbers::format).ifPresent(volume::set);
        readExpiry().map(e -> shown(e, dates)).ifPresent(expiry::set);
    }
}
