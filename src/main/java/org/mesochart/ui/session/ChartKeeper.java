package org.mesochart.ui.session;

import java.util.List;
import java.util.UUID;
import org.mesochart.domain.session.Injection;
import org.mesochart.storage.InjectionStore;
import org.mesochart.ui.map.PointKeeper;

/** Writes points to the chart through the session's queue. */
final class ChartKeeper implements PointKeeper {
    private final InjectionStore store;
    private final SaveQueue queue;

    ChartKeeper(InjectionStore store, SaveQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    @Override
    public void add(List<Injection> points) {
        queue.write(ids(points), points.size() == 1
                ? () -> store.add(points.getFirst())
                : () -> store.addAll(points));
    }

    @Override
    public void change(List<Injection> points) {
        queue.write(ids(points), () -> store.change(points));
    }

    @Override
    public void remove(List<UUID> ids) {
        queue.write(ids, () -> store.remove(ids));
    }

    @Override
    public void restore(List<Injection> points) {
        queue.write(ids(points), () -> store.restore(points));
    }

    @Override
    public boolean notSaved(UUID id) {
        return queue.notSaved(id);
    }

    private static List<UUID> ids(List<Injection> points) {
        return points.stream().map(Injection::id).toList();
    }
}
