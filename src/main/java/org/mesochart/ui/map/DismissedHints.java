package org.mesochart.ui.map;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.session.Hint;

/** The kinds of hints that are not wanted again in a session, for as long as the program runs. UI thread only. */
public final class DismissedHints {
    private final Map<UUID, Set<Hint.Kind>> kinds = new HashMap<>();

    void dismiss(UUID session, Hint.Kind kind) {
        kinds.computeIfAbsent(session, none -> EnumSet.noneOf(Hint.Kind.class)).add(kind);
    }

    boolean dismissed(UUID session, Hint.Kind kind) {
        return kinds.getOrDefault(session, Set.of()).contains(kind);
    }
}
