package org.mesochart.planted.ui.alpha;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

public final class FormatsDate {
    String text(LocalDate day) {
        return DateTimeFormatter.ofPattern("d.M.y", Locale.ROOT).format(day);
    }
}
