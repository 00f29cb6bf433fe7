package org.mesochart.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.text.Texts;

/** Parts of records that the chart's format and the script's lines spell alike. */
final class RecordReader {
    private static final int SESSIONS_MAX = 100;
    private static final int COMPONENTS_MAX = 20;
    private static final int DAYS_MAX = 365;
    private static final int DATES_MAX = 10_000;
    private static final BigDecimal STRENGTH_MAX = new BigDecimal("1000000000");

    /** Where a mixture's fields lie. */
    static final Map<String, String> MIXTURE_FIELDS = Map.of("syringeMl", "syringes/sizeMl");
    static final Map<String, String> EVENT_FIELDS = Map.of("what", "follow/what", "action", "follow/action",
            "outcome", "follow/outcome", "lots", "follow/lots",
            "reportedOn", "follow/reportedOn", "reportNumber", "follow/reportNumber");

    private RecordReader() {
    }

    /** {@code {"state":"known","list":[{"substance":...,"reaction":...}]}}; not asked when it is missing. */
    static Allergies allergies(JsonFields patient) {
        Optional<JsonFields> fields = patient.optionalObject("allergies");
        if (fields.isEmpty()) {
            return Allergies.NOT_ASKED;
        }
        JsonFields in = fields.get();
        Allergies.State state = in.word(
                "state", RecordReader::stateOf, Allergies.State.values(), Allergies.State::key);
        List<Allergy> list = new ArrayList<>();
        int before = in.faults().count();
        for (JsonFields each : in.objects("list")) {
            String substance = each.text("substance");
            String reaction = each.optionalText("reaction");
            each.done();
            if (substance != null) {
                list.add(new Allergy(substance, reaction));
            }
        }
        in.done();
        if (state == null || in.faults().count() > before) {
            return Allergies.NOT_ASKED;
        }
        if ((state == Allergies.State.KNOWN) == list.isEmpty()) {
            in.faults().add(in.at("list"), "cli.format.allergies");
            return Allergies.NOT_ASKED;
        }
        return new Allergies(state, list);
    }

