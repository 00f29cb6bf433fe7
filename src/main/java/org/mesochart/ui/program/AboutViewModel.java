package org.mesochart.ui.program;

import java.util.List;
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
        if (licence == Licence.PROGRAM) {
            texts.clear();
            tasks.background(LicenceTexts::own, shown::set, this::notThere);
        } else {
            tasks.background(LicenceTexts::list, shown::set, this::notThere);
            tasks.background(LicenceTexts::ofLibraries, texts::setAll, this::notThere);
        }
    }

    void show(LicenceTexts.Text text) {
        shown.set(text.names() + "\n\n" + text.words());
    }

    private void notThere(Throwable unreadable) {
        shown.set(messages.text("menu.about.notThere"));
    }
}
