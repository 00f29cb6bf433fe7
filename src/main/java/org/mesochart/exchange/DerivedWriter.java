package org.mesochart.exchange;

import java.util.List;
import org.mesochart.domain.dose.Dose;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.dose.SessionDoses;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.pain.Outcome;

/** Writes what follows from the record. An import does not read it back, it reckons anew. */
final class DerivedWriter {
    private DerivedWriter() {
    }

    static void write(JsonOut out, Derived.OfSession session) {
        SessionDoses doses = session.doses();
        if (doses.mixtures().isEmpty() && doses.applied().isEmpty() && session.points().isEmpty()) {
            return;
        }
        out.object("derived", () -> {
            out.list("mixtures", doses.mixtures(), totals -> {
                out.text("mixture", totals.mixture().id());
                out.decimal("preparedMl", totals.preparedMl());
                out.decimal("givenMl", totals.givenMl());
                out.decimal("wastedMl", totals.wastedMl());
                out.flag("atLeast", totals.atLeast());
                amounts(out, totals.amounts());
            });
            applied(out, doses.applied());
            points(out, session.points());
        });
    }

    static void write(JsonOut out, Derived.OfCourse course) {
        DosePeriod doses = course.doses();
        if (doses.sessions() == 0 && course.pain().isEmpty()) {
            return;
        }
        out.object("derived", () -> {
            out.number("sessions", doses.sessions());
            out.decimal("preparedMl", doses.preparedMl());
            out.decimal("givenMl", doses.givenMl());
            out.decimal("wastedMl", doses.wastedMl());
            out.flag("atLeast", doses.atLeast());
            amounts(out, doses.injected());
            applied(out, doses.applied());
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

    private static void applied(JsonOut out, List<Dose> doses) {
        out.rows("applied", doses, dose -> {
            out.text("substance", dose.substance());
            out.text("unit", dose.unit().key());
            out.text("amount", Json.exact(dose.amount()));
            out.flag("atLeast", dose.atLeast());
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
