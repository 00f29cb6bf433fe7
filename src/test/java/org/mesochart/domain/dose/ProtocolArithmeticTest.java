package org.mesochart.domain.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.session.SessionRecord;

/** Three published protocols, with the arithmetic that their charts must show. */
class ProtocolArithmeticTest {
    private static final Instant FIRST = Instant.parse("2026-08-03T08:00:00Z");

    private static void same(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " but " + actual);
    }

    private static SessionRecord fibromyalgia(UUID course, Instant at) {
        Mixture mixture = Doses.mixture("A",
                Doses.component("Lidocaine hydrochloride 2 %", "1"),
                Doses.component("Ketoprofen 100 mg/2 mL", "2"),
                Doses.component("Methylprednisolone 40 mg/mL", "1"));
        // 16 tender points of 0.25 mL use up the 4 mL.
        return Doses.session(course, at, List.of(mixture), Doses.points(16, mixture, "0.25"));
    }

    /** Fibromyalgia (Egyptian Journal of Medical Research, article 318868): weekly x 4, then fortnightly x 2. */
    @Test
    void fibromyalgiaInSixSessions() {
        UUID course = UUID.randomUUID();
        List<SessionRecord> sessions = new ArrayList<>();
        int[] days = {0, 7, 14, 21, 35, 49};
        for (int day : days) {
            sessions.add(fibromyalgia(course, FIRST.plus(Duration.ofDays(day))));
        }
        SessionDoses one = SessionDoses.of(sessions.getFirst());
        same("4", one.preparedMl());
        same("4", one.givenMl());
        assertEquals(List.of(
                "Lidocaine hydrochloride 20 of 20 mg, 0 wasted",
                "Ketoprofen 100 of 100 mg, 0 wasted",
                "Methylprednisolone 40 of 40 mg, 0 wasted"), Doses.told(one.injected()));
        List<Dose> perMl = Dose.of(sessions.getFirst().mixtures().getFirst(), BigDecimal.ONE);
        assertEquals(List.of("5", "25", "10"), perMl.stream().map(d -> d.amount().toString()).toList());
        DosePeriod whole = DosePeriod.course(sessions.getLast(), sessions);
        assertEquals(6, whole.sessions());
        assertEquals(96, whole.points());
        same("24", whole.givenMl());
        assertEquals(List.of("120", "600", "240"),
                whole.injected().stream().map(a -> a.given().toString()).toList());
        // Day 49 and the 29 days before it: day 20 is the first, so the fourth session (day 21) is in, the third is not.
        DosePeriod month = DosePeriod.lastDays(DosePeriod.DAYS, sessions.getLast(), sessions);
        assertEquals(3, month.sessions());
        assertEquals("60", month.injected().getFirst().given().toString());
    }

    /** Pes anserine bursitis (Saggini 2015, PMC4522948): three a week, nine sessions. */
    @Test
    void bursitisInNineSessions() {
        UUID course = UUID.randomUUID();
        List<SessionRecord> sessions = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            for (int day : new int[] {0, 2, 4}) {
                Mixture mixture = Doses.mixture("A", Doses.component("Diclofenac sodium 25 mg/mL", "1"));
                sessions.add(Doses.session(course, FIRST.plus(Duration.ofDays(7L * week + day)), List.of(mixture),
                        Doses.points(10, mixture, "0.1")));
            }
        }
        DosePeriod whole = DosePeriod.course(sessions.getLast(), sessions);
        assertEquals(9, whole.sessions());
        same("9", whole.givenMl());
        same("0", whole.wastedMl());
        assertEquals(List.of("Diclofenac sodium 225 of 225 mg, 0 wasted"), Doses.told(whole.injected()));
        assertEquals("25", SessionDoses.of(sessions.get(3)).injected().getFirst().given().toString());
    }

    /** Labour back pain (Mamuk 2023, doi 10.31083/j.ceog5003065): four blebs of sterile water. */
    @Test
    void labourBackPainGivesVolumeAndNoDrug() {
        Mixture water = Doses.mixture("A", Doses.component("Sterile water", "0.4"));
        SessionDoses session = SessionDoses.of(Doses.session(List.of(water), Doses.points(4, water, "0.1")));
        same("0.4", session.givenMl());
        same("0", session.wastedMl());
        assertEquals(4, session.points());
        assertTrue(session.injected().isEmpty(), "no drug");
        MixtureTotals totals = session.mixtures().getFirst();
        assertEquals(0, totals.unaccountedMl().signum());
        assertTrue(DosePeriod.of(List.of(Doses.session(List.of(water), Doses.points(4, water, "0.1"))))
                .injected().isEmpty());
    }
}
