package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.map.Tool;
import org.mesochart.ui.shell.Notice;
import org.mesochart.ui.shell.ShellView;
import org.mesochart.settings.Settings;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Context;
import org.testfx.util.WaitForAsyncUtils;

/** The map's tools and deeds in the command finder and in F1, in the window's own frame. */
class MapByNameTest {
    /** What the design lists for the map, without what is held or typed with more than one key. */
    private static final List<String> KEYS = List.of("V", "P", "L", "A", "D", "R", "M", "G", "B", "N", "1 … 4", "5",
            "Shift 1 … 6", "Q", "J, K", "T", "E", "S", "W, Shift W", "C", "H", "PgUp, PgDn", "0", "9", "F2");

    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private SessionFixture f;
    private SessionViewModel model;
    private SessionScreen screen;
    private Messages messages;
    private Stage stage;

    private void open(Language language) {
        Gallery.start();
        f = new SessionFixture(folder, language);
        f.thirtyPoints();
        messages = f.context.messages();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Theme.loadFonts();
            model = f.followUp();
            screen = f.screen(model);
            StackPane over = new StackPane();
            ModalDialogs dialogs = new ModalDialogs(messages, f.context.tasks(), new NoFiles(), over);
            Context context = new Context(messages, f.context.tasks(), dialogs, f.context.clock(), f.journey,
                    Settings.direct(folder.resolve("settings")));
            ShellView shell = new ShellView(context, f.saveState, dialogs, over, () -> screen, () -> { }, Notice.NONE);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            Scene scene = new Scene(shell, 1280, 720);
            Theme.apply(scene, false, 100);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            shell.show(screen);
            screen.activate();
            model.step().set(Step.INJECT);
            return null;
        });
        Hand.settle();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.close();
            return null;
        });
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        Hand.settle();
    }

    private Node find(String selector) {
        return stage.getScene().lookup(selector);
    }

    private void command(String words) {
        keys(KeyCode.SHORTCUT, KeyCode.K);
        TextField field = (TextField) stage.getScene().getFocusOwner();
        robot.interact(() -> field.setText(words));
        keys(KeyCode.ENTER);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCommandFinderFindsEveryToolAndDeedOfTheMap(Language language) {
        open(language);
        for (Tool tool : Tool.values()) {
            command(messages.text("map.action.tool", messages.text("map.tool." + tool.key())));
            assertEquals(tool, model.points().tool().get());
            assertEquals(find("#map"), stage.getScene().getFocusOwner());
        }
        boolean ghost = model.layers().ghost().get();
        command(messages.text("map.action.ghost"));
        assertNotEquals(ghost, model.layers().ghost().get());
        command(messages.text("map.layers.regions"));
        assertTrue(model.layers().regions().get());
        command(messages.text("map.action.repeat"));
        assertEquals(24, model.preview().proposed().size());
        // Its mixture A is prepared here, B is not. Enter places, as after the key.
        keys(KeyCode.ENTER);
        assertEquals(24, model.points().points().size());
        command(messages.text("map.action.selectAll"));
        assertEquals(24, model.points().selection().size());
        command(messages.text("map.action.mirror"));
        assertFalse(model.preview().standing());
        command(messages.text("map.action.whole"));
        String whole = ((TextField) find("#zoom")).getText();
        command(messages.text("map.action.fit"));
        assertNotEquals(whole, ((TextField) find("#zoom")).getText());
        command(messages.text("map.closeups"));
        MenuButton closeUps = (MenuButton) find("#closeUps");
        assertTrue(closeUps.isShowing());
        robot.interact(closeUps::hide);
        command(messages.text("map.region.title"));
        assertTrue(stage.getScene().getFocusOwner() instanceof TextField);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void f1ListsTheKeysOfTheMapWithWhatTheyDo(Language language) {
        open(language);
        keys(KeyCode.F1);
        robot.interact(((Button) find("#helpKeys"))::fire);
        Map<String, String> listed = new LinkedHashMap<>();
        for (Node table : stage.getScene().getRoot().lookupAll(".keys-table")) {
            Map<Integer, Label> first = new LinkedHashMap<>();
            for (Node node : ((GridPane) table).getChildren()) {
                int row = GridPane.getRowIndex(node);
                if (row > 0 && GridPane.getColumnIndex(node) == 0) {
                    first.put(row, (Label) node);
                } else if (row > 0) {
                    listed.put(first.get(row).getText(), ((Label) node).getText());
                }
            }
        }
        TreeSet<String> missing = new TreeSet<>(KEYS);
        missing.removeAll(listed.keySet());
        assertEquals(List.of(), List.copyOf(missing));
        assertEquals(messages.text("map.action.repeat"), listed.get("G"));
        Gallery.snap(stage.getScene(), "keys-map-" + language.key());
        keys(KeyCode.ESCAPE);
        assertEquals(find("#map"), stage.getScene().getFocusOwner());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyPrintedBesideACommandIsTakenByTheMap(Language language) {
        open(language);
        List<Action> actions = new ArrayList<>();
        robot.interact(() -> actions.addAll(screen.partActions()));
        List<KeyCode> left = new ArrayList<>();
        robot.interact(() -> find("#map").getParent().addEventHandler(KeyEvent.KEY_PRESSED, e -> left.add(e.getCode())));
        for (Action action : actions) {
            if (action.key() instanceof javafx.scene.input.KeyCodeCombination key && action.enabled().get()) {
                robot.interact(() -> {
                    model.points().tool().set(Tool.SELECT);
                    Node map = find("#map");
                    map.requestFocus();
                    map.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key.getCode(),
                            key.getShift() == javafx.scene.input.KeyCombination.ModifierValue.DOWN,
                            key.getShortcut() == javafx.scene.input.KeyCombination.ModifierValue.DOWN, false, false));
                });
            }
        }
        assertTrue(actions.size() > 30, () -> "only " + actions.size());
        assertEquals(List.of(), left);
        List<String> lines = screen.keyGroups().stream().flatMap(g -> g.lines().stream()).map(KeyGroup.Line::keys).toList();
        String all = String.join(", ", lines);
        Stream<String> letters = actions.stream().map(Action::key).filter(k -> k != null && Keys.isLetterKey(k))
                .map(k -> Keys.text(k, messages)).filter(t -> t.length() == 1 && Character.isLetter(t.charAt(0)));
        assertEquals(List.of(), letters.filter(t -> !List.of(all.split(", ")).contains(t)).toList());
    }

    private static final class NoFiles implements FileChoosing {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean open(Path file) {
            return false;
        }
    }
}
