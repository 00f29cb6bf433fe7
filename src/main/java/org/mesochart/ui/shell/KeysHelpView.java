package org.mesochart.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;

/** The keys of this screen, and those that act everywhere. */
final class KeysHelpView extends HBox {
    private static final int COLUMNS = 2;

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

    // Read from the first column down, then the second; both as wide.
    private void fill(List<KeyGroup> groups) {
        int all = groups.stream().mapToInt(group -> group.lines().size() + 1).sum();
        int rows = 0;
        for (KeyGroup group : groups) {
            if (getChildren().isEmpty() || getChildren().size() < COLUMNS && rows * COLUMNS >= all) {
                getChildren().add(column());
            }
            rows += group.lines().size() + 1;
            ((VBox) getChildren().getLast()).getChildren().add(table(group));
        }
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("keys-column");
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
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
