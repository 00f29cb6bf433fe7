package org.mesochart.ui.shell;

import java.util.Optional;
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

    record Insight() implements Destination {
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

    record PatientDocuments(UUID patient) implements Destination {
    }

    record ThenAndNow(UUID course) implements Destination {
    }

    /** The comparison of two sessions on paper. */
    record Comparison(UUID then, UUID now) implements Destination {
    }

    record Preferences() implements Destination {
    }

    record Protocols() implements Destination {
    }

    /** Where one comes back to after leaving it: a form half filled in is not gone back to, its patient is. */
    default Optional<Destination> later() {
        return switch (this) {
            case NewPatient _ -> Optional.empty();
            case EditPatient at -> Optional.of(new PatientPage(at.patient()));
            case NewCourse at -> Optional.of(new PatientPage(at.patient()));
            default -> Optional.of(this);
        };
    }
}
