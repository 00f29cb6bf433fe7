package org.mesochart.ui.kit;

import java.util.List;
import org.mesochart.i18n.Messages;

/** A sentence that a view model says, in no language yet. Never with patient data among its arguments. */
public record Sentence(String key, List<Object> args) {
    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }

    public String in(Messages messages) {
        return messages.text(key, args.toArray());
    }
}
