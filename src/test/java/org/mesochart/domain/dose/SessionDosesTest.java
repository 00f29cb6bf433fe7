package org.mesochart.domain.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;

/** Doses of a session and of several, where something is missing, odd, or on the edge. */
class SessionDosesTest {
    private static final Ingredient CREAM = new Ingredient("Lidocaine", new BigDecimal(40), DoseUnit.MILLIGRAM);

    private final Mixture a = Doses.mixture("A",
            Doses.component("Lidocaine hydrochloride 2 %", "1"), Doses.component("Sodium chloride 0.9 %", "3"));
    private final Mixture b = Doses.mixture("B",
            Doses.component("lidocaine HYDROCHLORIDE 10 mg/mL", "1"), Doses.component("Lidocaine base 10 mg/mL", "1"));

    private static SessionRecord stopped(SessionRecord record) {
        return record.withScreening(List.of(
                new ScreeningAnswer(record.session().id(), "pregnancy", Answer.STOP, null, false)));
    }

    private static SessionRecord at(String instant, UUID course, Mixture mixture) {
        return Doses.session(course, Instant.parse(instant), List.of(mixture), Doses.points(10, mixture, "0.1"));
    }

    @Test
    void oneNameTypedInTwoWaysIsOneDoseAndSaltAndBaseAreTwo() {
        List<Injection> points = new ArrayList<>(Doses.points(24, a, "0.1"));
        points.addAll(Doses.points(10, b, "0.1"));
        assertEquals(
                List.of("Lidocaine hydrochloride 17 of 30 mg, 13 wasted", "Lidocaine base 5 of 10 mg, 5 wasted"),
                Doses.told(SessionDoses.of(Doses.session(List.of(a, b), points)).injected()));
    }

    @Test
    void whatIsOnTheSkinIsAFormulationOfItsOwn() {
        SessionRecord record = Doses.withCream(
                Doses.session(List.of(a), Doses.points(24, a, "0.1")), "Lidocaine 4 % cream", List.of(CREAM), "2");
        SessionDoses doses = SessionDoses.of(record);
        assertEquals(List.of("Lidocaine hydrochloride 12 of 20 mg, 8 wasted"), Doses.told(doses.injected()));
        assertEquals("Lidocaine", doses.applied().getFirst().substance());
        assertEquals("80", doses.applied().getFirst().amount().toString());
        assertFalse(doses.applied().getFirst().atLeast());
    }

    @Test
    void gramsThatAreNotToldMakeALowerBoundAndAreNotZero() {
        SessionRecord record =
                Doses.withCream(Doses.session(List.of(a), List.of()), "Lidocaine 4 % cream", List.of(CREAM), null);
        Dose applied = SessionDoses.of(record).applied().getFirst();
        assertTrue(applied.atLeast());
        assertEquals(0, applied.amount().signum());
        assertTrue(DosePeriod.of(List.of(record)).applied().getFirst().atLeast());
    }

    @Test
    void aSessionThatWasStoppedGivesNothing() {
        SessionRecord record = stopped(Doses.withCream(
                Doses.session(List.of(a), Doses.points(24, a, "0.1")), "Lidocaine 4 % cream", List.of(CREAM), "2"));
        SessionDoses doses = SessionDoses.of(record);
        assertEquals(List.of("Lidocaine hydrochloride 0 of 20 mg, 20 wasted"), Doses.told(doses.injected()));
        assertEquals(0, doses.points());
        assertTrue(doses.applied().isEmpty());
        DosePeriod period = DosePeriod.of(List.of(record));
        assertEquals(0, period.sessions());
        assertTrue(period.injected().isEmpty());
    }

    @Test
    void aPointThatCannotBeReadMakesEveryMixtureALowerBound() {
        SessionRecord record = Doses.session(List.of(a), Doses.points(24, a, "0.1"))
                .withUnshown(new SessionRecord.Unshown(1, 0));
        assertTrue(SessionDoses.of(record).atLeast());
        assertTrue(DosePeriod.of(List.of(record)).injected().stream().allMatch(Amount::atLeast));
    }

    @Test
    void aDryPunctureIsKnownToGiveNothing() {
        SessionDoses doses = SessionDoses.of(
                Doses.session(List.of(a), List.of(Doses.point(a, "0"), Doses.point(null, "0"))));
        assertFalse(doses.atLeast());
        assertEquals(0, doses.givenMl().signum());
        assertEquals(List.of("Lidocaine hydrochloride 0 of 20 mg, 20 wasted"), Doses.told(doses.injected()));
    }

