package org.mesochart.ui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.stock.LotOnHand;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Texts;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Dates;
import org.mesochart.i18n.Numbers;
import org.mesochart.ui.map.PointSettings;
import org.mesochart.ui.map.PointsModel;

/** The skin before the injections: cream, antisepsis, and the needle. What cannot be read stays as typed. */
final class SkinModel {
    private final DetailsModel details;
    private final PointsModel points;
    private final Autosave autosave;
    private final TypedDeeds typing;
    private final Numbers numbers;
    private final Dates dates;
    private final String usualAntisepsis;
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty grams = new SimpleStringProperty("");
    private final StringProperty minutes = new SimpleStringProperty("");
    private final StringProperty lot = new SimpleStringProperty("");
    private final StringProperty expiry = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty antisepsis = new SimpleStringProperty("");
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private Optional<SessionDetails> last = Optional.empty();
    private ProductsOnHand onHand = ProductsOnHand.NONE;
    private SessionDetails onItsWay;
    private boolean filling;

    /** @param usualAntisepsis offered as words while the clinic has used none yet */
    SkinModel(DetailsModel details, PointsModel points, EditStack edits, Autosave autosave, Numbers numbers, Dates dates,
            String usualAntisepsis) {
        this.details = details;
        this.points = points;
        this.autosave = autosave;
        this.typing = new TypedDeeds(edits);
        this.numbers = numbers;
        this.dates = dates;
        this.usualAntisepsis = usualAntisepsis;
        for (StringProperty text : List.of(product, grams, minutes, lot, expiry, reason)) {
            text.addListener((o, was, now) -> typed(text, "prepare.edit.cream"));
        }
        antisepsis.addListener((o, was, now) -> typed(antisepsis, "prepare.edit.antisepsis"));
        details.details().addListener((o, was, now) -> changed(was, now));
    }

    /** @param ofLastSession what is offered to be taken over */
    void show(Optional<SessionDetails> ofLastSession, ProductsOnHand products) {
        last = ofLastSession;
        onHand = products;
        typing.left();
        SessionDetails now = details.now();
        fill(now.topical());
        fillAntisepsis(now);
        Optional.ofNullable(now.needle()).or(() -> last.map(SessionDetails::needle))
                .filter(n -> points.points().isEmpty())
                .ifPresent(this::nextNeedle);
        told();
    }

    StringProperty product() {
        return product;
    }

    StringProperty grams() {
        return grams;
    }

    StringProperty minutes() {
        return minutes;
    }

    StringProperty lot() {
        return lot;
    }

    StringProperty expiry() {
        return expiry;
    }

    /** Why the cream is used though it has expired. */
    StringProperty reason() {
        return reason;
    }

    /** True when a reason is to be written. */
    boolean expired() {
        Topical cream = read();
        return cream != null && cream.isExpired(onHand.day());
    }

    /** What the skin is cleaned with, in words; recorded once it is said to be done. */
    StringProperty antisepsis() {
        return antisepsis;
    }

    /** Goes up with every change. */
    ReadOnlyIntegerProperty revision() {
        return revision;
    }

    /** The session took place on another day. */
    void products(ProductsOnHand now) {
        onHand = now;
        told();
    }

    ProductsOnHand onHand() {
        return onHand;
    }

    // what was done last time

    /** True when the last session says how the skin was prepared, and this one does not yet. */
    boolean canTakeLast() {
        SessionDetails now = details.now();
        return now != null && now.antisepsis() == null && now.topical() == null
                && last.filter(l -> l.antisepsis() != null || l.topical() != null).isPresent();
    }

    /** Antisepsis and cream were done as last time, one deed; the lot of the cream is to be read again. */
    void takeLast() {
        if (canTakeLast()) {
            SessionDetails then = last.orElseThrow();
            details.change("prepare.edit.skinAsLast", d -> d.withAntisepsis(then.antisepsis())
                    .withTopical(then.topical() == null ? null : withLot(then.topical(), null, null)));
        }
    }

    private static Topical withLot(Topical cream, String lot, Expiry expiry) {
        return new Topical(cream.product(), cream.ingredients(), lot, expiry, cream.grams(), cream.minutes(), null);
    }

