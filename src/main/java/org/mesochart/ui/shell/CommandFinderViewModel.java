package org.mesochart.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;

/** Every action that can be done here and every setting, by the words of its name, and patients as the search finds them. */
final class CommandFinderViewModel {
    /** An action with its words, and whether it can be done now. */
    record Command(Action action, String words, boolean possible) {
    }

    private final List<Command> all;
    private final Messages messages;
    private final Function<String, List<Action>> patients;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();

    /** @param patients opening each of the patients whom a typed text finds, best first */
    CommandFinderViewModel(List<Action> actions, Messages messages, Function<String, List<Action>> patients) {
        this.messages = messages;
        this.patients = patients;
        all = actions.stream().map(this::command).toList();
        typed.subscribe(this::search);
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** What is possible and begins with the typed text, then patients, then what holds the text, the impossible last. */
    ObservableList<Command> found() {
        return found;
    }

    private Command command(Action action) {
        return new Command(action, Actions.words(action, messages), action.enabled().get());
    }

    private void search(String text) {
        String wanted = Folding.fold(text.strip());
        List<String> words = List.of(wanted.split(" "));
        List<Command> hits = new ArrayList<>();
        List<Command> inside = new ArrayList<>();
        List<Command> impossible = new ArrayList<>();
        for (Command command : all) {
            String name = Folding.fold(command.words());
            if (words.stream().allMatch(name::contains)) {
                (!command.possible() ? impossible : name.startsWith(words.getFirst()) ? hits : inside).add(command);
            }
        }
        if (!wanted.isEmpty()) {
            patients.apply(text.strip()).forEach(patient -> hits.add(command(patient)));
        }
        hits.addAll(inside);
        hits.addAll(impossible);
        found.setAll(hits);
    }
}
