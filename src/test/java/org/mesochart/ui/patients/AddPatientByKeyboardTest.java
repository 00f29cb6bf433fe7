package org.mesochart.ui.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.print.SystemPrinting;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.today.PrintedList;
import org.mesochart.ui.today.SearchViewModel;
import org.mesochart.ui.today.TodayView;
import org.mesochart.ui.today.TodayViewModel;

/** From an empty chart to the first session with the keyboard alone. */
@Tag("slow-once")
class AddPatientByKeyboardTest {
    /** Puts one screen after the other into a window and hands it its keys, as the shell does. */
    private final class Window extends Practice.JourneyOfScreens {
        private final BorderPane pane = new BorderPane();
        private Screen screen;
        private Context context;
        private PatientScreens patients;
        private TodayView today;

        @Override
        protected void arrive(String where, UUID id, String typed) {
            Screen next = switch (where) {
                case "today" -> today;
                case "patient" -> patients.patient(id);
                case "newPatient" -> patients.newPatient(typed);
                case "newCourse" -> patients.newCourse(id);
                default -> screen;
            };
            if (next != screen) {
                if (screen != null) {
                    screen.deactivate();
                }
                screen = next;
                pane.setTop(next.banner() == null ? null : new VBox(next.banner()));
                pane.setCenter(next.root());
            }
            next.activate();
        }
    }

    @TempDir
    private Path folder;

    private final Hand robot = new Hand();
    private Stage stage;

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPatientACourseAndTheFirstSessionWithoutAMouse(Language language) {
        Chart chart = TestCharts.create(folder);
        Window window = open(chart, language);

        robot.write("Şükrü Işık");
        press(KeyCode.ENTER); // nobody has this name yet: a new patient, and the next field to fill has the focus
        robot.write("31.01.1980");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        tabTo("patient-weight");
        robot.write("72,5");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        robot.write("0532 555 01 42");
        robot.press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Hand.settle();

        Patient patient = chart.patients().find(
                chart.patients().index().search("sukru", 1).getFirst().id()).orElseThrow();
        assertEquals("Şükrü Işık", patient.name());
        assertEquals(LocalDate.of(1980, 1, 31), patient.born());
        assertEquals(Sex.MALE, patient.sex());
        assertEquals("72.5", patient.weightKg().toPlainString());
        assertEquals(Allergies.NOT_ASKED, patient.allergies());
        assertEquals("newCourse " + patient.id(), window.steps.getLast());

        robot.press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Hand.settle();
        assertOneRing(window.pane.getScene().getFocusOwner());
        robot.write("fibromiyalji");
        robot.press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Hand.settle();
        UUID course = chart.courses().ofPatient(patient.id()).getFirst().id();
        assertEquals("startSession " + course, window.steps.getLast());
        assertEquals("fibromiyalji", chart.courses().find(course).orElseThrow().indication());

        robot.interact(() -> window.patient(patient.id()));
        robot.press(KeyCode.CONTROL).press(KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Hand.settle();
        assertEquals("startSession " + course, window.steps.getLast());
        assertEquals(List.of(), namelessControls(window.pane));
    }

    // Of a list that can be typed in, the box has the ring; the field within it has none, also when what is typed is wrong.
    private static void assertOneRing(Node focused) {
        Region box = (Region) focused;
        assertTrue(box.getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")));
        Region typed = (Region) box.lookup(".text-input");
        assertTrue(typed.getBackground().getFills().stream().allMatch(fill -> Color.TRANSPARENT.equals(fill.getFill())));
    }

    private Window open(Chart chart, Language language) {
        Gallery.start();
        Window window = new Window();
        robot.interact(() -> {
            Theme.loadFonts();
            SaveState saveState = new SaveState();
            window.context = Practice.context(language, window);
            window.patients = new PatientScreens(window.context, chart, saveState, () -> List.of("Fibromyalgia"),
                    patient -> { }, null,
                    new BetweenVisits(chart, window.context, saveState, BodyMap::load));
            window.today = new TodayView(window.context,
                    new TodayViewModel(chart, window.context.tasks(), saveState, window.context.messages(),
                            window.context.clock()),
                    new SearchViewModel(chart, window.context.messages(), window.context.clock()), null,
                    new BetweenVisits(chart, window.context, saveState, BodyMap::load),
                    new PrintedList(chart, window.context, new SystemPrinting(), () -> null));
            Scene scene = new Scene(window.pane, 1280, 720);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (!event.isConsumed() && Actions.fire(window.screen.actions(), event, () -> true)) {
                    event.consume();
                }
            });
            Theme.apply(scene, false, 100);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            window.today();
        });
        Hand.settle();
        return window;
    }

    private void press(KeyCode code) {
        robot.type(code);
        Hand.settle();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 12 && !id.equals(focused()); i++) {
            press(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    /** Controls that the keyboard reaches and a screen reader could not name. */
    private static List<String> namelessControls(Node root) {
        return root.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> node.getAccessibleText() == null
                        && !(node instanceof javafx.scene.control.Labeled labeled && !labeled.getText().isBlank()))
                .map(Node::toString).toList();
    }
}