    private static Optional<Allergies.State> stateOf(String text) {
        for (Allergies.State state : Allergies.State.values()) {
            if (state.key().equals(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** {@code "plan":[{"sessions":4,"everyDays":7}]}, and days set by hand: {@code "plannedDates":[{"session":3,"day":...}]} */
    static CoursePlan plan(JsonFields course) {
        List<PlanStep> steps = new ArrayList<>();
        Map<Integer, LocalDate> dates = new TreeMap<>();
        for (JsonFields each : course.objects("plan")) {
            Integer sessions = each.whole("sessions", 1, SESSIONS_MAX);
            Integer everyDays = each.whole("everyDays", 1, DAYS_MAX);
            each.done();
            if (sessions != null && everyDays != null) {
                steps.add(new PlanStep(sessions, everyDays));
            }
        }
        for (JsonFields each : course.objects("plannedDates")) {
            Integer session = each.whole("session", 1, DATES_MAX);
            LocalDate day = each.date("day");
            each.done();
            if (session != null && day != null && dates.put(session, day) != null) {
                each.faults().add(each.at("session"), "cli.format.number.twice");
            }
        }
        return new CoursePlan(steps, dates, course.optionalId("protocol"));
    }

    /** What was found before a course; the caller checks it and asks whether every field was known. */
    static Assessment assessment(JsonFields in, UUID course) {
        String diagnosis = in.optionalText("diagnosis");
        List<PainSite> sites = new ArrayList<>();
        for (JsonFields each : in.objects("sites")) {
            String name = each.text("name");
            PainSite site = new PainSite(
                    name,
                    Set.copyOf(each.words("qualities", PainQuality::ofKey, PainQuality.values(), PainQuality::key)),
                    Set.copyOf(each.words("aspects", Aspect::ofKey, Aspect.values(), Aspect::key)),
                    each.optionalText("since"),
                    each.optionalWord("chronicity", PainSite.Chronicity::ofKey, PainSite.Chronicity.values(),
                            PainSite.Chronicity::key),
                    each.optionalText("dayCourse"),
                    each.optionalText("helps"));
            each.done();
            each.faults().addAll(each.place(), site.check(), Map.of("site", "name"));
            sites.add(site);
        }
        return new Assessment(course, diagnosis, sites, in.optionalText("health"), in.optionalText("medicines"),
                in.optionalText("tried"), in.optionalText("why"));
    }

    /**
     * What is recorded of a session itself; the caller checks it and asks whether every field was known.
     *
     * @param reading of a whole file, in which a lot can be named by its id; null in a script
     */
    /** Null when something in it is not of its type. */
    static Consent consent(JsonFields in, UUID session) {
        int before = in.faults().count();
        Consent.Status status =
                in.word("status", Consent.Status::ofKey, Consent.Status.values(), Consent.Status::key);
        LocalDate on = in.date("on");
        String version = in.optionalText("version");
        String note = in.optionalText("note");
        return in.faults().count() > before ? null : new Consent(session, status, on, version, note);
    }

    static SessionDetails details(JsonFields in, UUID session, Reading reading) {
        String changes = in.optionalText("changes");
        String antisepsis = in.optionalText("antisepsis");
        Topical topical = in.optionalObject("topical").map(each -> topical(each, reading)).orElse(null);
        Needle needle = MarkReader.needle(in);
        boolean noEvents = in.optionalFlag("noEvents");
        String advice = in.optionalText("advice");
        List<SessionDetails.NotAsked> notAsked = new ArrayList<>();
        for (JsonFields each : in.objects("notAsked")) {
            String site = each.text("site");
            Aspect aspect = each.word("aspect", Aspect::ofKey, Aspect.values(), Aspect::key);
            Moment moment = each.word("moment", Moment::ofKey, Moment.values(), Moment::key);
            each.done();
            if (site != null && aspect != null && moment != null) {
                List<Problem> problems = new ArrayList<>();
                Texts.checkLine("site", site, problems);
                each.faults().addAll(each.place(), problems);
                notAsked.add(new SessionDetails.NotAsked(site, aspect, moment));
            }
        }
        BigDecimal weight = in.optionalDecimal("weightKg");
        return new SessionDetails(session, changes, antisepsis, topical, needle, noEvents, advice, notAsked, weight);
    }

    private static Topical topical(JsonFields in, Reading reading) {
        String product = in.text("product");
        List<Ingredient> ingredients = ingredients(in, "perGram").orElse(List.of());
        String lot = in.optionalText("lot");
        if (reading != null) {
            lotUse(in, product, lot, reading);
        }
        Expiry expiry = expiry(in);
        BigDecimal grams = in.optionalDecimal("grams");
        Integer minutes = in.optionalWhole("minutes", 1, Topical.MINUTES_MAX);
        String reason = in.optionalText("expiredReason");
        in.done();
        if (product == null) {
            return null;
        }
        Topical topical = new Topical(product, ingredients, lot, expiry, grams, minutes, reason);
        in.faults().addAll(in.place(), topical.check(), Map.of("topical", "product", "topicalLot", "lot"));
        return topical;
    }

    private static void lotUse(JsonFields in, String product, String number, Reading reading) {
        UUID lot = in.optionalId("lotId");
        if (lot != null) {
            reading.lotUsed(new Reading.LotUse(lot, product, number, in.at("lotId")));
        }
    }

    /** {@code "syringes":{"count":2,"sizeMl":"5"}}; null when it is missing. */
    static Syringes syringes(JsonFields mixture) {
        return mixture.optionalObject("syringes")
                .map(in -> {
                    Integer count = in.whole("count", 1, Syringes.COUNT_MAX);
                    BigDecimal size = in.optionalDecimal("sizeMl");
                    in.done();
                    return count == null ? null : new Syringes(count, size);
                })
                .orElse(null);
    }

    /** Where an adverse event's fields lie; without a follow-up what it was is said in the note. */
    static Map<String, String> eventFields(JsonFields event) {
        return event.isObject("follow") ? EVENT_FIELDS : Map.of("what", "note");
    }

    /** What was done about an adverse event and what came of it. */
    static AdverseEvent.Follow follow(JsonFields in) {
        AdverseEvent.Follow follow = new AdverseEvent.Follow(
                in.optionalText("what"),
                in.optionalText("action"),
                in.optionalWord("outcome", AdverseEvent.Outcome::ofKey, AdverseEvent.Outcome.values(),
                        AdverseEvent.Outcome::key),
                in.texts("lots"),
                in.optionalDate("reportedOn"),
                in.optionalText("reportNumber"));
        in.done();
        return follow;
    }

    /**
     * The components of a mixture; null stands for one with a fault. Without a list of ingredients the
     * product's name says what is in it. Without an id a component gets one that follows from the mixture's, so that
     * the same line twice is the same mixture.
     *
     * @param reading of a whole file, in which a lot can be named by its id; null in a script
     */
    static List<Component> components(JsonFields mixture, UUID mixtureId, Reading reading) {
        List<Component> components = new ArrayList<>();
        for (JsonFields in : mixture.objects("components")) {
            int before = in.faults().count();
            UUID own = in.optionalId("id");
            String product = in.text("product");
            Optional<List<Ingredient>> listed = ingredients(in, "perMl");
            String lot = in.optionalText("lot");
            if (reading != null) {
                lotUse(in, product, lot, reading);
            }
            Expiry expiry = expiry(in);
            BigDecimal volume = in.decimal("mL");
            String reason = in.optionalText("expiredReason");
            in.done();
            List<Ingredient> ingredients = listed.orElseGet(() -> ofName(in, "product", product));
            Component component = in.faults().count() > before || mixtureId == null
                    ? null
                    : new Component(
                            own == null ? derived(mixtureId, components.size()) : own,
                            product,
                            ingredients,
                            lot,
                            expiry,
                            volume,
                            reason);
            if (component != null) {
                in.faults().addAll(in.place(), new Mixture(mixtureId, mixtureId, null, List.of(component)).check());
            }
            components.add(component);
        }
        if (components.isEmpty() || components.size() > COMPONENTS_MAX) {
            mixture.faults().add(mixture.at("components"), "errors.mixture.components", COMPONENTS_MAX);
        }
        return components;
    }

    private static UUID derived(UUID mixture, int index) {
        return UUID.nameUUIDFromBytes((mixture + "/" + index).getBytes(StandardCharsets.UTF_8));
    }

    static Expiry expiry(JsonFields in) {
        String text = in.optionalText("expiry");
        if (text == null) {
            return null;
        }
        Optional<Expiry> expiry = Expiry.parse(text);
        if (expiry.isEmpty()) {
            in.faults().add(in.at("expiry"), "cli.format.expiry");
        }
        return expiry.orElse(null);
    }

    /** What a product's name says is in it. */
    static List<Ingredient> ofName(JsonFields in, String field, String name) {
        try {
            return name == null ? List.of() : ProductName.ingredients(name);
        } catch (IllegalArgumentException endless) {
            in.faults().add(in.at(field), "cli.format.strength");
            return List.of();
        }
    }

    /** @param per the field that holds the amount; empty when there is no list */
    static Optional<List<Ingredient>> ingredients(JsonFields component, String per) {
        if (!component.has("ingredients")) {
            return Optional.empty();
        }
        List<Ingredient> ingredients = new ArrayList<>();
        for (JsonFields in : component.objects("ingredients")) {
            String substance = in.text("substance");
            BigDecimal perMl = in.decimal(per);
            DoseUnit unit = in.word("unit", DoseUnit::ofKey, DoseUnit.values(), DoseUnit::key);
            in.done();
            if (perMl != null && (perMl.signum() <= 0 || perMl.compareTo(STRENGTH_MAX) > 0)) {
                in.faults().add(in.at(per), "cli.format.strength.range", STRENGTH_MAX);
            } else if (substance != null && perMl != null && unit != null) {
                checkName(in, substance);
                ingredients.add(new Ingredient(substance, perMl, unit));
            }
        }
        return Optional.of(ingredients);
    }

    private static void checkName(JsonFields in, String substance) {
        List<Problem> problems = new ArrayList<>();
        Texts.checkLine("substance", substance, problems);
        if (Texts.tidy(substance) == null) {
            in.faults().add(in.at("substance"), "cli.format.missing");
        }
        in.faults().addAll(in.place(), problems);
    }
}
