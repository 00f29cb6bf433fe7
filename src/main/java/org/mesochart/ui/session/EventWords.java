package org.mesochart.ui.session;

import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.i18n.Messages;

/** An adverse event in one line. */
final class EventWords {
    private EventWords() {}

    static String of(AdverseEvent event, Messages messages) {
        String what = messages.text("session.event." + event.kind().key()) + ", "
                + messages.text("session.severity." + event.severity().key()).toLowerCase(messages.locale());
        return event.note() == null ? what : what + ": " + event.note();
    }
}
