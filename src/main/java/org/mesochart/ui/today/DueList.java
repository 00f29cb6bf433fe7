package org.mesochart.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mesochart.domain.insight.Due;
import org.mesochart.i18n.Messages;

/**
 * What is due in three groups. Enter does the row's next deed, Shift+Enter opens the patient, the menu key or Shift+F10
 * tells all that can be done.
 */
final class DueList extends ListView<DueList.Item> {
    /** A line of the list. */
    sealed interface Item {
    }

    record Head(Due.Group group, int count) implements Item {
    }

    record Entry(DueRow row, boolean primary) implements Item {
    }

    /** That more are overdue, longer than those below. */
    record More(int count) implements Item {
    }

    /** The line beneath a row in which its check is recorded. */
    record Check(DueRow row) implements Item {
    }

    private final TodayViewModel model;
    private final RowDeeds deeds;
    private final CheckLine checkLine;
    private ContextMenu menu;

    DueList(Messages messages, TodayViewModel model, RowDeeds deeds) {
        this.model = model;
        this.deeds = deeds;
        checkLine = new CheckLine(messages, model, deeds, this::fold);
        setId("due");
        getStyleClass().add("due-list");
        setAccessibleText(messages.text("today.due"));
        setCellFactory(view -> new DueCell(messages, model, deeds, this));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        deeds.onCheck(this::unfold);
    }

    CheckLine checkLine() {
        return checkLine;
    }

    void show(List<DueRow> rows) {
        DueRow before = chosen().orElse(null);
        int at = getSelectionModel().getSelectedIndex();
        List<Item> items = new ArrayList<>();
        boolean primaryGiven = false;
        if (model.more() > 0) {
            items.add(new More(model.more()));
        }
        for (Due.Group group : Due.Group.values()) {
            List<DueRow> own = rows.stream().filter(row -> row.due().group() == group).toList();
            if (!own.isEmpty()) {
                items.add(new Head(group, own.size()));
            }
            for (DueRow row : own) {
                boolean primary = !primaryGiven && TodayViewModel.primary(row);
                primaryGiven |= primary;
                items.add(new Entry(row, primary));
            }
        }
        getItems().setAll(items);
        // What is done with leaves the list: the row that takes its place is the next to be looked at.
        int same = index(before);
        selectFrom(same >= 0 ? same : Math.min(Math.max(at, 0), Math.max(items.size() - 1, 0)), 1);
        if (chosen().isEmpty()) {
            selectFrom(items.size() - 1, -1);
        }
    }

    private int index(DueRow row) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof Entry entry && entry.row().same(row)) {
                return i;
            }
        }
        return -1;
    }

    Optional<DueRow> chosen() {
        return getSelectionModel().getSelectedItem() instanceof Entry entry ? Optional.of(entry.row()) : Optional.empty();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getTarget() instanceof Node node && checkLine.holds(node)) {
            if (event.getCode() == KeyCode.ESCAPE) {
                fold();
                event.consume();
            }
            return;
        }
        int at = getSelectionModel().getSelectedIndex();
        boolean menuKey = event.getCode() == KeyCode.CONTEXT_MENU
                || event.getCode() == KeyCode.F10 && event.isShiftDown();
        if (event.getCode() == KeyCode.DOWN) {
            selectFrom(at + 1, 1);
        } else if (event.getCode() == KeyCode.UP) {
            selectFrom(at - 1, -1);
        } else if (menuKey && chosen().isPresent()) {
            DueCell cell = cell(at);
            menu(chosen().get(), cell == null ? this : cell.menuButton());
        } else if (event.getCode() == KeyCode.ENTER && chosen().isPresent()) {
            if (event.isShiftDown()) {
                deeds.open(chosen().get());
            } else {
                deeds.next(chosen().get());
            }
        } else {
            return;
        }
        event.consume();
    }

    private DueCell cell(int index) {
        return lookupAll(".due-cell").stream().filter(DueCell.class::isInstance).map(DueCell.class::cast)
                .filter(cell -> cell.getIndex() == index && !cell.isEmpty()).findFirst().orElse(null);
    }

    /** Shows the menu of a row beneath a node. */
    void menu(DueRow row, Node at) {
        choose(row);
        if (menu != null) {
            menu.hide();
        }
        menu = deeds.menu(row);
        menu.show(at, javafx.geometry.Side.BOTTOM, 0, 0);
    }

    ContextMenu shownMenu() {
        return menu;
    }

    void choose(DueRow row) {
        int at = index(row);
        if (at >= 0) {
            getSelectionModel().clearAndSelect(at);
            getFocusModel().focus(at);
        }
    }

    // Heads are read, not chosen.
    private void selectFrom(int start, int step) {
        for (int at = start; at >= 0 && at < getItems().size(); at += step) {
            if (getItems().get(at) instanceof Entry) {
                getSelectionModel().clearAndSelect(at);
                getFocusModel().focus(at);
                scrollTo(Math.max(0, at - 1));
                return;
            }
        }
    }

    void unfold(DueRow row) {
        fold();
        checkLine.show(row);
        int at = index(row);
        getItems().add(at + 1, new Check(row));
        choose(row);
        scrollTo(Math.max(0, at - 1));
        applyCss();
        layout();
        checkLine.requestFocus();
    }

    private void fold() {
        boolean inside = getScene() != null && getScene().getFocusOwner() != null
                && checkLine.holds(getScene().getFocusOwner());
        getItems().removeIf(Check.class::isInstance);
        if (inside) {
            requestFocus();
        }
    }
}
