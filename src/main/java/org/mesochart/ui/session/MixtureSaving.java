package org.mesochart.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.storage.MixtureStore;

/** Writes a mixture as it stands in its form, whether it is new, known, or comes back. */
final class MixtureSaving {
    private final MixtureStore store;
    private final SaveQueue queue;

    MixtureSaving(MixtureStore store, SaveQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    /** Nothing is written when nothing changed; a mixture of which nothing is left, after undo, leaves the chart. */
    void save(MixtureForm form) {
        Optional<Mixture> now = form.mixture();
        if (now.isEmpty()) {
            remove(form);
            return;
        }
        if (form.inChart() && now.get().equals(form.saved())) {
            return;
        }
        Mixture mixture = now.get();
        boolean first = form.saved() == null;
        boolean known = form.inChart();
        form.saved(mixture);
        queue.write(List.of(mixture.id()), () -> {
            if (first) {
                store.add(mixture);
            } else if (known) {
                store.change(mixture);
            } else {
                store.restore(mixture);
            }
        });
    }

    void remove(MixtureForm form) {
        if (form.inChart()) {
            UUID id = form.id();
            form.removed();
            queue.write(List.of(id), () -> store.remove(id));
        }
    }
}
