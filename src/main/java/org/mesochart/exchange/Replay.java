package org.mesochart.exchange;

import java.util.Optional;
import java.util.Set;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.storage.Chart;

/**
 * What a script that is sent again says of one point. Moves have no id of their own, so a repeated move is known by
 * its turn: as many moves and removals as the audit trail has of this point were carried out before. Without this a
 * script sent again would put the point back to an earlier place for a moment, and a power cut in that moment would
 * lose the later, acknowledged one.
 */
final class Replay {
    private static final Set<String> CHANGES = Set.of("change", "remove", "restore");

    private final Optional<Place> last;
    private final long changes;
    private Place place;
    private boolean removed;
    private long turn;

    private Replay(Optional<Place> last, long changes, Place first) {
        this.last = last;
        this.changes = changes;
        this.place = first;
    }

    /** Begins where the point was first placed. */
    static Replay of(Chart chart, Injection first) {
        Optional<Place> last = chart.injections().find(first.id()).map(Injection::place);
        long changes = chart.audit().of(first.id()).stream()
                .filter(row -> CHANGES.contains(row.action()))
                .count();
        return new Replay(last, changes, first.place());
    }

    BodyView view() {
        return place.view();
    }

    /** True when the point was moved there at this turn, or is there already. */
    boolean wasMovedTo(Place there) {
        return !removed && place.equals(there)
                || turn + 1 < changes
                || turn + 1 == changes && last.filter(there::equals).isPresent();
    }

    void moved(Place there) {
        if (!removed && place.equals(there)) {
            return;
        }
        turn++;
        place = there;
        removed = false;
    }

    /** True when the point was removed at this turn, or before. */
    boolean wasRemoved() {
        return removed || turn + 1 < changes || turn + 1 == changes && last.isEmpty();
    }

    void removed() {
        if (!removed) {
            turn++;
            removed = true;
        }
    }
}