    /** The lot of the cream to be read from the tube, offered while there is none. */
    Optional<Topical> lotToConfirm() {
        Topical cream = details.now() == null ? null : details.now().topical();
        if (cream == null || cream.lot() != null || !lot.get().isBlank()) {
            return Optional.empty();
        }
        Optional<Topical> before = last.map(SessionDetails::topical)
                .filter(l -> l.lot() != null && l.product().equals(cream.product()))
                .map(l -> withLot(cream, l.lot(), l.expiry()));
        Optional<LotOnHand> next = onHand.nextLot(cream.product());
        return before.filter(l -> l.expiry() == null || !l.expiry().isPastOn(onHand.day()))
                .or(() -> next.map(l -> withLot(cream, l.lot().number(), l.lot().expiry())));
    }

    void confirmLot() {
        lotToConfirm().ifPresent(read -> details.change("prepare.edit.creamLot", d -> d.withTopical(read)));
    }

    // antisepsis

    boolean antisepsisDone() {
        return details.now() != null && details.now().antisepsis() != null;
    }

    /** @return what is wrong: without words there is nothing to record */
    Optional<Problem> antisepsisDone(boolean done) {
        String words = Texts.tidy(antisepsis.get());
        if (done && words == null) {
            return Optional.of(Problem.of("antisepsis", "prepare.skin.antisepsisMissing"));
        }
        return details.change("prepare.edit.antisepsis", d -> d.withAntisepsis(done ? words : null)).stream().findFirst();
    }

    Optional<Problem> antisepsisProblem() {
        return antisepsisDone() && antisepsis.get().isBlank()
                ? Optional.of(Problem.of("antisepsis", "prepare.skin.antisepsisMissing"))
                : details.now().withAntisepsis(antisepsis.get()).check().stream()
                        .filter(p -> p.field().equals("antisepsis")).findFirst();
    }

    // needle

    /** What the next points get. */
    Needle needle() {
        return points.settings().next().needle();
    }

    void needle(Needle now) {
        details.change("prepare.edit.needle", d -> d.withNeedle(now));
        nextNeedle(now);
    }

    private void nextNeedle(Needle now) {
        PointSettings next = points.settings().next();
        if (!Objects.equals(next.needle(), now)) {
            points.settings().next(new PointSettings(next.mixtureId(), next.depthMm(), next.volumeMl(), next.technique(),
                    next.reason(), now));
        }
    }

    // cream

    /** What is wrong with a field of the cream: "topical", "grams", "minutes", "topicalLot" or "expiry". */
    Optional<Problem> problem(String field) {
        return problems().stream().filter(p -> p.field().equals(field)).findFirst();
    }

