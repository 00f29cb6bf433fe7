package org.mesochart.exchange;

import java.util.List;
import java.util.Objects;
import org.mesochart.i18n.Messages;

/**
 * Something wrong at one place of a file, in words that a message bundle holds.
 *
 * @param place a JSON pointer into the file ("/patients/0/born"), or the field of a script's line ("depthMm"); empty
 *     for the file or line as a whole
 * @param key the message key
 * @param args what the message's placeholders take
 */
public record Fault(String place, String key, List<Object> args) {
    public Fault {
        Objects.requireNonNull(place);
        Objects.requireNonNull(key);
        args = List.copyOf(args);
    }

    /** The place and the reason as one line. */
    public String line(Messages messages) {
        return place.isEmpty() ? reason(messages) : place + ": " + reason(messages);
    }

    /** The reason alone. */
    public String reason(Messages messages) {
        return messages.text(key, args.toArray());
    }

    /** Arguments may quote the file: they stay out of logs. */
    @Override
    public String toString() {
        return "Fault[" + key + ']';
    }
}
