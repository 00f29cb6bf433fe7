package org.mesochart.ui.shell;

import java.util.UUID;

/** Where one can be. Holds ids and no patient data, so it may outlive locking and a change of language. */
public sealed interface Destination {
    record Today() implements Destination {
    }

    record Patients() implements Destination {
    }

    /** @param recall with the recall of a lot in front */
    record Stock(boolean recall) implements Destination {
    }

    record PatientPage(UUID patient) implements Destination {
    }

    record NewPatient() implements Destination {
    }

    record EditPatient(UUID patient) implements Destination {
    }

    record NewCourse(UUID patient) implements Destination {
    }

    record SessionPage(UUID session) implements Destination {
    }

    record Document(UUID session) implements Destination {
    }

    record Preferences() implements Destination {
    }

    record Protocols() implements Destination {
    }

    /** Whether coming back to it later makes sense: a form half filled in and left is not gone back to. */
    default boolean staysInHistory() {
        return !(this instanceof NewPatient || this instanceof NewCourse || this instanceof EditPatient);
    }
}
