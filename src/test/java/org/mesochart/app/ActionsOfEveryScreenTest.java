package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.document.keys.KeysSheet;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.AccessibleControls;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.shell.MenusOf;

/** What every screen offers, as the program puts it together: keys, menus, hints. */
@Tag("slow-once")
class ActionsOfEveryScreenTest {
    /** Signs that need AltGr or Shift on one of the Turkish Q and F, German and US keyboards, and the dotted letter. */
    private static final Set<KeyCode> FORBIDDEN = EnumSet.of(KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET,
            KeyCode.BRACELEFT, KeyCode.BRACERIGHT, KeyCode.BACK_SLASH, KeyCode.AT, KeyCode.NUMBER_SIGN, KeyCode.DEAD_TILDE,
            KeyCode.DOLLAR, KeyCode.SLASH, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.QUOTE, KeyCode.QUOTEDBL, KeyCode.LESS,
            KeyCode.GREATER, KeyCode.SEMICOLON, KeyCode.BACK_QUOTE, KeyCode.I);
    /** What macOS takes with Command. */
    private static final Set<KeyCode> OF_MACOS = EnumSet.of(KeyCode.Q, KeyCode.W, KeyCode.H, KeyCode.M, KeyCode.SPACE);

    private static final Pattern RANGE = Pattern.compile("(.*)(\\d) … (\\d)");

    @TempDir
    static Path folder;
    private static final Map<String, List<Action>> OFFERED = new LinkedHashMap<>();
    private static final Set<KeyGroup> GROUPS = new LinkedHashSet<>();
    private static final List<String> WITHOUT_KEY = new ArrayList<>();
    private static final AccessibleControls CONTROLS = new AccessibleControls();
    private static EveryScreen screens;
    private static int hinted;

