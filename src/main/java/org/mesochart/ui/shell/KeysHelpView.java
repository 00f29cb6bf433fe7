package org.mesochart.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;

/** The keys of this screen, and those that act everywhere. */
final class KeysHelpView extends HBox {
    /** Rows of a column. */
    private static final int COLUMN = 26;

    private final Messages messages;

    KeysHelpView(Messages messages, List<Action> here, List<Action> everywhere, List<KeyGroup> groups) {
        this.messages = messages;
        getStyleClass().add("keys-columns");
        List<KeyGroup> all = new ArrayList<>(groups);
        List<KeyGroup.Line> own = lines(here);
        if (!own.isEmpty()) {
            all.add(new KeyGroup(messages.text("shell.keys.here"), own));
        }
        all.add(new KeyGroup(messages.text("shell.keys.everywhere"), lines(everywhere)));
        fill(all);
    }

    // Groups that together are no longer than a column share it.
    private void fill(List<KeyGroup> groups) {
        VBox column = null;
        int rows = COLUMN;
        for (KeyGroup group : groups) {
            rows += group.lines().size() + 1;
            if (column == null || rows > COLUMN) {
                column = new VBox();
                column.getStyleClass().add("keys-column");
                getChildren().add(column);
                rows = group.lines().size() + 1;
            }
            column.getChildren().add(table(group));
        }
    }

    private List<KeyGroup.Line> lines(List<Action> actions) {
        return actions.stream()
                .filter(action -> action.key() != null)
                .map(action -> new KeyGroup.Line(Keys.text(action.key(), messages), Actions.words(action, messages)))
                .toList();
    }

    private static Region table(KeyGroup group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-table");
        Label head = new Label(group.title());
        head.getStyleClass().add("field-label");
        grid.add(head, 0, 0, 2, 1);
        int row = 1;
        for (KeyGroup.Line line : group.lines()) {
            Label keys = Actions.keyHint(line.keys());
            keys.setMinWidth(USE_PREF_SIZE);
            Label words = new Label(line.words());
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            grid.add(keys, 0, row);
            grid.add(words, 1, row++);
        }
        return grid;
    }
}
