package org.mesochart.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PlanStep;

class RulesTest {
    private static String depth(String mm, String reason) {
        return InjectionRules.checkDepth(new BigDecimal(mm), reason).map(Problem::key).orElse("");
    }

    @Test
    void depthsOfOneToFourMillimetresNeedNoReason() {
        for (String usual : List.of("1", "1.0", "2.5", "4", "4.00")) {
            assertEquals("", depth(usual, null), usual);
        }
    }

    @Test
    void depthsOutsideNeedAReasonAndImpossibleOnesAreRefused() {
        for (String unusual : List.of("0.1", "0.9", "4.1", "9", "13")) {
            assertEquals("errors.depth.reason", depth(unusual, " "), unusual);
            assertEquals("", depth(unusual, "scar tissue"), unusual);
        }
        for (String impossible : List.of("0", "-2", "0.05", "2.25", "13.1", "40")) {
            assertEquals("errors.depth.refused", depth(impossible, "because"), impossible);
        }
    }

    @Test
    void volumesAreFromDryToFiveMillilitresOrUnknown() {
        assertTrue(InjectionRules.checkVolume(null).isEmpty());
        assertTrue(InjectionRules.checkVolume(BigDecimal.ZERO).isEmpty());
        assertTrue(InjectionRules.checkVolume(new BigDecimal("0.0625")).isEmpty());
        for (String wrong : List.of("-0.1", "5.01", "100", "0.0000001")) {
            assertTrue(InjectionRules.checkVolume(new BigDecimal(wrong)).isPresent(), wrong);
        }
    }

    @Test
    void aPlanWithTwoIntervalsSaysWhenTheNextSessionIsDue() {
        CoursePlan plan = new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14)));
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertEquals(6, plan.sessions());
        assertEquals(Optional.empty(), plan.nextDue(0, null));
        assertEquals(Optional.of(day.plusDays(7)), plan.nextDue(3, day));
        assertEquals(Optional.of(day.plusDays(14)), plan.nextDue(4, day));
        assertEquals(Optional.empty(), plan.nextDue(6, day));
    }
}
