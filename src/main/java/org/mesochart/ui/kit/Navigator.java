package org.mesochart.ui.kit;

import java.util.UUID;

/** From one screen to another; features ask here and do not know each other. UI thread only. */
public interface Navigator {
    void today();

    void patients();

    /** Products, lots and what is left of them. */
    void stock();

    /** Who got a lot: the same screen with the list of a recall in front. */
    void recall();

    /** Outcomes over any group of courses. */
    void insight();

    void patient(UUID patient);

    /** The form for a new patient, with the name typed in the search so far, or an empty text. */
    void newPatient(String typedName);

    void newCourse(UUID patient);

    /** Makes the course's next session, or opens its draft. */
    void startSession(UUID course);

    void session(UUID session);

    /** The documents of a session, its sheet first. */
    void document(UUID session);

    /** The documents of the patient's last session, or course when there was none yet. */
    void documents(UUID patient);

    /** Two sessions of a course beside each other. */
    void thenAndNow(UUID course);

    /** The screen before this one; Today when there is none. */
    void back();

    void preferences();

    /** The protocol library. */
    void protocols();

    /** Forgets the keys and asks for the passphrase again. What is queued for the disk is written first. */
    void lock();

    void commandFinder();

    /** Opens the menus; does nothing where there are none. */
    default void menus() {
    }
}
