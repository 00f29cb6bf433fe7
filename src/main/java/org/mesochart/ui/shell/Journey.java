package org.mesochart.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.Screen;

/**
 * Goes from screen to screen and back. The screen that is left is deactivated before the next one is made, so that
 * what was typed there is handed over first.
 */
public final class Journey implements Navigator {
    private static final int LONGEST = 50;

    private final Consumer<Screen> show;
    private final Dialogs dialogs;
    private final Runnable lock;
    private final Runnable commandFinder;
    private final Runnable menus;
    private final Deque<Destination> before = new ArrayDeque<>();
    private Destination here;
    private Screen screen;
    private Screens screens;

    /**
     * @param show puts a screen into the window
     * @param dialogs ask before what is begun on a screen is lost
     * @param lock see {@link Navigator#lock()}
     * @param commandFinder opens it
     */
    public Journey(Consumer<Screen> show, Dialogs dialogs, Runnable lock, Runnable commandFinder) {
        this(show, dialogs, lock, commandFinder, () -> { });
    }

    /** @param menus opens them */
    public Journey(Consumer<Screen> show, Dialogs dialogs, Runnable lock, Runnable commandFinder, Runnable menus) {
        this.show = show;
        this.dialogs = dialogs;
        this.lock = lock;
        this.commandFinder = commandFinder;
        this.menus = menus;
    }

    /** The way so far, the present place last; to go on after unlocking or in another language. */
    public List<Destination> way() {
        List<Destination> way = new ArrayList<>(before);
        if (here != null) {
            way.add(here);
        }
        return List.copyOf(way);
    }

    /** Goes on from a way with the screens of a chart; from nothing, to Today. */
    public void resume(Screens made, List<Destination> way) {
        use(made);
        before.clear();
        if (way.isEmpty()) {
            today();
            return;
        }
        before.addAll(way.subList(0, way.size() - 1));
        here = null;
        arrive(way.getLast());
    }

    /** Takes its screens from here from now on. */
    public void use(Screens made) {
        screens = made;
    }

    /** Does it, but asks first when something that is begun on the present screen would be lost. */
    public void leaving(Runnable deed) {
        Optional<String> begun = screen == null ? Optional.empty() : screen.begun();
        begun.ifPresentOrElse(what -> dialogs.ask("shell.leave.title", what, "shell.leave.stay",
                List.of(new Dialogs.Choice("shell.leave.anyway", true, deed))), deed);
    }

    /** Leaves the present screen without going anywhere: before locking or closing. */
    public void leave() {
        if (screen != null) {
            screen.deactivate();
            screen = null;
        }
    }

    /** The screen in the window, or null. */
    public Screen screen() {
        return screen;
    }

    @Override
    public void today() {
        go(new Destination.Today());
    }

    @Override
    public void patients() {
        go(new Destination.Patients());
    }

    @Override
    public void stock() {
        go(new Destination.Stock(false));
    }

    @Override
    public void recall() {
        go(new Destination.Stock(true));
    }

    @Override
    public void insight() {
        go(new Destination.Insight());
    }

    @Override
    public void patient(UUID patient) {
        go(new Destination.PatientPage(patient));
    }

    @Override
    public void newPatient(String typedName) {
        leaving(() -> {
            Destination there = new Destination.NewPatient();
            remember(there);
            leave();
            here = there;
            arrived(screens.newPatient(typedName));
        });
    }

    /** The form of a patient who is in the chart. */
    public void editPatient(UUID patient) {
        go(new Destination.EditPatient(patient));
    }

    @Override
    public void newCourse(UUID patient) {
        go(new Destination.NewCourse(patient));
    }

    @Override
    public void startSession(UUID course) {
        screens.startSession(course, this::session);
    }

    @Override
    public void session(UUID session) {
        go(new Destination.SessionPage(session));
    }

    @Override
    public void document(UUID session) {
        go(new Destination.Document(session));
    }

    @Override
    public void documents(UUID patient) {
        go(new Destination.PatientDocuments(patient));
    }

    @Override
    public void thenAndNow(UUID course) {
        go(new Destination.ThenAndNow(course));
    }

    /** Two sessions of a course beside each other, on paper. */
    public void comparison(UUID then, UUID now) {
        go(new Destination.Comparison(then, now));
    }

    @Override
    public void preferences() {
        go(new Destination.Preferences());
    }

    @Override
    public void protocols() {
        go(new Destination.Protocols());
    }

    @Override
    public void back() {
        if (before.isEmpty()) {
            if (!(here instanceof Destination.Today)) {
                leaving(() -> {
                    here = null;
                    arrive(new Destination.Today());
                });
            }
            return;
        }
        leaving(() -> arrive(before.removeLast()));
    }

    @Override
    public void lock() {
        lock.run();
    }

    @Override
    public void commandFinder() {
        commandFinder.run();
    }

    @Override
    public void menus() {
        menus.run();
    }

    private void go(Destination there) {
        if (there.equals(here) && screen != null) {
            screen.activate();
            return;
        }
        leaving(() -> {
            remember(there);
            arrive(there);
        });
    }

    private void remember(Destination next) {
        Optional<Destination> left = here == null ? Optional.empty() : here.later();
        left.filter(place -> !place.equals(before.peekLast())).ifPresent(before::addLast);
        if (next.equals(before.peekLast())) {
            before.removeLast();
        }
        if (before.size() > LONGEST) {
            before.removeFirst();
        }
    }

    private void arrive(Destination there) {
        leave();
        here = there;
        arrived(switch (there) {
            case Destination.Today _ -> screens.today();
            case Destination.Patients _ -> screens.patients();
            case Destination.Stock at -> screens.stock(at.recall());
            case Destination.Insight _ -> screens.insight();
            case Destination.PatientPage at -> screens.patient(at.patient());
            case Destination.NewPatient _ -> screens.newPatient("");
            case Destination.EditPatient at -> screens.editPatient(at.patient());
            case Destination.NewCourse at -> screens.newCourse(at.patient());
            case Destination.SessionPage at -> screens.session(at.session());
            case Destination.Document at -> screens.document(at.session());
            case Destination.PatientDocuments at -> screens.documents(at.patient());
            case Destination.ThenAndNow at -> screens.thenAndNow(at.course());
            case Destination.Comparison at -> screens.comparison(at.then(), at.now());
            case Destination.Preferences _ -> screens.preferences();
            case Destination.Protocols _ -> screens.protocols();
        });
    }

    private void arrived(Screen made) {
        screen = made;
        show.accept(made);
        made.activate();
    }
}
