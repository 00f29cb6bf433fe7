package org.mesochart.exchange;

import java.time.LocalDate;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Signature.Hand;
import org.mesochart.domain.session.Signature.Meaning;
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
        boolean stopped = Screening.stops(ChartMerge.values(found.screening()));
        Hand hand = found.signature().hand();
        if (stopped || hand != null && hand.meaning() == Meaning.NOT_PERFORMED) {
            if (!found.injections().isEmpty()) {
                faults.add(found.place() + "/injections",
                        stopped ? "errors.sign.stopped" : "cli.format.notPerformed", found.injections().size());
            }
            return;
        }
        LocalDate day = found.session().localTime().toLocalDate();
        for (Found<Mixture> mixture : found.mixtures()) {
            int index = 0;
            for (Component component : mixture.value().components()) {
                lot(mixture.place() + "/components/" + index++, mixture.value(), component, day, faults);
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
            faults.add(place + (component.lot() == null ? "/lot" : "/expiry"), "errors.sign.lot", mixture.letter(),
                    component.product());
        } else if (component.expiry().isPastOn(day) && component.expiredReason() == null) {
            faults.add(place + "/expiredReason", "errors.lot.expired", component.lot());
        }
    }
}
