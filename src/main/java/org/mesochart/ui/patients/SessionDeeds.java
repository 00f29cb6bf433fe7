package org.mesochart.ui.patients;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mesochart.domain.session.Session;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Navigator;

/**
 * What the page of a patient offers for one session of the course shown: its row, and the menu of the row.
 *
 * @param open the session itself; a signed one is read there, and gets its notes there
 * @param sheet its documents, the session sheet first, to be printed or saved
 * @param compare the screen's own deed for two sessions beside each other
 */
record SessionDeeds(Action open, Action sheet, Action compare) {
    static SessionDeeds of(Session session, Action compare, Messages messages, Navigator navigator) {
        String words = messages.text(session.signed() ? "patients.session.open" : "patients.session.continue", session.number());
        Action open = new Action("session-open", "patients.deed.open", "mdi2c-clipboard-text-outline", null,
                () -> navigator.session(session.id())).saying(new ReadOnlyStringWrapper(words));
        Action sheet = new Action("session-sheet", "patients.deed.documents", "mdi2p-printer-outline", null,
                () -> navigator.document(session.id()))
                .saying(new ReadOnlyStringWrapper(messages.text("patients.session.sheet", session.number())));
        return new SessionDeeds(open, sheet, compare);
    }

    List<Action> all() {
        return List.of(open, sheet, compare);
    }
}
