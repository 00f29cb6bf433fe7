package org.mesochart.ui.program;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.i18n.Messages;
import org.mesochart.log.LoggedErrors;
import org.mesochart.settings.Preferences;
import org.mesochart.storage.ChartSize;

/**
 * What may be told to whoever helps: versions, system, settings, sizes, error codes. It is put together from named
 * values only, none of them typed by anybody: no patient, no name, no path, no text of a log line.
 *
 * @param system name, version and kind of the computer's system
 * @param screens size and scale of each screen, "1280 x 720, 125 %"
 * @param size of the chart; empty when it could not be read
 * @param errors of the log
 */
public record SupportReport(Instant at, Versions versions, String system, List<String> screens, Preferences preferences,
                            Optional<ChartSize> size, boolean sample, boolean readOnly, boolean damaged,
                            LoggedErrors.Latest errors) {
    /** Line by line, as it is shown and as it is saved. */
    String text(Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("menu.report.title"));
        lines.add(messages.text("menu.report.made", time(at)));
        lines.add("");
        lines.add("MesoChart " + versions.program());
        lines.addAll(versions.beneath());
        lines.add(system);
        screens.forEach(screen -> lines.add(messages.text("menu.report.screen", screen)));
        lines.add("");
        lines.add(messages.text("menu.report.settings"));
        fact(lines, messages, "language", messages.language().key());
        fact(lines, messages, "appearance", preferences.appearance().key());
        fact(lines, messages, "textSize", String.valueOf(preferences.textSize()));
        fact(lines, messages, "letterKeys", yes(messages, preferences.letterKeys()));
        fact(lines, messages, "lockAfter", String.valueOf(preferences.lockAfter().toMinutes()));
        fact(lines, messages, "ownFolder", yes(messages, preferences.chartFolder().isPresent()));
        fact(lines, messages, "paper", preferences.printing().paper());
        fact(lines, messages, "bothSides", yes(messages, preferences.printing().bothSides()));
        fact(lines, messages, "grey", yes(messages, preferences.printing().grey()));
        lines.add("");
        lines.add(messages.text("menu.report.chart"));
        size.ifPresentOrElse(known -> {
            fact(lines, messages, "format", String.valueOf(known.format()));
            fact(lines, messages, "patients", order(known.patients()));
            fact(lines, messages, "sessions", order(known.sessions()));
            fact(lines, messages, "points", order(known.points()));
        }, () -> lines.add(messages.text("menu.report.unreadable")));
        fact(lines, messages, "sample", yes(messages, sample));
        fact(lines, messages, "readOnly", yes(messages, readOnly));
        fact(lines, messages, "damaged", yes(messages, damaged));
        lines.add("");
        lines.add(messages.text("menu.report.errors"));
        errors.errors().forEach(error -> lines.add(time(error.at()) + "  " + error.code().code()));
        if (!errors.whole()) {
            lines.add(messages.text("menu.report.logUnreadable"));
        } else if (errors.errors().isEmpty()) {
            lines.add(messages.text("menu.report.noErrors"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void fact(List<String> lines, Messages messages, String key, String value) {
        lines.add(messages.text("menu.report.fact." + key, value));
    }

    private static String yes(Messages messages, boolean it) {
        return messages.text(it ? "menu.report.yes" : "menu.report.no");
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How many, as an order: "0", "1–9", "10–99". An exact number of patients is nobody's business. */
    static String order(long count) {
        if (count == 0) {
            return "0";
        }
        long from = 1;
        while (count / from >= 10) {
            from *= 10;
        }
        return from + "–" + (from * 10 - 1);
    }

    @Override
    public String toString() {
        return "SupportReport";
    }
}
