package org.mesochart.ui.kit.entry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.i18n.Dates;

/** A day and a time of day as typed. While nothing is typed over it, the exact moment stays what it was. */
final class Moments {
    private final Dates dates;
    private final ZoneId zone;
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private Instant shown;
    private String dayShown;
    private String timeShown;

    Moments(Dates dates, ZoneId zone) {
        this.dates = dates;
        this.zone = zone;
    }

    void show(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        shown = at;
        dayShown = dates.day(local.toLocalDate());
        timeShown = dates.time(local.toLocalTime());
        day.set(dayShown);
        time.set(timeShown);
    }

    StringProperty day() {
        return day;
    }

    StringProperty time() {
        return time;
    }

    boolean dayReadable() {
        return dates.parse(day.get()).isPresent();
    }

    boolean timeReadable() {
        return dates.parseTime(time.get()).isPresent();
    }

    /** Empty while day or time cannot be read. */
    Optional<Instant> at() {
        if (day.get().equals(dayShown) && time.get().equals(timeShown)) {
            return Optional.of(shown);
        }
        return dates.parse(day.get()).flatMap(d -> dates.parseTime(time.get()).map(t -> d.atTime(t).atZone(zone).toInstant()));
    }
}
