package org.mesochart.ui.shell;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.help.HelpView;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.map.MapKeyGroups;

/**
 * The frame of an unlocked chart: rail at the left; banner, what is not saved, steps and the screen beside it. Keys
 * that act everywhere are taken here, after the focused control and the screen had their turn.
 */
public final class ShellView extends StackPane {
    /** Below this width, in px of 14 px text, words give way. */
    private static final double NARROW_EM = 1120 / 14.0;

    private final Messages messages;
    private final Supplier<Screen> shown;
    private final ModalDialogs dialogs;
    private final SaveState saveState;
    private final Context context;
    private final NavigationRail rail;
    private final StackPane banner = new StackPane();
    private final StackPane steps = new StackPane();
    private final StackPane content = new StackPane();
    private final VBox foot = new VBox();
    private final MenuStrip menus;
    private final List<Action> everywhere = new ArrayList<>();
    private List<Action> settings = List.of();
    private Function<String, List<Action>> patients = typed -> List.of();

    /**
     * @param dialogs the dialogs of this window, drawn over {@code this}
     * @param shown the screen that is in the window
     * @param fullScreen switches full screen on and off
     */
    public ShellView(Context context, SaveState saveState, ModalDialogs dialogs, StackPane over, Supplier<Screen> shown,
                     Runnable fullScreen, Notice notice) {
        this.context = context;
        this.messages = context.messages();
        this.saveState = saveState;
        this.dialogs = dialogs;
        this.shown = shown;
        getStyleClass().add("shell");
        Theme.addSheet(this, "shell");
        everywhere.addAll(everywhere(fullScreen));
        menus = new MenuStrip(messages, context.tasks(), this::offered, this::reached);
        dialogs.beforeOpening(menus::close);
        rail = new NavigationRail(messages, action("goToday"), action("goPatients"), action("goStock"),
                action("goInsight"), action("goPreferences"), action("lockNow"), action("showMenus"));
        VBox column = new VBox(banner, new NotSavedBar(messages, context.clock().getZone(), saveState), steps, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        notice.text(messages).ifPresent(text -> foot.getChildren().add(strip(text, notice)));
        column.getChildren().add(foot);
        HBox frame = new HBox(rail, column);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        VBox.setVgrow(frame, Priority.ALWAYS);
        over.getChildren().addFirst(new VBox(menus, frame));
        getChildren().add(over);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        double em = 14 * context.settings().get().textSize() / 100.0;
        widthProperty().subscribe(width -> rail.setNarrow(width.doubleValue() > 0 && width.doubleValue() < NARROW_EM * em));
    }

    /** What the program offers besides, whatever the screen. */
    public void offer(List<Action> further) {
        everywhere.addAll(further);
    }

    /**
     * What the command finder finds besides what can be done.
     *
     * @param settings each leads to a setting
     * @param patients opening each of the patients whom a typed text finds, best first
     */
    public void find(List<Action> settings, Function<String, List<Action>> patients) {
        this.settings = settings;
        this.patients = patients;
    }

    /** Puts a screen into the frame. */
    public void show(Screen screen) {
        menus.close(); // its lines are the screen's before
        host(banner, screen.banner());
        host(steps, screen.steps());
        content.getChildren().setAll(screen.root());
        rail.show(screen.place());
        // What lies in a scroll pane is in the scene only once that has its skin; before, it takes no focus.
        content.applyCss();
        if (Keys.mac()) {
            menus.becomeTheSystems();
        }
    }

    /** The keys of the menus and of the map with what they do. */
    public static List<KeyGroup> keys(Messages messages) {
        List<KeyGroup> groups = new ArrayList<>(new MenuPlan(messages).keys());
        groups.addAll(new MapKeyGroups(messages).all());
        return groups;
    }

    /** Puts something at the foot of the window, under every screen. */
    public void addAtFoot(Node node) {
        foot.getChildren().add(node);
    }

    /** Opens the list of everything that can be done here. */
    public void openCommandFinder() {
        if (dialogs.isOpen()) {
            return;
        }
        List<Action> named = new ArrayList<>(offered());
        named.addAll(settings);
        dialogs.modalAtTop(new CommandFinderView(messages, new CommandFinderViewModel(named, messages, patients),
                dialogs::close));
    }

    /** Opens the menus, or closes them. */
    public void openMenus() {
        openMenu(MenuName.FILE);
    }

    private void openMenu(MenuName first) {
        if (!dialogs.isOpen() && !Keys.mac()) {
            menus.toggle(first);
        }
    }

    /** Closes the menus, if they are open. */
    public void closeMenus() {
        menus.close();
    }

    // Beneath a dialog, and while the window is locked, a menu's line does nothing; but the desk may always be left.
    private boolean reached(Action action) {
        return getScene() != null && (!dialogs.isOpen() || action.id().equals("lockNow"));
    }

    /** What can be done here: on the screen, in its parts, and everywhere. */
    public List<Action> offered() {
        List<Action> all = new ArrayList<>(here());
        if (shown.get() != null) {
            all.addAll(shown.get().partActions());
        }
        all.addAll(elsewhere());
        return all;
    }

    private List<Action> everywhere(Runnable fullScreen) {
        var to = context.navigator();
        return List.of(
                new Action("goToday", "shell.today", "mdi2c-calendar-today", Keys.shortcut(KeyCode.T), to::today),
                new Action("goPatients", "shell.patients", "mdi2a-account-group-outline", Keys.shortcutShift(KeyCode.P),
                        to::patients),
                new Action("goStock", "shell.stock", "mdi2p-package-variant-closed", Keys.shortcutShift(KeyCode.S),
                        to::stock),
                new Action("goInsight", "shell.insight", "mdi2c-chart-bar", Keys.shortcutShift(KeyCode.O), to::insight),
                new Action("recallLot", "shell.recall", "mdi2m-magnify", null, to::recall),
                new Action("findPatient", "shell.find", "mdi2m-magnify", Keys.FIND, to::today),
                new Action("addPatient", "shell.newPatient", "mdi2a-account-plus-outline", Keys.NEW_PATIENT,
                        () -> to.newPatient("")),
                new Action("findCommand", "shell.commands", "mdi2m-magnify", Keys.shortcut(KeyCode.K),
                        this::openCommandFinder),
                new Action("goPreferences", "shell.preferences", "mdi2c-cog-outline", Keys.shortcut(KeyCode.COMMA),
                        to::preferences),
                new Action("goProtocols", "shell.protocols", "mdi2f-format-list-bulleted", null, to::protocols),
                new Action("lockNow", "shell.lock", "mdi2l-lock-outline", Keys.shortcut(KeyCode.L), to::lock),
                new Action("goBack", "shell.back", "mdi2a-arrow-left", Keys.alt(KeyCode.LEFT), to::back),
                new Action("showKeys", "shell.help", "mdi2k-keyboard-outline", Keys.plain(KeyCode.F1), this::openKeys),
                new Action("showMenus", "shell.menus", "mdi2m-menu", Keys.MENUS, this::openMenus),
                new Action("nextPart", "shell.nextPart", null, Keys.plain(KeyCode.F6), () -> part(1)),
                new Action("previousPart", "shell.previousPart", null, Keys.shift(KeyCode.F6), () -> part(-1)),
                new Action("fullScreen", "shell.fullScreen", "mdi2f-fullscreen", Keys.plain(KeyCode.F11), fullScreen),
                new Action("nothingToSave", "shell.save", null, Keys.SAVE, this::nothingToSave));
    }

    private Action action(String id) {
        return everywhere.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Action> here() {
        return shown.get() == null ? List.of() : shown.get().actions();
    }

    // Where a screen has an action of its own on a key, it takes the place of the general one.
    private List<Action> elsewhere() {
        List<Action> here = here();
        return everywhere.stream()
                .filter(action -> here.stream().noneMatch(own -> own.key() != null && own.key().equals(action.key())))
                .toList();
    }

    private void key(KeyEvent event) {
        if (event.isConsumed() || getScene() == null) {
            return;
        }
        if (dialogs.isOpen()) {
            // Over a dialog only this: who leaves the desk does not look for its way out first.
            if (Actions.fire(List.of(action("lockNow")), event, () -> false)) {
                event.consume();
            }
            return;
        }
        boolean typing = getScene().getFocusOwner() instanceof TextInputControl;
        if (typing && event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            return;
        }
        MenuName menu = menus.opened(event);
        if (menu != null) {
            openMenu(menu);
            event.consume();
            return;
        }
        // Keys without Ctrl, Alt or an F key belong to the map or list that has the focus; the screen sees to those.
        List<Action> reachable = here().stream().filter(action -> Keys.actsAnywhere(action.key())).toList();
        if (!Keys.MENUS.match(event) && Stream.concat(reachable.stream(), everywhere.stream())
                .anyMatch(action -> action.key() != null && action.key().match(event))) {
            menus.close(); // an open menu is about what was there before the key
        }
        if (Actions.fire(reachable, event, () -> false) || Actions.fire(everywhere, event, () -> false)) {
            event.consume();
        }
    }

    private void openKeys() {
        if (!dialogs.isOpen()) {
            List<KeyGroup> groups = shown.get() == null ? List.of() : shown.get().keyGroups();
            String page = shown.get() == null ? "index" : shown.get().help();
            dialogs.modal(new HelpView(messages, context.tasks(), page, new KeysHelpView(messages, here(), elsewhere(), groups),
                    dialogs::close));
        }
    }

    private void part(int direction) {
        List<Node> parts = new ArrayList<>(List.of(rail, banner, steps));
        if (shown.get() != null) {
            parts.addAll(shown.get().parts());
        }
        Parts.move(parts, getScene().getFocusOwner(), direction);
    }

    private void nothingToSave() {
        if (saveState.state() instanceof SaveState.Saved saved) {
            dialogs.notice("shell.save.savedAt", LocalTime.ofInstant(saved.at(), context.clock().getZone()));
        } else if (!(saveState.state() instanceof SaveState.NotSaved)) {
            dialogs.notice("shell.save.nothing");
        }
    }

    private static void host(StackPane place, Node node) {
        place.getChildren().setAll(node == null ? List.of() : List.of(node));
        place.setVisible(node != null);
        place.setManaged(node != null);
    }

    private static Label strip(String text, Notice notice) {
        Label strip = new Label(text, Icons.small(notice.icon()));
        strip.getStyleClass().add("strip");
        strip.setMaxWidth(Double.MAX_VALUE);
        strip.setMinHeight(USE_PREF_SIZE);
        return strip;
    }
}
