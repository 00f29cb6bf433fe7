package org.mesochart.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.PaintedClicks;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.map.FreeSkin;
import org.mesochart.vault.KdfParameters;

/**
 * The real program over a chart of its own: session after session is opened, charted by clicks of the pointer on the map,
 * signed with the passphrase on its last step, and left for Today. Patient, mixture, screening and scores of a session are
 * written by the stores before it is opened. Says each click's nanoseconds until painted, the size of the write-ahead log
 * after it, which clicks charted nothing, and early and at the end what the heap holds after a full collection and how many files are open.
 *
 * <p>Arguments: {@code bare} for the floor, a window in which a click draws a circle, or {@code chart}; how many points;
 * how many a session. Run with {@code -Djavafx.animation.fullspeed=true} and, for {@code chart},
 * {@code -Dmesochart.data} and {@code -Dmesochart.config} set to empty folders.
 */
public final class HourOfCharting {
    private HourOfCharting() {}

    public static void main(String[] args) {
        NativeLibraries.use();
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private static final int A_VIEW = 50;
        // By then every screen was open several times and its code is compiled.
        private static final int EARLY_SESSION = 10;
        private static final long PATIENCE_NANOS = 120_000_000_000L;

        private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        private final Random random = new Random(7);
        private final Rectangle corner = new Rectangle(2, 2);
        private Stage stage;
        private Robot robot;
        private Wiring wiring;
        private Path log;
        private int points;
        private int ofSession;
        private int charted;
        private int ofView;
        private int sessions;

        @Override
        public void start(Stage shown) {
            stage = shown;
            robot = new Robot();
            points = Integer.parseInt(getParameters().getRaw().get(1));
            ofSession = Integer.parseInt(getParameters().getRaw().get(2));
            corner.setManaged(false);
            corner.setMouseTransparent(true);
            if (getParameters().getRaw().getFirst().equals("bare")) {
                bare();
            } else {
                program();
            }
        }

        private void bare() {
            Pane root = new Pane(corner);
            root.setOnMousePressed(e -> root.getChildren().add(new Circle(e.getX(), e.getY(), 4)));
            stage.setScene(new Scene(root, 900, 700));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            new PaintedClicks(corner, () -> press(new Point2D(random.nextDouble(900), random.nextDouble(700))), points,
                    nanos -> out.println("nanos " + nanos), () -> out.println("done")).start();
        }

        private void program() {
            Place place = Place.usual();
            ChartFile.NewChart made = TestCharts.createFile(place.data(), place.anchors(), Clock.systemUTC());
            made.chart().close();
            made.file().close();
            log = place.data().resolve(ChartFile.FILE + "-wal");
            wiring = new Wiring(stage, Beginning.at(place), KdfParameters::fresh, address -> { });
            wiring.start();
            when("unlock", () -> there("#unlock"), () -> {
                Node field = find("#passphrase");
                ((TextInputControl) (field instanceof TextInputControl ? field : field.lookup(".text-input")))
                        .setText(TestCharts.PASSPHRASE);
                ((Button) find("#unlock")).fire();
                when("today", () -> there("#search"), this::nextSession);
            });
        }

        private void nextSession() {
            if (sessions == EARLY_SESSION) {
                measure("early");
            }
            if (charted >= points) {
                measure("late");
                out.println("done");
                return;
            }
            Chart chart = wiring.chart().opened().chart();
            wiring.chart().tasks().run(() -> prepared(chart, "Patient " + sessions), session -> {
                wiring.chart().navigator().session(session);
                toStep("inject", this::chartIt);
            }, this::failed);
        }

        private static UUID prepared(Chart chart, String name) {
            return chart.inOneTransaction(() -> {
                Patient patient = TestCharts.aPatient(name);
                chart.patients().add(patient);
                Course course = TestCharts.aCourse(patient.id());
                chart.courses().add(course);
                Session session = TestCharts.aSession(course.id(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
                chart.sessions().add(session);
                chart.mixtures().add(TestCharts.aMixture(session.id()));
                chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
                TestCharts.screen(chart, session.id());
                return session.id();
            });
        }

        private void chartIt() {
            when("map", () -> there("#map"), () -> {
                Pane root = (Pane) stage.getScene().getRoot();
                if (!root.getChildren().contains(corner)) {
                    root.getChildren().add(corner);
                }
                FreeSkin skin = new FreeSkin(find("#map"), random);
                ofView = 0;
                new PaintedClicks(corner, () -> point(skin), ofSession, this::painted,
                        () -> toStep("observe", () -> toStep("sign", this::sign))).start();
            });
        }

        private void point(FreeSkin skin) {
            Point2D at = skin.any();
            press(find("#map").localToScreen(at));
            while (!skin.charted(at)) {
                out.println("missed " + charted);
                at = skin.any();
                press(find("#map").localToScreen(at));
            }
        }

        private void press(Point2D at) {
            // Where the map is and where on it may add up to a hair less than a whole pixel, which is cut to the one before.
            robot.mouseMove(Math.rint(at.getX()), Math.rint(at.getY()));
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        }

        private void painted(long nanos) {
            out.println("nanos " + nanos);
            charted++;
            try {
                out.println("wal " + (Files.exists(log) ? Files.size(log) : 0));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            if (++ofView == A_VIEW) {
                // The next view: this one has no room for more beside each other.
                ofView = 0;
                type(KeyCode.W);
            }
        }

        private void sign() {
            when("passphrase", () -> there("#passphrase") && !find("#passphrase").isDisabled(), () -> {
                ((TextInputControl) find("#passphrase")).setText(TestCharts.PASSPHRASE);
                ((Button) find("#sign")).fire();
                // Its sheet is shown to be printed.
                when("signed", () -> offered("document-save").isPresent(), () -> {
                    sessions++;
                    wiring.chart().navigator().today();
                    when("today", () -> there("#search"), this::nextSession);
                });
            });
        }

        private void measure(String when) {
            // Only each fourth collection leaves no gaps.
            long used = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                System.gc();
                styleSomething();
                used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            out.println(when + " heap " + used);
            if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
                out.println(when + " files " + system.getOpenFileDescriptorCount());
            }
            out.println(when + " points " + charted);
        }

        // What JavaFX keeps of hints and menus that are gone it lets go of when it next styles something.
        private static void styleSomething() {
            try {
                Thread.sleep(100); // until what was collected is told
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            Group styled = new Group(new Label());
            new Scene(styled);
            styled.applyCss();
        }

        private void toStep(String step, Runnable then) {
            String id = "session.step." + step;
            when(id, () -> offered(id).isPresent(), () -> {
                offered(id).orElseThrow().fire();
                then.run();
            });
        }

        private Optional<Action> offered(String id) {
            return wiring.chart().screen().stream().flatMap(screen -> screen.actions().stream())
                    .filter(action -> action.id().equals(id) && action.enabled().get()).findFirst();
        }

        private void when(String name, BooleanSupplier ready, Runnable then) {
            long begun = System.nanoTime();
            new AnimationTimer() {
                @Override
                public void handle(long ignored) {
                    if (ready.getAsBoolean()) {
                        stop();
                        then.run();
                    } else if (System.nanoTime() - begun > PATIENCE_NANOS) {
                        stop();
                        failed(new IllegalStateException("did not come about: " + name));
                    }
                }
            }.start();
        }

        private Node find(String id) {
            return stage.getScene() == null ? null : stage.getScene().lookup(id);
        }

        private boolean there(String id) {
            return find(id) != null;
        }

        private void type(KeyCode key) {
            for (EventType<KeyEvent> kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(stage.getScene().getFocusOwner(),
                        new KeyEvent(kind, KeyEvent.CHAR_UNDEFINED, "", key, false, false, false, false));
            }
        }

        private void failed(Throwable why) {
            why.printStackTrace(out);
            Runtime.getRuntime().halt(1); // its reader hears of it at once
        }
    }
}
