package org.mesochart.ui.shell;

import java.util.UUID;
import org.mesochart.ui.kit.Screen;

/** Makes the screens, a new one at each visit. Implemented where the program is put together. */
public interface Screens {
    Screen today();

    Screen patients();

    Screen patient(UUID patient);

    Screen newPatient(String typedName);

    Screen newCourse(UUID patient);

    Screen startSession(UUID course);

    Screen session(UUID session);

    Screen document(UUID session);

    Screen preferences();
}
