package org.mesochart.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * One screen, shown by the shell between {@link #activate()} and {@link #deactivate()}. The shell puts
 * {@link #banner()} and {@link #steps()} above it, and the bar that says what is not saved between those two.
 */
public interface Screen {
    /** The screen itself, without banner and steps. Always the same node. */
    Parent root();

    /** What can be done here, for keys and the command finder; asked at every key. */
    List<Action> actions();

    /** What can be done in one part alone, for the command finder; the part sees to the keys itself, while it has the focus. */
    default List<Action> partActions() {
        return List.of();
    }

    /** The keys of such parts, for F1. */
    default List<KeyGroup> keyGroups() {
        return List.of();
    }

    /** Called when shown: subscribe, load, put the focus on the first thing to do. */
    void activate();

    /**
     * What is begun here, not recorded, and lost by leaving: the key of a sentence that says so. Whoever leaves is asked
     * first.
     */
    default Optional<String> begun() {
        return Optional.empty();
    }

    /** Called when left: end what {@link #activate()} began. What was typed must be handed over before this returns. */
    void deactivate();

    /**
     * Called when the window is locked, after the focus went: what was typed is handed over for saving. The screen stays
     * as it is, and is shown again after unlocking.
     */
    default void handOver() {
    }

    /** Called when it is in the window again after a lock, perhaps the next day. */
    default void returned() {
    }

    /** A drawing that tells nothing of who the patient is: a picture of it stays in sight while the window is locked. */
    default Optional<Node> staysInSight() {
        return Optional.empty();
    }

    /** The patient's banner, 52 px, or null. Always the same node. */
    default Node banner() {
        return null;
    }

    /** The session's steps, 44 px, or null. Always the same node. */
    default Node steps() {
        return null;
    }

    /** The parts that F6 jumps between, in order; the shell adds banner and steps before them. */
    default List<Node> parts() {
        return List.of(root());
    }

    /** The page of the guide that tells of this screen as it is now: its file's name without ending. */
    default String help() {
        return "index";
    }

    /** Which entry of the navigation rail is lit. */
    default Place place() {
        return Place.NONE;
    }

    /** Entries of the navigation rail. {@link #HIDDEN} takes the rail away: a session has its own tools there. */
    enum Place { TODAY, PATIENTS, STOCK, INSIGHT, PREFERENCES, NONE, HIDDEN }
}
