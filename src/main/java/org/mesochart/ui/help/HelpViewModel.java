package org.mesochart.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Tasks;

/** Which page of the guide is read, where the reader was before, and what a search finds. */
final class HelpViewModel {
    private final ReadOnlyObjectWrapper<HelpPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<HelpBook.Hit> hits = FXCollections.observableArrayList();
    private final Deque<String> before = new ArrayDeque<>();
    private HelpBook book;

    /** @param first name of the page to begin with */
    HelpViewModel(Tasks tasks, Language language, String first) {
        tasks.background(() -> HelpBook.in(language), read -> {
            book = read;
            typed.subscribe(words -> hits.setAll(book.search(words)));
            set(first);
        }, problem -> {
            throw new IllegalStateException("The guide cannot be read", problem);
        });
    }

    /** The page that is read; null until the guide was read. */
    ReadOnlyObjectProperty<HelpPage> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    StringProperty typed() {
        return typed;
    }

    /** What the search finds; every page while nothing is typed. */
    ObservableList<HelpBook.Hit> hits() {
        return hits;
    }

    /** Turns to a page; one that is not there changes nothing. */
    void show(String name) {
        if (book != null && !name.equals(page.get().name()) && book.page(name).isPresent()) {
            before.push(page.get().name());
            set(name);
        }
    }

    /** Turns to the page read before. */
    void back() {
        if (!before.isEmpty()) {
            set(before.pop());
        }
    }

    private void set(String name) {
        page.set(book.page(name).orElseGet(() -> book.pages().getFirst()));
        canGoBack.set(!before.isEmpty());
    }
}
