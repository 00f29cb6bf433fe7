package org.mesochart.domain.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.text.Bilingual;

/**
 * What a session needs before it can be signed: everything asked, and where, what and from which lot on record. A session
 * that an answer ended needs nothing else, and no injections may be charted in it.
 */
public final class SigningRules {
    private SigningRules() {}

    /**
     * What is missing, one problem a thing; empty when the session can be signed.
     *
     * @param asked the questions of the screening
     * @param day the day of the session: a lot that expired later was good
     */
    public static List<Problem> check(SessionRecord record, List<ScreeningQuestion> asked, LocalDate day) {
        List<Problem> missing = new ArrayList<>();
        notAsked(new Screening(asked, record.screening())).ifPresent(missing::add);
        missing.addAll(check(record, day));
        return missing;
    }

    /** What is missing besides the screening, which older sessions do not have. */
    public static List<Problem> check(SessionRecord record, LocalDate day) {
        List<Problem> missing = new ArrayList<>();
        record.screening().stream().map(ScreeningAnswer::check).forEach(missing::addAll);
        if (record.stopped()) {
            if (!record.injections().isEmpty()) {
                missing.add(Problem.of("injections", "errors.sign.stopped", record.injections().size()));
            }
        } else {
            injected(record, day, missing);
        }
        // The signature would not cover what cannot be read.
        unshown(record).ifPresent(missing::add);
        record.marks().forEach(mark -> missing.addAll(mark.check()));
        return missing;
    }

    /** One sentence naming every question without an answer, or nothing when all were asked. */
    public static Optional<Problem> notAsked(Screening screening) {
        List<Bilingual> names = screening.notAsked().stream().map(q -> q.words().inSentence()).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("screening", "errors.sign.notAsked", names));
    }

    private static void injected(SessionRecord record, LocalDate day, List<Problem> missing) {
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
