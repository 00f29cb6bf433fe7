package org.mesochart.domain.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Classes of patients who look alike, and the bands their ages are in. */
@BesideOthers
class AnonymityTest {
    @Test
    void theSmallestClassAndThoseInSmallOnesAreCounted() {
        Anonymity anonymity = new Anonymity();
        for (int i = 0; i < 5; i++) {
            anonymity.add("40 to 49", "female", Set.of("migraine", "acne"));
        }
        for (int i = 0; i < 4; i++) {
            anonymity.add("40 to 49", "female", Set.of("migraine"));
        }
        anonymity.add(null, null, Set.of("migraine"));
        assertEquals(new Anonymity.Count(10, 3, 1, 2, 5), anonymity.count());
    }

    @Test
    void withoutPatientsThereIsNoClass() {
        assertEquals(new Anonymity.Count(0, 0, 0, 0, 0), new Anonymity().count());
    }

    @Test
    void agesAreInBandsOfTenAndNinetyAndAboveTogether() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertEquals("0 to 9", AgeBand.on(day, day));
        assertEquals("30 to 39", AgeBand.on(day, LocalDate.of(1986, 3, 2)));
        assertEquals("40 to 49", AgeBand.on(day, LocalDate.of(1986, 3, 1)));
        assertEquals("80 to 89", AgeBand.on(day, LocalDate.of(1936, 3, 2)));
        assertEquals("90+", AgeBand.on(day, LocalDate.of(1936, 3, 1)));
        assertEquals("90+", AgeBand.on(day, LocalDate.of(1919, 1, 1)));
        assertNull(AgeBand.on(day, null));
        assertNull(AgeBand.on(day, day.plusDays(1)));
    }
}
