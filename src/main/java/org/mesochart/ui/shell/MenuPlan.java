package org.mesochart.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.map.MapActions;
import org.mesochart.ui.map.Tool;
import org.mesochart.ui.session.Step;

/**
 * Which action stands in which menu. Some lines are always there, so that a menu looks the same on every screen: where
 * the screen does not offer such a line's action, it is shown, with its key, and cannot be done. What a screen offers
 * besides comes after them.
 */
final class MenuPlan {
    /** A line of a menu: what can be done, a gap, or a menu of its own. */
    sealed interface Line {
    }

    /** @param action with words and key; one that is not offered here cannot be done */
    record Deed(Action action) implements Line {
    }

    record Gap() implements Line {
    }

    /** @param titleKey message key of its words */
    record Group(String titleKey, List<Action> actions) implements Line {
    }

    /** A line that is always there; the first action offered that has one of the ids takes it. */
    private record Slot(Function<Messages, String> words, KeyCombination key, List<String> ids) {
    }

    private static final ObservableBooleanValue NEVER = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();
    private static final Slot GAP = null;

    /** In no menu: a second key of something that is, or what only tells that there is nothing to do. */
    static final Set<String> NOWHERE = Set.of("nothingToSave", "showMenus", "session-redo-too", "today-redo-too",
            "stock-redo-too", "new-patient-primary");

    private final Messages messages;
    private final Map<MenuName, List<Slot>> slots = new LinkedHashMap<>();

    MenuPlan(Messages messages) {
        this.messages = messages;
        slots.put(MenuName.FILE, lines(
                slot("shell.newPatient", Keys.NEW_PATIENT, "new-patient", "addPatient"),
                slot("shell.find", Keys.FIND, "find-patient", "find-in-list", "stock-find", "findPatient"), GAP,
                slot("menu.print", Keys.PRINT, "document-print", "today-print", "insight-print", "recall-print", "then-print"),
                slot("menu.savePdf", null, "document-save", "today-save", "insight-save", "recall-save"), GAP,
                slot("backup.now", null, "backUpNow"),
                slot("backup.drill", null, "drillNow"), GAP,
                slot("shell.lock", Keys.shortcut(KeyCode.L), "lockNow"),
                slot("menu.quit", null, "quit")));
        slots.put(MenuName.EDIT, lines(
                slot("menu.undo", Keys.UNDO, "session.undo", "patient-undo", "today-undo", "stock-undo"),
                slot("menu.redo", Keys.REDO, "session.redo", "patient-redo", "today-redo", "stock-redo"), GAP,
                slot("map.action.selectAll", Keys.shortcut(KeyCode.A), "map.action.selectAll"),
                slot("map.action.change", Keys.plain(KeyCode.F2), "map.action.change"),
                slot("map.action.remove", Keys.plain(KeyCode.DELETE), "map.action.remove"), GAP,
                slot("shell.preferences", Keys.shortcut(KeyCode.COMMA), "goPreferences")));
        slots.put(MenuName.VIEW, lines(
                slot("shell.today", Keys.shortcut(KeyCode.T), "goToday"),
                slot("shell.patients", Keys.shortcutShift(KeyCode.P), "goPatients"),
                slot("shell.stock", Keys.shortcutShift(KeyCode.S), "goStock"),
                slot("shell.insight", Keys.shortcutShift(KeyCode.O), "goInsight"),
                slot("shell.back", Keys.alt(KeyCode.LEFT), "goBack"), GAP,
                slot("session.panel", Keys.PANEL, "session.panel", "document-panel", "then-panel"),
                slot("shell.fullScreen", Keys.plain(KeyCode.F11), "fullScreen"),
                slot("shell.nextPart", Keys.plain(KeyCode.F6), "nextPart"),
                slot("shell.previousPart", Keys.shift(KeyCode.F6), "previousPart"), GAP,
                slot("map.action.nextView", Keys.plain(KeyCode.W), "map.action.nextView"),
                slot("map.action.previousView", Keys.shift(KeyCode.W), "map.action.previousView"),
                slot("map.action.zoomIn", Keys.plain(KeyCode.PAGE_UP), "map.action.zoomIn"),
                slot("map.action.zoomOut", Keys.plain(KeyCode.PAGE_DOWN), "map.action.zoomOut"),
                slot("map.action.fit", Keys.plain(KeyCode.DIGIT9), "map.action.fit", "then-fit"),
                slot("map.action.whole", Keys.plain(KeyCode.DIGIT0), "map.action.whole", "then-whole")));
        slots.put(MenuName.PATIENT, lines(
                slot("patients.deed.edit", null, "patient-edit"), GAP,
                slot("patients.deed.score", Keys.SCORE, "patient-score", "enter-score"),
                slot("patients.deed.event", Keys.EVENT, "patient-event", "record-event"),
                slot("patients.deed.call", null, "patient-call"), GAP,
                slot("patients.deed.newCourse", null, "course-new"),
                slot("patients.deed.documents", Keys.DOCUMENTS, "patient-documents"),
                slot("patients.deed.thenAndNow", Keys.THEN_AND_NOW, "patient-then-and-now"),
                slot("patients.deed.diary", null, "patient-diary"), GAP,
                slot("patients.deed.archive", null, "patient-archive"),
                slot("erasure.export.deed", null, "patient-export"),
                slot("erasure.erase.deed", null, "patient-erase")));
        List<Slot> session = new ArrayList<>(lines(
                slot("menu.start", Keys.PRIMARY, "session-start", "start-first"),
                slot("menu.next", Keys.PRIMARY, "session.next"), GAP));
        for (Step step : Step.values()) {
            session.add(slot("session.step." + step.key(), Keys.shortcut(KeyCode.valueOf("DIGIT" + step.number())),
                    "session.step." + step.key()));
        }
        slots.put(MenuName.SESSION, session);
        List<Slot> tools = new ArrayList<>(lines(
                slot("shell.commands", Keys.shortcut(KeyCode.K), "findCommand"),
                slot("shell.protocols", null, "goProtocols"),
                slot("shell.recall", null, "recallLot"), GAP));
        for (Tool tool : Tool.values()) {
            tools.add(new Slot(in -> in.text("map.action.tool", in.text("map.tool." + tool.key())), MapActions.key(tool),
                    List.of("map.tool." + tool.key())));
        }
        tools.addAll(lines(
                slot("map.action.mirror", Keys.plain(KeyCode.M), "map.action.mirror"),
                slot("map.action.repeat", Keys.plain(KeyCode.G), "map.action.repeat"),
                slot("map.region.title", Keys.plain(KeyCode.N), "map.region.title")));
        slots.put(MenuName.TOOLS, tools);
        slots.put(MenuName.HELP, lines(
                slot("shell.help", Keys.plain(KeyCode.F1), "showKeys"),
                slot("menu.keysPaper", null, "saveKeys"),
                slot("menu.tour", null, "showTour"), GAP,
                slot("menu.report", null, "supportReport"),
                slot("menu.about", null, "about")));
    }

