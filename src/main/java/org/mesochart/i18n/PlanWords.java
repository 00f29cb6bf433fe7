package org.mesochart.i18n;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PlanStep;

/** A plan in words: "weekly × 4, then every 2 weeks × 2". */
public final class PlanWords {
    private static final int WEEK = 7;
    private static final int THREE = 3;

    private final Messages messages;

    public PlanWords(Messages messages) {
        this.messages = messages;
    }

    public String of(CoursePlan plan) {
        if (plan.steps().isEmpty()) {
            return messages.text("protocols.plan.none");
        }
        if (plan.sessions() == 1) {
            return messages.text("protocols.plan.once");
        }
        if (threeAWeek(plan)) {
            return messages.text("protocols.plan.threeAWeek", plan.sessions());
        }
        String text = null;
        for (PlanStep step : plan.steps()) {
            String words = step.everyDays() == WEEK
                    ? messages.text("protocols.plan.weekly", step.sessions())
                    : step.everyDays() % WEEK == 0
                            ? messages.text("protocols.plan.weeks", step.sessions(), step.everyDays() / WEEK)
                            : step.everyDays() == 1
                                    ? messages.text("protocols.plan.daily", step.sessions())
                                    : messages.text("protocols.plan.days", step.sessions(), step.everyDays());
            text = text == null ? words : messages.text("protocols.plan.then", text, words);
        }
        return text;
    }

    // Two days, two days, and over the weekend three.
    private static boolean threeAWeek(CoursePlan plan) {
        List<Integer> days = new ArrayList<>();
        plan.steps().forEach(step -> {
            for (int i = 0; i < step.sessions(); i++) {
                days.add(step.everyDays());
            }
        });
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) != (i % THREE == 0 ? THREE : 2)) {
                return false;
            }
        }
        return days.size() > THREE;
    }
}
