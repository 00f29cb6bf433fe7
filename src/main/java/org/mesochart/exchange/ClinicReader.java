package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mesochart.domain.Problem;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundClinic;

/** Reads what belongs to the clinic and to no patient. */
final class ClinicReader {
    private static final Pattern KEY = Pattern.compile("[a-z0-9_-]{1,60}");
    private static final String OWN = "own-";

    private final Reading reading;
    private final Faults faults;

    ClinicReader(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
    }

    FoundClinic read(JsonFields in) {
        FoundClinic found = new FoundClinic(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>());
        Set<String> questions = new HashSet<>();
        for (JsonFields each : in.objects("questions")) {
            keep(each, question(each), ScreeningQuestion::check, found.questions());
            String key = each.optionalText("key");
            if (key != null && !questions.add(key)) {
                faults.add(each.at("key"), "cli.format.question.twice");
            }
        }
        in.objects("products").forEach(each ->
                keep(each, product(each, reading.ownId(each)), Product::check, found.products()));
        in.objects("lots").forEach(each -> keep(each, lot(each, reading.ownId(each)), Lot::check, found.lots()));
        in.objects("movements").forEach(each ->
                keep(each, movement(each, reading.ownId(each)), StockMovement::check, found.movements()));
        in.objects("protocols").forEach(each ->
                keep(each, protocol(each, reading.ownId(each)), Protocol::check, found.protocols()));
        in.objects("ceilings").forEach(each ->
                keep(each, ceiling(each, reading.ownId(each)), Ceiling::check, found.ceilings()));
        in.done();
        return found;
    }

    private interface Rules<T> {
        List<Problem> check(T record);
    }

    private <T> void keep(JsonFields in, T record, Rules<T> rules, List<Found<T>> into) {
        in.done();
        if (record != null) {
            faults.addAll(in.place(), rules.check(record));
            into.add(new Found<>(record, in.place()));
        }
    }

    static ScreeningQuestion question(JsonFields in) {
        int before = in.faults().count();
        String key = in.optional("key", text -> Optional.of(text).filter(KEY.asMatchPredicate()), "cli.format.key");
        if (key == null && in.faults().count() == before) {
            in.faults().add(in.at("key"), "cli.format.missing");
        }
        String english = in.text("english");
        String turkish = in.text("turkish");
        Boolean asked = in.flag("asked");
        return in.faults().count() > before
                ? null
                : new ScreeningQuestion(key,
                        key.startsWith(OWN) ? ScreeningQuestion.Origin.CLINIC : ScreeningQuestion.Origin.PROMPT,
                        english, turkish, null, asked);
    }

    static Product product(JsonFields in, UUID id) {
        int before = in.faults().count();
        String label = in.text("label");
        ProductClass productClass = in.word("class", ProductClass::ofKey, ProductClass.values(), ProductClass::key);
        String form = in.optionalText("form");
        List<Ingredient> ingredients = RecordReader.ingredients(in, "per")
                .orElseGet(() -> label == null ? List.of() : RecordReader.ofName(in, label));
        BigDecimal container = in.optionalDecimal("container");
        Product.Measure measure = in.word("measure", Reading.ofKey(Product.Measure.values(), Product.Measure::key),
                Product.Measure.values(), Product.Measure::key);
        boolean singleDose = in.optionalFlag("singleDose");
        BigDecimal lowStock = in.optionalDecimal("lowStock");
        String code = in.optionalText("code");
        boolean archived = in.optionalFlag("archived");
        return in.faults().count() > before || id == null
                ? null
                : new Product(id, label, productClass, form, ingredients, container, measure, singleDose, lowStock, code,
                        archived);
    }

    static Lot lot(JsonFields in, UUID id) {
        int before = in.faults().count();
        UUID product = in.id("product");
        String number = in.text("number");
        Expiry expiry = RecordReader.expiry(in);
        LocalDate received = in.optionalDate("received");
        LocalDate opened = in.optionalDate("opened");
        boolean closed = in.optionalFlag("closed");
        return in.faults().count() > before || id == null
                ? null
                : new Lot(id, product, number, expiry, received, opened, closed);
    }

    static StockMovement movement(JsonFields in, UUID id) {
        int before = in.faults().count();
        UUID lot = in.id("lot");
        StockMovement.Kind kind = in.word(
                "kind", StockMovement.Kind::ofKey, StockMovement.Kind.values(), StockMovement.Kind::key);
        BigDecimal amount = in.decimal("amount");
        UUID session = in.optionalId("session");
        Instant at = in.instant("at");
        String note = in.optionalText("note");
        return in.faults().count() > before || id == null
                ? null
                : new StockMovement(id, lot, kind, amount, session, at, note);
    }

    static Protocol protocol(JsonFields in, UUID id) {
        return ProtocolReader.read(in, id);
    }

    static Ceiling ceiling(JsonFields in, UUID id) {
        int before = in.faults().count();
        String substance =
                in.optional("substance", text -> Optional.of(text).filter(KEY.asMatchPredicate()), "cli.format.key");
        if (substance == null && in.faults().count() == before) {
            in.faults().add(in.at("substance"), "cli.format.missing");
        }
        BigDecimal perKg = in.optionalDecimal("perKg");
        BigDecimal most = in.optionalDecimal("most");
        DoseUnit unit = in.word("unit", DoseUnit::ofKey, DoseUnit.values(), DoseUnit::key);
        String source = in.text("source");
        Boolean active = in.flag("active");
        return in.faults().count() > before || id == null
                ? null
                : new Ceiling(id, substance, perKg, most, unit, source, active);
    }

    /** Whether everything that is named is there: products of lots, lots of movements and components, sessions. */
    void checkReferences(FoundClinic clinic) {
        Map<UUID, String> products = new HashMap<>();
        clinic.products().forEach(each -> products.put(each.value().id(), each.value().label()));
        Map<UUID, Lot> lots = new HashMap<>();
        record Number(UUID product, String number) {}
        Set<Number> numbers = new HashSet<>();
        for (Found<Lot> each : clinic.lots()) {
            Lot lot = each.value();
            lots.put(lot.id(), lot);
            if (!products.containsKey(lot.productId())) {
                faults.add(each.place() + "/product", "cli.format.product");
            }
            if (!numbers.add(new Number(lot.productId(), lot.number()))) {
                faults.add(each.place() + "/number", "errors.lot.twice", lot.number());
            }
        }
        movements(clinic, lots);
        for (Reading.LotUse use : reading.lotUses()) {
            Lot lot = lots.get(use.lot());
            if (lot == null) {
                faults.add(use.place(), "cli.format.lot");
            } else if (!lot.number().equals(use.number()) || !products.getOrDefault(lot.productId(), "").equals(use.product())) {
                faults.add(use.place(), "cli.format.lot.other");
            }
        }
    }

    private void movements(FoundClinic clinic, Map<UUID, Lot> lots) {
        record Use(UUID lot, UUID session) {}
        Set<Use> uses = new HashSet<>();
        for (Found<StockMovement> each : clinic.movements()) {
            StockMovement movement = each.value();
            if (!lots.containsKey(movement.lotId())) {
                faults.add(each.place() + "/lot", "cli.format.lot");
            }
            UUID session = movement.sessionId();
            if (session != null && !reading.isSigned(session)) {
                faults.add(each.place() + "/session", "cli.format.session");
            } else if (session != null && !uses.add(new Use(movement.lotId(), session))) {
                faults.add(each.place() + "/session", "cli.format.used.twice");
            }
        }
    }
}
