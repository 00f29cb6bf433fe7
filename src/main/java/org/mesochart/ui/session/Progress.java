package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.Problem;

/** How far a session is: which steps are done, what is typed and not yet good, what is begun and not recorded. */
final class Progress {
    private final SessionViewModel model;

    Progress(SessionViewModel model) {
        this.model = model;
    }

    /** @param visited whether the step has been left before: then what is missing in it shows */
    Step.State state(Step of, boolean visited) {
        if (model.session() == null) {
            return Step.State.OPEN;
        }
        boolean done = switch (of) {
            case ASSESS -> model.painSites().scoredBefore() && model.scores().allValid() && !assessmentUnfinished();
            case SCREEN -> model.screening().screening().notAsked().isEmpty();
            case PREPARE -> !model.mixtures().mixtures().isEmpty() && model.mixtures().allValid()
                    && model.mixtures().lotsToConfirm() == 0 && model.skin().valid();
            case INJECT -> !model.points().points().isEmpty();
            case OBSERVE -> model.scores().allValid() && model.scores().openAfter(model.details().now()).isEmpty()
                    && model.events().answered();
            case SIGN -> model.session().signed();
        };
        if (done) {
            return Step.State.DONE;
        }
        return visited && of != Step.SIGN && model.step().get() != of ? Step.State.MISSING : Step.State.OPEN;
    }

    /** What is typed and keeps from signing, as it is not good or not recorded. */
    List<Problem> unfinished() {
        List<Problem> problems = new ArrayList<>();
        if (!model.mixtures().allValid() && !model.screening().stopped()) {
            problems.add(Problem.of("mixture", "session.sign.unfinishedMixture"));
        }
        if (!model.skin().valid()) {
            problems.add(Problem.of("topical", "prepare.skin.unfinished"));
        }
        if (!model.scores().allValid()) {
            problems.add(Problem.of(model.scores().beforeValid() ? "scoreAfter" : "scoreBefore",
                    "session.sign.unfinishedScore"));
        }
        if (assessmentUnfinished()) {
            problems.add(Problem.of("assessment", "assess.unfinished"));
        }
        if (model.events().started()) {
            problems.add(Problem.of("event", "session.sign.unfinishedEvent"));
        }
        if (model.outcomes().draft().started()) {
            problems.add(Problem.of("total", "session.sign.unfinishedTotal"));
        }
        if (model.noteProblem().isPresent()) {
            problems.add(Problem.of("note", "session.sign.unfinishedNote"));
        }
        return problems;
    }

    /** What is begun and not recorded, and would be lost by leaving: the key of a sentence that says so. */
    Optional<String> begun() {
        if (model.addenda().begun()) {
            return Optional.of("session.leave.addendum");
        }
        if (model.events().started()) {
            return Optional.of("session.leave.event");
        }
        if (model.outcomes().draft().started()) {
            return Optional.of("session.leave.total");
        }
        return model.noteProblem().map(problem -> "session.leave.note");
    }

    private boolean assessmentUnfinished() {
        return model.assessment().unfinished() || model.painSites().unfinished() || model.plan().problem().isPresent()
                || model.changes().problem().isPresent() || model.consent().problem().isPresent();
    }
}
