package org.mesochart.domain.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.text.Bilingual;
import org.mesochart.domain.text.Folding;

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
     * @param allergies the patient's, compared with what the session holds
     * @param day the day of the session: a lot that expired later was good
     */
    public static List<Problem> check(
            SessionRecord record, List<ScreeningQuestion> asked, AllergyComparison allergies, LocalDate day) {
        List<Problem> missing = new ArrayList<>();
        if (!record.stopped()) {
            missing.addAll(allergies.problems(record.screening()));
        }
        notAsked(new Screening(asked, record.screening())).ifPresent(missing::add);
        missing.addAll(check(record, day));
        missing.addAll(observed(record));
        return missing;
    }

    /** What is missing besides what older sessions do not have: the screening, and what was observed. */
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
        Topical cream = record.details().topical();
        if (cream != null && cream.isExpired(day) && cream.expiredReason() == null) {
            missing.add(Problem.of("creamReason", "errors.topical.expired"));
        }
        points(record.injections(), missing);
    }

    // One line for a fault, however many points have it.
    private static void points(List<Injection> injections, List<Problem> missing) {
        List<Integer> unmixed = new ArrayList<>();
        List<Integer> unreasoned = new ArrayList<>();
        for (Injection injection : injections) {
            for (Problem problem : InjectionRules.check(injection)) {
                if (problem.key().equals("errors.depth.reason")) {
                    unreasoned.add(injection.number());
                } else {
                    missing.add(problem);
                }
            }
            boolean dry = injection.volumeMl() != null && injection.volumeMl().signum() == 0;
            if (injection.mixtureId() == null && !dry) {
                unmixed.add(injection.number());
            }
        }
        numbered("mixture", "errors.sign.mixture", unmixed).ifPresent(missing::add);
        numbered("reason", "errors.sign.depth", unreasoned).ifPresent(missing::add);
    }

    private static Optional<Problem> numbered(String field, String key, List<Integer> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(points.size() == 1
                ? Problem.of(field, key, points.getFirst())
                : Problem.of(field, key + ".several", NumberRanges.of(points)));
    }

    /**
     * What was not observed after injections: pain at a place scored before them, and whether anything unwanted was
     * seen. "Not asked" and "none" are answers; nothing at all is not. Without injections there is nothing to observe.
     */
    public static List<Problem> observed(SessionRecord record) {
        List<Problem> missing = new ArrayList<>();
        if (record.injections().isEmpty() || record.stopped()) {
            return missing;
        }
        painAfter(record).forEach(gap -> missing.add(Problem.of("score", "errors.sign.after")));
        if (record.adverseEvents().isEmpty() && !record.details().noEvents()) {
            missing.add(Problem.of("events", "errors.sign.events"));
        }
        return missing;
    }

    /** A score that should have been taken after the injections, because it was taken before them. */
    public record PainGap(String site, PainScale scale, Aspect aspect) {
        @Override
        public String toString() {
            return "PainGap[" + scale + ", " + aspect + ']';
        }
    }

    /** Scores before the injections that none follows, neither a figure nor "not asked". */
    public static List<PainGap> painAfter(SessionRecord record) {
        if (record.injections().isEmpty()) {
            return List.of();
        }
        return record.scores().stream()
                .filter(before -> before.moment() == Moment.BEFORE)
                .filter(before -> record.scores().stream().noneMatch(after -> after.moment() == Moment.AFTER
                        && Folding.same(after.site(), before.site())
                        && after.aspect() == before.aspect()))
                .filter(before -> !record.details().wasNotAsked(before.site(), before.aspect(), Moment.AFTER))
                .map(before -> new PainGap(before.site(), before.scale(), before.aspect()))
                .distinct()
                .toList();
    }

    /**
     * What deserves a second look and keeps nobody from signing.
     *
     * @return one problem a thing, never among those of {@link #check}
     */
    public static List<Problem> reminders(SessionRecord record) {
        return reminders(record, record.consent());
    }

    /** @param consent the one that holds in the session, which may be of an earlier one */
    public static List<Problem> reminders(SessionRecord record, Optional<Consent> consent) {
        List<Problem> reminders = new ArrayList<>();
        if (record.stopped() || record.injections().isEmpty()) {
            return reminders;
        }
        consent.filter(c -> c.status().against()).ifPresent(c ->
                reminders.add(Problem.of("consent", "errors.sign.consent." + c.status().key(), c.on())));
        for (MixtureTotals totals : record.totals()) {
            Mixture mixture = totals.mixture();
            if (totals.exceedsPrepared()) {
                reminders.add(Problem.of("mixture", "errors.sign.over", mixture.letter(), totals.givenMl(),
                        totals.preparedMl()));
            } else if (totals.unaccountedMl().signum() < 0
                    || !totals.atLeast() && totals.unaccountedMl().signum() != 0) {
                reminders.add(Problem.of("wasted", "errors.sign.unaccounted", mixture.letter(), totals.leftMl(),
                        totals.wastedMl()));
            }
        }
        Topical cream = record.details().topical();
        if (cream != null && cream.expiry() == null) {
            reminders.add(Problem.of("topical", "errors.topical.noExpiry"));
        }
        if (record.details().antisepsis() == null) {
            reminders.add(Problem.of("antisepsis", "errors.sign.antisepsis"));
        }
        if (record.details().advice() == null) {
            reminders.add(Problem.of("advice", "errors.sign.advice"));
        }
        return reminders;
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
