package org.mesochart.ui.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.domain.session.SigningRules.PainGap;

/** Finds for each thing that keeps a session from being signed the place where it is put right. */
final class MissingList {
    private MissingList() {}

    /** @param problems from {@link SigningRules}, in their order */
    static List<Missing> of(SessionRecord record, List<Problem> problems) {
        Iterator<PainGap> gaps = SigningRules.painAfter(record).iterator();
        List<Missing> missing = new ArrayList<>();
        for (Problem problem : problems) {
            missing.add(one(record, problem, gaps));
        }
        return missing;
    }

    private static Missing one(SessionRecord record, Problem problem, Iterator<PainGap> gaps) {
        return switch (problem.key()) {
            case "errors.sign.after" -> new Missing(problem, Step.OBSERVE, null, List.of(),
                    gaps.hasNext() ? gaps.next() : null);
            case "errors.sign.events" -> Missing.of(problem, Step.OBSERVE, Missing.EVENTS);
            case "errors.sign.lot" -> Missing.of(problem, Step.PREPARE, row(record, "lot",
                    c -> c.lot() == null || c.expiry() == null).orElse(null));
            case "errors.lot.expired" -> Missing.of(problem, Step.PREPARE,
                    row(record, "reason", c -> expired(record, c)).orElse(null));
            case "errors.topical.expired" -> Missing.of(problem, Step.PREPARE, "creamReason");
            case "errors.topical.noExpiry" -> Missing.of(problem, Step.PREPARE, "creamExpiry");
            case "errors.sign.mixture", "errors.sign.mixture.several" ->
                    points(problem, record, p -> p.mixtureId() == null && !dry(p));
            case "errors.sign.depth", "errors.sign.depth.several" ->
                    points(problem, record, p -> !InjectionRules.check(p).isEmpty());
            case "errors.sign.consent.refused", "errors.sign.consent.withdrawn" ->
                    Missing.of(problem, Step.ASSESS, ConsentCard.STATUS);
            case "errors.sign.empty", "errors.sign.stopped" -> Missing.of(problem, Step.INJECT);
            case "errors.sign.notAsked" -> Missing.of(problem, Step.SCREEN);
            case "errors.sign.unshown", "session.sign.notSaved" -> Missing.of(problem, null);
            case "session.sign.unfinishedMixture" -> Missing.of(problem, Step.PREPARE);
            case "session.sign.unfinishedEvent" -> Missing.of(problem, Step.OBSERVE);
            case "session.sign.unfinishedScore" -> Missing.of(problem,
                    problem.field().equals("scoreBefore") ? Step.ASSESS : Step.OBSERVE);
            default -> Missing.of(problem, step(problem.field()));
        };
    }

    private static Step step(String field) {
        return switch (field) {
            case "assessment" -> Step.ASSESS;
            case "screening", "answer", "allergy" -> Step.SCREEN;
            case "creamReason", "lot", "expiry", "components", "product", "syringes", "wastedMl" -> Step.PREPARE;
            case "score", "advice", "wasted", "total", "note" -> Step.OBSERVE;
            case "antisepsis", "topical" -> Step.PREPARE;
            default -> Step.INJECT;
        };
    }

    private static boolean dry(Injection point) {
        return point.volumeMl() != null && point.volumeMl().signum() == 0;
    }

    private static Missing points(Problem problem, SessionRecord record, Predicate<Injection> which) {
        List<UUID> points = record.injections().stream().filter(which).map(Injection::id).toList();
        return new Missing(problem, Step.INJECT, null, points, null);
    }

    private static boolean expired(SessionRecord record, Component component) {
        LocalDate day = record.session().localTime().toLocalDate();
        return component.expiry() != null && component.expiry().isPastOn(day) && component.expiredReason() == null;
    }

    // Fields of the mixtures are named by letter and row.
    private static Optional<String> row(SessionRecord record, String field, Predicate<Component> which) {
        for (Mixture mixture : record.mixtures()) {
            for (int i = 0; i < mixture.components().size(); i++) {
                if (which.test(mixture.components().get(i))) {
                    return Optional.of(field + mixture.letter() + (i + 1));
                }
            }
        }
        return Optional.empty();
    }
}
