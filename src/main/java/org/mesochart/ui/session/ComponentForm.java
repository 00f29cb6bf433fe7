package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Texts;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Numbers;

/**
 * One product of a mixture as it is being typed. What cannot be read stays as typed; the last good row stays saved. A lot
 * that is offered stands in its field and is not recorded before it was read from the vial and confirmed.
 */
final class ComponentForm {
    /**
     * Everything that stands in a row.
     *
     * @param knownFor the product text whose ingredients are known whatever its name says, or null
     * @param expiryOfLot true when the expiry came with the lot and was not typed
     * @param offered true when the lot is still to be read from the vial
     * @param lastGood what can be saved of it, or null
     */
    record Content(String product, String knownFor, List<Ingredient> known, String lot, String expiry,
            boolean expiryOfLot, boolean offered, String volume, String reason, Component lastGood) {
        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    private static final List<String> PROBLEMS = List.of("product", "lot", "expiry", "mL", "expiredReason");

    private final UUID id;
    private final Numbers numbers;
    private final Dates dates;
    private ProductsOnHand onHand;
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty lot = new SimpleStringProperty("");
    private final StringProperty expiry = new SimpleStringProperty("");
    private final StringProperty volume = new SimpleStringProperty("");
    private final StringProperty expiredReason = new SimpleStringProperty("");
    private String knownFor;
    private List<Ingredient> known = List.of();
    private boolean expiryOfLot;
    private boolean offered;
    private Component lastGood;
    private Content settled;
    private boolean told;

    ComponentForm(UUID id, Numbers numbers, Dates dates, ProductsOnHand onHand) {
        this.id = id;
        this.numbers = numbers;
        this.dates = dates;
        this.onHand = onHand;
        settled = content();
    }

    /** A row that is in the chart. Its ingredients stay as they were recorded as long as its product does. */
    static ComponentForm of(Component component, Numbers numbers, Dates dates, ProductsOnHand onHand) {
        ComponentForm form = new ComponentForm(component.id(), numbers, dates, onHand);
        form.take(component.product(), component.ingredients(), component.volumeMl());
        form.lot.set(component.lot() == null ? "" : component.lot());
        form.expiry.set(component.expiry() == null ? "" : shown(component.expiry(), dates));
        form.expiryOfLot = onHand.lot(component.product(), component.lot())
                .filter(l -> l.lot().expiry().equals(component.expiry())).isPresent();
        form.expiredReason.set(component.expiredReason() == null ? "" : component.expiredReason());
        form.lastGood = component;
        form.settle();
        return form;
    }

    /** A product with its volume, no lot yet. */
    void take(String label, List<Ingredient> ingredients, BigDecimal mL) {
        product.set(label);
        knownFor = label.strip();
        known = List.copyOf(ingredients);
        volume.set(numbers.format(mL));
    }

    /** What is on the shelf on another day. */
    void products(ProductsOnHand now) {
        onHand = now;
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

    /** What can be typed, by the name of its deed. */
    Map<String, StringProperty> fields() {
        Map<String, StringProperty> fields = new LinkedHashMap<>();
        fields.put("product", product);
        fields.put("lot", lot);
        fields.put("expiry", expiry);
        fields.put("volume", volume);
        fields.put("reason", expiredReason);
        return fields;
    }

    // content, for undo

    Content content() {
        return new Content(product.get(), knownFor, known, lot.get(), expiry.get(), expiryOfLot, offered, volume.get(),
                expiredReason.get(), component().orElse(null));
    }

    void put(Content content) {
        product.set(content.product());
        knownFor = content.knownFor();
        known = content.known();
        lot.set(content.lot());
        expiry.set(content.expiry());
        expiryOfLot = content.expiryOfLot();
        offered = content.offered();
        volume.set(content.volume());
        expiredReason.set(content.reason());
        lastGood = content.lastGood();
        settle();
    }

    /** As it was when it last was {@linkplain #settle() settled}: before the change that is being made. */
    Content settled() {
        return settled;
    }

    void settle() {
        settled = content();
    }

    // lots

    /** Offers a lot: it is not recorded before it is confirmed. */
    void offer(String number, Expiry until) {
        lot.set(number);
        expiry.set(until == null ? "" : shown(until, dates));
        expiryOfLot = until != null;
        offered = true;
    }

    /** The lot offered and not yet confirmed. */
    Optional<String> lotToConfirm() {
        return offered && !lot.get().isBlank() ? Optional.of(lot.get().strip()) : Optional.empty();
    }

    /** The number on the vial was read and is this one. */
    void confirmLot() {
        offered = false;
    }

    /** Another number was typed: it was read, and the expiry that came with the one before is not its own. */
    void lotTyped() {
        offered = false;
        if (expiryOfLot) {
            expiry.set("");
            expiryOfLot = false;
        }
        if (expiry.get().isBlank()) {
            onHand.lot(product.get(), lot.get()).ifPresent(known -> {
                expiry.set(shown(known.lot().expiry(), dates));
                expiryOfLot = true;
            });
        }
    }

    /** Another product was typed: what was offered for the one before is not its own. */
    void productTyped() {
        if (offered) {
            lot.set("");
            expiry.set("");
            expiryOfLot = false;
            offered = false;
        }
    }

    /** A field of the row was left: from now on what is wrong with it is said. */
    void tell() {
        told = true;
    }

    boolean told() {
        return told;
    }

    void expiryTyped() {
        expiryOfLot = false;
    }

    /** True when the expiry goes with the lot and needs no field of its own. */
    boolean expiryOfLot() {
        return expiryOfLot;
    }

    // what it comes to

    Optional<BigDecimal> volumeMl() {
        return numbers.parse(volume.get());
    }

    /** The clinic's product of this name. */
    Optional<Product> catalogued() {
        return onHand.product(product.get());
    }

    /**
     * What counts as a dose: as recorded, or of the clinic's product, or as the name says; empty for a diluent, a product
     * without a strength, or one not readable.
     */
    List<Ingredient> ingredients() {
        if (product.get().strip().equals(knownFor)) {
            return known;
        }
        Optional<Product> own = catalogued().filter(p -> p.measure() == Product.Measure.MILLILITRE);
        if (own.isPresent()) {
            return own.get().ingredients();
        }
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
        return fields().values().stream().allMatch(f -> f.get().isBlank());
    }

    /** True when nothing is typed and nothing was saved of it: the row is only there to be typed in. */
    boolean isUnused() {
        return isBlank() && lastGood == null;
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

    /** What else the row needs before the session can be signed; it is saved without. */
    Optional<Problem> lotWithoutExpiry() {
        return !lot.get().isBlank() && expiry.get().isBlank()
                ? Optional.of(Problem.of("expiry", "prepare.lotWithoutExpiry", lot.get().strip()))
                : Optional.empty();
    }

    private boolean strengthEndless() {
        if (product.get().strip().equals(knownFor) || catalogued().isPresent()) {
            return false;
        }
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
        return PROBLEMS.stream().allMatch(f -> problem(f).isEmpty());
    }

    /** The row as it can be saved: as typed when it is good, else as it last was; empty when it never was. */
    Optional<Component> component() {
        if (valid()) {
            lastGood = new Component(id, product.get(), ingredients(), offered ? null : Texts.tidy(lot.get()),
                    offered ? null : readExpiry().orElse(null), volumeMl().orElseThrow(), expiredReason.get());
        }
        return Optional.ofNullable(lastGood);
    }

    static String shown(Expiry expiry, Dates dates) {
        return expiry.monthOnly()
                ? dates.month(YearMonth.from(expiry.lastDay()))
                : dates.day(expiry.lastDay());
    }

    /** Shows what was understood, in one spelling, when the field is left. */
    void showBack() {
        volumeMl().map(numbers::format).ifPresent(volume::set);
        readExpiry().map(e -> shown(e, dates)).ifPresent(expiry::set);
    }
}
