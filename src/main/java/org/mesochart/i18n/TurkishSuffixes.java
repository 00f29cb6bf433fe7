package org.mesochart.i18n;

import java.time.LocalTime;

/** Case endings of Turkish numbers, which follow the number's sound: 11:00’e, 112’yi. */
public final class TurkishSuffixes {
    private static final String[] TO_ONES = {"", "e", "ye", "e", "e", "e", "ya", "ye", "e", "a"};
    private static final String[] TO_TENS = {"a", "a", "ye", "a", "a", "ye"};
    private static final String[] OBJECT_ONES = {"", "i", "yi", "ü", "ü", "i", "yı", "yi", "i", "u"};
    private static final String[] OBJECT_TENS = {"", "u", "yi", "u", "ı", "yi", "ı", "i", "i", "ı"};

    private TurkishSuffixes() {}

    /** Until a time: "11:00’e", "10:30’a". A full hour is read without its minutes. */
    public static String until(LocalTime time, String written) {
        int said = time.getMinute() == 0 ? time.getHour() : time.getMinute();
        return written + '’' + (said % 10 == 0 ? TO_TENS[said / 10] : TO_ONES[said % 10]);
    }

    /** A number to call, as the object: "112’yi"; unchanged when it does not end with a digit. */
    public static String object(String number) {
        if (!number.matches(".*[0-9]")) {
            return number;
        }
        int ones = number.charAt(number.length() - 1) - '0';
        if (ones != 0) {
            return number + '’' + OBJECT_ONES[ones];
        }
        char before = number.length() > 1 ? number.charAt(number.length() - 2) : ' ';
        return switch (before) {
            case '0' -> number + "’ü"; // yüz
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number + '’' + OBJECT_TENS[before - '0'];
            default -> number + "’ı"; // sıfır
        };
    }
}
