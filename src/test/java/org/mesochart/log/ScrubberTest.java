package org.mesochart.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScrubberTest {
    @Test
    void whatCouldIdentifyAPersonIsTakenOut() {
        assertEquals("born [date] and [date]", Scrubber.scrub("born 1980-01-31 and 31.01.1980"));
        assertEquals("call [number] or [number]", Scrubber.scrub("call 0532 123 45 67 or +90(532)1234567"));
        assertEquals("id [number]", Scrubber.scrub("id 10000000146"));
        assertEquals("to [mail]", Scrubber.scrub("to ayse.yilmaz@example.org"));
        assertEquals("value [text] and [text]", Scrubber.scrub("value \"Şükrü Işık\" and 'O Neill'"));
    }

    @Test
    void durationsCountsAndIdsStay() {
        String line = "opened 0b9f6f0e-1111-4222-8333-0123456789ab in 412 ms, 10000 points, 0.26 ms each";
        assertEquals(line, Scrubber.scrub(line));
    }
}
