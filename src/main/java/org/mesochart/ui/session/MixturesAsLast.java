package org.mesochart.ui.session;

import java.util.Map;
import java.util.UUID;

/**
 * The mixtures of the session before, ready to be taken over as one part of a deed.
 *
 * @param ids the new mixture for each one of last time
 * @param letters 0 for mixture A to 5 for F, by the id of last time
 * @param take prepares them, the lots still to be read from the vials
 * @param back removes them; done again they come back as they then were
 */
record MixturesAsLast(Map<UUID, UUID> ids, Map<UUID, Integer> letters, Runnable take, Runnable back) {
    MixturesAsLast {
        ids = Map.copyOf(ids);
        letters = Map.copyOf(letters);
    }
}
