package org.mesochart.exchange;

import java.util.List;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.pain.Outcome;

/** Writes what follows from the record. An import does not read it back, it reckons anew. */
final class DerivedWriter {
    private DerivedWriter() {
    }

    static void write(JsonOut out, Derived.OfSession session) {
        if (session.mixtures().isEmpty() && session.points().isEmpty()) {
            return;
        }
        out.object("derived", () -> {
            out.list("mixtures", session.mixtures(), totals -> {
                out.text("mixture", totals.mixture().id());
                out.decimal("preparedMl", totals.preparedMl());
                out.decimal("givenMl", totals.givenMl());
                out.decimal("wastedMl", totals.wastedMl());
                out.flag("atLeast", totals.atLeast());
                amounts(out, totals.amounts());
            });
            points(out, session.points());
        });
    }

    static void write(JsonOut out, Derived.OfCourse course) {
        if (course.sessions() == 0 && course.pain().isEmpty()) {
            return;
        }
        out.object("derived", () -> {
            out.number("sessions", course.sessions());
            out.decimal("preparedMl", course.preparedMl());
            out.decimal("givenMl", course.givenMl());
            out.decimal("wastedMl", course.wastedMl());
            out.flag("atLeast", course.atLeast());
            amounts(out, course.amounts());
            points(out, course.points());
            out.rows("pain", course.pain(), pain -> {
                Outcome outcome = pain.outcome();
                out.text("site", pain.site());
                out.text("scale", pain.scale().key());
                out.text("aspect", pain.aspect().key());
                out.decimal("baseline", outcome.baseline().value());
                out.decimal("latest", outcome.latest().value());
                out.decimal("change", outcome.latest().value().subtract(outcome.baseline().value()));
                outcome.percentLess().ifPresent(less -> out.decimal("percent", less.negate()));
                outcome.band().ifPresent(band -> out.text("band", band.key()));
            });
        });
    }

    private static void amounts(JsonOut out, List<Amount> amounts) {
        out.rows("ingredients", amounts, amount -> {
            out.text("substance", amount.substance());
            out.text("unit", amount.unit().key());
            out.text("prepared", Json.exact(amount.prepared()));
            out.text("given", Json.exact(amount.given()));
            out.text("wasted", Json.exact(amount.wasted()));
            out.flag("atLeast", amount.atLeast());
        });
    }

    private static void points(JsonOut out, List<Derived.Points> points) {
        out.rows("points", points, each -> {
            out.text("region", each.region());
            out.text("side", each.side());
            out.number("count", each.count());
        });
    }
}
