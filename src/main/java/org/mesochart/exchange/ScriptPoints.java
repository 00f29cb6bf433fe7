package org.mesochart.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.exchange.ScriptState.Session;
import org.mesochart.storage.Chart;

/** What lines of a script do to points and painted areas. */
final class ScriptPoints {
    private static final Set<String> REMOVABLE = Set.of("injection", "skin_mark");

    private final Chart chart;
    private final BodyMap bodyMap;
    private final ScriptState state;
    private final Map<UUID, Replay> replays = new HashMap<>();

    ScriptPoints(Chart chart, BodyMap bodyMap, ScriptState state) {
        this.chart = chart;
        this.bodyMap = bodyMap;
        this.state = state;
    }

    // An id that the chart knows is given to the store at once, in a rehearsal too. The store writes nothing then, and
    // tells whether the line says the same as the first time.

    ScriptDeed add(ScriptOp.AddInjection op, boolean there, Faults faults) {
        Injection injection = op.injection();
        if (there) {
            chart.injections().add(injection);
            Replay replay = Replay.of(chart, injection);
            return new ScriptDeed(() -> { }, () -> replays.put(op.id(), replay));
        }
        Optional<Session> session = state.draft(injection.sessionId(), faults);
        if (session.isPresent() && injection.mixtureId() != null && !session.get().has(injection.mixtureId())) {
            faults.add("/mixture", "cli.script.mixture");
        }
        return new ScriptDeed(
                () -> chart.injections().add(injection), () -> state.addInjection(session.orElseThrow(), injection));
    }

    ScriptDeed add(ScriptOp.AddMark op, boolean there, Faults faults) {
        if (there) {
            chart.marks().add(op.mark());
            return ScriptDeed.NOTHING;
        }
        Optional<Session> session = state.draft(op.mark().sessionId(), faults);
        return new ScriptDeed(() -> chart.marks().add(op.mark()), () -> state.addMark(session.orElseThrow(), op.mark()));
    }

    ScriptDeed move(ScriptOp.Move op, Faults faults) {
        Replay replay = replays.get(op.id());
        Optional<Injection> now = state.injection(op.id());
        BodyView view = op.view() != null
                ? op.view()
                : now.map(point -> point.place().view()).orElse(replay == null ? null : replay.view());
        if (view == null) {
            return goneOrUnknown(op.id(), faults);
        }
        Optional<Place> place = bodyMap.figure(view).place(op.x().doubleValue(), op.y().doubleValue());
        if (place.isEmpty()) {
            faults.add("/x", "cli.format.place", op.x(), op.y(), view.key());
            return ScriptDeed.NOTHING;
        }
        if (replay != null && replay.wasMovedTo(place.get())) {
            return new ScriptDeed(() -> { }, () -> replay.moved(place.get()));
        }
        if (now.isEmpty()) {
            return goneOrUnknown(op.id(), faults);
        }
        return closedOr(op.id(), now.get().sessionId(), faults, () -> chart.injections().move(op.id(), place.get()),
                () -> state.change(now.get().withPlace(place.get())));
    }

    ScriptDeed remove(ScriptOp.Remove op, Faults faults) {
        Replay replay = replays.get(op.id());
        if (replay != null && replay.wasRemoved()) {
            return new ScriptDeed(() -> { }, replay::removed);
        }
        Optional<SkinMark> mark = state.mark(op.id());
        if (mark.isPresent()) {
            return closedOr(op.id(), mark.get().sessionId(), faults, () -> chart.marks().remove(List.of(op.id())),
                    () -> state.remove(mark.get()));
        }
        Optional<Injection> now = state.injection(op.id());
        if (now.isEmpty()) {
            if (!state.removedHere(op.id())) {
                goneOrUnknown(op.id(), faults);
            }
            return ScriptDeed.NOTHING;
        }
        return closedOr(op.id(), now.get().sessionId(), faults, () -> chart.injections().remove(List.of(op.id())),
                () -> state.remove(now.get()));
    }

    /** A change of a point or of a painted area; in a session signed before this run the store says whether it is a repeated line. */
    private ScriptDeed closedOr(UUID id, UUID sessionId, Faults faults, Runnable write, Runnable note) {
        Session session = state.session(sessionId).orElseThrow();
        if (session.signedHere()) {
            faults.add("/id", "cli.script.signed");
            return ScriptDeed.NOTHING;
        }
        if (session.signed()) {
            write.run();
            return ScriptDeed.NOTHING;
        }
        return new ScriptDeed(write, () -> {
            replays.remove(id);
            note.run();
        });
    }

    /** A point or an area that was removed: a line about it that is repeated alone is accepted, unless this run removed it. */
    private ScriptDeed goneOrUnknown(UUID id, Faults faults) {
        if (state.removedHere(id)) {
            faults.add("/id", "cli.script.removed");
        } else if (chart.audit().of(id).stream().noneMatch(row -> REMOVABLE.contains(row.entity()))) {
            faults.add("/id", "cli.script.unknown");
        }
        return ScriptDeed.NOTHING;
    }
}
