package org.mesochart.planted.ui.alpha;

import java.text.NumberFormat;
import java.util.Locale;

public final class FormatsNumber {
    String text(long number) {
        return NumberFormat.getInstance(Locale.ROOT).format(number);
    }
}
