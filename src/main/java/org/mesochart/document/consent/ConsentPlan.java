package org.mesochart.document.consent;

import java.util.List;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.i18n.Messages;

/** A plan told to a patient: "6 sessions, 4 of them weekly and 2 every other week". */
final class ConsentPlan {
    private static final int WEEK = 7;

    private final Messages messages;

    ConsentPlan(Messages messages) {
        this.messages = messages;
    }

    String of(CoursePlan plan) {
        if (plan.sessions() == 0) {
            return messages.text("consent.plan.none");
        }
        String sessions = messages.count("consent.plan.sessions", plan.sessions());
        List<PlanStep> steps = plan.steps();
        if (plan.sessions() == 1) {
            return sessions;
        }
        return switch (steps.size()) {
            case 1 -> messages.text("consent.plan.all", sessions, every(steps.getFirst()));
            case 2 -> messages.text("consent.plan.two", sessions, steps.getFirst().sessions(), every(steps.getFirst()),
                    steps.getLast().sessions(), every(steps.getLast()));
            default -> messages.text("consent.plan.more", sessions);
        };
    }

    private String every(PlanStep step) {
        int days = step.everyDays();
        if (days == 1) {
            return messages.text("consent.plan.daily");
        }
        if (days == WEEK) {
            return messages.text("consent.plan.weekly");
        }
        if (days == 2 * WEEK) {
            return messages.text("consent.plan.fortnightly");
        }
        return days % WEEK == 0
                ? messages.text("consent.plan.weeks", days / WEEK)
                : messages.text("consent.plan.days", days);
    }
}
