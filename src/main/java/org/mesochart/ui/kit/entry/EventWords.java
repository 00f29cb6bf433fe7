package org.mesochart.ui.kit.entry;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.AdverseEvent.Follow;
import org.mesochart.i18n.Messages;

/** An adverse event in words. */
public final class EventWords {
    private final Messages messages;

    public EventWords(Messages messages) {
        this.messages = messages;
    }

    /** "Bruise, mild"; for another kind what it was. */
    public String what(AdverseEvent event) {
        String kind = event.kind() == AdverseEvent.Kind.OTHER && event.follow().what() != null
                ? event.follow().what()
                : messages.text("session.event." + event.kind().key());
        return messages.text("events.what", kind,
                messages.text("session.severity." + event.severity().key()).toLowerCase(messages.locale()));
    }

    /** "24 Nov 2026, 10:20". */
    public String when(AdverseEvent event, ZoneId zone) {
        return messages.dates().moment(LocalDateTime.ofInstant(event.at(), zone));
    }

    /** What came of it: "Resolved", or that nothing is told yet. */
    public String outcome(AdverseEvent event) {
        AdverseEvent.Outcome outcome = event.follow().outcome();
        return outcome == null
                ? messages.text(event.resolved() ? "events.outcome.resolved" : "events.outcome.none")
                : messages.text("events.outcome." + outcome.key());
    }

    /** Where it was: the regions of the points it is linked to, each with their count; empty when none is told. */
    public String where(AdverseEvent event, EventSession session) {
        return String.join(", ", session.placesOf(event.points()).stream()
                .map(place -> messages.text("events.place", place.name(),
                        place.points().stream().filter(event.points()::contains).count()))
                .toList());
    }

    /** What was done, the suspected lots, the report and the note: a sentence each. */
    public List<String> further(AdverseEvent event) {
        Follow follow = event.follow();
        List<String> lines = new ArrayList<>();
        if (event.note() != null) {
            lines.add(event.note());
        }
        if (follow.action() != null) {
            lines.add(messages.text("events.line.action", follow.action()));
        }
        if (!follow.lots().isEmpty()) {
            lines.add(messages.text("events.line.lots", String.join(", ", follow.lots())));
        }
        report(event).ifPresent(lines::add);
        return lines;
    }

    /** "Reported to the authority on 20 Nov 2026, number TUFAM-118". */
    public java.util.Optional<String> report(AdverseEvent event) {
        Follow follow = event.follow();
        if (follow.reportedOn() == null && follow.reportNumber() == null) {
            return java.util.Optional.empty();
        }
        if (follow.reportedOn() == null) {
            return java.util.Optional.of(messages.text("events.line.reportNumber", follow.reportNumber()));
        }
        return java.util.Optional.of(follow.reportNumber() == null
                ? messages.text("events.line.reported", follow.reportedOn())
                : messages.text("events.line.reportedAs", follow.reportedOn(), follow.reportNumber()));
    }
}
