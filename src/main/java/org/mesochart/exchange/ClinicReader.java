package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.FollowUpRules;
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

    static final List<String> LISTS =
            List.of("questions", "products", "lots", "movements", "protocols", "ceilings", "paperTexts", "printouts");
    private static final String PAPERS = "paperSettings";
    private static final String RULES = "followUpRules";
    /** The parts of a clinic that are no lists. */
    static final Set<String> SETTINGS = Set.of(PAPERS, RULES);
    /** So many records of a clinic, which are in memory together: decades of stock. */
    static final int RECORDS_MAX = 500_000;

    private static final Map<String, String> FIELDS = Map.of("sessionId", "session", "fromSession", "stages");

    private final Reading reading;
    private final Faults faults;
    private final PaperReader papers;
    private final FoundClinic found = new FoundClinic(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
            new ArrayList<>(), new ArrayList<>());
    private final Set<String> questions = new HashSet<>();
    private final Set<String> substances = new HashSet<>();
    private int records;

    ClinicReader(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
        this.papers = new PaperReader(reading);
    }

    /** Reads one record of one of the lists, or the settings. */
    void read(String list, JsonFields in) {
        records++;
        switch (list) {
            case "questions" -> {
                keep(in, question(in), ScreeningQuestion::check, found.questions());
                once(in, "key", questions, "cli.format.question.twice");
            }
            case "products" -> keep(in, product(in, reading.ownId(in)), Product::check, found.products());
            case "lots" -> keep(in, lot(in, reading.ownId(in)), Lot::check, found.lots());
            case "movements" -> keep(in, movement(in, reading.ownId(in)), StockMovement::check, found.movements());
            case "protocols" -> keep(in, protocol(in, reading.ownId(in)), Protocol::check, found.protocols());
            case "paperTexts" -> papers.text(in).ifPresent(found.paperTexts()::add);
            case PAPERS -> papers.settings(in).ifPresent(found.paperSettings()::add);
            case "printouts" -> papers.printout(in, null).ifPresent(found.printouts()::add);
            case RULES -> keep(in, FollowUpReader.rules(in), FollowUpRules::check, found.followUpRules());
            default -> {
                keep(in, ceiling(in, reading.ownId(in)), Ceiling::check, found.ceilings());
                once(in, "substance", substances, "cli.format.ceiling.twice");
            }
        }
    }

    private void once(JsonFields in, String name, Set<String> before, String key) {
        String value = in.optionalText(name);
        if (value != null && !before.add(value)) {
            faults.add(in.at(name), key);
        }
    }

    boolean isFull() {
        return records > RECORDS_MAX;
    }

    FoundClinic found() {
        return found;
    }

    private interface Rules<T> {
        List<Problem> check(T record);
    }

    private <T> void keep(JsonFields in, T record, Rules<T> rules, List<Found<T>> into) {
        in.done();
        if (record != null) {
            faults.addAll(in.place(), rules.check(record), FIELDS);
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
                .orElseGet(() -> RecordReader.ofName(in, "label", label));
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
}
