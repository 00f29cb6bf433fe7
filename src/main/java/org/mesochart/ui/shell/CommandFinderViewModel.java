package org.mesochart.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;

/** Every action that can be done here, by the words of its name, in any order and spelling. */
final class CommandFinderViewModel {
    /** An action with its words, and whether it can be done now. */
    record Command(Action action, String words, boolean possible) {
    }

    private final List<Command> all;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();

    CommandFinderViewModel(List<Action> actions, Messages messages) {
        all = actions.stream()
                .map(action -> new Command(action, Actions.words(action, messages), action.enabled().get()))
                .toList();
        typed.subscribe(this::search);
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** What is possible first, then what begins with the typed text. */
    ObservableList<Command> found() {
        return found;
    }

    private void search(String text) {
        List<String> words = List.of(Folding.fold(text.strip()).split(" "));
        List<Command> hits = new ArrayList<>(all.stream()
                .filter(command -> words.stream().allMatch(Folding.fold(command.words())::contains)).toList());
        hits.sort(Comparator.comparing((Command command) -> !command.possible())
                .thenComparing(command -> !Folding.fold(command.words()).startsWith(words.getFirst())));
        found.setAll(hits);
    }
}
