package org.mesochart.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.text.Texts;

/** Parts of records that the chart's format and the script's lines spell alike. */
final class RecordReader {
    private static final int SESSIONS_MAX = 100;
    private static final int COMPONENTS_MAX = 20;
    private static final int DAYS_MAX = 365;
    private static final BigDecimal STRENGTH_MAX = new BigDecimal("1000000000");

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

    /** {@code [{"sessions":4,"everyDays":7}]} */
    static CoursePlan plan(JsonFields course) {
        List<PlanStep> steps = new ArrayList<>();
        for (JsonFields each : course.objects("plan")) {
            Integer sessions = each.whole("sessions", 1, SESSIONS_MAX);
            Integer everyDays = each.whole("everyDays", 1, DAYS_MAX);
            each.done();
            if (sessions != null && everyDays != null) {
                steps.add(new PlanStep(sessions, everyDays));
            }
        }
        return new CoursePlan(steps);
    }

    /**
     * The components of a mixture; null stands for one with a fault. Without a list of ingredients the
     * product's name says what is in it. Without an id a component gets one that follows from the mixture's, so that
     * the same line twice is the same mixture.
     */
    static List<Component> components(JsonFields mixture, UUID mixtureId) {
        List<Component> components = new ArrayList<>();
        for (JsonFields in : mixture.objects("components")) {
            int before = in.faults().count();
            UUID own = in.optionalId("id");
            String product = in.text("product");
            Optional<List<Ingredient>> listed = ingredients(in);
            String lot = in.optionalText("lot");
            Expiry expiry = expiry(in);
            BigDecimal volume = in.decimal("mL");
            String reason = in.optionalText("expiredReason");
            in.done();
            List<Ingredient> ingredients = listed.orElseGet(() -> ofName(in, product));
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

    private static Expiry expiry(JsonFields in) {
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

    private static List<Ingredient> ofName(JsonFields in, String product) {
        try {
            return product == null ? List.of() : ProductName.ingredients(product);
        } catch (IllegalArgumentException endless) {
            in.faults().add(in.at("product"), "cli.format.strength");
            return List.of();
        }
    }

    private static Optional<List<Ingredient>> ingredients(JsonFields component) {
        if (!component.has("ingredients")) {
            return Optional.empty();
        }
        List<Ingredient> ingredients = new ArrayList<>();
        for (JsonFields in : component.objects("ingredients")) {
            String substance = in.text("substance");
            BigDecimal perMl = in.decimal("perMl");
            DoseUnit unit = in.word("unit", DoseUnit::ofKey, DoseUnit.values(), DoseUnit::key);
            in.done();
            if (perMl != null && (perMl.signum() <= 0 || perMl.compareTo(STRENGTH_MAX) > 0)) {
                in.faults().add(in.at("perMl"), "cli.format.strength.range", STRENGTH_MAX);
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
