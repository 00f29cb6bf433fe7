package org.mesochart.ui.patients;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.map.BodyThumbnail;

/**
 * Opens the page of a patient with 200 signed sessions and 10,000 points over and over, in turns with reading the same
 * rows by plain SQL, and tells each time. As in the program, the database's thread reads while the page is built. Opened
 * is from asking for the page until the frame with the drawn trend is painted. Run with {@code -Djavafx.animation.fullspeed=true}, else a frame waits for the screen.
 *
 * <p>Argument: an empty folder.
 */
public final class PatientOpening {
    private PatientOpening() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private static final int SESSIONS = 200;
        private static final int POINTS = 50;
        private static final int WARM = 15;
        private static final int ROUNDS = 60;
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        private final StackPane root = new StackPane();
        private final BodyMap bodyMap = BodyMap.load();
        private Path folder;
        private Chart chart;
        private Tasks tasks;
        private UUID patient;
        private Connection raw;
        private Screen shown;
        private long floor;
        private int round;

        @Override
        public void start(Stage stage) throws Exception {
            folder = Path.of(getParameters().getRaw().getFirst());
            chart = TestCharts.create(folder);
            tasks = new Tasks(chart.executor(), Tasks.backgroundThreads(), Platform::runLater, failure -> {
                throw new IllegalStateException(failure);
            });
            fill();
            raw = DriverManager.getConnection("jdbc:sqlite:" + chart(folder));
            Theme.loadFonts();
            Scene scene = new Scene(root, 1364, 900);
            Theme.apply(scene, false, 100);
            stage.setScene(scene);
            stage.show();
            Platform.runLater(this::round);
        }

        private void round() {
            try {
                long begun = THREADS.getCurrentThreadCpuTime();
                floor();
                floor = THREADS.getCurrentThreadCpuTime() - begun;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            long begun = System.nanoTime();
            long worked = processor();
            if (shown != null) {
                shown.deactivate();
            }
            Context context = new Context(new Messages(Language.ENGLISH), tasks, null, TestCharts.clock(),
                    new Practice.Journey(), null);
            SaveState saveState = new SaveState();
            PatientScreens screens = new PatientScreens(context, chart, saveState, List::of, id -> { },
                    record -> thumbnail(context, record),
                    new BetweenVisits(chart, context, saveState, () -> bodyMap));
            shown = screens.patient(patient);
            root.getChildren().setAll(shown.root());
            shown.activate();
            // It is when what was read has come.
            shown.root().visibleProperty().subscribe(visible -> {
                if (visible) {
                    painted(begun, worked);
                }
            });
        }

        private void painted(long begun, long worked) {
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    // What a pulse paints may still be painted in the next; when the one after calls, it is done.
                    if (++pulses == 3) {
                        stop();
                        told(System.nanoTime() - begun, processor() - worked);
                    }
                }
            }.start();
        }

        // As the program wires it.
        private Node thumbnail(Context context, SessionRecord record) {
            BodyThumbnail thumbnail = new BodyThumbnail(bodyMap, context.messages());
            thumbnail.show(record.injections(), point -> 0,
                    context.messages().count("patients.side.points.spoken", record.injections().size()));
            Theme.addSheet(thumbnail, "session");
            return thumbnail;
        }

        private void told(long nanos, long worked) {
            if (round++ == 0) {
                out.println("first " + nanos);
            } else if (round > WARM) {
                out.println("nanos " + nanos);
                out.println("worked " + worked);
                out.println("floor " + floor);
            }
            if (round < WARM + ROUNDS) {
                Platform.runLater(this::round);
            } else {
                out.println("done");
            }
        }

        /** Time of the program's threads on a processor: neither other programs nor the compiler count. */
        private static long processor() {
            return Arrays.stream(THREADS.getAllThreadIds()).map(THREADS::getThreadCpuTime).filter(time -> time > 0).sum();
        }

        private static Path chart(Path folder) throws Exception {
            try (var files = java.nio.file.Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".mesochart") || file.toString().endsWith(".db"))
                        .findFirst().orElseThrow();
            }
        }

        /** Every column of the same rows, read and thrown away. */
        private void floor() throws SQLException {
            String of = " JOIN session s ON s.id = %s.session_id JOIN course c ON c.id = s.course_id WHERE c.patient_id = ?";
            String mixture = " JOIN mixture m ON m.id = p.mixture_id";
            for (String sql : List.of(
                    "SELECT * FROM patient WHERE id = ?",
                    "SELECT * FROM course WHERE patient_id = ?",
                    "SELECT s.* FROM session s JOIN course c ON c.id = s.course_id WHERE c.patient_id = ?",
                    "SELECT p.* FROM pain_score p JOIN course c ON c.id = p.course_id WHERE c.patient_id = ?",
                    "SELECT i.* FROM injection i" + of.formatted("i"),
                    "SELECT m.* FROM mixture m" + of.formatted("m"),
                    "SELECT p.* FROM component p" + mixture + of.formatted("m"),
                    "SELECT g.* FROM ingredient g JOIN component p ON p.id = g.component_id" + mixture + of.formatted("m"),
                    "SELECT e.* FROM adverse_event e" + of.formatted("e"))) {
                try (PreparedStatement statement = raw.prepareStatement(sql)) {
                    statement.setString(1, patient.toString());
                    try (ResultSet row = statement.executeQuery()) {
                        int columns = row.getMetaData().getColumnCount();
                        while (row.next()) {
                            for (int i = 1; i <= columns; i++) {
                                row.getObject(i);
                            }
                        }
                    }
                }
            }
        }

        private void fill() throws Exception {
            Patient made = TestCharts.aPatient();
            chart.patients().add(made);
            patient = made.id();
            Instant start = TestCharts.NOW.minus(Duration.ofDays(7L * SESSIONS));
            Course plain = TestCharts.aCourse(patient);
            Course course = new Course(plain.id(), patient, 0, plain.indication(), plain.goal(), plain.plan(),
                    plain.status(), start);
            chart.courses().add(course);
            try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
                for (int i = 0; i < SESSIONS; i++) {
                    Session session = TestCharts.aSession(course.id(), start.plus(Duration.ofDays(7L * i)));
                    int number = i;
                    chart.inOneTransaction(() -> {
                        session(session, number);
                        return null;
                    });
                    TestCharts.screen(chart, session.id());
                    chart.sessions().sign(session.id(), signer, Substances.NONE);
                }
            }
        }

        private void session(Session session, int number) {
            chart.sessions().add(session);
            Mixture mixture = TestCharts.aMixture(session.id());
            chart.mixtures().add(mixture);
            List<Injection> points = new ArrayList<>();
            for (int i = 0; i < POINTS; i++) {
                points.add(TestCharts.anInjection(session.id(), mixture.id(), (i % 2 == 0 ? "" : "-") + "3." + i % 9,
                        Integer.toString(100 + i / 2)));
            }
            chart.injections().addAll(points);
            for (Moment moment : List.of(Moment.BEFORE, Moment.AFTER)) {
                chart.scores().add(new PainScore(UUID.randomUUID(), session.courseId(), session.id(), "low back",
                        PainScale.NRS, Aspect.MOVEMENT, moment, moment == Moment.AFTER ? 15 : null,
                        BigDecimal.valueOf(8 - number / 40), session.at().plusSeconds(moment == Moment.AFTER ? 900 : 60)));
            }
        }
    }
}
