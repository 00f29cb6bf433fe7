package org.mesochart.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

@BesideOthers
class TurkishSuffixesTest {
    @Test
    void aTimeIsReadByItsMinutesOrByItsFullHour() {
        String[] times = {"11:00’e", "10:30’a", "09:00’a", "06:00’ya", "07:00’ye", "20:00’ye", "00:00’a", "23:00’e", "10:00’a",
            "14:20’ye", "14:40’a", "14:50’ye", "12:10’a", "18:00’e", "16:00’ya"};
        for (String time : times) {
            String written = time.substring(0, 5);
            assertEquals(time, TurkishSuffixes.until(LocalTime.parse(written), written));
        }
    }

    @Test
    void aNumberToCallIsAnObject() {
        String[] numbers = {"112’yi", "911’i", "999’u", "0800 123’ü", "155’i", "10’u", "110’u", "120’yi", "130’u", "150’yi",
            "160’ı", "180’i", "190’ı", "100’ü", "0’ı", "116’yı", "118’i", "444’ü"};
        for (String number : numbers) {
            assertEquals(number, TurkishSuffixes.object(number.substring(0, number.indexOf('’'))));
        }
        assertEquals("112 (ücretsiz)", TurkishSuffixes.object("112 (ücretsiz)"));
    }
}
