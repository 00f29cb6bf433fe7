package org.mesochart.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.mesochart.demo.DemoChart;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.settings.Appearance;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.SessionLine;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.welcome.UnlockView;
import org.mesochart.ui.welcome.UnlockViewModel;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;

/**
 * The program goes through all its screens by itself, over invented data in a folder of its own, and ends: so that a package's start
 * cache knows what a day needs, and that a package is known to work. A point is charted, and its session's sheet is
 * written to {@code sheet.pdf} in the folder. Never over a clinic's chart: the folder must not be there before.
 */
final class Rehearsal {
    /** Exit code where a step did not come about. */
    static final int STUCK = 3;

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long LOOK_NANOS = 250_000_000L;
    /** Something to do once something is there. */
    private record Step(String name, BooleanSupplier ready, Runnable deed) {
    }

    private final Stage stage;
    private final Path sheet;
    private final Path again;
    private final Wiring wiring;
    private final Consumer<String> stuck;
    private final Deque<Step> steps = new ArrayDeque<>();
    private UUID patient;
    private UUID course;
    private SessionLine charted;
    private UUID session;
    private boolean startedAgain;

    /**
     * @param kdf how dear the key derivation of its charts is
     * @param folder where everything of it lies; not there before
     * @param stuck told which step did not come about in two minutes; after that nothing more is done
     */
    Rehearsal(Stage stage, Beginning begun, Supplier<KdfParameters> kdf, Path folder, Consumer<String> stuck) {
        this.stage = stage;
        this.stuck = stuck;
        sheet = folder.resolve("sheet.pdf");
        again = folder.resolve("again");
        wiring = new Wiring(stage, begun, kdf, new OneFile(sheet));
    }

    /** Everything of a rehearsal lies in its folder. */
    static Place place(Path folder) {
        Path data = folder.resolve("data");
        return new Place(data, data.resolve("demo"), folder.resolve("config"));
    }

    /** Goes through it all; the program has ended after that. */
    void begin() {
        everyScreen();
        aSession();
        itsSheet();
        lockedAndInTurkish();
        wiring.start();
        new AnimationTimer() {
            private long since;

            @Override
            public void handle(long now) {
                Step next = steps.peekFirst();
                since = since == 0 ? now : since;
                if (next == null) {
                    stop();
                } else if (now - since > LOOK_NANOS && next.ready().getAsBoolean()) {
                    steps.removeFirst();
                    since = 0;
                    next.deed().run();
                } else if (now - since > PATIENCE_NANOS) {
                    stop();
                    stuck.accept(next.name());
                }
            }
        }.start();
    }

    private void everyScreen() {
        when("first start", () -> there("#samples"), () -> press("#samples"));
        when("sample chart", () -> there("#goToday"), this::choosePatient);
        when("tour", () -> there("#tourSkip"), () -> press("#tourSkip"));
        visit("patients", Navigator::patients);
        visit("new patient", to -> to.newPatient(""));
        visit("patient", to -> to.patient(patient));
        visit("new course", to -> to.newCourse(patient));
        visit("documents", to -> to.documents(patient));
        visit("then and now", to -> to.thenAndNow(course));
        visit("stock", Navigator::stock);
        visit("recall", Navigator::recall);
        visit("insight", Navigator::insight);
        visit("protocols", Navigator::protocols);
        visit("preferences", Navigator::preferences);
        visit("commands", Navigator::commandFinder);
        when("command finder", () -> there("#commandField"), () -> type(KeyCode.ESCAPE));
        visit("today", Navigator::today);
    }

    private void choosePatient() {
        Chart chart = opened();
        wiring.chart().tasks().run(() -> {
            UUID treated = chart.sessions().latest(1).getFirst().patientId();
            return chart.courses().ofPatient(treated).getLast();
        }, found -> {
            patient = found.patientId();
            course = found.id();
        }, this::failed);
    }

    private void aSession() {
        visit("session", to -> to.startSession(course));
        Stream.of("assess", "screen", "prepare").forEach(step -> act("session.step." + step));
        // For one who was treated before, "as last time" stands first, unless a draft has its mixture already.
        when("mixture", () -> there("#lotA1") || focused() instanceof ButtonBase, () -> {
            if (!there("#lotA1")) {
                ((ButtonBase) focused()).fire();
            }
        });
        when("lot", () -> there("#lotA1"), () -> press("#confirmA1"));
        act("session.step.inject");
        when("map", () -> there("#map"), () -> drafts(now -> charted = now));
        when("point", () -> charted != null, () -> {
            find("#map").requestFocus();
            type(KeyCode.RIGHT);
            type(KeyCode.ENTER);
        });
        act("session.step.observe");
        act("session.step.sign");
        when("one point more", () -> true, () -> drafts(now -> {
            if (now.points() == charted.points() + 1) {
                session = now.sessionId();
            } else {
                stuck.accept("one point more");
            }
        }));
    }

