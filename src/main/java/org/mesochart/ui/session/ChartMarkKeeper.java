package org.mesochart.ui.session;

import java.util.List;
import java.util.UUID;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.storage.MarkStore;
import org.mesochart.ui.map.MarkKeeper;

/** Writes painted areas to the chart through the session's queue. */
final class ChartMarkKeeper implements MarkKeeper {
    private final MarkStore store;
    private final SaveQueue queue;

    ChartMarkKeeper(MarkStore store, SaveQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    @Override
    public void add(SkinMark mark) {
        queue.write(List.of(mark.id()), () -> store.add(mark));
    }

    @Override
    public void change(SkinMark mark) {
        queue.write(List.of(mark.id()), () -> store.change(mark));
    }

    @Override
    public void remove(List<UUID> ids) {
        queue.write(ids, () -> store.remove(ids));
    }

    @Override
    public void restore(List<SkinMark> marks) {
        queue.write(marks.stream().map(SkinMark::id).toList(), () -> store.restore(marks));
    }

    @Override
    public boolean notSaved(UUID id) {
        return queue.notSaved(id);
    }
}
