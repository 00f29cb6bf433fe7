package org.mesochart.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.domain.session.NumberRanges;
import org.mesochart.domain.session.SessionRecord;

/** Adverse events in words: what, how bad, when, at which points, what was done and what came of it. */
public final class EventSentence {
    private final Messages messages;

    public EventSentence(Messages messages) {
        this.messages = messages;
    }

    /** "bruise, mild"; of another kind its own name. */
    public String name(AdverseEvent event) {
        String what = event.follow().what() == null
                ? Joined.inner(messages.text("session.event." + event.kind().key()), messages)
                : event.follow().what();
        return messages.text("narrative.event.name", what,
                Joined.inner(messages.text("session.severity." + event.severity().key()), messages));
    }

    /** What, when if later, at which points, what was done and what came of it; its note only where nothing else names it. */
    public String brief(AdverseEvent event, SessionRecord record) {
        List<String> parts = new ArrayList<>(List.of(name(event)));
        if (event.kind() == AdverseEvent.Kind.OTHER && event.follow().what() == null && event.note() != null) {
            parts.add(event.note());
        }
        later(event, record, parts);
        points(event, record, parts);
        if (event.follow().action() != null) {
            parts.add(messages.text("narrative.event.action", event.follow().action()));
        }
        outcome(event).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /**
     * Everything that is known of it, without a full stop.
     *
     * @param entered when it was written down, or null; told when that was late
     */
    public String full(AdverseEvent event, SessionRecord record, Instant entered) {
        List<String> parts = new ArrayList<>();
        parts.add(name(event));
        later(event, record, parts);
        if (entered != null && new LateEntry(event.at(), entered).late()) {
            parts.add(messages.text("narrative.event.entered", entered.atZone(record.session().zone()).toLocalDate()));
        }
        points(event, record, parts);
        AdverseEvent.Follow follow = event.follow();
        if (event.note() != null) {
            parts.add(event.note());
        }
        if (follow.action() != null) {
            parts.add(messages.text("narrative.event.action", follow.action()));
        }
        if (!follow.lots().isEmpty()) {
            parts.add(messages.text("narrative.event.lots", String.join(", ", follow.lots())));
        }
        if (follow.reportedOn() != null) {
            parts.add(follow.reportNumber() == null
                    ? messages.text("narrative.event.reported", follow.reportedOn())
                    : messages.text("narrative.event.reported.number", follow.reportedOn(), follow.reportNumber()));
        }
        outcome(event).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private void later(AdverseEvent event, SessionRecord record, List<String> parts) {
        LocalDate day = event.at().atZone(record.session().zone()).toLocalDate();
        if (!day.equals(record.session().localTime().toLocalDate())) {
            parts.add(messages.text("narrative.event.on", day));
        }
    }

    private Optional<String> outcome(AdverseEvent event) {
        AdverseEvent.Outcome outcome = event.follow().outcome() != null
                ? event.follow().outcome()
                : event.resolved() ? AdverseEvent.Outcome.RESOLVED : null;
        return Optional.ofNullable(outcome).map(each -> messages.text("narrative.event.outcome." + each.key()));
    }

    private void points(AdverseEvent event, SessionRecord record, List<String> parts) {
        Map<UUID, Injection> injections = record.injections().stream()
                .collect(Collectors.toMap(Injection::id, Function.identity()));
        List<Integer> numbers = event.points().stream()
                .filter(injections::containsKey)
                .map(id -> injections.get(id).number())
                .toList();
        if (!numbers.isEmpty()) {
            parts.add(numbers.size() == 1
                    ? messages.text("narrative.event.point", numbers.getFirst())
                    : messages.text("narrative.event.points", NumberRanges.of(numbers)));
        }
    }
}
