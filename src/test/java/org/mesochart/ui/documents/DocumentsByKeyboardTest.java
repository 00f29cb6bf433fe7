package org.mesochart.ui.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.document.page.Paper;
import org.mesochart.document.print.Printer;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.paper.Outcome;

/** Documents without a mouse: choosing, looking, copies, printing, saving. */
class DocumentsByKeyboardTest {
    @TempDir
    private Path folder;

    private final Hand robot = new Hand();
    private DocumentFixture f;
    private DocumentViewModel model;
    private DocumentView view;
    private Stage stage;

    @BeforeEach
    void open() {
        Gallery.start();
        f = new DocumentFixture(folder, Language.ENGLISH);
        model = f.model();
        robot.interact(() -> {
            Theme.loadFonts();
            view = new DocumentView(f.context, new SaveState(), model);
            Scene scene = new Scene(view.root(), 1000, 640);
            Theme.apply(scene, false, 100);
            new Actions(f.context.messages()).addAll(view.actions()).install(scene);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            view.activate();
        });
        Hand.settle();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            view.deactivate();
            stage.close();
        });
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private String text(String id) {
        return ((Labeled) view.root().lookup("#" + id)).getText();
    }

    @Test
    void escapeStopsADocumentThatTakesLongAndSpaceMakesItAgain() {
        boolean[] impatient = {true};
        Paper quick = f.paper(PaperKind.SESSION_SHEET, 1);
        Paper slow = (Paper) Proxy.newProxyInstance(Paper.class.getClassLoader(), new Class<?>[] {Paper.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("pdf") && impatient[0]) {
                        impatient[0] = false;
                        f.tasks.elapse();
                        assertTrue(view.root().lookup("#document-working").isVisible());
                        Event.fireEvent(view.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE,
                                false, false, false, false));
                    }
                    return method.invoke(quick, args);
                });
        f.papers = List.of(slow);
        robot.interact(model::load);
        assertFalse(view.root().lookup("#document-working").isVisible());
        assertTrue(view.root().lookup("#document-stopped").isVisible());
        assertTrue(view.root().lookup("#document-again").isFocused());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        Hand.settle();
        assertTrue(model.ready().get());
        assertFalse(view.root().lookup("#document-stopped").isVisible());
    }

    @Test
    void escapeStopsAPrintThatIsStillBeingMade() {
        boolean[] impatient = {false};
        Paper quick = f.paper(PaperKind.SESSION_SHEET, 1);
        f.papers = List.of((Paper) Proxy.newProxyInstance(Paper.class.getClassLoader(), new Class<?>[] {Paper.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("pdf") && impatient[0]) {
                        f.tasks.elapse();
                        assertTrue(view.root().lookup("#leaving-stop").isVisible());
                        assertTrue(view.root().lookup("#leaving-stop").isFocusTraversable());
                        Event.fireEvent(view.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE,
                                false, false, false, false));
                    }
                    return method.invoke(quick, args);
                }));
        robot.interact(model::load);
        // A print from elsewhere: this one is a copy, and made anew.
        f.chart.printouts().add(new Printout(UUID.randomUUID(), PaperKind.SESSION_SHEET, Language.ENGLISH, Printout.Deed.PRINTED,
                f.about(), TestCharts.NOW, 1, null, null));
        impatient[0] = true;
        keys(KeyCode.CONTROL, KeyCode.P);
        assertEquals(0, f.printers.orders.size());
        assertFalse(view.root().lookup("#leaving-stop").getParent().isVisible());
        assertEquals(1, model.outcomes().get().size());
        assertEquals(Outcome.Kind.OPEN, model.outcomes().get().getFirst().kind());
        impatient[0] = false;
        keys(KeyCode.CONTROL, KeyCode.P);
        assertEquals(1, f.printers.orders.size());
    }

    @Test
    void whatCameOfAPrintIsSeenAlsoWhenThePanelWasPutAway() {
        Node panel = view.root().lookup(".document-panel");
        keys(KeyCode.F9);
        assertFalse(panel.isVisible());
        keys(KeyCode.CONTROL, KeyCode.P);
        assertEquals(1, f.printers.orders.size());
        assertTrue(panel.isVisible());
    }

    @Test
    void aReasonThatComesLaterIsSeenWhole() {
        robot.interact(() -> stage.setHeight(960));
        f.printers.printers = List.of(new Printer(FakePrinters.LASER.name(), true, Printer.State.NOT_ACCEPTING,
                FakePrinters.LASER.papers(), true));
        keys(KeyCode.CONTROL, KeyCode.P);
        robot.interact(() -> model.choices().look());
        Hand.settle();
        assertFalse(model.printable().get());
        ScrollPane scroll = (ScrollPane) view.root().lookup(".document-panel > .scroll-pane");
        assertEquals(((Region) scroll.getContent()).getHeight(), scroll.getViewportBounds().getHeight(), 1);
    }

    @Test
    void pagesAndSizesByKeys() {
        assertEquals(0, view.desk().page().get());
        keys(KeyCode.PAGE_DOWN);
        assertEquals(1, view.desk().page().get());
        assertTrue(model.pages().drawn().containsKey(1));
        keys(KeyCode.PAGE_DOWN);
        keys(KeyCode.PAGE_DOWN);
        assertEquals(2, view.desk().page().get());
        for (int i = 0; i < 4 && !view.desk().node().isFocused(); i++) {
            keys(KeyCode.TAB);
        }
        assertTrue(view.desk().node().isFocused(), "reached by Tab from the list");
        keys(KeyCode.HOME);
        assertEquals(0, view.desk().page().get());
        keys(KeyCode.END);
        assertEquals(2, view.desk().page().get());
        keys(KeyCode.CONTROL, KeyCode.PLUS);
        assertEquals(Zoom.Kind.PERCENT, view.desk().zoom().get().kind());
        int larger = view.desk().zoom().get().percent();
        keys(KeyCode.CONTROL, KeyCode.PLUS);
        assertTrue(view.desk().zoom().get().percent() > larger);
        assertEquals(2, view.desk().page().get());
        keys(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(larger, view.desk().zoom().get().percent());
        keys(KeyCode.DIGIT9);
        assertEquals(Zoom.WIDTH, view.desk().zoom().get());
        keys(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(Zoom.PAGE, view.desk().zoom().get());
        robot.interact(() -> view.desk().single().set(true));
        keys(KeyCode.PAGE_UP);
        assertEquals(1, view.desk().page().get());
        assertEquals(java.util.Set.of(1), model.pages().drawn().keySet());
    }

    @Test
    void anotherDocumentTwoCopiesAndPrint() {
        assertEquals("documents", stage.getScene().getFocusOwner().getId());
        keys(KeyCode.DOWN);
        assertEquals(PaperKind.HANDOUT, model.selected().get().kind());
        assertEquals("Print patient information", text("document-print"));
        robot.interact(() -> view.root().lookup("#document-copies").requestFocus());
        keys(KeyCode.UP);
        assertEquals("Print 2 copies", text("document-print"));
        keys(KeyCode.CONTROL, KeyCode.P);
        assertEquals(List.of("handout en a4"), f.printers.titles);
        assertEquals(2, f.printers.orders.getFirst().copies());
        assertTrue(view.root().lookup(".document-outcome").getAccessibleText().startsWith("Patient information: printed"));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(2, f.printers.titles.size());
        f.answers.place = folder.resolve("information.pdf");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertTrue(Files.exists(f.answers.place));
        keys(KeyCode.F9);
        assertFalse(view.root().lookup(".document-panel").isVisible());
    }

    @Test
    void everyControlHasAName() {
        List<String> nameless = new ArrayList<>();
        List<Node> controls = new ArrayList<>();
        robot.interact(() -> collect(view.root(), controls));
        for (Node control : controls) {
            String words = control instanceof Labeled labeled ? labeled.getText() : "";
            if ((words == null || words.isBlank()) && (control.getAccessibleText() == null
                    || control.getAccessibleText().isBlank())) {
                nameless.add(control.toString());
            }
        }
        assertTrue(controls.size() > 15, controls.toString());
        assertEquals(List.of(), nameless);
        assertTrue(controls.stream().anyMatch(Button.class::isInstance));
    }

    private static void collect(Node node, List<Node> controls) {
        boolean inside = node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase<?>
                || node instanceof ListView<?>;
        if (inside) {
            controls.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }
}
