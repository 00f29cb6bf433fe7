package org.mesochart.ui.program;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Tasks;

/** Name, versions, what the program is not, and the licences, which are read when asked for. */
public final class AboutViewModel {
    /** The program's own licence, and those of the libraries: the list made by the build, and after it their texts. */
    enum Licence {
        PROGRAM,
        LIBRARIES
    }

    private final String name;
    private final Versions versions;
    private final Messages messages;
    private final Tasks tasks;
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private final ObservableList<LicenceTexts.Text> texts = FXCollections.observableArrayList();
    private int asked;

    public AboutViewModel(String name, Versions versions, Messages messages, Tasks tasks) {
        this.name = name;
        this.versions = versions;
        this.messages = messages;
        this.tasks = tasks;
    }

    String name() {
        return name + ' ' + versions.program();
    }

    List<String> beneath() {
        return versions.beneath();
    }

    /** The licence that was asked for last; empty at first. */
    ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The texts of the libraries' licences, once these were asked for; one at a time is shown, for all are very long. */
    ObservableList<LicenceTexts.Text> texts() {
        return texts;
    }

    void show(Licence licence) {
        asked++;
        if (licence == Licence.PROGRAM) {
            texts.clear();
            read(LicenceTexts::own, shown::set);
        } else {
            read(LicenceTexts::list, shown::set);
            read(LicenceTexts::ofLibraries, texts::setAll);
        }
    }

    // Answers come in any order: one that belongs to an earlier question is dropped.
    private <T> void read(Callable<T> work, Consumer<T> done) {
        int mine = asked;
        tasks.background(work, read -> {
            if (mine == asked) {
                done.accept(read);
            }
        }, unreadable -> {
            if (mine == asked) {
                shown.set(messages.text("menu.about.notThere"));
            }
        });
    }

    /** Only what is in {@link #texts()}. */
    void show(LicenceTexts.Text text) {
        asked++;
        shown.set(text.names() + "\n\n" + text.words());
    }
}
