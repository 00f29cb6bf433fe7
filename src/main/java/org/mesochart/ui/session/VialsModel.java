package org.mesochart.ui.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.stock.SharedVial;
import org.mesochart.storage.StockStore;
import org.mesochart.ui.kit.Tasks;

/** Single-dose vials that another patient had on the same day: asked again when the lots of this session have changed. */
final class VialsModel {
    private record Used(String product, String lot, Object mL) {
        @Override
        public String toString() {
            return "Used[…]";
        }
    }

    private final UUID session;
    private final StockStore store;
    private final Tasks tasks;
    private final SaveQueue queue;
    private final Supplier<List<Mixture>> handedIn;
    private final ReadOnlyObjectWrapper<List<Problem>> reminders = new ReadOnlyObjectWrapper<>(List.of());
    private List<Used> asked = List.of();

    /** @param handedIn the mixtures as they were last handed in for saving */
    VialsModel(UUID session, StockStore store, Tasks tasks, SaveQueue queue, Supplier<List<Mixture>> handedIn) {
        this.session = session;
        this.store = store;
        this.tasks = tasks;
        this.queue = queue;
        this.handedIn = handedIn;
    }

    /** One sentence for each such vial. */
    ReadOnlyObjectProperty<List<Problem>> reminders() {
        return reminders.getReadOnlyProperty();
    }

    /** Asks the chart once what was handed in is written; does nothing when the lots are as they were. */
    void ask() {
        List<Used> now = handedIn.get().stream()
                .flatMap(m -> m.components().stream())
                .filter(c -> c.lot() != null)
                .map(c -> new Used(c.product(), c.lot(), c.volumeMl()))
                .toList();
        if (!now.equals(asked)) {
            asked = now;
            // When it cannot be read the reminder is missing, and nothing else: it never blocks.
            queue.whenWritten(() -> tasks.run(() -> store.sharedWith(session),
                    found -> reminders.set(found.stream().map(SharedVial::reminder).toList()), failed -> { }), () -> { });
        }
    }
}
