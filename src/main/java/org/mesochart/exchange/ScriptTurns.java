package org.mesochart.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mesochart.storage.Chart;

/**
 * Which changes of a thing a script that is sent again has made before. Changes have no id of their own, so one is known
 * by its turn: as many as the audit trail has of this thing were carried out. Without this a script sent again would put
 * an earlier state back for a moment.
 *
 * @param <T> what the lines say of the thing
 */
final class ScriptTurns<T> {
    private final Chart chart;
    private final Map<UUID, T> said = new HashMap<>();
    private final Map<UUID, Integer> turns = new HashMap<>();

    ScriptTurns(Chart chart) {
        this.chart = chart;
    }

    /** The thing as the lines so far say it is. */
    void said(UUID id, T state) {
        said.put(id, state);
    }

    /** @param current as it is in the chart, for a thing that no line has spoken of yet */
    T now(UUID id, T current) {
        return said.getOrDefault(id, current);
    }

    /** False when the change was made before, at this turn, or would change nothing. */
    boolean toBeMade(UUID id, T current, T wanted) {
        if (wanted.equals(now(id, current)) || wanted.equals(current)) {
            return false;
        }
        long made = chart.audit().of(id).stream().filter(row -> row.action().equals("change")).count();
        return turns.getOrDefault(id, 0) + 1 >= made;
    }

    void taken(UUID id, T current, T wanted) {
        if (!wanted.equals(now(id, current))) {
            turns.merge(id, 1, Integer::sum);
        }
        said.put(id, wanted);
    }
}
