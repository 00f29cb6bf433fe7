package org.mesochart.domain.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;

/** What a session needs before it can be signed: where, what and from which lot must be on record. */
public final class SigningRules {
    private SigningRules() {}

    /**
     * What is missing, one problem a thing; empty when the session can be signed.
     *
     * @param day the day of the session: a lot that expired later was good
     */
    public static List<Problem> check(SessionRecord record, LocalDate day) {
        List<Problem> missing = new ArrayList<>();
        if (record.injections().isEmpty() && record.scores().isEmpty()) {
            missing.add(Problem.of("injections", "errors.sign.empty"));
        }
        for (Mixture mixture : record.mixtures()) {
            for (Component component : mixture.components()) {
                lot(mixture, component, day, missing);
            }
        }
        for (Injection injection : record.injections()) {
            missing.addAll(InjectionRules.check(injection));
            boolean dry = injection.volumeMl() != null && injection.volumeMl().signum() == 0;
            if (injection.mixtureId() == null && !dry) {
                missing.add(Problem.of("mixture", "errors.sign.mixture", injection.number()));
            }
        }
        // The signature would not cover what cannot be read.
        unshown(record).ifPresent(missing::add);
        record.marks().forEach(mark -> missing.addAll(mark.check()));
        return missing;
    }

    /** What keeps a session from being signed or discarded when not all of it can be read. */
    public static Optional<Problem> unshown(SessionRecord record) {
        SessionRecord.Unshown unshown = record.unshown();
        return unshown.any()
                ? Optional.of(Problem.of("injections", "errors.sign.unshown", unshown.points(), unshown.marks()))
                : Optional.empty();
    }

    private static void lot(Mixture mixture, Component component, LocalDate day, List<Problem> missing) {
        if (component.lot() == null || component.expiry() == null) {
            missing.add(Problem.of("lot", "errors.sign.lot", mixture.letter(), component.product()));
        } else if (component.expiry().isPastOn(day) && component.expiredReason() == null) {
            missing.add(Problem.of("expiredReason", "errors.lot.expired", component.lot()));
        }
    }
}
