package org.mesochart.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;

/** The guide without a mouse, in both languages. */
class HelpByKeyboardTest {
    private final Hand robot = new Hand();
    private final AtomicInteger closed = new AtomicInteger();
    private Stage stage;

    @BeforeEach
    void toolkit() {
        Gallery.start();
    }

    @AfterEach
    void close() {
        robot.interact(stage::close);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsReadSearchedAndClosedByKeyboard(Language language) {
        open(language, 1280, 720, 100, false);

        HelpBook book = HelpBook.in(language);
        assertEquals(title(book, "map"), shownTitle());
        assertTrue(find("#helpKeys").isVisible());
        assertFalse(find("#ownKeys").getParent().isVisible(), "the keys are folded away at first");
        Gallery.snap(stage.getScene(), "help-window-" + language.key() + "-light");

        robot.type(KeyCode.DOWN);
        assertEquals(title(book, "signing"), shownTitle());
        assertEquals(0, stage.getScene().getRoot().lookupAll("#helpKeys").size(), "these are keys of the map");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(title(book, "map"), shownTitle());

        robot.interact(find("#helpKeys")::requestFocus);
        robot.type(KeyCode.SPACE);
        assertTrue(find("#ownKeys").getParent().isVisible());

        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertEquals(find("#helpSearch"), stage.getScene().getFocusOwner());
        robot.write(language == Language.TURKISH ? "ANAHTAR" : "recovery");
        robot.type(KeyCode.ENTER);
        ListView<?> contents = (ListView<?>) find("#helpContents");
        assertTrue(contents.getItems().size() < HelpBook.NAMES.size());
        assertEquals(contents, stage.getScene().getFocusOwner());
        assertEquals(((HelpBook.Hit) contents.getItems().getFirst()).page().title(), shownTitle());

        robot.interact(find("#helpSearch")::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertEquals("", ((TextField) find("#helpSearch")).getText());
        assertEquals(0, closed.get(), "the first Escape clears the search");
        robot.type(KeyCode.ESCAPE);
        assertEquals(1, closed.get());
        robot.interact(contents::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertEquals(2, closed.get(), "from the contents too");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsDrawnAndSpoken(Language language) {
        open(language, 1280, 640, 125, true);
        for (HelpPage page : HelpBook.in(language).pages()) {
            robot.interact(() -> select(page));
            assertEquals(page.title(), shownTitle());
            ScrollPane scroll = (ScrollPane) find("#helpPage");
            assertEquals(HelpPage.plain(page.document()), scroll.getAccessibleText());
            scroll.getContent().lookupAll(".help-paragraph").forEach(words -> assertFalse(
                    ((TextFlow) words).getAccessibleText().isBlank()));
            for (Node picture : scroll.getContent().lookupAll(".image-view")) {
                ImageView shown = (ImageView) picture;
                assertFalse(shown.getAccessibleText().isBlank());
                assertTrue(shown.getFitWidth() <= scroll.getViewportBounds().getWidth(), page.name());
                assertTrue(shown.getFitWidth() > 300, page.name() + ": " + shown.getFitWidth());
            }
            for (Node link : scroll.getContent().lookupAll(".help-link")) {
                assertTrue(link.isFocusTraversable());
            }
        }
        robot.interact(() -> select(HelpBook.in(language).page("today").orElseThrow()));
        Gallery.snap(stage.getScene(), "help-125-" + language.key() + "-dark");
        robot.interact(() -> select(HelpBook.in(language).page("index").orElseThrow()));
        robot.interact(() -> ((Hyperlink) find("#helpPage").lookup(".help-link")).fire());
        assertEquals(title(HelpBook.in(language), "today"), shownTitle());
    }

    private void open(Language language, double width, double height, int textSize, boolean dark) {
        robot.interact(() -> {
            Theme.loadFonts();
            Label keys = new Label("K");
            keys.setId("ownKeys");
            HelpView help = new HelpView(new Messages(language), Tasks.inline(), "map", keys, closed::incrementAndGet);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            Scene scene = new Scene(new StackPane(help), width, height);
            Theme.apply(scene, dark, textSize);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            help.requestFocus();
        });
    }

    private void select(HelpPage page) {
        @SuppressWarnings("unchecked")
        ListView<HelpBook.Hit> contents = (ListView<HelpBook.Hit>) find("#helpContents");
        contents.getItems().stream().filter(hit -> hit.page() == page).forEach(contents.getSelectionModel()::select);
    }

    private String shownTitle() {
        return ((Label) find("#helpPage").lookup(".help-heading-1")).getText();
    }

    private static String title(HelpBook book, String page) {
        return book.page(page).orElseThrow().title();
    }

    private Node find(String id) {
        return stage.getScene().getRoot().lookup(id);
    }
}
