package org.mesochart.exchange;

import java.time.LocalDate;
import java.util.List;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.session.Injection;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundSession;

/**
 * What every version of the program has asked of a session before it could be signed: lot and expiry of what was
 * injected, and which mixture a point got. What later versions ask besides is not asked of a session signed before.
 */
final class SignedRules {
    private SignedRules() {
    }

    static void check(FoundSession found, Faults faults) {
        if (Screening.stops(ChartMerge.values(found.screening()))) {
            return;
        }
        LocalDate day = found.session().localTime().toLocalDate();
        for (Found<Mixture> mixture : found.mixtures()) {
            for (Component component : mixture.value().components()) {
                lot(found.place(), mixture.value(), component, day, faults);
            }
        }
        for (Found<Injection> each : found.injections()) {
            Injection point = each.value();
            boolean dry = point.volumeMl() != null && point.volumeMl().signum() == 0;
            if (point.mixtureId() == null && !dry) {
                faults.add(each.place() + "/mixture", "errors.sign.mixture", point.number());
            }
        }
    }

    private static void lot(String place, Mixture mixture, Component component, LocalDate day, Faults faults) {
        if (component.lot() == null || component.expiry() == null) {
            faults.addAll(place, List.of(Problem.of("lot", "errors.sign.lot", mixture.letter(), component.product())));
        } else if (component.expiry().isPastOn(day) && component.expiredReason() == null) {
            faults.addAll(place, List.of(Problem.of("expiredReason", "errors.lot.expired", component.lot())));
        }
    }
}