    /** Reads the draft that this is about, once what was charted before is on disk. */
    private void drafts(Consumer<SessionLine> then) {
        Chart chart = opened();
        wiring.chart().tasks().run(() -> chart.sessions().drafts().stream()
                .filter(line -> line.patientId().equals(patient)).findFirst().orElseThrow(), then, this::failed);
    }

    private void itsSheet() {
        when("document", () -> session != null, () -> navigator().document(session));
        act("document-save");
        when("sheet written", () -> Files.exists(sheet), () -> { });
    }

    private void lockedAndInTurkish() {
        when("unlocked", () -> there("#goToday"), () -> navigator().lock());
        when("locked", () -> there("#unlock"), () -> {
            ((TextInputControl) find("#passphrase")).setText(DemoChart.PASSPHRASE);
            press("#unlock");
        });
        when("unlocked again", () -> there("#goToday"),
                () -> wiring.settings().change(now -> now.withLanguage(Language.TURKISH).withAppearance(Appearance.DARK)));
        when("Turkish", () -> there("#goToday"), () -> navigator().today());
        when("Today in Turkish", () -> there("#search"), this::asTheNextStart);
        when("the end", () -> startedAgain, wiring::close);
    }

    // Usually there is a chart and settings, which this one's start did not find.
    private void asTheNextStart() {
        Chart chart = opened();
        Clinic clinic = chart.clinic();
        wiring.tasks().background(() -> {
            Place place = place(again);
            try (Passphrase passphrase = Passphrase.of(DemoChart.PASSPHRASE)) {
                ChartFile.NewChart made = wiring.makeFile(place.data(), clinic, chart.practitioner(), passphrase);
                wiring.letGo(made.chart());
                wiring.letGo(made.file());
            }
            Settings.direct(place.config()).change(now -> now.withLanguage(Language.TURKISH));
            SingleWindow.take(place.config(), Optional.empty());
            Beginning next = Beginning.at(place);
            next.messages();
            return next;
        }, this::shownAsLocked, this::failed);
    }

    private void shownAsLocked(Beginning next) {
        wiring.tasks().background(() -> next.chart().call(), file -> {
            new UnlockView(wiring.messages(), new UnlockViewModel(wiring.tasks(), wiring.settings(), file, null, unlocked -> { }),
                    () -> { });
            next.shutdown().close();
            startedAgain = true;
        }, this::failed);
    }

    private void when(String name, BooleanSupplier ready, Runnable deed) {
        steps.addLast(new Step(name, ready, deed));
    }

    private void visit(String name, Consumer<Navigator> way) {
        when(name, () -> course != null && screen().isPresent(), () -> way.accept(navigator()));
    }

    private void act(String action) {
        when(action, () -> action(action).filter(found -> found.enabled().get()).isPresent(),
                () -> action(action).orElseThrow().fire());
    }

    private Optional<Action> action(String id) {
        return screen().flatMap(shown -> shown.actions().stream().filter(action -> action.id().equals(id)).findFirst());
    }

    private Optional<Screen> screen() {
        return wiring.chart() == null ? Optional.empty() : wiring.chart().screen();
    }

    private Navigator navigator() {
        return wiring.chart().navigator();
    }

    private Chart opened() {
        return wiring.chart().opened().chart();
    }

    private Node find(String id) {
        return stage.getScene() == null ? null : stage.getScene().lookup(id);
    }

    private boolean there(String id) {
        return find(id) != null;
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private void press(String id) {
        ((ButtonBase) find(id)).fire();
    }

    private void type(KeyCode key) {
        for (EventType<KeyEvent> kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(focused(), new KeyEvent(kind, KeyEvent.CHAR_UNDEFINED, "", key, false, false, false, false));
        }
    }

    private void failed(Throwable why) {
        steps.clear();
        stuck.accept(why.getClass().getSimpleName());
    }

    /** Whoever asks for a file gets this one. */
    private record OneFile(Path file) implements FileChoosing {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean open(Path opened) {
            return false;
        }
    }
}
