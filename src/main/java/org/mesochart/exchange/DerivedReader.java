package org.mesochart.exchange;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Outcome;
import org.mesochart.domain.pain.PainScale;

/**
 * Reads past what follows from the record: its spelling is checked like everything else, what it says is not used.
 */
final class DerivedReader {
    private static final Pattern EXACT = Pattern.compile("-?[0-9]+(\\.[0-9]+|/[0-9]+)?");

    private DerivedReader() {
    }

    static void session(JsonFields in) {
        for (JsonFields each : in.objects("mixtures")) {
            each.id("mixture");
            volumes(each);
            each.done();
        }
        applied(in);
        points(in);
        in.done();
    }

    static void course(JsonFields in) {
        in.whole("sessions", 0, Reading.NUMBER_MAX);
        volumes(in);
        applied(in);
        points(in);
        for (JsonFields each : in.objects("pain")) {
            each.text("site");
            each.word("scale", PainScale::ofKey, PainScale.values(), PainScale::key);
            each.word("aspect", Aspect::ofKey, Aspect.values(), Aspect::key);
            each.decimal("baseline");
            each.decimal("latest");
            each.decimal("change");
            each.optionalDecimal("percent");
            each.optionalWord("band", Reading.ofKey(Outcome.Band.values(), Outcome.Band::key), Outcome.Band.values(),
                    Outcome.Band::key);
            each.done();
        }
        in.done();
    }

    private static void volumes(JsonFields in) {
        in.decimal("preparedMl");
        in.decimal("givenMl");
        in.decimal("wastedMl");
        in.flag("atLeast");
        for (JsonFields each : in.objects("ingredients")) {
            each.text("substance");
            each.word("unit", DoseUnit::ofKey, DoseUnit.values(), DoseUnit::key);
            exact(each, "prepared");
            exact(each, "given");
            exact(each, "wasted");
            each.flag("atLeast");
            each.done();
        }
    }

    private static void applied(JsonFields in) {
        for (JsonFields each : in.objects("applied")) {
            each.text("substance");
            each.word("unit", DoseUnit::ofKey, DoseUnit.values(), DoseUnit::key);
            exact(each, "amount");
            each.flag("atLeast");
            each.done();
        }
    }

    private static void exact(JsonFields in, String name) {
        Function<String, Optional<String>> reader = text -> Optional.of(text).filter(EXACT.asMatchPredicate());
        if (in.has(name)) {
            in.optional(name, reader, "cli.format.exact");
        } else {
            in.text(name);
        }
    }

    private static void points(JsonFields in) {
        for (JsonFields each : in.objects("points")) {
            each.text("region");
            each.word("side", Side::ofKey, Side.values(), Side::key);
            each.whole("count", 1, Reading.NUMBER_MAX);
            each.done();
        }
    }
}