    /**
     * The lines of every menu for what can be done now.
     *
     * @param offered what the shown screen and the program offer; the first of several with an id counts
     */
    Map<MenuName, List<Line>> lines(List<Action> offered) {
        Set<Action> taken = new HashSet<>();
        Set<String> said = new HashSet<>();
        Map<MenuName, List<Line>> menus = new LinkedHashMap<>();
        slots.forEach((menu, own) -> {
            List<Line> lines = new ArrayList<>();
            for (Slot slot : own) {
                if (slot == GAP) {
                    lines.add(new Gap());
                    continue;
                }
                Action action = fill(slot, offered);
                taken.add(action);
                said.add(Actions.words(action, messages));
                lines.add(new Deed(action));
            }
            menus.put(menu, lines);
        });
        Map<MenuName, List<Action>> besides = new LinkedHashMap<>();
        offered.stream()
                .filter(action -> !NOWHERE.contains(action.id()) && !taken.contains(action))
                .filter(action -> said.add(Actions.words(action, messages)))
                .forEach(action -> besides.computeIfAbsent(home(action.id()), menu -> new ArrayList<>()).add(action));
        besides.forEach((menu, actions) -> menus.get(menu).addAll(further(actions)));
        return menus;
    }

    /** The ids that have a line of their own. */
    List<String> ids() {
        return slots.values().stream().flatMap(List::stream).filter(slot -> slot != GAP)
                .flatMap(slot -> slot.ids().stream()).toList();
    }

    /** The keys of the lines that are always there, menu by menu; the map tells its own. */
    List<KeyGroup> keys() {
        List<KeyGroup> groups = new ArrayList<>();
        slots.forEach((menu, own) -> {
            List<KeyGroup.Line> lines = new ArrayList<>(own.stream()
                    .filter(slot -> slot != GAP && slot.key() != null && !ofTheMap(slot.ids().getFirst()))
                    .map(slot -> new KeyGroup.Line(Keys.text(slot.key(), messages), slot.words().apply(messages)))
                    .toList());
            if (menu == MenuName.FILE) {
                // Only some of what can be saved has it.
                lines.add(new KeyGroup.Line(Keys.text(Keys.SAVE, messages), messages.text("menu.savePdf")));
            }
            if (menu == MenuName.EDIT) {
                lines.add(new KeyGroup.Line(Keys.text(Keys.REDO_TOO, messages), messages.text("menu.redo")));
            }
            if (menu == MenuName.HELP) {
                lines.add(new KeyGroup.Line(Keys.text(Keys.MENUS, messages), messages.text("shell.menus")));
            }
            groups.add(new KeyGroup(menu.words(messages).replace("_", ""), lines));
        });
        return groups;
    }

    private Action fill(Slot slot, List<Action> offered) {
        Optional<Action> here = slot.ids().stream()
                .flatMap(id -> offered.stream().filter(action -> action.id().equals(id))).findFirst();
        return here.orElseGet(() -> new Action(slot.ids().getFirst(), "menu.file", null, slot.key(), NEVER, () -> { })
                .saying(new ReadOnlyStringWrapper(slot.words().apply(messages))));
    }

    // The map has many; they would make the menu longer than a small screen.
    private static List<Line> further(List<Action> actions) {
        List<Action> map = actions.stream().filter(action -> ofTheMap(action.id())).toList();
        List<Line> lines = new ArrayList<>(List.of(new Gap()));
        actions.stream().filter(action -> !map.contains(action)).forEach(action -> lines.add(new Deed(action)));
        if (!map.isEmpty()) {
            lines.add(new Group("menu.map", map));
        }
        return lines;
    }

    private static boolean ofTheMap(String id) {
        return id.startsWith("map.") || id.startsWith("depth-") || id.startsWith("mixture-");
    }

    private static MenuName home(String id) {
        if (id.startsWith("document-") || id.startsWith("then-")) {
            return MenuName.VIEW;
        }
        if (id.startsWith("patient-") || id.startsWith("course-") || id.startsWith("first-")) {
            return MenuName.PATIENT;
        }
        return id.startsWith("session") ? MenuName.SESSION : MenuName.TOOLS;
    }

    private static List<Slot> lines(Slot... slots) {
        return Arrays.asList(slots); // a gap is null
    }

    private static Slot slot(String textKey, KeyCombination key, String... ids) {
        return new Slot(messages -> messages.text(textKey), key, List.of(ids));
    }
}
