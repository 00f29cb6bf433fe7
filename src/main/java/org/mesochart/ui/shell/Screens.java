package org.mesochart.ui.shell;

import java.util.UUID;
import java.util.function.Consumer;
import org.mesochart.ui.kit.Screen;

/** Makes the screens, a new one at each visit. Implemented where the program is put together. */
public interface Screens {
    Screen today();

    Screen patients();

    /** @param recall with the recall of a lot in front */
    Screen stock(boolean recall);

    Screen insight();

    Screen patient(UUID patient);

    Screen newPatient(String typedName);

    Screen editPatient(UUID patient);

    Screen newCourse(UUID patient);

    /** Makes the course's next session, or finds its draft, off the UI thread; {@code ready} is told its id there. */
    void startSession(UUID course, Consumer<UUID> ready);

    Screen session(UUID session);

    /** The documents of a session. */
    Screen document(UUID session);

    /** The documents of the patient's last session, or course when there was none yet. */
    Screen documents(UUID patient);

    /** Two sessions of a course beside each other. */
    Screen thenAndNow(UUID course);

    /** The same on paper. */
    Screen comparison(UUID then, UUID now);

    Screen preferences();

    Screen protocols();
}