    @Test
    void aProductWithoutAStrengthAddsVolumeOnly() {
        Mixture mixture = Doses.mixture("A", Doses.component("Hyaluronidase", "1"),
                Doses.component("Lidocaine hydrochloride 2 %", "1"));
        SessionDoses doses = SessionDoses.of(Doses.session(List.of(mixture), Doses.points(10, mixture, "0.1")));
        assertEquals(List.of("Lidocaine hydrochloride 10 of 20 mg, 10 wasted"), Doses.told(doses.injected()));
    }

    @Test
    void aMeasuredWasteThatDoesNotFitIsToldAndNotBent() {
        SessionRecord record = Doses.session(List.of(a.withWasted(new BigDecimal("1"))), Doses.points(24, a, "0.1"));
        MixtureTotals totals = record.totals().getFirst();
        assertEquals(0, totals.leftMl().compareTo(new BigDecimal("1.6")));
        assertEquals(0, totals.wastedMl().compareTo(BigDecimal.ONE));
        assertEquals(0, totals.unaccountedMl().compareTo(new BigDecimal("0.6")));
        assertEquals("3", totals.amounts().getFirst().unaccounted().toString());
        assertFalse(totals.exceedsPrepared());
        SessionRecord tooMuch = Doses.session(List.of(a.withWasted(new BigDecimal("2"))), Doses.points(24, a, "0.1"));
        assertEquals(0, tooMuch.totals().getFirst().unaccountedMl().compareTo(new BigDecimal("-0.4")));
    }

    @Test
    void moreGivenThanPreparedIsSeenAndANegativeWasteIsRefused() {
        MixtureTotals totals = Doses.session(List.of(a), Doses.points(42, a, "0.1")).totals().getFirst();
        assertTrue(totals.exceedsPrepared());
        assertEquals(0, totals.wastedMl().compareTo(new BigDecimal("-0.2")));
        assertEquals("errors.mixture.wasted", a.withWasted(new BigDecimal("-0.1")).check().getFirst().key());
    }

    @Test
    void theLastThirtyDaysBeginWithTheTwentyNinthDayBeforeAtMidnightWhereItTookPlace() {
        UUID other = UUID.randomUUID();
        SessionRecord now = at("2026-11-30T06:00:00Z", Doses.COURSE, a);
        // 1 November begins at 21:00 UTC of 31 October in Istanbul.
        SessionRecord first = at("2026-10-31T21:00:00Z", other, a);
        SessionRecord before = at("2026-10-31T20:59:59Z", other, a);
        SessionRecord later = at("2026-11-30T06:00:01Z", other, a);
        SessionRecord together = at("2026-11-30T06:00:00Z", other, a);
        DosePeriod days = DosePeriod.lastDays(30, now, List.of(first, before, later, together, now));
        assertEquals(3, days.sessions(), "the first day, the session at the same moment, and the session itself once");
        assertEquals("15", days.injected().getFirst().given().toString());
        assertEquals(1, DosePeriod.lastDays(1, at("2026-11-29T06:00:00Z", other, a), List.of(now)).sessions());
    }

    @Test
    void aCourseEndsWithTheSessionThatIsAskedForAndHoldsNoOther() {
        SessionRecord first = at("2026-01-10T06:00:00Z", Doses.COURSE, a);
        SessionRecord now = at("2026-11-30T06:00:00Z", Doses.COURSE, a);
        SessionRecord next = at("2026-12-07T06:00:00Z", Doses.COURSE, a);
        SessionRecord elsewhere = at("2026-11-29T06:00:00Z", UUID.randomUUID(), a);
        assertEquals(2, DosePeriod.course(now, List.of(next, elsewhere, first)).sessions());
        assertEquals(3, DosePeriod.course(next, List.of(first, now, next)).sessions());
    }

    @Test
    void theSessionOnTheScreenTakesThePlaceOfTheOneInTheChart() {
        SessionRecord now = at("2026-11-30T06:00:00Z", Doses.COURSE, a);
        SessionRecord stored = new SessionRecord(now.session(), now.mixtures(), List.of(), List.of(), List.of(),
                now.signature());
        assertEquals(10, DosePeriod.course(now, List.of(stored)).points());
    }
}
