package org.mesochart.edit;

import java.util.List;
import java.util.Objects;

/**
 * One deed that can be taken back.
 *
 * @param key the message key of the deed's name, for instance "map.edit.add"
 * @param args what the name's placeholders take
 * @param apply does it; called again when it is redone
 * @param revert takes it back
 */
public record Edit(String key, List<Object> args, Runnable apply, Runnable revert) {
    public Edit {
        Objects.requireNonNull(key, "key");
        args = List.copyOf(args);
        Objects.requireNonNull(apply, "apply");
        Objects.requireNonNull(revert, "revert");
    }

    /** The arguments may name a patient's region: they stay out of logs. */
    @Override
    public String toString() {
        return "Edit[" + key + ']';
    }
}