    @BeforeAll
    static void walk() {
        screens = new EveryScreen(folder, Language.TURKISH);
        screens.walk((name, open) -> {
            List<Action> offered = open.shell().offered();
            OFFERED.put(name, offered);
            open.screen().ifPresent(shown -> GROUPS.addAll(shown.keyGroups()));
            Map<String, Action> byId = new HashMap<>();
            offered.forEach(action -> byId.putIfAbsent(action.id(), action));
            hints(name, open.shell(), byId);
            CONTROLS.look(name, open.shell());
        });
        screens.robot.interact(() -> Theme.apply(screens.stage.getScene(), false, 125));
        screens.walk((name, open) -> CONTROLS.look(name + ", 125 %", open.shell()));
        screens.robot.interact(() -> Theme.apply(screens.stage.getScene(), false, 100));
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    private static void hints(String screen, Node node, Map<String, Action> byId) {
        if (node instanceof Button button && byId.get(button.getId()) != null && byId.get(button.getId()).key() != null) {
            hinted++;
            String key = Keys.text(byId.get(button.getId()).key(), screens.messages);
            Tooltip tip = button.getTooltip();
            if (tip != null && tip.getOnShowing() != null) {
                tip.getOnShowing().handle(null);
            }
            if (tip == null || !tip.getText().endsWith("  " + key)) {
                WITHOUT_KEY.add(screen + ": " + button.getId() + " does not say " + key);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> hints(screen, child, byId));
        }
    }

    @Test
    void everyControlHasARoleANameARingARoomAndItsTurn() {
        assertEquals(List.of(), CONTROLS.wrong());
        assertTrue(CONTROLS.looked() > 300, () -> "only " + CONTROLS.looked());
    }

    @Test
    void everyButtonOfAnActionThatHasAKeySaysIt() {
        assertEquals(List.of(), WITHOUT_KEY);
        assertTrue(hinted > 100, () -> "only " + hinted);
    }

    @Test
    void everyKeyLiesOnEveryKeyboardAndIsNotTheSystems() {
        TreeSet<String> wrong = new TreeSet<>();
        OFFERED.forEach((screen, actions) -> actions.stream().filter(action -> action.key() != null).forEach(action -> {
            if (!(action.key() instanceof KeyCodeCombination key)) {
                wrong.add(action.id() + " is not by key code");
                return;
            }
            boolean shortcut = key.getShortcut() == ModifierValue.DOWN;
            if (shortcut && key.getAlt() == ModifierValue.DOWN || key.getControl() == ModifierValue.DOWN
                    || key.getMeta() == ModifierValue.DOWN || FORBIDDEN.contains(key.getCode())
                    || shortcut && OF_MACOS.contains(key.getCode())) {
                wrong.add(action.id() + " " + key);
            }
        }));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyKeyOfEveryScreenStandsOnPaper() {
        List<KeysSheet.Part> parts = ProgramDeeds.keysSheet(screens.messages).parts();
        Set<String> printed = new TreeSet<>();
        parts.stream().flatMap(part -> part.lines().stream()).map(KeysSheet.Line::keys).forEach(keys -> printed.addAll(each(keys)));
        TreeSet<String> missing = new TreeSet<>();
        OFFERED.forEach((screen, actions) -> actions.stream().filter(action -> action.key() != null)
                .map(action -> Keys.text(action.key(), screens.messages))
                .filter(key -> !printed.contains(key)).forEach(key -> missing.add(screen + ": " + key)));
        GROUPS.forEach(group -> {
            KeysSheet.Part part = new KeysSheet.Part(group.title(), group.lines().stream()
                    .map(line -> new KeysSheet.Line(line.keys(), line.words())).toList());
            if (!parts.contains(part)) {
                missing.add(group.title());
            }
        });
        assertEquals(Set.of(), missing);
        assertTrue(GROUPS.size() >= 8, () -> "only " + GROUPS.size());
    }

    // "J, K" are two, "Shift 1 … 6" are six.
    private static List<String> each(String keys) {
        List<String> all = new ArrayList<>();
        for (String key : keys.split(", ")) {
            Matcher range = RANGE.matcher(key);
            if (range.matches()) {
                IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                        .forEach(digit -> all.add(range.group(1) + digit));
            } else {
                all.add(key);
            }
        }
        return all;
    }

    @Test
    void noKeyMeansTwoThingsOnOneScreen() {
        TreeSet<String> wrong = new TreeSet<>();
        OFFERED.forEach((screen, actions) -> {
            Map<Object, String> words = new HashMap<>();
            actions.stream().filter(action -> action.key() != null && action.enabled().get()).forEach(action -> {
                String said = Actions.words(action, screens.messages);
                String other = words.putIfAbsent(action.key(), said);
                if (other != null && !other.equals(said)) {
                    wrong.add(screen + ": " + action.key() + " is " + other + " and " + said);
                }
            });
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyActionOfEveryScreenStandsInOneMenu() {
        TreeSet<String> wrong = new TreeSet<>();
        OFFERED.forEach((screen, actions) -> wrong.addAll(MenusOf.notOnce(actions, screens.messages)));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyLineOfAMenuIsOfferedBySomeScreen() {
        TreeSet<String> never = new TreeSet<>(MenusOf.ids(screens.messages));
        OFFERED.values().forEach(actions -> actions.forEach(action -> never.remove(action.id())));
        assertEquals(Set.of(), never);
    }

    @Test
    void theCommandFinderLeadsToEverySetting() {
        List<String> lost = new ArrayList<>();
        screens.robot.interact(screens.open.navigator()::today);
        screens.robot.interact(() -> screens.open.settings().forEach(setting -> {
            screens.stage.getScene().getRoot().requestFocus(); // away from where the one before led
            setting.fire();
            Node focused = screens.stage.getScene().getFocusOwner();
            String wanted = setting.id().substring("setting-".length());
            Node at = focused;
            while (at != null && !wanted.equals(at.getId())) {
                at = at.getParent();
            }
            if (at == null) {
                lost.add(setting.id() + " ends at " + focused);
            }
        }));
        assertEquals(List.of(), lost);
    }

    @Test
    void aMenusLetterIsNoOtherKeyWithAlt() {
        OFFERED.values().forEach(actions -> actions.forEach(action -> {
            if (action.key() instanceof KeyCodeCombination key && key.getAlt() == ModifierValue.DOWN) {
                for (Language language : Language.values()) {
                    assertTrue(!MenusOf.letters(language).contains(key.getCode()), () -> action.id() + " " + key);
                }
            }
        }));
    }
}
