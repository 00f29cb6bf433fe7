package org.mesochart.ui.kit.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.mesochart.domain.Problem;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.AdverseEvent.Follow;
import org.mesochart.domain.session.AdverseEvent.Kind;
import org.mesochart.i18n.Messages;

/** An adverse event as it is being written: a new one, or one that is recorded and followed up. Knows no control. */
public final class EventDraft {
    private final Messages messages;
    private final Clock clock;
    private final Moments moments;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<AdverseEvent.Severity> severity = new SimpleObjectProperty<>();
    private final ObjectProperty<AdverseEvent.Outcome> outcome = new SimpleObjectProperty<>();
    private final StringProperty what = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty action = new SimpleStringProperty("");
    private final StringProperty reportedOn = new SimpleStringProperty("");
    private final StringProperty reportNumber = new SimpleStringProperty("");
    private final ObservableSet<UUID> points = FXCollections.observableSet();
    private final ObservableSet<String> lots = FXCollections.observableSet();
    private final BooleanBinding started;
    private EventSession session;
    private AdverseEvent edited;
    private UUID id;
    private List<Object> begun;

    public EventDraft(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        moments = new Moments(messages.dates(), clock.getZone());
        begun = written();
        started = Bindings.createBooleanBinding(() -> !written().equals(begun), kind, severity, outcome, what, note, action,
                reportedOn, reportNumber, points, lots, moments.day(), moments.time());
    }

    private List<Object> written() {
        return Arrays.asList(kind.get(), severity.get(), outcome.get(), what.get(), note.get(), action.get(),
                reportedOn.get(), reportNumber.get(), Set.copyOf(points), Set.copyOf(lots), day().get(), time().get());
    }

    /** Begins a new event of a session, now. */
    public void begin(EventSession of) {
        session = of;
        edited = null;
        id = UUID.randomUUID();
        clear();
        Instant now = clock.instant();
        moments.show(now.isBefore(of.session().at()) ? of.session().at() : now);
        begun();
    }

    /** The event came after another session: points and lots were the other one's. */
    public void move(EventSession to) {
        session = to;
        points.clear();
        lots.clear();
    }

    /** Opens a recorded event. */
    public void edit(EventSession of, AdverseEvent event) {
        session = of;
        edited = event;
        id = event.id();
        clear();
        kind.set(event.kind());
        severity.set(event.severity());
        outcome.set(event.follow().outcome() == null && event.resolved()
                ? AdverseEvent.Outcome.RESOLVED
                : event.follow().outcome());
        what.set(orEmpty(event.follow().what()));
        note.set(orEmpty(event.note()));
        action.set(orEmpty(event.follow().action()));
        reportedOn.set(event.follow().reportedOn() == null ? "" : messages.dates().day(event.follow().reportedOn()));
        reportNumber.set(orEmpty(event.follow().reportNumber()));
        points.addAll(event.points());
        lots.addAll(event.follow().lots());
        moments.show(event.at());
        begun();
    }

    private void begun() {
        begun = written();
        started.invalidate();
    }

    private void clear() {
        kind.set(null);
        severity.set(null);
        outcome.set(null);
        List.of(what, note, action, reportedOn, reportNumber).forEach(text -> text.set(""));
        points.clear();
        lots.clear();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    public EventSession session() {
        return session;
    }

    /** The event that is changed; empty for a new one. */
    public Optional<AdverseEvent> edited() {
        return Optional.ofNullable(edited);
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    public ObjectProperty<AdverseEvent.Severity> severity() {
        return severity;
    }

    public ObjectProperty<AdverseEvent.Outcome> outcome() {
        return outcome;
    }

    /** What it was, for {@link Kind#OTHER}. */
    public StringProperty what() {
        return what;
    }

    public StringProperty note() {
        return note;
    }

    public StringProperty action() {
        return action;
    }

    public StringProperty day() {
        return moments.day();
    }

    public StringProperty time() {
        return moments.time();
    }

    public StringProperty reportedOn() {
        return reportedOn;
    }

    public StringProperty reportNumber() {
        return reportNumber;
    }

    /** The points it is linked to. */
    public ObservableSet<UUID> points() {
        return points;
    }

    /** The lots that are suspected. */
    public ObservableSet<String> lots() {
        return lots;
    }

    /** True when something is written that is not recorded: of a new event, or over a recorded one. */
    public boolean started() {
        return started.get();
    }

    public ObservableBooleanValue startedProperty() {
        return started;
    }

    /** Everything that keeps it from being recorded, one problem a field. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (kind.get() == null) {
            problems.add(Problem.of("kind", "events.kindMissing"));
        }
        if (severity.get() == null) {
            problems.add(Problem.of("severity", "events.severityMissing"));
        }
        if (!moments.dayReadable()) {
            problems.add(Problem.of("day", "shell.date.unreadable"));
        }
        if (!moments.timeReadable()) {
            problems.add(Problem.of("time", "events.timeUnreadable"));
        }
        if (!reportedOn.get().isBlank() && messages.dates().parse(reportedOn.get()).isEmpty()) {
            problems.add(Problem.of("reportedOn", "shell.date.unreadable"));
        }
        if (problems.isEmpty()) {
            AdverseEvent event = made();
            problems.addAll(event.check());
            event.checkTime(session.session().at(), session.session().zone(), clock.instant()).stream()
                    .map(p -> p.field().equals("at") ? p.at("day") : p)
                    .forEach(problems::add);
            if (edited != null && session.signedWith().contains(edited.id())) {
                problems.addAll(edited.checkSigned(event));
            }
        }
        return problems;
    }

    /** The event as written; empty while something is wrong with it. */
    public Optional<AdverseEvent> event() {
        return problems().isEmpty() ? Optional.of(made()) : Optional.empty();
    }

    // The fields show no seconds: left as they were, they say the recorded moment.
    private Instant at() {
        Instant typed = moments.at().orElseThrow();
        return edited != null && edited.at().truncatedTo(ChronoUnit.MINUTES).equals(typed) ? edited.at() : typed;
    }

    private AdverseEvent made() {
        AdverseEvent.Outcome came = outcome.get();
        Follow follow = new Follow(kind.get() == Kind.OTHER ? what.get() : null, action.get(), came, List.copyOf(lots),
                messages.dates().parse(reportedOn.get()).orElse(null), reportNumber.get());
        return new AdverseEvent(id, session.session().id(), kind.get(), severity.get(),
                came == AdverseEvent.Outcome.RESOLVED, at(), note.get(), List.copyOf(points), follow);
    }
}
