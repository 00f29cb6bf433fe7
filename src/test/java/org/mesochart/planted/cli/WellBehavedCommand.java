package org.mesochart.planted.cli;

import java.util.Locale;

public final class WellBehavedCommand {
    String lower(String text) {
        return String.format(Locale.ROOT, "%s", text.toLowerCase(Locale.ROOT));
    }
}