    boolean valid() {
        return problems().isEmpty() && antisepsisProblem().isEmpty();
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!grams.get().isBlank() && numbers.parse(grams.get()).isEmpty()) {
            problems.add(Problem.of("grams", "errors.topical.grams", Topical.GRAMS_MAX));
        }
        if (!minutes.get().isBlank() && whole(minutes.get()).isEmpty()) {
            problems.add(Problem.of("minutes", "errors.topical.minutes", Topical.MINUTES_MAX));
        }
        if (!expiry.get().isBlank() && readExpiry().isEmpty()) {
            problems.add(Problem.of("expiry", "session.prepare.expiryUnreadable"));
        }
        Topical cream = read();
        if (cream != null) {
            problems.addAll(cream.check());
        }
        return problems;
    }

    Optional<Expiry> readExpiry() {
        return dates.parseMonth(expiry.get()).map(Expiry::of)
                .or(() -> dates.parse(expiry.get()).map(d -> new Expiry(d.toString())));
    }

    private Optional<Integer> whole(String text) {
        return numbers.parse(text)
                .filter(n -> n.stripTrailingZeros().scale() <= 0 && n.abs().compareTo(new BigDecimal(100_000)) < 0)
                .map(BigDecimal::intValueExact);
    }

    // Null while nothing is typed.
    private Topical read() {
        boolean none = List.of(product, grams, minutes, lot, expiry).stream().allMatch(t -> t.get().isBlank());
        return none ? null : new Topical(product.get(), ingredients(), lot.get(), readExpiry().orElse(null),
                numbers.parse(grams.get()).orElse(null), whole(minutes.get()).orElse(null), reason.get());
    }

    private List<Ingredient> ingredients() {
        Topical recorded = details.now().topical();
        if (recorded != null && recorded.product().equals(product.get().strip())) {
            return recorded.ingredients();
        }
        Optional<Product> own = onHand.product(product.get()).filter(p -> p.measure() == Product.Measure.GRAM);
        if (own.isPresent()) {
            return own.get().ingredients();
        }
        // 4 % is 40 mg in 1 g, the same figure as in 1 mL; an amount in 1 mL says nothing of a gram.
        return product.get().contains("%") && !product.get().contains("/")
                ? ProductName.ingredients(product.get())
                : List.of();
    }

    // typing

    private void typed(Object field, String deed) {
        if (filling || details.now() == null) {
            return;
        }
        SessionDetails before = Objects.requireNonNullElse(onItsWay, details.now());
        SessionDetails after = asTyped();
        if (!after.equals(before)) {
            onItsWay = after;
            typing.typed(field, deed, List.of(), () -> put(before), () -> put(after));
            autosave.soon(this, () -> details.type(d -> asTyped()));
        }
        told();
    }

    private SessionDetails asTyped() {
        SessionDetails now = details.now();
        if (problems().isEmpty()) {
            now = now.withTopical(read());
        }
        boolean words = now.antisepsis() != null && antisepsisProblem().isEmpty();
        return words ? now.withAntisepsis(antisepsis.get()) : now;
    }

    private void put(SessionDetails wanted) {
        fill(wanted.topical());
        fillAntisepsis(wanted);
        details.type(d -> d.withTopical(wanted.topical()).withAntisepsis(wanted.antisepsis()));
        told();
    }

    /** A field is left: shows what was understood. */
    void left() {
        filling = true;
        numbers.parse(grams.get()).map(numbers::format).ifPresent(grams::set);
        numbers.parse(minutes.get()).map(numbers::format).ifPresent(minutes::set);
        readExpiry().map(e -> ComponentForm.shown(e, dates)).ifPresent(expiry::set);
        onHand.lot(product.get(), lot.get()).filter(l -> expiry.get().isBlank())
                .ifPresent(l -> expiry.set(ComponentForm.shown(l.lot().expiry(), dates)));
        filling = false;
        if (details.now() != null) {
            details.type(d -> asTyped());
        }
        typing.left();
        told();
    }

    private void changed(SessionDetails was, SessionDetails now) {
        onItsWay = null;
        if (was == null || now == null || filling) {
            return;
        }
        if (!Objects.equals(was.topical(), now.topical()) && !Objects.equals(read(), now.topical())) {
            fill(now.topical());
        }
        if (now.antisepsis() != null && !now.antisepsis().equals(Texts.tidy(antisepsis.get()))) {
            fillAntisepsis(now);
        }
        if (now.needle() != null && !now.needle().equals(was.needle())) {
            nextNeedle(now.needle());
        }
        told();
    }

    private void fill(Topical cream) {
        filling = true;
        product.set(cream == null ? "" : cream.product());
        grams.set(cream == null || cream.grams() == null ? "" : numbers.format(cream.grams()));
        minutes.set(cream == null || cream.minutes() == null ? "" : String.valueOf(cream.minutes()));
        lot.set(cream == null || cream.lot() == null ? "" : cream.lot());
        expiry.set(cream == null || cream.expiry() == null ? "" : ComponentForm.shown(cream.expiry(), dates));
        reason.set(cream == null || cream.expiredReason() == null ? "" : cream.expiredReason());
        filling = false;
    }

    private void fillAntisepsis(SessionDetails now) {
        filling = true;
        antisepsis.set(Optional.ofNullable(now.antisepsis())
                .or(() -> last.map(SessionDetails::antisepsis))
                .orElse(usualAntisepsis));
        filling = false;
    }

    private void told() {
        revision.set(revision.get() + 1);
    }
}
